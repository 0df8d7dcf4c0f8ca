// The total is given and 财政拨款 is not: the sum can't be checked. One finding per table.
#include <string>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_breakdown_missing;

namespace {

bool lacks_breakdown(const FundingPane& pane) {
  return pane.total.value.filled() && is_blank(pane.fiscal) && !(pane.total.money.wan == Decimal{});
}

// 财政拨款 takes what 其他资金 (0 where blank) leaves of the total; false where that can't be said.
bool fill_pane(const Subject& subject, const FundingPane& pane, std::vector<Edit>& edits) {
  for (const Amount& part : pane.parts) {
    if (part.value.filled()) return false;
  }
  if (!has_number(pane.total) || pane.total.money.malformed || pane.total.money.approximate) return false;
  if (pane.other.value.filled() && !has_number(pane.other)) return false;
  const Decimal total = *pane.total.money.wan;
  const Decimal fiscal = has_number(pane.other) ? total - *pane.other.money.wan : total;
  const std::string text = in_unit(fiscal, unit_of(subject.form, pane.fiscal));
  if (fiscal < Decimal{} || text.empty()) return false;
  add_edit(edits, put_amount(subject, pane.fiscal, text));
  if (is_blank(pane.other)) add_edit(edits, put_amount(subject, pane.other, "0"));
  return true;
}

void check(const Subject& subject, Findings& findings) {
  Gathered found(findings, money_breakdown_missing);
  bool fillable = true;
  for (const FundingPane& pane : subject.form.funding) {
    if (!lacks_breakdown(pane)) continue;
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, pane.fiscal.value));
    if (first) {
      finding.args = {{"label", amount_label({&pane, &pane.fiscal})},
                      {"total", amount_label({&pane, &pane.total})},
                      {"text", quoted(pane.total.value.text)}};
      add_fix(finding, FixSafety::suggested).edits.reserve(2);   // 财政拨款 and 其他资金
    }
    fillable = fillable && fill_pane(subject, pane, finding.fixes.front().edits);
  }
  if (!fillable) found->fixes.clear();
}

constexpr Example kExamples[] = {{Verdict::fires, "财政拨款|"},
                                 {Verdict::fires, "财政拨款|48|"},
                                 {Verdict::fires, "财政拨款|\n其他资金|"},
                                 {Verdict::fires, "一栏资金\n年度资金总额|48\n财政拨款|\n其他资金|8"},
                                 {Verdict::clean, "年度资金总额|0\n财政拨款|\n其他资金|"},
                                 {Verdict::clean, "年度资金总额|\n财政拨款|"},
                                 {Verdict::clean, "-财政拨款"}};

}  // namespace

const Rule money_breakdown_missing = {.id = "money-breakdown-missing",
                                      .severity = Severity::error,
                                      .basis = "财预〔2015〕88号",
                                      .check = check, .judges = Judges::projects_too,
                                      .fix = FixOffer::suggested,
                                      .examples = kExamples};

}  // namespace jihe::rules
