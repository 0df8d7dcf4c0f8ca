// Two measures in one name: 合格率和及时率.
#include "core/rules/names.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"
#include "core/rules/wording.h"

namespace jihe::rules {

extern const Rule indicator_name_compound;

namespace {

// The byte of the sign or word between two measures that a name joins, npos where it names one.
std::size_t joint(std::string_view name, const Profile& profile) {
  const WordList& heads = profile.list("compound_heads");
  if (!heads.ends(name)) return std::string_view::npos;
  for (const std::string_view word : {"、", "及", "和", "与"}) {
    for (std::size_t at = name.find(word); at < name.size(); at = name.find(word, at + 1)) {
      if (heads.ends(name.substr(0, at))) return at;
    }
  }
  return std::string_view::npos;
}

Findings check(const Subject& subject) {
  Findings findings;
  for (const Indicator& indicator : subject.form.indicators) {
    const std::string_view name = worded_name(indicator);
    if (joint(name, subject.profile) == std::string_view::npos) continue;
    findings.push_back(
        make_finding(indicator_name_compound, place_of(subject, indicator.name), {{"name", quoted(name)}}));
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "质量指标|水样检测合格率和报告及时率|≥95%"},
    {Verdict::fires, "数量指标|护河员人数、培训次数|≥60人"},
    {Verdict::clean, "数量指标|护河员及志愿者人数|≥60人"},
    {Verdict::clean, "质量指标|巡查和维护合格率|≥95%"},
};

}  // namespace

const Rule indicator_name_compound = {
    .id = "indicator-name-compound", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .examples = kExamples};

}  // namespace jihe::rules
