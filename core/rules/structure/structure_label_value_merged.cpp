// A label and what belongs behind it in one cell: 年度资金总额(含本级) 5万, 年度绩效目标(含本级)完成….
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_label_value_merged;

namespace {

// A form is laid out so where this many of its labels have a colon and their content behind it in their own cells
// (项目名称：A in one, 主管部门：B in the next): that is said once for all of them.
constexpr std::size_t kHabit = 4;

// Moves what stands behind the label into the next cell. REQUIRES: that is not taken.
void split(Cells& cells, const CellText& label) {
  const auto col = static_cast<std::size_t>(label.at.col);
  if (col + 1 >= cells.size()) cells.resize(col + 2);
  const SharedText whole = cells[col].text;
  const auto part = [&whole](std::string_view trimmed) {
    const auto begin = static_cast<std::size_t>(trimmed.data() - whole.view().data());
    return whole.part(begin, begin + trimmed.size());
  };
  std::string_view content = text::trim(whole.view().substr(label.end));
  std::size_t behind = label.end;
  for (const std::string_view colon : {":", "："}) {   // it stays with the label
    if (!text::starts_with(content, colon)) continue;
    content.remove_prefix(colon.size());
    behind = static_cast<std::size_t>(content.data() - whole.view().data());
    content = text::trim(content);
    break;
  }
  cells[col + 1].text = part(content);
  cells[col].text = part(text::trim(whole.view().substr(0, behind)));
}

// A second goal in the same cell has to move out first: structure-panes-merged.
bool holds_two_goals(const Form& form, const CellText& label) {
  return std::count_if(form.goals.begin(), form.goals.end(),
                       [&label](const Goal& goal) { return goal.label.at == label.at; }) > 1;
}

// Further labels with their values behind it (项目名称：A 主管部门：B) can't all move into the next cell.
bool holds_more(const Form& form, const CellText& label) {
  const auto behind = [&label](const CellText& other) { return other.at == label.at && other.begin > label.begin; };
  bool more = std::any_of(form.fields.begin(), form.fields.end(),
                          [&](const Field& field) { return behind(field.label); });
  for (const FundingPane& pane : form.funding) {
    more = more || behind(pane.total.label) || behind(pane.fiscal.label) || behind(pane.other.label);
  }
  return more;
}

bool has_colon(const Subject& subject, const CellText& label) {
  const std::string_view behind = text::trim(subject.grid.text(label.at).substr(label.end));
  return text::starts_with(behind, ":") || text::starts_with(behind, "：");
}

void check_each(const Subject& subject, std::span<const CellText> labels, Findings& findings) {
  for (const CellText& label : labels) {
    Finding& finding = add_finding(findings, structure_label_value_merged, place_at(subject, label.at),
                                   {{"text", quoted(subject.grid.text(label.at))}, {"label", quoted(label.text)}});
    const bool taken = !text::blank(subject.grid.text(label.at.row, label.at.col + 1));
    if (taken || holds_two_goals(subject.form, label) || holds_more(subject.form, label)) continue;
    Cells& cells = realign(add_fix(finding, FixSafety::suggested).edits, subject, label.at.row);
    cells = subject.grid.rows[static_cast<std::size_t>(label.at.row)].cells;
    split(cells, label);
  }
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<CellText>& labels = subject.form.merged_labels;
  if (labels.size() < kHabit) return check_each(subject, labels, findings);
  std::vector<CellText> with_colon, others;
  for (const CellText& label : labels) (has_colon(subject, label) ? with_colon : others).push_back(label);
  if (with_colon.size() < kHabit) return check_each(subject, labels, findings);
  Gathered laid_out(findings, structure_label_value_merged);
  for (const CellText& label : with_colon) laid_out.add(place_at(subject, label.at)).variant = "habit";
  laid_out->args = {{"count", std::to_string(with_colon.size())},
                    {"text", quoted(subject.grid.text(with_colon.front().at))}};
  check_each(subject, others, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "-年度资金总额\n项目资金(万元)\t\t年度资金总额(含本级和市县) 48\t\t年度资金总额(含本级) 36\t"},
    {Verdict::fires, "-主管部门\n主管部门:清河县水务局\t\t\t实施单位\t清河县河道管理所"},
    {Verdict::fires,
     "-主管部门\n主管部门:清河县水务局\t\t\t实施单位:清河县河道管理所\n-项目属性\n项目属性:延续项目\t\t\t项目期:1年"},
    {Verdict::fires, "绩效目标|年度总体绩效目标(含本级和市县)完成清水河42公里河道管护,开展河道巡查24次。|完成河道管护30公里。"},
    {Verdict::clean, "绩效目标|年度总体绩效目标(含本级和市县):完成清水河42公里河道管护,开展河道巡查24次。|完成河道管护30公里。"},
    {Verdict::clean, "绩效目标|目标1:完成清水河42公里河道管护。目标2:开展河道巡查24次。"},
    {Verdict::clean, "年度资金总额|48|36"}};

}  // namespace

const Rule structure_label_value_merged = {.id = "structure-label-value-merged",
                                           .severity = Severity::hint,
                                           .check = check,
                                           .fix = FixOffer::suggested,
                                           .examples = kExamples};

}  // namespace jihe::rules
