// A basis (根据…会议, 根据…文件) without a title or a number.
#include <utility>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_basis_incomplete;

namespace {

// 根据上级有关文件, 根据…第二十七次会议: a basis that nobody can look up.
bool is_incomplete(std::string_view clause, const WordList& starts, const Profile& profile) {
  if (!starts.starts(clause) || !profile.list("basis_nouns").ends(clause)) return false;
  return !text::has_digit(clause) && !text::contains_any(clause, {"《", "号", "“"});
}

void check(const Subject& subject, Findings& findings) {
  const WordList& starts = subject.profile.list("basis_starts");
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    for (const Clause& part : subject.goal_parts[i].clauses) {
      const std::string_view clause = part.whole;
      if (!is_incomplete(clause, starts, subject.profile)) continue;
      Finding& finding = add_finding(findings, goal_basis_incomplete, place_of(subject, goal.text), {{"text", quoted(clause)}});
      finding.places[0].begin = goal.text.begin + part.begin;
      finding.places[0].end = goal.text.begin + part.end;
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|根据清河县第九届人民代表大会第三次会议,清理漂浮物300吨。"},
    {Verdict::fires, "绩效目标|按照上级有关文件,清理漂浮物300吨。"},
    {Verdict::fires, "绩效目标|清理漂浮物300吨,根据会议精神,巡查河道24次。"},
    {Verdict::clean, "绩效目标|根据清水发〔2022〕18号文件,清理漂浮物300吨。"},
    {Verdict::clean, "绩效目标|按照《清河县河道管护办法》规定,清理漂浮物300吨。"},
    {Verdict::clean, "绩效目标|按照河长制工作要求,清理漂浮物300吨。"},
};

}  // namespace

const Rule goal_basis_incomplete = {
    .id = "goal-basis-incomplete", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
