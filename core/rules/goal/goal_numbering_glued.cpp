// 目标1: without a sign in front of it.
#include <string>
#include <utility>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_numbering_glued;

namespace {

void check(const Subject& subject, Findings& findings) {
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    const std::vector<std::size_t> glued = subject.goal_parts[i].glued_labels();
    if (glued.size() != 1) continue;   // more than one: goal-vague-subgoal
    Finding& finding = add_finding(findings, goal_numbering_glued, place_of(subject, goal.text),
                                   {{"text", quoted(goal.text.text.substr(glued[0]))}});
    finding.places[0].begin = goal.text.begin + glued[0];
    std::string apart(goal.text.text);
    apart.insert(glued[0], "；");
    add_fix(finding, FixSafety::safe, replace_part(subject.grid, subject.table, goal.text, apart));
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|管护河道42公里目标1:清理漂浮物300吨。目标2:巡查24次。"},
    {Verdict::clean, "绩效目标|管护河道42公里。目标1:清理漂浮物300吨。目标2:巡查24次。"},
    {Verdict::clean, "绩效目标|达到年度目标1000吨,清理漂浮物300吨。"},
};

}  // namespace

const Rule goal_numbering_glued = {
    .id = "goal-numbering-glued", .severity = Severity::hint, .check = check,
    .judges = Judges::projects_too, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
