// A name of four characters or fewer that names no measure: 社会发展.
#include "core/rules/rule.h"
#include "core/rules/support.h"
#include "core/rules/wording.h"

namespace jihe::rules {

extern const Rule indicator_name_too_broad;

namespace {

Findings check(const Subject& subject) {
  Findings findings;
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    if (subject.name_faults[i] != NameFault::broad) continue;
    const Indicator& indicator = indicators[i];
    findings.push_back(make_finding(indicator_name_too_broad, place_of(subject, indicator.name),
                                    {{"name", quoted(indicator.name.text)}}));
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "社会效益指标|社会发展|稳定"},
    {Verdict::fires, "经济效益指标|乡村振兴|有效促进"},
    {Verdict::clean, "社会效益指标|护河意识|明显提升"},
    {Verdict::clean, "社会效益指标|受益人口|≥6万人"},
    {Verdict::clean, "质量指标|合格率|≥95%"},
};

}  // namespace

const Rule indicator_name_too_broad = {
    .id = "indicator-name-too-broad", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
