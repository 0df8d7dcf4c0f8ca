#include <utility>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_missing;

namespace {

constexpr std::size_t kEnoughForAll = 3;   // indicators from which "all of them" is one finding

bool lacks_value(const Indicator& indicator) {
  return indicator.name.filled() && indicator.value.text.empty() && indicator.sign.text != "不适用";
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<Indicator>& all = subject.form.indicators;
  if (subject.form.columns.value < 0) return;
  const std::size_t first = findings.size();
  for (const Indicator& indicator : all) {
    if (!lacks_value(indicator)) continue;
    const Place place = indicator.value.present() ? place_of(subject, indicator.value) : place_of(subject, indicator.name);
    add_finding(findings, value_missing, place,
                {{"name", quoted(indicator.name.text)}, {"category", indicator.level2}});
  }
  const std::size_t count = findings.size() - first;
  if (count < kEnoughForAll || count != all.size()) return;
  Finding& one = findings[first];
  one.variant = "all";
  for (std::size_t i = first + 1; i < findings.size(); ++i) one.places.push_back(findings[i].places.front());
  one.args.add("count", std::to_string(count));
  findings.resize(first + 1);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "质量指标|河道管护考核合格率|"},
    {Verdict::fires, "满意度指标/服务对象满意度指标|沿河群众满意度|"},
    {Verdict::clean, "质量指标|河道管护考核合格率|≥95%"},
    {Verdict::clean, "质量指标|指标1:|"},
};

}  // namespace

const Rule value_missing = {
    .id = "value-missing", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
