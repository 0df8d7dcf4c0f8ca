// A goal that is the title of a document (关于…) and says nothing of the project itself.
#include <utility>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_copied_title;

namespace {

// A clause that is a document's title without 《》: 关于加强…的意见, 关于新形势下…建设.
bool is_title(std::string_view clause, const Profile& profile) {
  constexpr std::size_t kShortest = 30;   // bytes: 关于 and eight characters
  if (!clause.starts_with("关于") || clause.size() < kShortest) return false;
  if (text::contains_any(clause, {"《", "号", "要求", "精神", "部署"}) || text::has_digit(clause)) return false;
  return !profile.list("goal_result_ends").ends(clause);
}

void check(const Subject& subject, Findings& findings) {
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    for (const Clause& part : subject.goal_parts[i].clauses) {
      if (part.label == 0 && part.begin != 0) continue;   // only at the start of a goal or a sub-goal
      const std::string_view clause = part.words;
      if (!is_title(clause, subject.profile)) continue;
      Finding& finding = add_finding(findings, goal_copied_title, place_of(subject, goal.text), {{"text", quoted(clause)}});
      finding.places[0].begin = goal.text.begin + part.begin;
      finding.places[0].end = goal.text.begin + part.end;
      break;
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|关于进一步加强农村河道管护工作的实施意见。清理漂浮物300吨。"},
    {Verdict::fires, "绩效目标|巡查河道24次。目标1:关于新时期加强河湖长制切实改善水环境建设。"},
    {Verdict::clean, "绩效目标|根据《关于加强河道管护的意见》,清理漂浮物300吨。"},
    {Verdict::clean, "绩效目标|关于河道管护的群众投诉办结率达到95%以上。"},
};

}  // namespace

const Rule goal_copied_title = {
    .id = "goal-copied-title", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
