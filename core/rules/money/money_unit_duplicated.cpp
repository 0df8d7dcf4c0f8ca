// The block's label says (万元), and an amount says 万, 万元 or 元 once more. One finding per table.
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_unit_duplicated;

namespace {

void check(const Subject& subject, Findings& findings) {
  Gathered found(findings, money_unit_duplicated);
  each_amount(subject.form, [&](const PaneAmount& entry) {
    const Amount& amount = *entry.amount;
    const MoneyUnit header = unit_of(subject.form, amount);
    const Money& money = amount.money;
    const bool above = amount.unit == MoneyUnit::none && subject.form.money_unit_above;   // no label repeats it
    if (header == MoneyUnit::none || above || money.unit_written.empty() || !money.wan) return;
    if (money.malformed || money.approximate) return;   // money-format speaks, and its fix takes the unit off
    const std::string bare = in_unit(*money.wan, header);
    if (bare.empty()) return;
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, amount.value));
    if (first) {
      finding.severity = Severity::hint;   // only that: the very same unit
      finding.args = {{"label", amount_label(entry)},
                      {"text", quoted(amount.value.text)},
                      {"unit", unit_name(header)},
                      {"expected", bare}};
      add_fix(finding, FixSafety::safe);
    }
    Fix& fix = finding.fixes.front();
    if (money.unit_written != unit_name(header)) finding.severity = Severity::warning;
    if (money.unit != header) {   // 20元 under (万元): either can be what was meant
      fix.safety = FixSafety::suggested;
      finding.variant = "other";
    }
    add_edit(fix.edits, replace_part(subject.grid, subject.table, amount.value, bare));
  });
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|48万|36万"},
                                 {Verdict::fires, "年度资金总额|48万元\n财政拨款|48万元"},
                                 {Verdict::fires, "年度资金总额|480000元|36"},
                                 {Verdict::fires, "项目资金|项目资金(元)\n年度资金总额|480000元\n财政拨款|480000"},
                                 {Verdict::clean, "项目资金|项目资金\n年度资金总额|48万元\n财政拨款|48万元\n其他资金|0万元"},
                                 {Verdict::clean, "年度资金总额|48.00"}};

}  // namespace

const Rule money_unit_duplicated = {.id = "money-unit-duplicated",
                                    .severity = Severity::warning,
                                    .check = check, .judges = Judges::projects_too,
                                    .fix = FixOffer::safe,
                                    .examples = kExamples};

}  // namespace jihe::rules
