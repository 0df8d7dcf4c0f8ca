#include "core/read/html/symbols.h"

#include <utility>

#include "core/base/utf8.h"
#include "core/read/html/text.h"
#include "core/read/symbol_font.h"

namespace jihe {
namespace {

bool chooses_font(std::string_view name) { return name == "span" || name == "font"; }

// As Word writes it, of a number or bullet and the space behind it.
bool is_list_number(std::string_view style) {
  constexpr std::string_view kList = "mso-list:";
  const std::size_t at = style.find(kList);
  return at != std::string_view::npos && html_contains(style.substr(at + kList.size(), 8), "ignore");
}

// `otherwise` where the element chooses no font.
bool chooses_symbols(const HtmlTokens& tag, std::string_view style, bool otherwise) {
  const std::string_view face = tag.name() == "font" ? tag.attribute("face") : std::string_view();
  if (html_contains(style, "wingdings") || html_contains(face, "wingdings")) return true;
  const bool other = !face.empty() || html_contains(style, "font-family:") || html_contains(style, "font:");
  return !other && otherwise;
}

}  // namespace

bool HtmlSymbols::begin(const HtmlTokens& tag) {
  if (!chooses_font(tag.name())) return false;
  const std::string_view style = tag.attribute("style");
  const bool symbols = chooses_symbols(tag, style, false);
  const bool number = is_list_number(style);
  if (!symbols && !number) return false;
  *this = {};
  begin_ = tag.begin();
  number_ = number;
  fonts_.push_back({tag.name() == "font", symbols});
  return true;
}

bool HtmlSymbols::pass(const HtmlTokens& tag, bool opens) {
  if (!chooses_font(tag.name())) return false;
  if (opens) {
    const std::string_view style = tag.attribute("style");
    number_ = number_ || is_list_number(style);
    fonts_.push_back({tag.name() == "font", chooses_symbols(tag, style, fonts_.back().symbols)});
  } else if (fonts_.back().font == (tag.name() == "font")) {
    if (fonts_.size() == 1) return true;
    fonts_.pop_back();
  }
  return false;
}

void HtmlSymbols::add(char32_t c) {
  constexpr char32_t kHardSpace = 0xA0;
  if (c == kHardSpace || (c < 0x80 && is_html_space(static_cast<char>(c)))) {
    space_ = true;
    return;
  }
  if (std::exchange(space_, false) && !shown_.empty()) shown_ += ' ';
  const std::string_view symbol = fonts_.back().symbols ? symbol_shown(c) : std::string_view();
  any_symbol_ = any_symbol_ || !symbol.empty();
  symbol.empty() ? utf8::append(shown_, c) : static_cast<void>(shown_ += symbol);
}

void HtmlSymbols::text(std::string_view raw, std::size_t begin) {
  pieces_.push_back({raw, begin});
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] == '&') {
      const HtmlCharacter character = html_reference(raw, i);
      add(character.c);
      i += character.length;
    } else {
      add(utf8::next(raw, i));
    }
  }
}

void HtmlSymbols::put(HtmlCellBuilder& into, std::size_t end) {
  const bool mark = number_ || any_symbol_;
  // Word fills up to the text of the list with spaces; behind 、 and ） none is needed.
  if (number_ && space_ && !shown_.empty() && static_cast<unsigned char>(shown_.back()) < 0x80) shown_ += ' ';
  if (shown_.empty()) {
    // Nothing but spaces: a text put there would be written in the font.
  } else if (mark) {
    into.mark(shown_, begin_, end);
  } else {
    for (const Piece& piece : pieces_) into.text(piece.raw, piece.begin);
  }
  *this = {};
}

}  // namespace jihe
