// An amount that was probably typed in 元 under a label that says 万元: very large, or exactly 10,000 times another one.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/rules/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_magnitude;

namespace {

// A target of 成本指标 in 万元; nullopt where it is none, or the price of one thing among many.
std::optional<Decimal> cost_in_wan(const Indicator& indicator) {
  const Target& target = indicator.target;
  if (target.kind != TargetKind::money || !target.number) return std::nullopt;
  if (indicator.level1 != "成本指标" && indicator.level2 != "成本指标") return std::nullopt;
  if (text::contains_any(indicator.name.text, {"单", "每", "均", "标准"})) return std::nullopt;
  const Money money = parse_money(target.number->to_string() + target.unit, MoneyUnit::wan);
  return money.malformed ? std::nullopt : money.wan;   // 5万元/台
}

// What an amount of a table may be ten thousand times as large as: its other amounts, then its costs.
struct Known {
  Decimal wan;
  std::string_view text;   // as written
};

std::vector<Known> known_amounts(const Form& form, const std::vector<PaneAmount>& amounts) {
  std::vector<Known> known;
  known.reserve(amounts.size() + 2);   // a cost or two
  for (const PaneAmount& entry : amounts) {
    if (const std::optional<Decimal>& wan = entry.amount->money.wan) known.push_back({*wan, entry.amount->value.text});
  }
  for (const Indicator& indicator : form.indicators) {
    if (const std::optional<Decimal> wan = cost_in_wan(indicator)) known.push_back({*wan, indicator.value.text});
  }
  return known;
}

// An amount that is exactly a ten-thousandth of `wan`, as it is written; "" where there is none.
std::string ten_thousandth(const std::vector<Known>& known, const Decimal& wan) {
  const std::optional<Decimal> wanted = wan.shifted(-4);
  if (!wanted) return {};
  const auto found = std::find_if(known.begin(), known.end(), [&wanted](const Known& k) { return k.wan == *wanted; });
  return found == known.end() ? std::string() : quoted(found->text);
}

Findings check(const Subject& subject) {
  const double largest = subject.profile.threshold("money-magnitude.largest", 100000);
  Finding finding = placeless_finding(money_magnitude);
  const std::vector<PaneAmount> amounts = all_amounts(subject.form);
  if (amounts.empty()) return {};
  const std::vector<Known> known = known_amounts(subject.form, amounts);
  for (const PaneAmount& entry : amounts) {
    const Amount& amount = *entry.amount;
    const bool said_yuan = amount.money.unit == MoneyUnit::yuan || unit_of(subject.form, amount) == MoneyUnit::yuan;
    if (!has_number(amount) || said_yuan || *amount.money.wan == Decimal{}) continue;
    const std::string smaller = ten_thousandth(known, *amount.money.wan);
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
                              .check = check, .judges = Judges::projects_too,
                              .examples = kExamples};

}  // namespace jihe::rules
