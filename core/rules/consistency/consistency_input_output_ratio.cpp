// A project of 5万元 or more whose whole output is one event or a hundred leaflets.
#include <cstdint>
#include <utility>

#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_input_output_ratio;

namespace {

bool is_trivial(const Profile& profile, const Indicator& indicator) {
  const Target& target = indicator.target;
  if (target.kind == TargetKind::qualitative || target.kind == TargetKind::missing) return true;
  if (target.kind != TargetKind::quantity || !target.number) return false;
  if (!profile.list("trivial_units").has(target.unit)) return false;
  const bool print = profile.list("print_units").has(target.unit);
  return *target.number <= (print ? Decimal{100, 0} : Decimal{1, 0});
}

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table) return;
  const auto least = static_cast<std::int64_t>(subject.profile.threshold("consistency-input-output-ratio.total", 5));
  const Amount* total = nullptr;
  for (const FundingPane& pane : form.funding) {
    if (pane.total.money.wan && *pane.total.money.wan >= Decimal{least, 0}) total = &pane.total;
  }
  if (total == nullptr) return;
  const Indicator* first = nullptr;
  for (const Indicator& indicator : form.indicators) {
    if (indicator.level2 != "数量指标" || indicator.pane != 0) continue;
    if (!is_trivial(subject.profile, indicator)) return;
    if (first == nullptr) first = &indicator;
  }
  if (first == nullptr || !first->target.number) return;
  Finding& finding = add_finding(findings, consistency_input_output_ratio, place_of(subject, first->value),
                                 {{"name", quoted(first->name.text)}, {"value", shown_value(*first)},
                                  {"total", quoted(total->value.text)}});
  finding.places.push_back(place_of(subject, total->value));
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道检查次数|≥1次"},
    {Verdict::fires, "数量指标|印制宣传单数量|100份\n数量指标|宣传活动次数|1次"},
    {Verdict::clean, "数量指标|河道检查次数|≥1次\n数量指标|漂浮物清理量|≥300吨"},
    {Verdict::clean, "年度资金总额|3\n财政拨款|3\n成本指标|河道管护总成本|≤3万元\n数量指标|河道检查次数|≥1次"},
};

}  // namespace

const Rule consistency_input_output_ratio = {
    .id = "consistency-input-output-ratio", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
