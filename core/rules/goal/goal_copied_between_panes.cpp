// Both panes of goals hold the same text.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_copied_between_panes;

namespace {

Findings check(const Subject& subject) {
  const std::vector<Goal>& goals = subject.form.goals;
  if (goals.size() != 2 || goals[0].text.at.col == goals[1].text.at.col) return {};
  const std::string_view a = goals[0].text.text, b = goals[1].text.text;
  constexpr std::size_t kShortest = 30;   // bytes: ten Han
  if (a.size() < kShortest || b.size() < kShortest) return {};
  const double alike = subject.profile.threshold("goal-copied-between-panes.similarity", 0.9);
  const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  if (shorter < (alike - 0.1) * longer) return {};
  const double share = a == b ? 1 : text::similarity(a, b);
  if (share < alike) return {};
  Finding finding = make_finding(goal_copied_between_panes, place_of(subject, goals[1].text), {{"goal", quoted(b)},
                                  {"share", std::to_string(static_cast<int>(share * 100))}});
  finding.places.push_back(place_of(subject, goals[0].text));
  return only(std::move(finding));
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
