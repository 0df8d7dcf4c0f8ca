// 项目名称, 主管部门, 实施单位 and 绩效目标 must be filled in.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_required;

namespace {

constexpr FieldId kRequired[] = {FieldId::name, FieldId::department, FieldId::unit};

using Labels = std::array<const CellText*, std::size(kRequired)>;

// The labels of a file's tables, the first of each: a table can have lost one. nullptr where none has it.
Labels labels_in(std::span<const Subject> of_file) {
  Labels labels{};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (const Subject& subject : of_file) {
      const Field* field = subject.form.field(kRequired[i]);
      if (field == nullptr) continue;
      labels[i] = &field->label;
      break;
    }
  }
  return labels;
}

// True where a cell of the upper part is called something like a goal, or a goal's label stands below: the goals may be
// there, under a name that is not known.
bool may_have_goal(const Subject& subject) {
  const Form& form = subject.form;
  const auto is_value = [&form](CellRef at) {
    return std::any_of(form.fields.begin(), form.fields.end(),
                       [at](const Field& field) { return field.value.at == at; });
  };
  constexpr std::size_t kLongestLabel = 60;   // bytes
  for (int row = 0; row < static_cast<int>(subject.grid.rows.size()); ++row) {
    const Row& cells = subject.grid.rows[static_cast<std::size_t>(row)];
    for (int col = 0; col < static_cast<int>(cells.cells.size()); ++col) {
      const std::string_view text = cells.cells[static_cast<std::size_t>(col)].text;
      if (cells.outside || text.empty() || text.size() > kLongestLabel || row == form.columns.head_row) continue;
      const std::string folded = text::fold_label(text);
      if (row > form.columns.head_row) {
        if ((subject.profile.index.labels(folded) & kGoalLabels) != 0) return true;
      } else if (text::contains_any(folded, {"目标", "成效", "成果", "绩效概述"}) && !is_value({row, col})) {
        return true;
      }
    }
  }
  return false;
}

// A form with a project's name and indicators that says nowhere what the money is for. In a list that is for its columns
// to say.
void find_lost_goal(const Subject& subject, const CellText* label, Findings& findings) {
  const Form& form = subject.form;
  const bool whole = form.layout == Layout::target_table && form.columns.project < 0 && form.columns.head_row >= 0;
  if (!whole || form.field(FieldId::name) == nullptr || form.indicators.empty() || may_have_goal(subject)) return;
  Finding& finding = add_finding(findings, header_required, table_place(subject),
                                 {{"label", quoted(label == nullptr ? std::string_view("绩效目标") : label->text)}});
  finding.variant = label == nullptr ? "goal" : "row";
}

Findings check_table(const Subject& subject, const Labels& labels, const CellText* goal_label) {
  const Form& form = subject.form;
  Findings findings;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const FieldId id = kRequired[i];
    const Field* field = form.field(id);
    if (field != nullptr && field->value.filled()) continue;
    if (field != nullptr) {
      findings.push_back(
          make_finding(header_required, place_of(subject, field->value), {{"label", quoted(field->label.text)}}));
    } else if (const CellText* label = labels[i]) {
      findings.push_back(make_finding(header_required, table_place(subject), {{"label", quoted(label->text)}}));
      findings.back().variant = "row";
    }
  }
  const bool has_goal =
      std::any_of(form.goals.begin(), form.goals.end(), [](const Goal& goal) { return goal.text.filled(); });
  if (!has_goal && !form.goal_label.present()) find_lost_goal(subject, goal_label, findings);
  if (!has_goal && form.goal_label.present()) {
    const Place place = form.goals.empty() ? place_of(subject, form.goal_label) : place_of(subject, form.goals[0].text);
    findings.push_back(make_finding(header_required, place, {{"label", quoted(form.goal_label.text)}}));
  }
  return findings;
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> of_file : by_file(tables)) {
    const Labels labels = labels_in(of_file);
    const auto with_goal = std::find_if(of_file.begin(), of_file.end(),
                                        [](const Subject& subject) { return subject.form.goal_label.present(); });
    const CellText* goal_label = with_goal == of_file.end() ? nullptr : &with_goal->form.goal_label;
    for (const Subject& subject : of_file) {
      for (Finding& finding : check_table(subject, labels, goal_label)) findings.push_back({subject.file, std::move(finding)});
    }
  }
  return findings;
}

constexpr Example kExamples[] = {{Verdict::fires, "项目名称|"},
                                 {Verdict::fires, "主管部门|"},
                                 {Verdict::fires, "实施单位|"},
                                 {Verdict::fires, "绩效目标|"},
                                 {Verdict::fires, "-主管部门\n---\n项目属性|延续项目"},
                                 {Verdict::fires,
                                  "raw:\n2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
                                  "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n"},
                                 {Verdict::clean,
                                  "raw:\n2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
                                  "项目预期成果\t维修泵站6座\n"
                                  "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修泵站数量\t≥6座\n"},
                                 {Verdict::clean, "项目期|"},
                                 {Verdict::clean, "项目名称|渠道清淤\n主管部门|清河县水务局\n实施单位|清河县水务局"}};

}  // namespace

const Rule header_required = {.id = "header-required",
                              .severity = Severity::error,
                              .basis = "财预〔2015〕88号",
                              .check_all = check_all, .judges = Judges::projects_too,
                              .examples = kExamples};

}  // namespace jihe::rules
