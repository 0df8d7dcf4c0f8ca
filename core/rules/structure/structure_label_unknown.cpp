// Labels in the head that the profile doesn't know: what stands behind them was not looked at. One finding per table.
#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_label_unknown;

namespace {

void check(const Subject& subject, Findings& findings) {
  const std::vector<CellText>& labels = subject.form.unknown_labels;
  if (labels.empty()) return;
  constexpr std::size_t kMostNamed = 3;
  Gathered found(findings, structure_label_unknown);
  std::string named;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i < kMostNamed) (named += named.empty() ? "" : "”“") += quoted(labels[i].text);
    found.add(place_of(subject, labels[i]));
  }
  found->args = {{"labels", named}, {"count", std::to_string(labels.size())}};
  if (labels.size() > 1) found->variant = labels.size() > kMostNamed ? "more" : "many";
}

constexpr Example kExamples[] = {
    {Verdict::fires, "+资金投向|河堤维修"},
    {Verdict::fires, "-实施单位\n主管部门\t\t清河县水务局\t单位负责科室\t清河县河道管理所"},
    {Verdict::fires, "+资金投向|河堤维修\n+审批文号|清发改批\n+所在流域|清水河\n+工程等级|四等"},
    {Verdict::clean, "+项目负责人|张三"},
    {Verdict::clean, "+资金投向|"},
    {Verdict::clean, "+基本情况|项目编码"}};

}  // namespace

const Rule structure_label_unknown = {.id = "structure-label-unknown",
                                      .severity = Severity::hint,
                                      .check = check, .examples = kExamples};

}  // namespace jihe::rules
