// The wider pane (含本级和市县) has less money than the narrower one (含本级) that is a part of it.
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_scope_smaller;

namespace {

bool is_wider(const FundingPane& pane, const FundingPane& other) {
  return !other.scope.empty() && pane.scope.size() > other.scope.size() && text::contains(pane.scope, other.scope);
}

void check(const Subject& subject, Findings& findings) {
  for (const FundingPane& wide : subject.form.funding) {
    for (const FundingPane& narrow : subject.form.funding) {
      if (!is_wider(wide, narrow) || !has_number(wide.total) || !has_number(narrow.total)) continue;
      if (*wide.total.money.wan >= *narrow.total.money.wan) continue;
      add_finding(findings, money_scope_smaller, place_of(subject, wide.total.value),
                  {{"label", amount_label({&wide, &wide.total})},
                   {"text", quoted(wide.total.value.text)},
                   {"other", amount_label({&narrow, &narrow.total})},
                   {"expected", quoted(narrow.total.value.text)}});
      findings.back().places.push_back(place_of(subject, narrow.total.value));
    }
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "年度资金总额|36|48\n财政拨款|36|48"},
                                 {Verdict::clean, "年度资金总额|48|48\n财政拨款|48|48"},
                                 {Verdict::clean, "年度资金总额||48"},
                                 {Verdict::clean, "年度资金总额|48|480000元\n财政拨款|48|48"}};

}  // namespace

const Rule money_scope_smaller = {.id = "money-scope-smaller",
                                  .severity = Severity::error,
                                  .basis = "财预〔2015〕88号",
                                  .check = check,
                                  .examples = kExamples};

}  // namespace jihe::rules
