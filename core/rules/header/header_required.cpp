// 项目名称, 主管部门, 实施单位 and 绩效目标 must be filled in.
#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_required;

namespace {

constexpr FieldId kRequired[] = {FieldId::name, FieldId::department, FieldId::unit};

// A label that this table lost while another table of the file has it; nullptr where none has it either.
const CellText* label_elsewhere(const Subject& subject, FieldId id) {
  for (const Subject& peer : subject.peers) {
    if (const Field* field = peer.form.field(id)) return &field->label;
  }
  return nullptr;
}

Findings check(const Subject& subject) {
  const Form& form = subject.form;
  Findings findings;
  for (const FieldId id : kRequired) {
    const Field* field = form.field(id);
    if (field != nullptr && field->value.filled()) continue;
    if (field != nullptr) {
      findings.push_back(
          make_finding(header_required, place_of(subject, field->value), {{"label", quoted(field->label.text)}}));
    } else if (const CellText* label = form.layout == Layout::list ? nullptr : label_elsewhere(subject, id)) {
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
                              .check = check,
                              .examples = kExamples};

}  // namespace jihe::rules
