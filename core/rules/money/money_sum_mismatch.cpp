// 年度资金总额 is not 财政拨款 + 其他资金 (and the form's further rows). Silent while one of them is blank.
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/facts/pane_sum.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_sum_mismatch;

namespace {

// One of the amounts is in 元: what it would be in the unit of the others makes the sum right.
Finding& add_in_yuan(const Subject& subject, const PaneAmount& typed, Findings& findings) {
  const Decimal expected = wan_of(*typed.amount).shifted(-4).value_or(Decimal{});
  const MoneyUnit unit = unit_of(subject.form, *typed.amount);
  Finding& finding = add_finding(findings, money_sum_mismatch, place_of(subject, typed.amount->value),
                                 {{"label", amount_label(typed)},
                                  {"text", quoted(typed.amount->value.text)},
                                  {"expected", in_unit(expected, unit)},
                                  {"unit", unit_name(unit)}});
  finding.variant = "yuan";
  return finding;
}

Finding& add_mismatch(const Subject& subject, const FundingPane& pane, PaneSum kind, Findings& findings) {
  const Decimal fiscal = wan_of(pane.fiscal), other = wan_of(pane.other);
  Decimal sum = fiscal + other;
  if (kind == PaneSum::of_sources) {
    for (const Amount& part : pane.parts) sum = sum + wan_of(part);
  }
  const MoneyUnit unit = unit_of(subject.form, pane.total);
  Finding& finding = add_finding(findings, money_sum_mismatch, place_of(subject, pane.total.value),
                                 {{"label", amount_label({&pane, &pane.total})},
                                  {"total", in_unit(wan_of(pane.total), unit)},
                                  {"fiscal", in_unit(fiscal, unit)},
                                  {"other", in_unit(other, unit)},
                                  {"sum", in_unit(sum, unit)},
                                  {"unit", unit_name(unit)}});
  if (kind == PaneSum::of_sources) finding.variant = "parts";
  return finding;
}

void check(const Subject& subject, Findings& findings) {
  for (const FundingPane& pane : subject.form.funding) {
    const PaneSum sum = pane_sum(subject.profile, pane);
    if (!is_wrong(sum)) continue;
    const Amount* const in_yuan = amount_in_yuan(subject.profile, subject.form, pane);
    Finding& finding = in_yuan != nullptr ? add_in_yuan(subject, {&pane, in_yuan}, findings)
                                          : add_mismatch(subject, pane, sum, findings);
    const Amount* const first = in_yuan != nullptr ? in_yuan : &pane.total;
    const auto show = [&](const Amount& amount) {
      if (amount.label.present() && &amount != first) finding.places.push_back(place_of(subject, amount.value));
    };
    for (const Amount* amount : {&pane.total, &pane.fiscal}) show(*amount);
    if (sum == PaneSum::of_sources) {
      for (const Amount& part : pane.parts) show(part);
    }
    show(pane.other);
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|48|36\n财政拨款|40|36\n其他资金|0"},
                                 {Verdict::fires, "年度资金总额|10.5\n财政拨款|10\n其他资金|0.8"},
                                 {Verdict::fires, "年度资金总额|480000\n财政拨款|40\n其他资金|8"},
                                 {Verdict::fires, "一栏资金\n年度资金总额|48\n财政拨款|50\n-其他资金"},
                                 {Verdict::fires, "一栏资金\n年度资金总额|48\n财政拨款|40\n-其他资金\n\t\t上年结转资金\t5"},
                                 {Verdict::clean, "一栏资金\n年度资金总额|48\n财政拨款|40\n-其他资金\n\t\t上年结转资金\t8"},
                                 {Verdict::fires,
                                  "一栏资金\n年度资金总额|48\n-其他资金\n-财政拨款\n\t\t中央财政资金\t30\n\t\t地方资金\t8"},
                                 {Verdict::clean,
                                  "一栏资金\n年度资金总额|48\n-其他资金\n-财政拨款\n\t\t中央财政资金\t30\n\t\t地方资金\t18"},
                                 {Verdict::clean, "年度资金总额|10.5\n财政拨款|10.2\n其他资金|0.3"},
                                 {Verdict::clean, "年度资金总额|20\n财政拨款|12.34\n其他资金|7.61"},
                                 {Verdict::clean, "财政拨款|40\n其他资金|"},
                                 {Verdict::clean, "一栏资金\n年度资金总额|48\n财政拨款|40\n-其他资金"}};

}  // namespace

const Rule money_sum_mismatch = {.id = "money-sum-mismatch",
                                 .severity = Severity::error,
                                 .basis = "财预〔2015〕88号",
                                 .check = check, .judges = Judges::projects_too,
                                 .examples = kExamples};

}  // namespace jihe::rules
