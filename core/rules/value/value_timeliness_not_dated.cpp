#include <optional>

#include "core/base/characters.h"
#include "core/base/date.h"
#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_timeliness_not_dated;

namespace {

// A date that no calendar has: 2025年13月底前, 2025年2月30日. What is read of it ends before the wrong number.
bool is_no_date(std::string_view value) {
  const std::optional<FoundDate> found = find_date(value);
  if (!found || found->date.day != 0) return false;
  std::size_t end = found->end;
  while (end < value.size() && is_ascii_digit(value[end])) ++end;
  return end != found->end && text::starts_with(value.substr(end), found->date.month == 0 ? "月" : "日");
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const TargetKind kind = indicator.target.kind;
    if (indicator.level2 != "时效指标" || (kind != TargetKind::qualitative && kind != TargetKind::date)) continue;
    const text::FoldedLabel value(indicator.value.text);
    if (kind == TargetKind::date) {
      if (!is_no_date(value)) continue;
      add_finding(findings, value_timeliness_not_dated, place_of(subject, indicator.value),
                  {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}})
          .variant = "no-date";
      continue;
    }
    if (text::has_digit(value) || !made_of_words(value, subject.profile, "timeliness_words")) continue;
    Finding& finding = add_finding(findings, value_timeliness_not_dated, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
    const int year = subject.form.year;
    if (year != 0 && !indicator.sign.present() && !indicator.long_term) {   // a pane for all years ends later
      add_value_fix(finding, subject, indicator, std::to_string(year) + "年12月31日前");
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "时效指标|汛前清障完成及时性|及时"},
    {Verdict::fires, "时效指标|管护任务完成时间|按时完成"},
    {Verdict::fires, "时效指标|管护任务完成时间|当年"},
    {Verdict::fires, "时效指标|巡河员补助发放|按月及时足额"},
    {Verdict::fires, "时效指标|管护任务完成时间|2025年13月底前"},
    {Verdict::fires, "时效指标|管护任务完成时间|2025年2月30日前"},
    {Verdict::clean, "时效指标|管护任务完成时间|2025年5-6月"},
    {Verdict::clean, "时效指标|管护任务完成及时率|100%"},
    {Verdict::clean, "时效指标|河道管护时长|12个月"},
    {Verdict::clean, "时效指标|管护任务完成时间|2025年11月底前"},
    {Verdict::clean, "时效指标|管护任务完成时间|年底前"},
};

}  // namespace

const Rule value_timeliness_not_dated = {
    .id = "value-timeliness-not-dated", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::suggested, .examples = kExamples};

}  // namespace jihe::rules
