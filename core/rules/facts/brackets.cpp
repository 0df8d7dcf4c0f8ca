#include "core/rules/facts/brackets.h"

#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/numbers.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kOpen = U"(（[［〔【《“";
constexpr std::u32string_view kClose = U")）]］〕】》”";
constexpr std::u32string_view kKind = U"(([[〔【《“";   // full and half width are of one kind

// A numbering mark in front of the bracket: 1) 二） a).
bool is_numbering(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= '0' && last <= '9') || (last >= 'a' && last <= 'z')) return true;
  return text::ends_with_any(before, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"});
}

}  // namespace

Bracket find_unbalanced(std::string_view s, std::span<const std::uint32_t> brackets) {
  std::vector<Bracket> open;
  std::size_t behind_number = 0;
  for (const std::size_t at : brackets) {
    if (at < behind_number) continue;
    if (const std::size_t number = document_number(s, at)) {   // (2009)46号, [2009〕46号: another rule's matter
      behind_number = at + number;
      continue;
    }
    std::size_t i = at;
    const char32_t c = utf8::next(s, i);
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
