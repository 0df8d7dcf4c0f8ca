// 项目名称, 主管部门, 实施单位 and 绩效目标 must be filled in.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

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

Findings check_table(const Subject& subject, const Labels& labels) {
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
    for (const Subject& subject : of_file) {
      for (Finding& finding : check_table(subject, labels)) findings.push_back({subject.file, std::move(finding)});
    }
  }
  return findings;
}

constexpr Example kExamples[] = {{Verdict::fires, "项目名称|"},
                                 {Verdict::fires, "主管部门|"},
                                 {Verdict::fires, "实施单位|"},
                                 {Verdict::fires, "绩效目标|"},
                                 {Verdict::fires, "-主管部门\n---\n项目属性|延续项目"},
                                 {Verdict::clean, "项目期|"},
                                 {Verdict::clean, "项目名称|渠道清淤\n主管部门|清河县水务局\n实施单位|清河县水务局"}};

}  // namespace

const Rule header_required = {.id = "header-required",
                              .severity = Severity::error,
                              .basis = "财预〔2015〕88号",
                              .check_all = check_all, .judges = Judges::projects_too,
                              .examples = kExamples};

}  // namespace jihe::rules
