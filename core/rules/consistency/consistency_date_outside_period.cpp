// A date under 时效 that lies outside 项目期.
#include <string>
#include <utility>

#include "core/base/date.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_date_outside_period;

namespace {

// The first and the last year of a term written in years; 0 where it names none.
struct Term {
  int first = 0, last = 0;
};

Term term_of(std::string_view period) {
  Term term;
  for (std::size_t i = 0; i + 4 <= period.size(); ++i) {
    const int year = find_year(period.substr(i, 4));
    if (year == 0) continue;
    if (term.first == 0) term.first = year;
    term.last = year;
    i += 3;
  }
  return term;
}

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table) return;
  const std::string_view period = form.text(FieldId::period);
  const Term term = term_of(period);
  const bool one_year = term.first == 0 && (period == "1年" || period == "一年" || period == "12个月");
  for (const Indicator& indicator : form.indicators) {
    if (indicator.level2 != "时效指标" || !indicator.target.date || indicator.long_term) continue;
    const int year = indicator.target.date->year;
    if (year == 0) continue;
    const bool after = term.last != 0 && year > term.last;
    const bool other = one_year && form.year != 0 && year != form.year;
    if (!after && !other && !(term.first != 0 && year < term.first)) continue;
    Finding& finding = add_finding(findings, consistency_date_outside_period, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)},
                                    {"period", quoted(period)}, {"year", std::to_string(form.year)}});
    if (other) finding.variant = "other-year";
    if (after) finding.severity = Severity::error;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目期|2025.01-2025.12\n时效指标|河道管护任务完成时间|2026年3月31日前"},
    {Verdict::fires, "时效指标|河道管护任务完成时间|2024年11月30日前"},
    {Verdict::clean, "时效指标|河道管护任务完成时间|2025年11月30日前"},
    {Verdict::clean, "项目期|3年\n时效指标|河道管护任务完成时间|2026年11月30日前"},
    {Verdict::clean, "时效指标|河道管护任务完成时间|12月底前"},
};

}  // namespace

const Rule consistency_date_outside_period = {
    .id = "consistency-date-outside-period", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
