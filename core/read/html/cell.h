// Puts the text of a cell together from what stands between its tags, as a browser lays it out in lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/html/html.h"

namespace jihe {

// Bytes [begin, end) of a cell's text without the blank lines at its ends; nothing where all of it is blank.
struct HtmlLines {
  std::size_t begin = 0;
  std::size_t end = 0;
};
HtmlLines html_shown_lines(std::string_view text);

class HtmlCellBuilder {
 public:
  // Nothing has come yet, not even white space that is kept.
  bool empty() const { return cell.pieces.empty(); }

  // Text between tags, its bytes starting at `begin`.
  void text(std::string_view raw, std::size_t begin);
  // A <pre> begins: line breaks and runs of spaces are shown up to its end.
  void begin_pre();
  void end_pre() { pre_ = false; }
  // A check box, a symbol, a list's number; what it shows, and its bytes.
  void mark(std::string_view shown, std::size_t begin, std::size_t end);
  // <br>.
  void line_break(std::size_t begin, std::size_t end);
  // An element of lines of its own begins or ends.
  void block(std::size_t at);

  // Its text is complete: blank lines at its ends go, a cell of nothing but blanks is empty.
  void finish();

  HtmlCell cell;

 private:
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  void space(std::size_t begin, std::size_t end);
  void before_shown();
  void append(HtmlPiece::Kind kind, std::string_view shown, std::size_t begin, std::size_t end);
  void keep(std::size_t begin, std::size_t end);

  std::vector<Span> breaks_;    // that have come since the last thing shown; without bytes: a block's
  Span space_;                  // white space since then, not empty: shown if more follows in the line
  std::size_t spaces_ = 0;      // in space_
  bool line_empty_ = true;
  bool pre_ = false;
  bool pre_begins_ = false;     // nothing has come in it yet
};

}  // namespace jihe
