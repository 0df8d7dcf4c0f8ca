#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_unit_category_mismatch;

namespace {

// Which sentence tells the mismatch, "" where value and category fit.
std::string_view mismatch(const Subject& subject, const Indicator& indicator) {
  const Target& target = indicator.target;
  if (!target.number) return {};
  if (text::contains(target.unit, "元")) {
    if (indicator.level2 == "时效指标") return "money-in-timeliness";
    if (indicator.level2 != "数量指标") return {};
    // An amount that is handed out is a quantity of its own: 补贴发放金额; not 补贴发放人数.
    const bool counts = subject.profile.list("count_names").ends(BareName(indicator.name.text));
    if (!counts && subject.profile.list("paid_amounts").within(indicator.name.text)) return {};
    return "money-in-quantity";
  }
  const bool count = target.kind == TargetKind::quantity && in_money_category(indicator) &&
                     subject.profile.list("units_count").has(target.unit) &&
                     !subject.profile.list("resource_costs").within(indicator.name.text);
  return count ? "count-in-cost" : "";
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const std::string_view variant = mismatch(subject, indicator);
    if (variant.empty()) continue;
    Finding& finding = add_finding(findings, value_unit_category_mismatch, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)},
                                    {"value", shown_value(indicator)},
                                    {"category", indicator.level2.empty() ? indicator.level1 : indicator.level2},
                                    {"unit", indicator.target.unit},
                                    {"ceiling", with_operator(indicator, "≤")}});
    finding.places.push_back(place_of(subject, indicator.name));
    finding.variant = variant;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|汛期慰问护河员2人|600元"},
    {Verdict::fires, "时效指标|管护任务完成时间|3万元"},
    {Verdict::fires, "成本指标|护河员聘用|12人"},
    {Verdict::fires, "数量指标|护河员补贴发放人数|≥48万元"},
    {Verdict::clean, "成本指标|巡查车百公里油耗|≤9升"},
    {Verdict::clean, "数量指标|护河员补贴发放金额|≤48万元"},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次"},
    {Verdict::clean, "成本指标|管护成本控制率|≤100%"},
    {Verdict::clean, "成本指标/社会成本指标|施工占道天数|≤3次"},
    {Verdict::clean, "成本指标|护河员人均补助|≤300元/人"},
};

}  // namespace

const Rule value_unit_category_mismatch = {
    .id = "value-unit-category-mismatch", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
