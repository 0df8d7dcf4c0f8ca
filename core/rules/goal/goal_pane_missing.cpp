#include <algorithm>

#include "core/rules/goal_text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_pane_missing;

namespace {

std::size_t panes(const Form& form) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    if (form.goals[i].text.filled() && pane_of(form, i) == i) ++count;
  }
  return count;
}

Findings check(const Subject& subject) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table || panes(form) != 1 || subject.peers.size() < 2) return {};
  // Only where the file's habit is two panes, and this table's money block has as many panes as theirs.
  std::size_t with_two = 0;
  std::size_t comparable = 0;
  std::string scope;
  const auto filled =
      std::find_if(form.goals.begin(), form.goals.end(), [](const Goal& goal) { return goal.text.filled(); });
  for (const Subject& peer : subject.peers) {
    if (peer.form.funding.size() > form.funding.size()) continue;
    ++comparable;
    if (panes(peer.form) < 2) continue;
    ++with_two;
    for (const Goal& goal : peer.form.goals) {
      if (scope.empty() && goal.scope != filled->scope) scope = goal.scope;
    }
  }
  if (with_two == 0 || with_two * 2 < comparable) return {};
  Finding finding = make_finding(goal_pane_missing, place_of(subject, filled->text),
                                 {{"scope", scope}, {"count", std::to_string(with_two)}});
  if (scope.empty()) finding.variant = "no-scope";
  return only(std::move(finding));
}

constexpr Example kExamples[] = {
    {Verdict::fires, "一栏目标\n---\n---"},
    {Verdict::fires, "---\n---\n绩效目标|维护雨量站60座、无线预警广播110套,组织防汛演练2次。|"},
    {Verdict::clean, "一栏目标"},
    {Verdict::clean, "一栏目标\n一栏资金\n---\n---"},
    {Verdict::clean, "一栏目标\n---\n一栏目标\n---"},
};

}  // namespace

const Rule goal_pane_missing = {
    .id = "goal-pane-missing", .severity = Severity::warning, .check = check, .examples = kExamples};

}  // namespace jihe::rules
