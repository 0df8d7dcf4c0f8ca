// Head rows (主管部门, 项目资金, 绩效目标) that stand one column left or right of where the file's other tables have them.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_header_offset;

namespace {

// The labels that head rows are known by, nowhere where the form has none.
std::array<CellRef, 8> head_labels(const Form& form) {
  std::array<CellRef, 8> labels;
  constexpr std::array<FieldId, 4> kFields = {FieldId::name, FieldId::department, FieldId::attribute, FieldId::code};
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (const Field* field = form.field(kFields[i])) labels[i] = field->label.at;
  }
  if (!form.funding.empty()) {
    labels[4] = form.funding[0].total.label.at;
    labels[5] = form.funding[0].fiscal.label.at;
    labels[6] = form.funding[0].other.label.at;
  }
  labels[7] = form.goal_label.at;
  return labels;
}

// First filled cell behind the first column, -1 where there is none.
int content_column(const Grid& grid, int row) {
  const Cells& cells = grid.rows[static_cast<std::size_t>(row)].cells;
  for (std::size_t col = 1; col < cells.size(); ++col) {
    if (!text::blank(cells[col].text)) return static_cast<int>(col);
  }
  return -1;
}

bool is_offset(const Form& form, int row) {
  return std::find(form.offset_rows.begin(), form.offset_rows.end(), row) != form.offset_rows.end();
}

// Where the content of this row starts in a table of the file where the row is in place.
std::optional<int> usual_column(const Subject& subject, int row) {
  const std::array<CellRef, 8> own = head_labels(subject.form);
  const auto kind = std::find_if(own.begin(), own.end(), [row](const CellRef& at) { return at.row == row; });
  if (kind == own.end()) return std::nullopt;
  const int here = content_column(subject.grid, row);
  for (const Subject& peer : subject.peers) {
    const CellRef there = head_labels(peer.form)[static_cast<std::size_t>(kind - own.begin())];
    if (!there.valid() || is_offset(peer.form, there.row)) continue;
    const int column = content_column(peer.grid, there.row);
    if (column == here + 1 || column == here - 1) return column;
  }
  return std::nullopt;
}

// Moves a row's content from column `from` to `to`; it stays as wide where its last cell allows it.
void move_content(Cells& cells, int from, int to) {
  if (to > from) {
    cells.insert(cells.begin() + from, Cell{});
    if (text::blank(cells.back().text)) cells.pop_back();
  } else {
    cells.erase(cells.begin() + to);
    cells.emplace_back();
  }
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<int>& rows = subject.form.offset_rows;
  if (rows.empty()) return;
  Gathered found(findings, structure_header_offset);
  std::vector<Edit> edits;
  for (const int row : rows) {
    const int from = content_column(subject.grid, row);
    found.add(place_at(subject, {row, from}));
    const std::optional<int> to = usual_column(subject, row);
    if (!to || (*to < from && !text::blank(subject.grid.text(row, *to)))) continue;
    Cells& cells = realign(edits, subject, row);
    cells = subject.grid.rows[static_cast<std::size_t>(row)].cells;
    move_content(cells, from, *to);
  }
  found->args = {{"count", std::to_string(rows.size())},
                 {"text", quoted(subject.grid.text(found->places.front().cell))}};
  if (edits.size() == rows.size()) add_fix(*found, FixSafety::suggested).edits = std::move(edits);
}

constexpr std::string_view kOffset =
    "raw:\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t泵站维修\t\t\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t水闸维修\t\t\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t渠道清淤\t\t\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t机井改造\t\t\n主管部门\t清河县水务局\t实施单位\t清河县灌溉站\t\n";
constexpr std::string_view kTwoHabits =
    "raw:\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t\t泵站维修\t\t\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
    "2025年部门项目支出预算绩效目标表\n项目名称\t机井改造\t\t\t\n主管部门\t清河县水务局\t实施单位\t清河县灌溉站\t\n";
constexpr Example kExamples[] = {{Verdict::fires, kOffset}, {Verdict::clean, kTwoHabits}};

}  // namespace

const Rule structure_header_offset = {.id = "structure-header-offset",
                                      .severity = Severity::hint,
                                      .check = check,
                                      .fix = FixOffer::suggested,
                                      .examples = kExamples};

}  // namespace jihe::rules
