#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_percent_bound;

namespace {

constexpr Decimal kWhole{100, 0};

Fix* add_whole_fix(Finding& finding, const Subject& subject, const Indicator& indicator) {
  if (*indicator.target.number == kWhole) return add_operator_fix(finding, subject, indicator, "=");
  const std::string number = indicator.unit.filled() ? "100" : "100%";
  if (!indicator.sign.present()) return &add_value_fix(finding, subject, indicator, "=" + number);
  Fix& fix = add_value_fix(finding, subject, indicator, number);
  fix.edits.push_back(set_text(subject.grid, subject.table, indicator.sign.at, "="));
  return &fix;
}

// 质量, 时效 and 满意度 are measured as shares of a whole unless the name says otherwise.
bool is_share(const Subject& subject, const Indicator& indicator) {
  if (bounded_rate(subject.profile, indicator.name.text)) return true;
  return indicator.level2 == "质量指标" || indicator.level2 == "时效指标" || indicator.level1 == "满意度指标";
}

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const Target& target = indicator.target;
    const bool range = target.kind == TargetKind::range && target.number2;   // 90%-110%
    if ((target.kind != TargetKind::percent && !range) || !target.number || !target.unit.starts_with("%")) continue;
    const bool floor = !range && (target.op == "≥" || target.op == ">");
    const bool over = (range ? *target.number2 : *target.number) > kWhole;
    if (!over && !(floor && *target.number == kWhole)) continue;
    if (unbounded_rate(subject.profile, indicator.name.text) || !is_share(subject, indicator)) continue;
    Finding& finding = add_finding(findings, value_percent_bound, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
    Fix* fix = nullptr;
    std::string fixed = over ? "=100%" : with_operator(indicator, "=");
    if (over && target.op_damaged && target.text.starts_with("2")) {   // a glyph lost in scanning: 290% was ≥90%
      finding.variant = "lost-sign";
      fixed = std::string("≥").append(target.text.substr(1));
      fix = &add_value_fix(finding, subject, indicator, fixed);
    } else {
      if (over) finding.variant = "over";
      if (!range) fix = add_whole_fix(finding, subject, indicator);
    }
    finding.args.add("fixed", fixed);
    if (fix != nullptr) fix->args.clear();
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "质量指标|河道管护考核合格率|≥100%"},
    {Verdict::fires, "时效指标|管护任务完成及时核拨经费|≥100%"},
    {Verdict::fires, "质量指标|河道管护考核合格率|90%-110%"},
    {Verdict::clean, "质量指标|河道管护考核合格率|90%-100%"},
    {Verdict::fires, "服务对象满意度指标|沿河群众满意度|120%"},
    {Verdict::fires, "质量指标|河道管护考核合格率|290%"},
    {Verdict::fires, "社会效益指标|护河知识知晓率|100%以上"},
    {Verdict::clean, "质量指标|河道管护考核合格率|100%"},
    {Verdict::clean, "质量指标|河道管护考核合格率|=100%"},
    {Verdict::clean, "社会效益指标|沿河游客增长率|≥120%"},
    {Verdict::clean, "质量指标|泵站高峰负荷率|≥100%"},
    {Verdict::clean, "经济效益指标|灌区亩均产值比值|≥105%"},
};

}  // namespace

const Rule value_percent_bound = {
    .id = "value-percent-bound", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::suggested, .examples = kExamples};

}  // namespace jihe::rules
