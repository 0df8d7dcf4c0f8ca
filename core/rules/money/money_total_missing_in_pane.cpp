// One of two panes (含本级和市县, 含本级) has an amount, the other one has none.
#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_total_missing_in_pane;

namespace {

// The amount as it should be written in the other pane: a bare number where the label says the unit.
std::string copied(const Subject& subject, const Amount& from, const Amount& to) {
  const MoneyUnit unit = unit_of(subject.form, to);
  const bool plain = has_number(from) && unit != MoneyUnit::none && !from.money.malformed && !from.money.approximate;
  std::string number = plain ? in_unit(*from.money.wan, unit) : std::string();
  return number.empty() ? std::string(from.value.text) : number;
}

// Fills what is blank in `to` from `from`: the total, and its parts with it, so that the pane adds up. Where `to` has
// parts of its own, its total is their sum.
void fill_pane(const Subject& subject, const FundingPane& from, const FundingPane& to, Fix& fix) {
  std::string total = copied(subject, from.total, to.total);
  if (has_number(to.fiscal)) {
    Decimal sum = *to.fiscal.money.wan;
    if (has_number(to.other)) sum = sum + *to.other.money.wan;
    for (const Amount& part : to.parts) {
      if (has_number(part)) sum = sum + *part.money.wan;
    }
    total = in_unit(sum, unit_of(subject.form, to.total));
  }
  fix.args = {{"expected", quoted(total)}};
  fix.edits.push_back(put_amount(subject, to.total, total));
  if (has_number(to.fiscal)) return;
  for (const auto member : {&FundingPane::fiscal, &FundingPane::other}) {
    if (is_blank(to.*member) && (from.*member).value.filled()) {
      add_edit(fix.edits, put_amount(subject, to.*member, copied(subject, from.*member, to.*member)));
    }
  }
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<FundingPane>& funding = subject.form.funding;
  const auto given = std::find_if(funding.begin(), funding.end(),
                                  [](const FundingPane& pane) { return pane.total.value.filled(); });
  if (given == funding.end()) return;
  for (const FundingPane& pane : funding) {
    if (!is_blank(pane.total)) continue;
    Finding& finding = add_finding(findings, money_total_missing_in_pane, place_of(subject, pane.total.value),
                                   {{"label", amount_label({&pane, &pane.total})},
                                    {"other", amount_label({&*given, &given->total})},
                                    {"text", quoted(given->total.value.text)}});
    fill_pane(subject, *given, pane, add_fix(finding, FixSafety::suggested));
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额||48\n财政拨款||48\n其他资金||0"},
                                 {Verdict::fires, "年度资金总额|48|"},
                                 {Verdict::clean, "年度资金总额|"},
                                 {Verdict::clean, "一栏资金\n年度资金总额|48"}};

}  // namespace

const Rule money_total_missing_in_pane = {.id = "money-total-missing-in-pane",
                                          .severity = Severity::warning,
                                          .basis = "财预〔2015〕88号",
                                          .check = check,
                                          .fix = FixOffer::suggested,
                                          .examples = kExamples};

}  // namespace jihe::rules
