#include "core/read/html/cell.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/html/text.h"
#include "core/read/html/tokens.h"

namespace jihe {
namespace {

constexpr std::string_view kEnds = " \t\n\r\f&";   // what ends a run of characters that stand as they are shown

}  // namespace

void HtmlCellBuilder::begin_pre() { pre_ = pre_begins_ = true; }

void HtmlCellBuilder::text(std::string_view raw, std::size_t begin) {
  const bool pre_begins = std::exchange(pre_begins_, false);
  for (std::size_t i = 0; i < raw.size();) {
    if (pre_ && (raw[i] == '\n' || raw[i] == '\r')) {
      const std::size_t length = raw.substr(i).starts_with("\r\n") ? 2 : 1;
      // A line break right behind the tag is none.
      if (i > 0 || !pre_begins) line_break(begin + i, begin + i + length);
      i += length;
      continue;
    }
    if (is_html_space(raw[i])) {
      space(begin + i, begin + i + 1);
      ++i;
      continue;
    }
    if (raw[i] == '&') {
      const HtmlCharacter character = html_reference(raw, i);
      const std::size_t end = i + character.length;
      if (character.c < 0x80 && is_html_space(static_cast<char>(character.c))) {
        space(begin + i, begin + end);
      } else {
        std::string shown;
        utf8::append(shown, character.c);
        append(HtmlPiece::Kind::text, shown, begin + i, begin + end);
      }
      i = end;
      continue;
    }
    const std::size_t end = std::min(raw.find_first_of(kEnds, i), raw.size());
    append(HtmlPiece::Kind::text, raw.substr(i, end - i), begin + i, begin + end);
    i = end;
  }
}

void HtmlCellBuilder::mark(std::string_view shown, std::size_t begin, std::size_t end) {
  append(HtmlPiece::Kind::mark, shown, begin, end);
}

void HtmlCellBuilder::line_break(std::size_t begin, std::size_t end) {
  breaks_.push_back({begin, end});
  space_ = {};
  line_empty_ = true;
}

void HtmlCellBuilder::block(std::size_t at) {
  if (line_empty_) return;
  line_break(at, at);
}

// Only the first run of white space in a line shows, as one space (in <pre> as it is); at a line's ends none does.
void HtmlCellBuilder::space(std::size_t begin, std::size_t end) {
  if (line_empty_) return;
  if (space_.begin == space_.end) {
    space_ = {begin, end};
    spaces_ = 1;
  } else if (space_.end == begin) {
    space_.end = end;
    ++spaces_;
  }
}

void HtmlCellBuilder::before_shown() {
  line_empty_ = false;
  if (cell.text.empty()) breaks_.clear();   // in front of all text they show as nothing that a form needs
  if (!breaks_.empty()) {
    for (const Span& span : breaks_) {
      const auto kind = span.begin == span.end ? HtmlPiece::Kind::block : HtmlPiece::Kind::mark;
      cell.pieces.push_back({kind, span.begin, span.end, cell.text.size(), cell.text.size() + 1});
      cell.text += '\n';
    }
    breaks_.clear();
    space_ = {};
  } else if (space_.begin != space_.end) {
    const Span span = space_;
    space_ = {};
    std::string shown = " ";
    for (std::size_t more = pre_ ? spaces_ - 1 : 0; more > 0; --more) shown += "\u00A0";
    append(HtmlPiece::Kind::text, shown, span.begin, span.end);
  }
}

void HtmlCellBuilder::append(HtmlPiece::Kind kind, std::string_view shown, std::size_t begin, std::size_t end) {
  before_shown();
  const bool joins = kind == HtmlPiece::Kind::text && !cell.pieces.empty() &&
                     cell.pieces.back().kind == kind && cell.pieces.back().end == begin;
  if (!joins) cell.pieces.push_back({kind, begin, end, cell.text.size(), cell.text.size()});
  cell.text += shown;
  cell.pieces.back().end = end;
  cell.pieces.back().text_end = cell.text.size();
}

HtmlLines html_shown_lines(std::string_view text) {
  if (text::blank(text)) return {};
  HtmlLines lines{0, text.size()};
  const auto line_end = [&] { return std::min(text.find('\n', lines.begin), text.size()); };
  while (text::blank(text.substr(lines.begin, line_end() - lines.begin))) lines.begin = line_end() + 1;
  const auto line_begin = [&] { return text.rfind('\n', lines.end - 1); };
  for (std::size_t at = line_begin(); at != std::string_view::npos && at >= lines.begin; at = line_begin()) {
    if (!text::blank(text.substr(at, lines.end - at))) break;
    lines.end = at;
  }
  return lines;
}

void HtmlCellBuilder::finish() {
  const HtmlLines lines = html_shown_lines(cell.text);
  keep(lines.begin, lines.end);
}

// Of the text, bytes [begin, end) alone; pieces of what goes keep their place in the HTML.
void HtmlCellBuilder::keep(std::size_t begin, std::size_t end) {
  if (begin == 0 && end == cell.text.size()) return;
  for (HtmlPiece& piece : cell.pieces) {
    piece.text_begin = std::clamp(piece.text_begin, begin, end) - begin;
    piece.text_end = std::clamp(piece.text_end, begin, end) - begin;
  }
  cell.text = cell.text.substr(begin, end - begin);
}

}  // namespace jihe
