// 其他资金 is left empty: where there is none, the form says 0. One finding per table.
#include <optional>
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_other_blank;

namespace {

bool is_left_blank(const FundingPane& pane) {
  return is_blank(pane.other) && pane.total.value.filled() && !(pane.total.money.wan == Decimal{});
}

// What the total leaves for 其他资金: 0 where 财政拨款 is not known yet.
std::string rest_of(const Subject& subject, const FundingPane& pane) {
  if (!has_number(pane.total) || !has_number(pane.fiscal)) return "0";
  Decimal rest = *pane.total.money.wan - *pane.fiscal.money.wan;
  for (const Amount& part : pane.parts) {
    if (has_number(part)) rest = rest - *part.money.wan;
  }
  return rest < Decimal{} ? "0" : in_unit(rest, unit_of(subject.form, pane.other));
}

void check(const Subject& subject, Findings& findings) {
  Gathered found(findings, money_other_blank);
  for (const FundingPane& pane : subject.form.funding) {
    if (!is_left_blank(pane)) continue;
    const std::string rest = rest_of(subject, pane);
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, pane.other.value));
    if (first) {
      finding.args = {{"label", amount_label({&pane, &pane.other})}, {"expected", rest}};
      add_fix(finding, FixSafety::suggested);
    }
    add_edit(finding.fixes.front().edits, put_amount(subject, pane.other, rest));
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "其他资金|"},
                                 {Verdict::fires, "其他资金|0|"},
                                 {Verdict::fires, "一栏资金\n年度资金总额|48\n财政拨款|40\n其他资金|"},
                                 {Verdict::clean, "其他资金|0"},
                                 {Verdict::clean, "-其他资金"},
                                 {Verdict::clean, "年度资金总额|\n财政拨款|\n其他资金|"}};

}  // namespace

const Rule money_other_blank = {.id = "money-other-blank",
                                .severity = Severity::hint,
                                .basis = "财预〔2015〕88号",
                                .check = check, .judges = Judges::projects_too,
                                .fix = FixOffer::suggested,
                                .examples = kExamples};

}  // namespace jihe::rules
