// Both panes of goals hold the same text.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_copied_between_panes;

namespace {

// False only where text::similarity of the texts is less than `alike`: where too many of the second one's pairs of characters
// stand nowhere in the first. REQUIRES: no text is empty.
bool may_be_alike(std::string_view first, const PairIndex& in_first, std::string_view second, double alike) {
  const std::size_t of_second = utf8::length(second) - 1;
  const auto both = static_cast<double>(utf8::length(first) - 1 + of_second);
  std::size_t common = of_second;   // at most
  std::size_t begin = 0, middle = 0;
  utf8::next(second, middle);
  for (std::size_t end = middle; end < second.size();) {
    utf8::next(second, end);
    if (!in_first.holds(second.substr(begin, end - begin)) && 2.0 * static_cast<double>(--common) / both < alike) return false;
    begin = middle;
    middle = end;
  }
  return true;
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<Goal>& goals = subject.form.goals;
  if (goals.size() != 2 || goals[0].text.at.col == goals[1].text.at.col) return;
  const std::string_view a = goals[0].text.text, b = goals[1].text.text;
  constexpr std::size_t kShortest = 30;   // bytes: ten Han
  if (a.size() < kShortest || b.size() < kShortest) return;
  const double alike = subject.profile.threshold("goal-copied-between-panes.similarity", 0.9);
  const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  if (shorter < (alike - 0.1) * longer) return;
  if (a != b && !may_be_alike(a, subject.goal_parts[0].pairs, b, alike)) return;
  const double share = a == b ? 1 : text::similarity(a, b);
  if (share < alike) return;
  Finding& finding = add_finding(findings, goal_copied_between_panes, place_of(subject, goals[1].text), {{"goal", quoted(b)},
                                  {"share", std::to_string(static_cast<int>(share * 100))}});
  finding.places.push_back(place_of(subject, goals[0].text));
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,沿河群众满意度达到90%以上。|完成清水河42公里河道管护,沿河群众满意度达到90%以上。"},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,沿河群众满意度达到90%以上。|完成县城段12公里河道清淤,居民满意度达到92%。"},
    {Verdict::clean, "一栏目标\n绩效目标|完成清水河42公里河道管护,沿河群众满意度达到90%以上。"},
};

}  // namespace

const Rule goal_copied_between_panes = {
    .id = "goal-copied-between-panes", .severity = Severity::hint, .check = check,
    .examples = kExamples};

}  // namespace jihe::rules
