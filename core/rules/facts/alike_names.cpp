#include "core/rules/facts/alike_names.h"

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/rules/facts/names.h"

namespace jihe::rules {

std::size_t share_in_common(std::string_view a, std::string_view b, const Profile& profile) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  std::size_t front = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  while (front > 0 && (inside_character(a, front) || inside_character(b, front))) --front;
  std::size_t back = 0;
  const std::size_t room = shorter - front;
  while (back < room && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  while (back > 0 && (inside_character(a, a.size() - back) || inside_character(b, b.size() - back))) --back;
  if ((front + back) * 10 < longer * 8) return 0;
  const std::size_t share = (front + back) * 100 / longer;
  const std::string_view only_a = a.substr(front, a.size() - front - back);
  const std::string_view only_b = b.substr(front, b.size() - front - back);
  const auto idle = [&profile](std::string_view s) { return s.empty() || made_of_words(s, profile, "vague_values"); };
  if (!only_a.empty() && !only_b.empty()) return idle(only_a) && idle(only_b) ? share : 0;
  const std::string_view added = only_a.empty() ? only_b : only_a;
  const bool counts =
      text::has_digit(added) || text::contains_any(added, {"期", "第", "一", "二", "三", "四", "非", "不", "未"});
  return !counts && !profile.list("measure_tails").ends(added) ? share : 0;
}

}  // namespace jihe::rules
