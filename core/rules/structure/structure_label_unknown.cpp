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
  Finding finding = placeless_finding(structure_label_unknown);
  std::string named;
  for (const CellText& label : labels) {
    if (finding.places.size() < kMostNamed) (named += named.empty() ? "" : "”“") += quoted(label.text);
    finding.places.push_back(place_of(subject, label));
  }
  finding.args = {{"labels", named}, {"count", std::to_string(labels.size())}};
  if (labels.size() > 1) finding.variant = labels.size() > kMostNamed ? "more" : "many";
  findings.push_back(std::move(finding));
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
