#include "core/rules/facts/brackets.h"

#include <cstdint>
#include <vector>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/numbers.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kOpen = U"(（[［〔【《“";
constexpr std::u32string_view kClose = U")）]］〕】》”";
constexpr std::u32string_view kKind = U"(([[〔【《“";   // full and half width are of one kind

// False for most signs of three bytes, by the last one of the character at byte `i`.
bool may_be_wide_bracket(std::string_view s, std::size_t i) {
  constexpr auto kLast = [] {
    std::uint64_t bits = 0;
    for (const unsigned last : {0x88u, 0x89u, 0xBBu, 0xBDu, 0x94u, 0x95u, 0x90u, 0x91u, 0x8Au, 0x8Bu, 0x9Cu, 0x9Du}) {   // （）［］〔〕【】《》“”
      bits |= std::uint64_t{1} << (last & 0x3F);
    }
    return bits;
  }();
  return i + 2 >= s.size() || (kLast >> (s[i + 2] & 0x3F) & 1) != 0;
}

// A numbering mark in front of the bracket: 1) 二） a).
bool is_numbering(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= '0' && last <= '9') || (last >= 'a' && last <= 'z')) return true;
  return text::ends_with_any(before, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"});
}

}  // namespace

Bracket find_unbalanced(std::string_view s) {
  std::vector<Bracket> open;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t at = i;
    const auto lead = static_cast<unsigned char>(s[i]);
    if (leads_han(lead) || (lead >= 0xE0 && !may_be_wide_bracket(s, i))) {
      i += 3;
      continue;
    }
    if (lead < 0x80 && lead != '(' && lead != ')' && lead != '[' && lead != ']') {
      ++i;
      continue;
    }
    const char32_t c = utf8::next(s, i);
    if (const std::size_t number = document_number(s, at)) {   // (2009)46号, [2009〕46号: another rule's matter
      i = at + number;
      continue;
    }
    if (const std::size_t kind = kOpen.find(c); kind != std::u32string_view::npos) {
      open.push_back({kKind[kind], at, i});
      continue;
    }
    const std::size_t kind = kClose.find(c);
    if (kind == std::u32string_view::npos) continue;
    if (!open.empty() && open.back().kind == kKind[kind]) {
      open.pop_back();
    } else if (open.empty()) {
      const bool round = kKind[kind] == U'(';
      if (!round || !is_numbering(s.substr(0, at))) return {kKind[kind], at, i};
    } else {
      return open.back();
    }
  }
  return open.empty() ? Bracket{} : open.front();
}

}  // namespace jihe::rules
