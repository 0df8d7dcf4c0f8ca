// The last clause of a goal names what is paid (宣传费) instead of what is reached.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_is_expense_item;

namespace {

void check(const Subject& subject, Findings& findings) {
  constexpr std::size_t kLongest = 90;   // bytes: longer clauses say more than what is paid
  const WordList& items = subject.profile.list("expense_items");
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    const GoalParts& parts = subject.goal_parts[i];
    const auto last = std::find_if(parts.clauses.rbegin(), parts.clauses.rend(),
                                   [](const Clause& clause) { return !clause.whole.empty(); });
    if (last == parts.clauses.rend() || last->size() > kLongest) continue;
    const std::string_view clause = last->words;
    if (!items.ends(clause) || text::has_digit(clause)) continue;
    if (subject.profile.list("expense_verbs").within(clause)) continue;
    Finding& finding = add_finding(findings, goal_is_expense_item, place_of(subject, goal.text), {{"text", quoted(clause)}});
    finding.places[0].begin = goal.text.begin + last->begin;
    finding.places[0].end = goal.text.begin + last->end;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|清理漂浮物300吨,沿河群众满意度达到90%以上。巡河员工资及交通补助。"},
    {Verdict::fires, "绩效目标|巡查河道24次,宣传费。"},
    {Verdict::fires, "绩效目标|包括必要的办公用品费、水电费、报刊费等村社区办公经费。"},
    {Verdict::clean, "绩效目标|巡查河道24次,按时发放巡河员补助。"},
    {Verdict::clean, "绩效目标|巡查河道24次,管护总成本控制在48万元以内。"},
    {Verdict::clean, "绩效目标|清理漂浮物300吨,为县级防汛工作争取上级资金。"},
};

}  // namespace

const Rule goal_is_expense_item = {
    .id = "goal-is-expense-item", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
