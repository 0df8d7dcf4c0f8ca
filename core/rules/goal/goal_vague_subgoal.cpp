// A sub-goal (目标1: …) that is a verb and nothing else, or several that run into each other.
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_vague_subgoal;

namespace {

void find_bare_verbs(const Subject& subject, const Goal& goal, const std::vector<SubgoalLabel>& labels,
                     Findings& findings) {
  constexpr std::size_t kLongest = 45;   // bytes: fifteen Han
  const std::string_view text = goal.text.text;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto [begin, body_begin, glued] = labels[i];
    const std::size_t body_end = i + 1 < labels.size() ? labels[i + 1].begin : text.size();
    const std::string_view body = text::trim(text.substr(body_begin, body_end - body_begin));
    if (body.size() > kLongest) continue;
    if (!body.empty() && !only_words(body, subject.profile.list("duty_verbs"))) continue;
    const std::size_t end = body.empty() ? body_begin : body_begin + body.size();
    Finding& finding = add_finding(findings, goal_vague_subgoal, place_of(subject, goal.text),
                                   {{"text", quoted(text.substr(begin, end - begin))}});
    if (body.empty()) finding.variant = "empty";
    finding.places[0].begin = goal.text.begin + begin;
    finding.places[0].end = goal.text.begin + end;
  }
}

// Two or more sub-goals that follow each other without a sign between them.
void find_run_together(const Subject& subject, const Goal& goal, const std::vector<std::size_t>& glued,
                       Findings& findings) {
  if (glued.size() < 2) return;
  Finding& finding = add_finding(findings, goal_vague_subgoal, place_of(subject, goal.text));
  finding.variant = "run-together";
  std::string apart(goal.text.text);
  for (auto at = glued.rbegin(); at != glued.rend(); ++at) apart.insert(*at, "；");
  const std::string_view first = std::string_view(goal.text.text).substr(glued[0]);
  finding.places[0].begin = goal.text.begin + glued[0];
  finding.args = {{"text", quoted(first)}, {"count", std::to_string(glued.size())}};
  add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, goal.text, apart));
}

void check(const Subject& subject, Findings& findings) {
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    const GoalParts& parts = subject.goal_parts[i];
    if (parts.labels.empty()) continue;
    find_bare_verbs(subject, goal, parts.labels, findings);
    find_run_together(subject, goal, parts.glued_labels(), findings);
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|目标1:检查、指导。目标2:清理漂浮物300吨。"},
    {Verdict::fires, "绩效目标|目标1:清理漂浮物300吨。目标2:完善。"},
    {Verdict::fires, "绩效目标|目标1:清理漂浮物300吨;目标2:巡查河道24次;目标3:"},
    {Verdict::fires, "绩效目标|管护河道42公里目标1:清理漂浮物300吨目标2:开展巡查24次。"},
    {Verdict::clean, "绩效目标|目标1:检查河道24次。目标2:清理漂浮物300吨。"},
    {Verdict::clean, "绩效目标|管护河道42公里。目标1:巡查24次;目标2:清理漂浮物300吨。"},
};

}  // namespace

const Rule goal_vague_subgoal = {
    .id = "goal-vague-subgoal", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .fix = FixOffer::suggested,
    .examples = kExamples};

}  // namespace jihe::rules
