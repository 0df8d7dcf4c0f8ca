#include "web/cell_name.h"

#include "core/base/text.h"

namespace jihe::web {

namespace {

constexpr std::size_t kNameLength = 24;

std::string label(const CellText& part) { return text::shorten(text::remove_spaces(part.text), kNameLength); }

std::string head(const Grid& grid, const IndicatorColumns& columns, int col) {
  return col < 0 || columns.head_row < 0 ? std::string() : text::remove_spaces(grid.text(columns.head_row, col));
}

std::string indicator_name(const Grid& grid, const IndicatorColumns& columns, const Indicator& indicator, CellRef at) {
  struct Part {
    const CellText& text;
    int column;
  };
  const Part parts[] = {{indicator.value, columns.value},         {indicator.sign, columns.sign},
                        {indicator.unit, columns.unit},           {indicator.weight, columns.weight},
                        {indicator.direction, columns.direction}, {indicator.note, columns.note}};
  if (indicator.name.at == at) return std::string(indicator.level2) + " " + head(grid, columns, columns.name);
  for (const Part& part : parts) {
    if (part.text.at != at) continue;
    return std::string(indicator.level2) + " " + label(indicator.name) + " " + head(grid, columns, part.column);
  }
  return {};
}

std::string named(const Form& form, const Grid& grid, CellRef at) {
  for (const Field& field : form.fields) {
    if (field.value.at == at) return label(field.label);
  }
  for (const FundingPane& pane : form.funding) {
    for (const Amount* amount : {&pane.total, &pane.fiscal, &pane.other}) {
      if (amount->value.at == at) return label(amount->label);
    }
    for (const Amount& amount : pane.parts) {
      if (amount.value.at == at) return label(amount.label);
    }
  }
  for (const Goal& goal : form.goals) {
    if (goal.text.at == at) return goal.label.filled() ? label(goal.label) : label(form.goal_label);
  }
  for (const Form& project : form.projects) {   // of a list
    std::string name = named(project, grid, at);
    if (!name.empty()) return name;
  }
  for (const Indicator& indicator : form.indicators) {
    std::string name = indicator_name(grid, form.columns, indicator, at);
    if (!name.empty()) return name;
  }
  return {};
}

}  // namespace

std::string cell_place(const State& state, CellRef at) {
  const OpenFile* file = state.file();
  return file == nullptr ? std::string()
                         : place_name(state.language, file->document, {state.selection.table, at, 0, 0});
}

std::string cell_name(const State& state, CellRef at) {
  const Grid* grid = state.grid();
  if (grid == nullptr) return {};
  const std::string name = named(*state.form(), *grid, at);
  return name.empty() ? cell_place(state, at) : name + ", " + cell_place(state, at);
}

std::string cell_findings(const State& state, CellRef at) {
  const OpenFile* file = state.file();
  std::string words;
  if (file == nullptr) return words;
  for (const Finding& finding : file->findings) {
    for (const Place& place : finding.places) {
      if (place.table != state.selection.table || place.cell != at) continue;
      const FindingText said = describe(state.language, finding);
      if (!words.empty()) words += ' ';
      words += std::string(severity_name(state.language, finding.severity)) + ": " + said.title + ". " + said.what;
      break;
    }
  }
  return words;
}

std::string table_name(const State& state, const OpenFile& file, int table) {
  const auto index = static_cast<std::size_t>(table);
  if (index < file.forms.size()) {
    const Form& form = file.forms[index];
    if (!form.text(FieldId::name).empty()) return std::string(form.text(FieldId::name));
    if (form.title.filled()) return std::string(form.title.text);
  }
  return fill(tr(state.language, "ui.table.number"), {{"n", std::to_string(table + 1)}});
}

}  // namespace jihe::web
