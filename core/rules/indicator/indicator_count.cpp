// Fewer than two indicators of output, or more than anybody can follow.
#include <string>
#include <utility>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_count;

namespace {

// Those of one pane: that for all years and that for the year, one below the other or side by side, are lists of their own.
void check_pane(const Subject& subject, int pane, Findings& findings) {
  const auto most = static_cast<std::size_t>(subject.profile.threshold("indicator-count.most", 25));
  std::size_t outputs = 0, all = 0;
  const Indicator* output = nullptr;
  const Indicator* past_most = nullptr;   // the first that is too many
  for (const Indicator& indicator : subject.form.indicators) {
    if (indicator.pane != pane) continue;
    if (++all == most + 1) past_most = &indicator;
    if (indicator.level1 != "产出指标") continue;
    ++outputs;
    output = &indicator;
  }
  if (outputs == 1) {
    add_finding(findings, indicator_count, place_of(subject, output->name), {{"count", std::to_string(all)}});
  } else if (past_most != nullptr) {
    add_finding(findings, indicator_count, place_of(subject, past_most->name),
                {{"count", std::to_string(all)}, {"most", std::to_string(most)}})
        .variant = "many";
  }
}

void check(const Subject& subject, Findings& findings) {
  if (subject.form.layout != Layout::target_table) return;
  const IndicatorColumns& columns = subject.form.columns;
  const bool one_name_two_values = columns.value_second >= 0 && columns.name_second < 0;
  for (const int pane : {0, 1}) {
    if (pane == 0 || !one_name_two_values) check_pane(subject, pane, findings);
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道巡查次数|≥24次\n-质量指标\n-时效指标\n-成本指标"},
    {Verdict::fires,
     "数量指标|第一段河道巡查次数|≥24次\n"
     "数量指标|第二段河道巡查次数|≥24次\n"
     "数量指标|第三段河道巡查次数|≥24次\n"
     "数量指标|第四段河道巡查次数|≥24次\n"
     "数量指标|第五段河道巡查次数|≥24次\n"
     "数量指标|第六段河道巡查次数|≥24次\n"
     "数量指标|第七段河道巡查次数|≥24次\n"
     "数量指标|第八段河道巡查次数|≥24次\n"
     "数量指标|第九段河道巡查次数|≥24次\n"
     "质量指标|第一段河道管护合格率|≥95%\n"
     "质量指标|第二段河道管护合格率|≥95%\n"
     "质量指标|第三段河道管护合格率|≥95%\n"
     "质量指标|第四段河道管护合格率|≥95%\n"
     "质量指标|第五段河道管护合格率|≥95%\n"
     "质量指标|第六段河道管护合格率|≥95%\n"
     "质量指标|第七段河道管护合格率|≥95%\n"
     "质量指标|第八段河道管护合格率|≥95%\n"
     "质量指标|第九段河道管护合格率|≥95%\n"
     "社会效益指标|受益行政村数量|≥12个\n"
     "社会效益指标|受益农户数|≥500户\n"
     "社会效益指标|护河知识知晓率|≥80%"},
    {Verdict::clean, ""},
};

}  // namespace

const Rule indicator_count = {
    .id = "indicator-count", .severity = Severity::hint, .check = check, .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
