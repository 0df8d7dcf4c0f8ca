// An amount that was probably typed in 元 under a label that says 万元: very large, or exactly 10,000 times another one.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/amounts.h"
#include "core/rules/facts/pane_sum.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_magnitude;

namespace {

// True for a target of 成本指标 of so much; not for the price of one thing among many, nor 5万元/台.
bool is_cost_of(const Indicator& indicator, const Decimal& wan) {
  const Target& target = indicator.target;
  if (target.kind != TargetKind::money || !target.number) return false;
  if (indicator.level1 != "成本指标" && indicator.level2 != "成本指标") return false;
  const Money money = money_of(target, MoneyUnit::wan);
  return money.wan == wan && !money.malformed && !text::contains_any(indicator.name.text, {"单", "每", "均", "标准"});
}

// An amount that is exactly a ten-thousandth of `wan`, of the money or of the costs, as it is written; "" where there is none.
std::string ten_thousandth(const Form& form, const Decimal& wan) {
  const std::optional<Decimal> wanted = wan.shifted(-4);
  if (!wanted) return {};
  const Amount* amount = nullptr;
  each_amount(form, [&](const PaneAmount& entry) {
    if (amount == nullptr && entry.amount->money.wan == *wanted) amount = entry.amount;
  });
  if (amount != nullptr) return std::string(quoted(amount->value.text));
  const auto cost = std::find_if(form.indicators.begin(), form.indicators.end(),
                                 [&wanted](const Indicator& indicator) { return is_cost_of(indicator, *wanted); });
  return cost == form.indicators.end() ? std::string() : std::string(quoted(cost->value.text));
}

void check(const Subject& subject, Findings& findings) {
  const double largest = subject.profile.threshold("money-magnitude.largest", 100000);
  Gathered found(findings, money_magnitude);
  each_amount(subject.form, [&](const PaneAmount& entry) {
    const Amount& amount = *entry.amount;
    if (wan_of(amount) == Decimal{} || says_yuan(subject.form, amount)) return;
    const std::string smaller = ten_thousandth(subject.form, *amount.money.wan);
    if (smaller.empty() && amount.money.wan->to_double() < largest) return;
    // One that keeps its pane from adding up is told there.
    if (&amount == amount_in_yuan(subject.profile, subject.form, *entry.pane)) return;
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, amount.value));
    if (!first) return;
    if (!smaller.empty()) finding.variant = "ratio";
    finding.args = {{"label", amount_label(entry)}, {"text", quoted(amount.value.text)}, {"other", smaller}};
  });
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|480000|360000\n财政拨款|480000|360000"},
                                 {Verdict::fires, "财政拨款|480000|360000\n其他资金|"},
                                 {Verdict::fires, "年度资金总额|60000\n财政拨款|60000\n成本指标|河道管护总成本|≤6万元"},
                                 {Verdict::clean, "年度资金总额|5000\n财政拨款|5000\n成本指标|每户补助标准|≤0.5万元"},
                                 {Verdict::clean, "年度资金总额|9800\n财政拨款|9800"},
                                 {Verdict::clean, "年度资金总额|480000\n财政拨款|40\n其他资金|8"},   // it does not add up
                                 {Verdict::clean, "项目资金|项目资金(元)\n年度资金总额|480000\n财政拨款|480000"}};

}  // namespace

const Rule money_magnitude = {.id = "money-magnitude",
                              .severity = Severity::warning,
                              .check = check, .judges = Judges::projects_too,
                              .examples = kExamples};

}  // namespace jihe::rules
