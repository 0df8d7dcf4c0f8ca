// An amount that was probably typed in 元 under a label that says 万元: very large, or exactly 10,000 times another one.
#include <optional>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_magnitude;

namespace {

// A target of 成本指标 in 万元; nullopt where it is none, or the price of one thing among many.
std::optional<Decimal> cost_in_wan(const Indicator& indicator) {
  const bool cost = indicator.level1 == "成本指标" || indicator.level2 == "成本指标";
  const Target& target = indicator.target;
  if (!cost || target.kind != TargetKind::money || !target.number) return std::nullopt;
  if (text::contains_any(indicator.name.text, {"单", "每", "均", "标准"})) return std::nullopt;
  const Money money = parse_money(target.number->to_string() + target.unit, MoneyUnit::wan);
  return money.malformed ? std::nullopt : money.wan;   // 5万元/台
}

// An amount that is exactly a ten-thousandth of `wan`, as it is written; "" where there is none.
std::string ten_thousandth(const Subject& subject, const Decimal& wan) {
  const std::optional<Decimal> wanted = wan.shifted(-4);
  if (!wanted) return {};
  for (const PaneAmount& entry : all_amounts(subject.form)) {
    if (entry.amount->money.wan == wanted) return quoted(entry.amount->value.text);
  }
  for (const Indicator& indicator : subject.form.indicators) {
    if (cost_in_wan(indicator) == wanted) return quoted(indicator.value.text);
  }
  return {};
}

Findings check(const Subject& subject) {
  const double largest = subject.profile.threshold("money-magnitude.largest", 100000);
  Finding finding = placeless_finding(money_magnitude);
  for (const PaneAmount& entry : all_amounts(subject.form)) {
    const Amount& amount = *entry.amount;
    const bool said_yuan = amount.money.unit == MoneyUnit::yuan || unit_of(subject.form, amount) == MoneyUnit::yuan;
    if (!has_number(amount) || said_yuan || *amount.money.wan == Decimal{}) continue;
    const std::string smaller = ten_thousandth(subject, *amount.money.wan);
    if (smaller.empty() && amount.money.wan->to_double() < largest) continue;
    finding.places.push_back(place_of(subject, amount.value));
    if (!finding.args.empty()) continue;
    if (!smaller.empty()) finding.variant = "ratio";
    finding.args = {{"label", amount_label(entry)}, {"text", quoted(amount.value.text)}, {"other", smaller}};
  }
  if (finding.places.empty()) return {};
  return only(std::move(finding));
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|480000|360000\n财政拨款|480000|360000"},
                                 {Verdict::fires, "财政拨款|480000|360000"},
                                 {Verdict::fires, "年度资金总额|60000\n财政拨款|60000\n成本指标|河道管护总成本|≤6万元"},
                                 {Verdict::clean, "年度资金总额|5000\n财政拨款|5000\n成本指标|每户补助标准|≤0.5万元"},
                                 {Verdict::clean, "年度资金总额|9800\n财政拨款|9800"},
                                 {Verdict::clean, "项目资金|项目资金(元)\n年度资金总额|480000\n财政拨款|480000"}};

}  // namespace

const Rule money_magnitude = {.id = "money-magnitude",
                              .severity = Severity::warning,
                              .check = check,
                              .examples = kExamples};

}  // namespace jihe::rules
