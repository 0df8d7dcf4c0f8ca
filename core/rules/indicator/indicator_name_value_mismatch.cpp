#include <algorithm>

#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_name_value_mismatch;

namespace {

bool is_percent(const Target& target) {
  if (target.kind == TargetKind::percent) return true;
  return text::contains_any(target.unit, {"%", "‰", "百分"});
}

// A share measured otherwise than in percent: points, per 10,000, ratios, a proportion below 1.
bool other_share(const Target& target) {
  if (text::contains_any(target.unit, {"/", "分", "倍", ":", "级", "‱", "星"})) return true;
  return target.unit.empty() && target.number && !(*target.number > Decimal{1, 0});
}

// What names and units are judged by, looked up once for all indicators.
struct Words {
  explicit Words(const Profile& profile)
      : units_count(profile.list("units_count")), cost_names(profile.list("cost_names")),
        rate_names(profile.list("rate_names")), rates_without_percent(profile.list("rates_without_percent")),
        count_names(profile.list("count_names")), share_words(profile.list("share_words")) {}

  const WordList& units_count;
  const WordList& cost_names;
  const WordList& rate_names;
  const WordList& rates_without_percent;
  const WordList& count_names;
  const WordList& share_words;
};

// `name` is the indicator's bare one. What its end says is asked first: most names say nothing.
std::string_view mismatch(const Words& words, const Indicator& indicator, std::string_view name) {
  const Target& target = indicator.target;
  if (!target.number) return {};
  if (text::ends_with(name, "及时性") && is_percent(target)) return "timeliness";
  // Money under 数量 or 时效 and counts under 成本 are value-unit-category-mismatch.
  if (target.kind == TargetKind::quantity && words.cost_names.ends(name) && words.units_count.has(target.unit)) {
    return in_money_category(indicator) ? "" : "cost";
  }
  const bool plain = target.kind == TargetKind::quantity || target.kind == TargetKind::money;
  if (plain && words.rate_names.ends(name) && !is_percent(target) && !words.rates_without_percent.ends(name) &&
      !other_share(target)) {
    const bool in_name = text::contains_any(indicator.name.text, {"%", "％"});
    return in_name && target.unit.empty() ? "" : "share";
  }
  if (!words.count_names.ends(name)) return {};
  const bool percent = is_percent(target);
  if (!percent && !text::contains(target.unit, "元")) return {};
  if (percent) return words.share_words.within(indicator.name.text) ? "" : "count";
  return indicator.level2 == "数量指标" || indicator.level2 == "时效指标" ? "" : "count";
}

void check(const Subject& subject, Findings& findings) {
  const Words words(subject.profile);
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& indicator = indicators[i];
    const std::string_view variant = mismatch(words, indicator, subject.names[i].bare);
    if (variant.empty()) continue;
    Finding& finding = add_finding(findings, indicator_name_value_mismatch, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
    finding.places.push_back(place_of(subject, indicator.name));
    finding.variant = variant;
    if (variant == "timeliness") finding.severity = Severity::hint;   // a rate is meant, and mostly let pass
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道监控专线费用|2套"},
    {Verdict::fires, "质量指标|护岸工程验收合格率|12处"},
    {Verdict::fires, "质量指标|护岸工程验收合格率|≥95"},
    {Verdict::fires, "数量指标|河道巡查次数|100%"},
    {Verdict::clean, "数量指标|护河员工资发放人数|13人"},
    {Verdict::clean, "数量指标|护河员巡查频率|2次/周"},
    {Verdict::fires, "时效指标|护河员补助发放及时性|100%"},
    {Verdict::clean, "时效指标|护河员补助发放及时率|100%"},
    {Verdict::clean, "服务对象满意度指标|沿河群众满意度|≥4.5分"},
    {Verdict::clean, "质量指标|护岸工程验收合格率(%)|≥95"},
    {Verdict::clean, "社会效益指标|沿河游客增长人数|≥5%"},
    {Verdict::clean, "质量指标|管护成本控制率|≤100%"},
};

}  // namespace

const Rule indicator_name_value_mismatch = {
    .id = "indicator-name-value-mismatch", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
