// No pane of the form says how much money the project asks for in the year.
#include <algorithm>
#include <utility>

#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_total_missing;

namespace {

void check(const Subject& subject, Findings& findings) {
  const std::vector<FundingPane>& funding = subject.form.funding;
  const bool all_blank = !funding.empty() && std::all_of(funding.begin(), funding.end(), [](const FundingPane& pane) {
    return is_blank(pane.total);
  });
  if (!all_blank) return;
  Finding& finding = add_finding(findings, money_total_missing, place_of(subject, funding[0].total.value),
                                 {{"label", amount_label({&funding[0], &funding[0].total})}});
  for (std::size_t i = 1; i < funding.size(); ++i) {
    finding.places.push_back(place_of(subject, funding[i].total.value));
  }
}

constexpr Example kExamples[] = {{Verdict::fires, "一栏资金\n年度资金总额|"},
                                 {Verdict::fires, "年度资金总额|"},
                                 {Verdict::clean, "年度资金总额|48|"},
                                 {Verdict::clean, "一栏资金\n年度资金总额|48"}};

}  // namespace

const Rule money_total_missing = {.id = "money-total-missing",
                                  .severity = Severity::error,
                                  .basis = "财预〔2015〕88号",
                                  .check = check, .judges = Judges::projects_too,
                                  .examples = kExamples};

}  // namespace jihe::rules
