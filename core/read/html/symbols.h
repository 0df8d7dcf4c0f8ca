// Elements of HTML whose characters are not what they show (check boxes and bullets of Wingdings), or stand beside the
// text (the numbers of Word's lists): each of them is one mark in a cell's text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/html/cell.h"
#include "core/read/html/tokens.h"

namespace jihe {

class HtmlSymbols {
 public:
  // One is open.
  bool open() const { return !fonts_.empty(); }

  // An opening tag: true where it starts such an element.
  bool begin(const HtmlTokens& tag);
  // A tag within it; true where it ends the element.
  bool pass(const HtmlTokens& tag, bool opens);
  // Text between tags within it, its bytes starting at `begin`.
  void text(std::string_view raw, std::size_t begin);

  // It ends at byte `end`: puts the mark, or as ordinary text what turned out to be no symbols.
  void put(HtmlCellBuilder& into, std::size_t end);

 private:
  struct Font {
    bool font = false;      // <font>, else <span>
    bool symbols = false;
  };
  struct Piece {
    std::string_view raw;
    std::size_t begin = 0;
  };

  void add(char32_t c);

  std::vector<Font> fonts_;     // the elements that choose a font, the innermost last
  std::vector<Piece> pieces_;
  std::string shown_;
  std::size_t begin_ = 0;
  bool number_ = false;         // a list's number or bullet
  bool any_symbol_ = false;
  bool space_ = false;          // has come since the last character
};

}  // namespace jihe
