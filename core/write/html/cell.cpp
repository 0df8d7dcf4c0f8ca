#include "core/write/html/cell.h"

#include <algorithm>
#include <utility>

#include "core/read/html/text.h"
#include "core/read/html/tokens.h"

namespace jihe {
namespace {

class CellWriter {
 public:
  CellWriter(const HtmlCell& cell, std::string_view text) : cell_(cell), difference_(difference(cell.text, text)) {
    take_whole_marks();
    if (!crosses_block()) return;
    // Paragraphs are joined or split: the cell's text is written anew into its first one.
    difference_ = {0, cell.text.size(), std::string(text)};
    anew_ = true;
  }

  std::vector<TextChange> changes() {
    const HtmlPiece* into = host();
    for (const HtmlPiece& piece : cell_.pieces) put(piece, &piece == into);
    if (into == nullptr && !difference_.replacement.empty()) {
      const std::size_t place = place_beside_marks();
      changes_.push_back({place, place, html_escaped(difference_.replacement)});
    }
    if (anew_) remove_blocks(into);
    return std::move(changes_);
  }

 private:
  bool touches(const HtmlPiece& piece) const {
    return piece.text_end > difference_.first && piece.text_begin < difference_.last;
  }

  // A mark can only go as a whole: what stays of its text becomes text.
  void take_whole_marks() {
    for (const HtmlPiece& piece : cell_.pieces) {
      if (piece.kind != HtmlPiece::Kind::mark || !touches(piece)) continue;
      const std::string_view text = cell_.text;
      if (piece.text_begin < difference_.first) {
        difference_.replacement.insert(0, text.substr(piece.text_begin, difference_.first - piece.text_begin));
        difference_.first = piece.text_begin;
      }
      if (piece.text_end > difference_.last) {
        difference_.replacement += text.substr(difference_.last, piece.text_end - difference_.last);
        difference_.last = piece.text_end;
      }
    }
  }

  bool crosses_block() const {
    return std::any_of(cell_.pieces.begin(), cell_.pieces.end(), [this](const HtmlPiece& piece) {
      return piece.kind == HtmlPiece::Kind::block && touches(piece);
    });
  }

  // The text piece that takes the new text: the first one that changes, else one that it is put next to.
  const HtmlPiece* host() const {
    const HtmlPiece* beside = nullptr;
    for (const HtmlPiece& piece : cell_.pieces) {
      if (piece.kind != HtmlPiece::Kind::text) continue;
      if (touches(piece)) return &piece;
      if (piece.text_end >= difference_.first && piece.text_begin <= difference_.last && beside == nullptr) beside = &piece;
    }
    return difference_.replacement.empty() ? nullptr : beside;
  }

  void put(const HtmlPiece& piece, bool takes_text) {
    if (!takes_text && !touches(piece)) return;
    if (piece.kind == HtmlPiece::Kind::block) return;
    if (piece.kind == HtmlPiece::Kind::mark) {
      changes_.push_back({piece.begin, piece.end, {}});
      return;
    }
    const std::size_t begin = std::clamp(difference_.first, piece.text_begin, piece.text_end);
    const std::size_t end = std::clamp(difference_.last, begin, piece.text_end);
    std::string text = cell_.text.substr(piece.text_begin, begin - piece.text_begin);
    if (takes_text) text += difference_.replacement;
    text += std::string_view(cell_.text).substr(end, piece.text_end - end);
    changes_.push_back({piece.begin, piece.end, html_escaped(text)});
  }

  // Where text goes that no text stands next to: beside a check box, else into the empty cell.
  std::size_t place_beside_marks() const {
    for (const HtmlPiece& piece : cell_.pieces) {
      if (piece.kind == HtmlPiece::Kind::mark && piece.text_begin >= difference_.first) return piece.begin;
    }
    return cell_.pieces.empty() ? cell_.place : cell_.pieces.back().end;
  }

  // Paragraphs that have lost their text go as a whole.
  void remove_blocks(const HtmlPiece* into) {
    for (const HtmlBlock& block : cell_.blocks) {
      const bool kept = into != nullptr && into->begin >= block.begin && into->begin < block.end;
      const bool place = into == nullptr && cell_.place >= block.begin && cell_.place < block.end;
      if (!kept && !place) changes_.push_back({block.begin, block.end, {}});
    }
  }

  const HtmlCell& cell_;
  Difference difference_;
  bool anew_ = false;
  std::vector<TextChange> changes_;
};

// The text that the cell reads as with these changes.
std::string text_with(std::string_view html, const HtmlCell& cell, const std::vector<TextChange>& changes) {
  std::vector<TextChange> inside = changes;
  for (TextChange& change : inside) {
    change.begin -= cell.open_end;
    change.end -= cell.open_end;
  }
  const std::string_view content = html.substr(cell.open_end, cell.inside_end - cell.open_end);
  // A line outside of tables may be a <pre> itself.
  const std::size_t tag = html.rfind('<', cell.open_end - 1);
  const bool pre = tag != std::string_view::npos && html_same(html.substr(tag, 4), "<pre");
  const std::string front = pre ? "<table><tr><td><pre>" : "<table><tr><td>";
  const auto rows = read_html_rows(front + with_changes(content, std::move(inside)));
  return rows && !rows->empty() && !rows->front().cells.empty() ? rows->front().cells.front().text : std::string();
}

}  // namespace

void change_html_cell(std::string_view html, const HtmlCell& cell, std::string_view text, std::vector<TextChange>& changes) {
  if (text == cell.text) return;
  std::vector<TextChange> made = CellWriter(cell, text).changes();
  // White space between two tags may come to show once the text beside it is gone: then the content is written anew.
  if (cell.open_end > 0 && !cell.holds_table && text_with(html, cell, made) != text) {
    made = {{cell.open_end, cell.inside_end, html_escaped(text)}};
  }
  std::move(made.begin(), made.end(), std::back_inserter(changes));
}

}  // namespace jihe
