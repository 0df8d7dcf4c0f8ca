// 年度资金总额 is not 财政拨款 + 其他资金 (and the form's further rows). Silent while one of them is blank.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_sum_mismatch;

namespace {

// How far sum and total may lie apart: further where one of them is rounded to fewer places.
double tolerance(const Profile& profile, const Decimal& total, const Decimal& sum) {
  const bool rounded = total.scale != sum.scale && std::min(total.scale, sum.scale) <= 1;
  return rounded ? profile.threshold("money-sum-mismatch.tolerance-rounded", 0.1)
                 : profile.threshold("money-sum-mismatch.tolerance", 0.01);
}

bool adds_up(const Profile& profile, const Decimal& total, const Decimal& sum) {
  constexpr double kBinaryError = 1e-9;
  return std::abs((total - sum).to_double()) <= tolerance(profile, total, sum) + kBinaryError;
}

// A form that names no 财政拨款 but where the money comes from (中央财政资金, 地方资金): all of them, each once.
void check_parts(const Subject& subject, const FundingPane& pane, Findings& findings) {
  if (pane.fiscal.label.present() || pane.parts.size() < 2 || !has_number(pane.total)) return;
  if (pane.other.label.present() && !has_number(pane.other)) return;
  const Decimal total = *pane.total.money.wan;
  const Decimal other = has_number(pane.other) ? *pane.other.money.wan : Decimal{};
  Decimal sum = other;
  for (const Amount& part : pane.parts) {
    if (!has_number(part)) return;
    // One that is all of it says what those behind it are parts of.
    if (adds_up(subject.profile, total, *part.money.wan + other)) return;
    sum = sum + *part.money.wan;
  }
  if (adds_up(subject.profile, total, sum)) return;
  const MoneyUnit unit = unit_of(subject.form, pane.total);
  Finding& finding = add_finding(findings, money_sum_mismatch, place_of(subject, pane.total.value),
                                 {{"label", amount_label({&pane, &pane.total})},
                                  {"total", in_unit(total, unit)},
                                  {"sum", in_unit(sum, unit)},
                                  {"unit", unit_name(unit)}});
  finding.variant = "parts";
  for (const Amount& part : pane.parts) finding.places.push_back(place_of(subject, part.value));
  if (pane.other.label.present()) finding.places.push_back(place_of(subject, pane.other.value));
}

void check(const Subject& subject, Findings& findings) {
  for (const FundingPane& pane : subject.form.funding) {
    check_parts(subject, pane, findings);
    if (!has_number(pane.total) || !has_number(pane.fiscal)) continue;
    if (pane.other.label.present() && !has_number(pane.other)) continue;
    const Decimal total = *pane.total.money.wan;
    const Decimal fiscal = *pane.fiscal.money.wan;
    const Decimal other = has_number(pane.other) ? *pane.other.money.wan : Decimal{};
    Decimal parts;
    bool all_parts = !pane.parts.empty();
    for (const Amount& part : pane.parts) {
      if (has_number(part)) parts = parts + *part.money.wan;
      all_parts = all_parts && has_number(part);
    }
    // Further rows may stand beside 财政拨款 or say what it is made of; a form with neither them nor 其他资金 names but a
    // part.
    const bool fits = adds_up(subject.profile, total, fiscal + other) ||
                      adds_up(subject.profile, total, fiscal + other + parts) ||
                      adds_up(subject.profile, total, other + parts) ||
                      (!pane.other.label.present() && !all_parts && fiscal < total);
    if (fits) continue;
    const bool sources = all_parts && !(parts == Decimal{});   // the sum is more than 财政拨款 and 其他资金
    const MoneyUnit unit = unit_of(subject.form, pane.total);
    Finding& finding = add_finding(findings, money_sum_mismatch, place_of(subject, pane.total.value),
                                   {{"label", amount_label({&pane, &pane.total})},
                                    {"total", in_unit(total, unit)},
                                    {"fiscal", in_unit(fiscal, unit)},
                                    {"other", in_unit(other, unit)},
                                    {"sum", in_unit(sources ? fiscal + other + parts : fiscal + other, unit)},
                                    {"unit", unit_name(unit)}});
    for (const Amount* amount : {&pane.fiscal, &pane.other}) {
      if (amount->label.present()) finding.places.push_back(place_of(subject, amount->value));
    }
    if (!sources) continue;
    finding.variant = "parts";
    for (const Amount& part : pane.parts) finding.places.push_back(place_of(subject, part.value));
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|48|36\n财政拨款|40|36\n其他资金|0"},
                                 {Verdict::fires, "年度资金总额|10.5\n财政拨款|10\n其他资金|0.8"},
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
