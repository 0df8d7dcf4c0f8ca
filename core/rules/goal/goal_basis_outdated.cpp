// A document of ten years ago or more as the basis of this year's goal.
#include <string>
#include <utility>

#include "core/base/utf8.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_basis_outdated;

namespace {

// The year of the document number at byte `at`: four digits behind its bracket.
int year_at(std::string_view text, std::size_t at) {
  utf8::next(text, at);
  int year = 0;
  for (int digit = 0; digit < 4; ++digit) {
    char32_t c = utf8::next(text, at);
    if (c >= U'０') c -= 0xFEE0;
    year = year * 10 + static_cast<int>(c - U'0');
  }
  return year;
}

void check(const Subject& subject, Findings& findings) {
  const int form_year = subject.form.year;
  if (form_year == 0) return;
  const int oldest = form_year - static_cast<int>(subject.profile.threshold("goal-basis-outdated.years", 10));
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    const std::string_view text = goal.text.text;
    for (const Stretch& number : subject.goal_parts[i].documents) {
      if (year_at(text, number.begin) > oldest) continue;
      Finding& finding = add_finding(findings, goal_basis_outdated, place_of(subject, goal.text),
                                     {{"text", quoted(number.in(text))},
                                      {"years", std::to_string(form_year - year_at(text, number.begin))}});
      finding.places[0].begin = goal.text.begin + number.begin;
      finding.places[0].end = goal.text.begin + number.end;
      break;
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|根据清水发〔2008〕18号文件,清理漂浮物300吨。|清理县城段漂浮物220吨。"},
    {Verdict::clean, "绩效目标|根据清水发〔2019〕18号文件,清理漂浮物300吨。"},
};

}  // namespace

const Rule goal_basis_outdated = {
    .id = "goal-basis-outdated", .severity = Severity::hint, .check = check, .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
