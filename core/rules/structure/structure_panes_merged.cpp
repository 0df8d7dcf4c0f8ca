// Two goal panes in one cell: the second pane's label stands inside the first one's text.
#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_panes_merged;

namespace {

// The column the second pane belongs in: below the second money pane where that is free, else the next free one.
int target_column(const Subject& subject, CellRef from) {
  const std::vector<FundingPane>& funding = subject.form.funding;
  if (funding.size() > 1 && funding[1].total.label.at.col > from.col &&
      text::blank(subject.grid.text(from.row, funding[1].total.label.at.col))) {
    return funding[1].total.label.at.col;
  }
  int col = from.col + 1;
  while (!text::blank(subject.grid.text(from.row, col))) ++col;
  return col;
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<Goal>& goals = subject.form.goals;
  for (std::size_t i = 1; i < goals.size(); ++i) {
    const CellRef at = goals[i - 1].text.at;
    const CellText& label = goals[i].label;
    if (goals[i].text.at != at || label.at != at || label.begin == 0) continue;
    Finding& finding = add_finding(findings, structure_panes_merged, place_of(subject, label), {{"label", quoted(label.text)}});
    const std::string_view cell = subject.grid.text(at);
    Cells& after = realign(add_fix(finding, FixSafety::suggested).edits, subject, at.row);
    after = subject.grid.rows[static_cast<std::size_t>(at.row)].cells;
    const auto target = static_cast<std::size_t>(target_column(subject, at));
    if (after.size() <= target) after.resize(target + 1);
    after[target].text = std::string(text::trim(cell.substr(label.begin)));
    after[static_cast<std::size_t>(at.col)].text = std::string(text::trim(cell.substr(0, label.begin)));
    break;   // a third pane in the same cell is found once the second has its own
  }
}

constexpr std::string_view kMerged =
    "绩效目标|年度总体绩效目标(含本级和市县)完成清水河42公里河道管护,开展河道巡查24次。"
    "年度绩效目标(含本级)完成县城段30公里河道管护,开展河道巡查18次。|";
constexpr Example kExamples[] = {
    {Verdict::fires, kMerged},
    {Verdict::clean, "绩效目标|落实“年度绩效目标(含本级)管理办法”,完成清水河42公里河道管护。|完成县城段30公里河道管护。"}};

}  // namespace

const Rule structure_panes_merged = {.id = "structure-panes-merged",
                                     .severity = Severity::warning,
                                     .basis = "财预〔2015〕88号",
                                     .check = check,
                                     .fix = FixOffer::suggested,
                                     .examples = kExamples};

}  // namespace jihe::rules
