// What a person costs, by the table's own numbers: too little for a year's pay, or too much for anything.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_unit_cost_implausible;

namespace {

bool at_most(std::string_view op) { return op == "≤" || op == "<"; }
bool at_least(std::string_view op) { return op == "≥" || op == ">"; }

// Persons, not times that somebody came; 0 where the row counts none.
double persons(const Profile& profile, const Indicator& indicator) {
  const Target& target = indicator.target;
  if (indicator.level2 != "数量指标" || !target.number || target.number2 || target.kind != TargetKind::quantity) return 0;
  return profile.list("person_units").has(target.unit) ? target.number->to_double() : 0;
}

// The amount of a cost row in 万元, 0 where it is none or is itself by the head, the month or the day.
double cost_of(const Profile& profile, const Indicator& indicator, MoneyUnit header) {
  const Target& target = indicator.target;
  if (!in_money_category(indicator) || !target.number || target.number2 || target.kind == TargetKind::percent) return 0;
  if (text::contains(target.unit, "/") || !text::contains_any(target.unit, {"元", "万"})) return 0;
  if (profile.list("averages").within(indicator.name.text)) return 0;
  const Money money = parse_money(target.number->to_string() + target.unit, header);
  return money.wan ? money.wan->to_double() : 0;
}

// Both rows speak of the same people: their names share so many Han.
bool same_head(const Profile& profile, std::string_view a, std::string_view b) {
  const auto least = static_cast<std::size_t>(profile.threshold("consistency-unit-cost-implausible.common", 4));
  return utf8::length(text::longest_common(a, b)) >= least;
}

// With two places behind the point at most.
std::string shown(double wan) {
  constexpr double kLargest = 1e12;
  const auto hundredths = static_cast<std::int64_t>(std::min(wan, kLargest) * 100 + 0.5);
  return (Decimal{hundredths, 2} + Decimal{0, 0}).to_string();
}

void check(const Subject& subject, Findings& findings) {
  const Profile& profile = subject.profile;
  const double least = profile.threshold("consistency-unit-cost-implausible.least", 0.5);
  const double most = profile.threshold("consistency-unit-cost-implausible.most", 50);
  constexpr std::size_t kMostCompared = 200;   // indicators; a list of hundreds holds many projects
  if (subject.form.layout != Layout::target_table || subject.form.indicators.size() > kMostCompared) return;
  std::vector<const Indicator*> counts;   // of persons
  for (const Indicator& indicator : subject.form.indicators) {
    if (persons(profile, indicator) > 0) counts.push_back(&indicator);
  }
  if (counts.empty()) return;
  for (const Indicator& cost : subject.form.indicators) {
    const double wan = cost_of(profile, cost, subject.form.money_unit);
    if (wan <= 0) continue;
    for (const Indicator* counting : counts) {
      const Indicator& count = *counting;
      if (count.pane != cost.pane || count.long_term != cost.long_term) continue;
      const std::string_view name = worded_name(cost);
      if (!same_head(profile, name, worded_name(count))) continue;
      const double each = wan / persons(profile, count);
      // Only pay is a year's; a visit or a course may well cost less. A part of a year says so.
      const bool pay = profile.list("pay_names").within(name) && !profile.list("short_spells").within(name) &&
                       !profile.list("short_spells").within(count.name.text);
      const bool low = pay && each < least && !at_most(count.target.op);
      const bool high = each > most && !at_least(count.target.op);
      if (!low && !high) continue;
      Finding& finding = add_finding(findings, consistency_unit_cost_implausible, place_of(subject, cost.value),
                                     {{"name", quoted(cost.name.text)}, {"value", shown_value(cost)},
                                      {"other", quoted(count.name.text)}, {"other_value", shown_value(count)},
                                      {"each", shown(each)}, {"limit", shown(low ? least : most)}});
      finding.places.push_back(place_of(subject, count.value));
      if (high) finding.variant = "high";
      break;
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|护河员工资发放人数|20人\n成本指标|护河员工资|≤4万元"},
    {Verdict::fires, "数量指标|护河员培训人数|6人\n成本指标|护河员培训费用|≤480万元"},
    {Verdict::clean, "数量指标|护河员工资发放人数|12人\n成本指标|护河员工资|≤36万元"},
    {Verdict::clean, "数量指标|护河员培训人数|60人\n成本指标|护河员培训费用|≤2万元"},        // no pay
    {Verdict::clean, "数量指标|护河员慰问人数|20人\n成本指标|护河员慰问费用|≤20000元"},
    {Verdict::clean, "数量指标|护河员工资发放人数|20人\n成本指标|人均护河员工资|≤0.3万元"},
    {Verdict::clean, "数量指标|汛期护河员工资发放人数|20人\n成本指标|汛期护河员工资|≤4万元"},
    {Verdict::clean, "数量指标|护河员培训人次|20人次\n成本指标|护河员工资|≤4万元"},
    {Verdict::clean, "数量指标|受益群众人数|90000人\n成本指标|护河员工资|≤36万元"},           // other people
};

}  // namespace

const Rule consistency_unit_cost_implausible = {
    .id = "consistency-unit-cost-implausible", .severity = Severity::warning, .basis = "财预〔2015〕88号",
    .check = check, .judges = Judges::projects_too, .examples = kExamples};

}  // namespace jihe::rules
