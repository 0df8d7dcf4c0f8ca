#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_contradicting_values;

namespace {

constexpr Decimal kWhole{100, 0};

// Two rates are of one thing where one of the things is not named, or they share a 2-gram: 泵站运行正常率 and 泵站故障率.
bool same_thing(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  const std::u32string x = utf8::decode(a);
  const std::u32string y = utf8::decode(b);
  for (std::size_t i = 0; i + 1 < x.size(); ++i) {
    if (y.find(std::u32string_view(x).substr(i, 2)) != std::u32string::npos) return true;
  }
  return false;
}

// Allows some of the bad: a rate of at most n > 0.
bool allows_some(const Target& target) {
  return target.kind == TargetKind::percent && target.number && *target.number > Decimal{0, 0} &&
         *target.number < Decimal{50, 0} && (target.op == "≤" || target.op == "<" || target.op.empty() || target.op == "=");
}

bool is_whole(const Target& target) {
  return target.kind == TargetKind::percent && target.number && *target.number == kWhole && target.op != "≤" &&
         target.op != "<";
}

Finding contradiction(const Subject& subject, const Indicator& bad, const Indicator& good, std::string_view variant) {
  Finding finding = make_finding(consistency_contradicting_values, place_of(subject, bad.value),
                                 {{"name", quoted(bad.name.text)},
                                  {"value", shown_value(bad)},
                                  {"other", quoted(good.name.text)},
                                  {"other_value", shown_value(good)}});
  finding.places.push_back(place_of(subject, good.value));
  finding.variant = variant;
  return finding;
}

void check_rates(const Subject& subject, const Indicator& bad, Findings& findings) {
  const BareName bad_bare(bad.name.text);
  const std::string_view bad_name = bad_bare;
  for (const std::string& pair : subject.profile.list("contradicting_rates")) {
    const std::size_t slash = pair.find('/');
    if (slash == std::string::npos) continue;
    const std::string_view good_end = std::string_view(pair).substr(0, slash);
    const std::string_view bad_end = std::string_view(pair).substr(slash + 1);
    if (!bad_name.ends_with(bad_end)) continue;
    for (const Indicator& good : subject.form.indicators) {
      if (&good == &bad || good.pane != bad.pane || !is_whole(good.target)) continue;
      const BareName good_bare(good.name.text);
      const std::string_view good_name = good_bare;
      if (!good_name.ends_with(good_end) || good_name.ends_with(bad_end)) continue;
      const std::string_view thing(good_name.data(), good_name.size() - good_end.size());
      if (!same_thing(thing, std::string_view(bad_name).substr(0, bad_name.size() - bad_end.size()))) continue;
      findings.push_back(contradiction(subject, bad, good, ""));
      return;
    }
  }
}

// 其中:… larger than the row above that it is a part of.
void check_part(const Subject& subject, const Indicator& whole, const Indicator& part, Findings& findings) {
  if (whole.target.unit != part.target.unit || whole.target.kind != part.target.kind) return;
  if (part.target.kind != TargetKind::quantity && part.target.kind != TargetKind::money) return;
  if (!whole.target.number || !part.target.number || !(*part.target.number > *whole.target.number)) return;
  findings.push_back(contradiction(subject, part, whole, "part"));
}

void check(const Subject& subject, Findings& findings) {
  const Indicator* whole = nullptr;
  for (const Indicator& indicator : subject.form.indicators) {
    if (allows_some(indicator.target)) check_rates(subject, indicator, findings);
    if (!text::trim(indicator.name.text).starts_with("其中")) {
      whole = &indicator;
    } else if (whole != nullptr && whole->pane == indicator.pane && whole->level2 == indicator.level2) {
      check_part(subject, *whole, indicator, findings);
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "质量指标|泵站运行正常率|100%\n质量指标|泵站故障率|≤5%"},
    {Verdict::fires, "质量指标|护岸工程合格率|=100%\n质量指标|护岸工程返工率|≤3%"},
    {Verdict::fires, "数量指标|护河员培训人次|60人次\n数量指标|其中:女护河员培训人次|90人次"},
    {Verdict::clean, "质量指标|泵站运行正常率|≥95%\n质量指标|泵站故障率|≤5%"},
    {Verdict::clean, "质量指标|泵站运行正常率|100%\n质量指标|泵站故障率|0%"},
    {Verdict::clean, "质量指标|泵站运行正常率|100%\n质量指标|通信线路故障率|≤5%"},
    {Verdict::clean, "数量指标|护河员培训人次|60人次\n数量指标|其中:女护河员培训人次|20人次"},
};

}  // namespace

const Rule consistency_contradicting_values = {
    .id = "consistency-contradicting-values", .severity = Severity::warning, .basis = "财预〔2015〕88号",
    .check = check, .judges = Judges::projects_too, .examples = kExamples};

}  // namespace jihe::rules
