#include "core/rules/facts/brackets.h"

#include "core/base/small_vector.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/numbers.h"

namespace jihe::rules {

namespace {

// The opening mark of a bracket's kind, half and full width alike, and whether it is one that opens; 0 for other signs.
struct Mark {
  char32_t kind = 0;
  bool opens = false;
};

Mark mark_of(char32_t c) {
  switch (c) {
    case U'(': case U'（': return {U'(', true};
    case U')': case U'）': return {U'(', false};
    case U'[': case U'［': return {U'[', true};
    case U']': case U'］': return {U'[', false};
    case U'〔': return {U'〔', true};
    case U'〕': return {U'〔', false};
    case U'【': return {U'【', true};
    case U'】': return {U'【', false};
    case U'《': return {U'《', true};
    case U'》': return {U'《', false};
    case U'“': return {U'“', true};
    case U'”': return {U'“', false};
    default: return {};
  }
}

// A numbering mark in front of the bracket: 1) 二） a).
bool is_numbering(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  if ((last >= '0' && last <= '9') || (last >= 'a' && last <= 'z')) return true;
  return text::ends_with_any(before, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"});
}

}  // namespace

Bracket find_unbalanced(std::string_view s, std::span<const std::uint32_t> brackets) {
  SmallVector<Bracket, 8> open;
  std::size_t behind_number = 0;
  for (const std::size_t at : brackets) {
    if (at < behind_number) continue;
    if (const std::size_t number = document_number(s, at)) {   // (2009)46号, [2009〕46号: another rule's matter
      behind_number = at + number;
      continue;
    }
    std::size_t i = at;
    const Mark mark = mark_of(utf8::next(s, i));
    if (mark.kind == 0) continue;
    if (mark.opens) {
      open.push_back({mark.kind, at, i});
    } else if (open.empty()) {
      const bool round = mark.kind == U'(';
      if (!round || !is_numbering(s.substr(0, at))) return {mark.kind, at, i};
    } else if (open.back().kind == mark.kind) {
      open.pop_back();
    } else {
      return open.back();
    }
  }
  return open.empty() ? Bracket{} : open.front();
}

}  // namespace jihe::rules
