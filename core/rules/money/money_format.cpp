// An amount that is not simply a number: 约, 左右, full-width digits, other characters in it.
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_format;

namespace {

constexpr int kMostDecimals = 6;

// The same amount as a bare number; "" where it can't be told: no number, two of them, words behind it.
std::string as_number(const Subject& subject, const Amount& amount) {
  const Money& money = amount.money;
  if (!money.wan) return {};
  if (money.words) return {};   // more than how its digits are written
  const MoneyUnit header = unit_of(subject.form, amount);
  if (money.unit == MoneyUnit::none || header == MoneyUnit::none) return money.number->to_string() + money.unit_written;
  return money.unit == header ? in_unit(*money.wan, header) : std::string();
}

Finding finding_for(const Subject& subject, const PaneAmount& entry, bool fine_grained) {
  const Amount& amount = *entry.amount;
  Finding finding = make_finding(money_format, place_of(subject, amount.value),
                                 {{"label", amount_label(entry)},
                                  {"text", quoted(amount.value.text)},
                                  {"unit", unit_name(unit_of(subject.form, amount))}});
  const std::string number = as_number(subject, amount);
  if (fine_grained) {
    finding.variant = "decimals";
  } else if (!number.empty()) {
    finding.args.add("expected", number);
    add_fix(finding, FixSafety::safe, replace_part(subject.grid, subject.table, amount.value, number));
  } else {
    finding.variant = "unclear";
  }
  return finding;
}

void check(const Subject& subject, Findings& findings) {
  each_amount(subject.form, [&](const PaneAmount& entry) {
    const Amount& amount = *entry.amount;
    if (!amount.value.filled()) return;
    const bool fine_grained = amount.money.number && amount.money.number->scale > kMostDecimals;
    if (!amount.money.approximate && !amount.money.malformed && !fine_grained) return;
    findings.push_back(finding_for(subject, entry, fine_grained));
  });
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|约48"},
                                 {Verdict::fires, "年度资金总额|48万元左右|36"},
                                 {Verdict::fires, "年度资金总额|４８|36\n财政拨款|48|36"},
                                 {Verdict::fires, "年度资金总额|48|四十八"},
                                 {Verdict::fires, "年度资金总额|4B|36"},
                                 {Verdict::fires, "年度资金总额|4O|36"},
                                 {Verdict::fires, "年度资金总额|48.1234567\n财政拨款|48.1234567"},
                                 {Verdict::clean, "年度资金总额|1,248.50\n财政拨款|1,248.50"},
                                 {Verdict::clean, "年度资金总额|48.123456\n财政拨款|48.123456"}};

}  // namespace

const Rule money_format = {.id = "money-format",
                           .severity = Severity::warning,
                           .check = check, .judges = Judges::projects_too,
                           .fix = FixOffer::safe,
                           .examples = kExamples};

}  // namespace jihe::rules
