// Satisfaction as a percentage, asked of one or two persons: 90% of two can't be reached.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/wording.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_satisfaction_sample;

namespace {

// The persons that a row counts, as its value says or its name (探访1人); nullopt where it counts none.
std::optional<Decimal> persons_of(const Profile& profile, const Indicator& indicator) {
  if (indicator.level2 != "数量指标") return std::nullopt;
  const WordList& units = profile.list("person_units");
  if (indicator.target.number && units.has(indicator.target.unit)) {
    return indicator.target.number2 ? indicator.target.number2 : indicator.target.number;
  }
  const std::string_view name = worded_name(indicator);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] < '0' || name[i] > '9') continue;
    std::size_t end = i;
    while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
    const std::string_view behind = name.substr(end);
    if (units.starts(behind) && !behind.starts_with("人次")) return Decimal::parse(name.substr(i, end - i));
    i = end;
  }
  return std::nullopt;
}

// Of the people of the table the most that one row counts; nullptr where a row counts more than `most`, or none does.
const Indicator* small_group(const Subject& subject, const Decimal& most) {
  const Indicator* found = nullptr;
  for (const Indicator& indicator : subject.form.indicators) {
    const std::optional<Decimal> persons = persons_of(subject.profile, indicator);
    if (!persons) continue;
    const std::string_view op = indicator.target.op;
    if (*persons > most || op == "≥" || op == ">") return nullptr;
    if (found == nullptr) found = &indicator;
  }
  return found;
}

void check(const Subject& subject, Findings& findings) {
  if (subject.form.layout != Layout::target_table) return;
  const double most = subject.profile.threshold("consistency-satisfaction-sample.persons", 2);
  const Indicator* group = small_group(subject, {static_cast<std::int64_t>(most), 0});
  if (group == nullptr) return;
  for (const Indicator& indicator : subject.form.indicators) {
    if (indicator.level1 != "满意度指标" || indicator.target.kind != TargetKind::percent) continue;
    // 群众, 职工: more than those who are counted.
    const std::string_view name = worded_name(indicator);
    if (subject.profile.list("broad_publics").within(name)) continue;
    if (subject.profile.list("bare_satisfactions").has(name)) continue;
    Finding& finding = add_finding(findings, consistency_satisfaction_sample, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)},
                                    {"other", quoted(group->name.text)}, {"other_value", shown_value(*group)}});
    finding.places.push_back(place_of(subject, group->name));
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|救灾英模慰问人数|2人\n服务对象满意度指标|救灾英模满意度|≥90%"},
    {Verdict::fires, "数量指标|探访救灾英模1人|800元\n服务对象满意度指标|救灾英模满意度|≥90%"},
    {Verdict::clean, "数量指标|救灾英模慰问人数|12人\n服务对象满意度指标|救灾英模满意度|≥90%"},
    {Verdict::clean, "数量指标|救灾英模慰问人数|≥2人\n服务对象满意度指标|救灾英模满意度|≥90%"},
    {Verdict::clean, "数量指标|聘用护河员人数|2人\n服务对象满意度指标|沿河群众满意度|≥90%"},
    {Verdict::clean, "数量指标|救灾英模慰问人数|2人\n服务对象满意度指标|救灾英模满意度|满意"},
};

}  // namespace

const Rule consistency_satisfaction_sample = {
    .id = "consistency-satisfaction-sample", .severity = Severity::hint, .check = check, .examples = kExamples};

}  // namespace jihe::rules
