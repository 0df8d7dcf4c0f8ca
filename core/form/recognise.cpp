#include "core/form/recognise.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

bool is_self_evaluation(const Reading& reading) {
  if (reading.profile.title_exclusions.within(text::FoldedLabel(reading.form.title.text))) return true;
  if (!holds(reading.seen(), Label::actual)) return false;
  for (int row = 0; row < reading.rows(); ++row) {
    if (!holds(reading.seen(row), Label::actual)) continue;
    int actual = 0;
    for (int col = 0; col < reading.cells(row); ++col) actual += holds(reading.labels(row, col), Label::actual) ? 1 : 0;
    if (actual >= 2 || (actual == 1 && row == reading.form.columns.head_row)) return true;
  }
  return false;
}

bool has_amount(const Form& form) {
  return std::any_of(form.funding.begin(), form.funding.end(), [](const FundingPane& pane) {
    return pane.total.money.number || pane.fiscal.money.number || pane.other.money.number;
  });
}

bool has_goal(const Form& form) {
  return std::any_of(form.goals.begin(), form.goals.end(), [](const Goal& goal) { return goal.text.filled(); });
}

Layout layout_of(const Reading& reading) {
  const Form& form = reading.form;
  const bool labelled = form.columns.name >= 0 || form.goal_label.present() || form.field(FieldId::name) != nullptr;
  const std::ptrdiff_t labels = std::count_if(form.fields.begin(), form.fields.end(),
                                              [](const Field& field) { return field.label.present(); });
  if (!labelled || (form.columns.name < 0 && labels + (form.funding.empty() ? 0 : 1) < 2)) {
    return form.title.present() && is_self_evaluation(reading) ? Layout::self_evaluation : Layout::unknown;
  }
  if (is_self_evaluation(reading)) return Layout::self_evaluation;
  if (form.columns.project >= 0) return Layout::list;
  if (form.text(FieldId::name).empty() && form.indicators.empty() && !has_goal(form) && !has_amount(form)) {
    return Layout::blank;
  }
  return Layout::target_table;
}

// True where ** stands in place of most targets: a template to be filled in.
bool is_starred_template(const Form& form) {
  const auto starred = std::count_if(form.indicators.begin(), form.indicators.end(), [](const Indicator& indicator) {
    return indicator.value.text.find("**") != std::string_view::npos;
  });
  return starred >= 2 && starred * 2 > static_cast<std::ptrdiff_t>(form.indicators.size());
}

// True where no row of the table has two filled cells.
bool is_one_column(const Reading& reading) {
  for (int row = 0; row < reading.rows(); ++row) {
    const int first = reading.next_filled(row, 0);
    if (first >= 0 && reading.next_filled(row, first + 1) >= 0) return false;
  }
  return true;
}

// The form's text without its cells: copied so that each cell became a line, or with nothing left between the cells.
LostStructure lost_structure(const Reading& reading) {
  if (!is_one_column(reading)) return LostStructure::none;
  const LabelSet levels = label_bit(Label::level1) | label_bit(Label::level2);
  if ((reading.seen() & levels) == levels) return LostStructure::one_column;
  const WordList& heads = reading.profile.list("flattened_heads");
  for (int row = 0; row < reading.rows(); ++row) {
    const int col = reading.next_filled(row, 0);
    if (col >= 0 && heads.within(reading.folded(row, col))) return LostStructure::flattened;
  }
  return LostStructure::none;
}

// An empty row that a merged area runs into from above belongs to what stands there.
void find_blank_rows(const Reading& reading) {
  // Areas that a row is the second of, less those that end.
  std::vector<int> begun(reading.grid.merges.empty() ? 0 : static_cast<std::size_t>(reading.rows()) + 1);
  for (const Merge& merge : reading.grid.merges) {
    if (merge.rows < 2) continue;
    ++begun[static_cast<std::size_t>(merge.row) + 1];
    --begun[static_cast<std::size_t>(std::min(merge.row + merge.rows, reading.rows()))];
  }
  int running = 0;
  for (int row = 0; row < reading.rows(); ++row) {
    if (!begun.empty()) running += begun[static_cast<std::size_t>(row)];
    if (running > 0) continue;
    if (!reading.grid.rows[static_cast<std::size_t>(row)].outside && reading.next_filled(row, 0) < 0) {
      reading.form.blank_rows.push_back(row);
    }
  }
}

// Where the content of a head row starts: the first filled cell behind its first column; -1 where there is none.
int content_column(const Grid& grid, int row) {
  const Cells& cells = grid.rows[static_cast<std::size_t>(row)].cells;
  for (std::size_t col = 1; col < cells.size(); ++col) {
    if (!text::blank(cells[col].text)) return static_cast<int>(col);
  }
  return -1;
}

// A head row of one table: which row of the form it is, and where its content starts.
struct HeadRow {
  std::size_t form = 0;
  int row = 0;
  std::size_t kind = 0;   // position among the rows compared
  int column = 0;
};

// Adds the head rows of a form that can be held against those of others, each by the label it is known by.
void add_head_rows(const Grid& grid, const Form& form, std::size_t index, std::vector<HeadRow>& out) {
  const auto add = [&](std::size_t kind, const CellText& label) {
    if (!label.present()) return;
    const int column = content_column(grid, label.at.row);
    if (column >= 0) out.push_back({index, label.at.row, kind, column});
  };
  constexpr std::array<FieldId, 4> kRows = {FieldId::name, FieldId::department, FieldId::attribute, FieldId::code};
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const Field* field = form.field(kRows[i]);
    if (field != nullptr && field->label.at.col == 0) add(i, field->label);
  }
  if (!form.funding.empty()) {
    add(4, form.funding[0].total.label);
    add(5, form.funding[0].fiscal.label);
    add(6, form.funding[0].other.label);
  }
  add(7, form.goal_label);
}

// Room for what a form usually has.
void make_room(Form& form, std::size_t rows) {
  form.fields.reserve(8);
  form.funding.reserve(2);
  form.goals.reserve(2);
  form.placeholders.reserve(8);
  form.labels.reserve(2 * rows);
}

// A few tables being read, each part of the reading done for all of them before the next: the machine has its code at
// hand then, which takes a twentieth off the time of eight tables.
class Batch {
 public:
  Batch(std::span<const Grid> grids, CellTexts& texts, const Profile& profile, std::span<Form> forms) {
    readings_.reserve(grids.size());
    for (std::size_t i = 0; i < grids.size(); ++i) {
      make_room(forms[i], grids[i].rows.size());
      readings_.push_back({Reading(grids[i], texts, profile, forms[i])});
    }
  }

  void read() {
    each([](Table& table) {
      Form& form = table.reading.form;
      const int head_row = find_indicator_head(table.reading);
      if (form.columns.head_row < 0) form.lost = lost_structure(table.reading);
      table.whole = form.lost == LostStructure::none;
      if (!table.whole) form.columns = {};
      table.end = table.whole && head_row >= 0 ? head_row : table.reading.rows();
    });
    each([](Table& table) { read_title(table.reading, table.end); });
    each_whole([](Table& table) { read_money_unit(table.reading, table.end); });
    each_whole([](Table& table) { read_head(table.reading, table.end); });
    each_whole([](Table& table) { read_goals(table.reading, table.end); });
    each_whole([](Table& table) { read_indicators(table.reading); });
    each_whole([](Table& table) { read_projects(table.reading); });
    each_whole([](Table& table) { find_blank_rows(table.reading); });
    each([](Table& table) { table.reading.collect_unread(); });
    each_whole([](Table& table) {
      Form& form = table.reading.form;
      form.layout = layout_of(table.reading);
      if (form.layout != Layout::target_table) return;
      find_unknown_labels(table.reading, table.end);
      form.starred_template = is_starred_template(form);
      if (form.starred_template) form.layout = Layout::blank;
    });
  }

 private:
  struct Table {
    Reading reading;
    int end = 0;          // the row behind the upper part
    bool whole = true;    // its structure is there
  };

  template <class Part>
  void each(Part part) {
    for (Table& table : readings_) part(table);
  }
  template <class Part>
  void each_whole(Part part) {
    for (Table& table : readings_) {
      if (table.whole) part(table);
    }
  }

  std::vector<Table> readings_;
};

std::vector<Form> read_forms_of(std::span<const Grid> grids, CellTexts& texts, const Profile& profile) {
  constexpr std::size_t kBatch = 16;   // tables; what is known of their cells fits the cache
  std::vector<Form> forms(grids.size());
  for (std::size_t first = 0; first < grids.size(); first += kBatch) {
    const std::size_t count = std::min(kBatch, grids.size() - first);
    Batch(grids.subspan(first, count), texts, profile, std::span(forms).subspan(first, count)).read();
  }
  return forms;
}

// Head rows one column off those of the other tables go to each form's `offset_rows`.
void compare_tables(std::span<const Grid> grids, std::span<Form> forms) {
  constexpr std::size_t kKinds = 8;
  constexpr std::size_t kColumns = 8;
  constexpr int kEnough = 3;   // tables that must agree before another one counts as off
  std::array<std::array<int, kColumns>, kKinds> seen{};
  std::vector<HeadRow> rows;
  rows.reserve(kKinds * forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].layout == Layout::target_table) add_head_rows(grids[i], forms[i], i, rows);
  }
  for (const HeadRow& row : rows) {
    if (row.column < static_cast<int>(kColumns)) ++seen[row.kind][static_cast<std::size_t>(row.column)];
  }
  for (const HeadRow& row : rows) {
    const auto& counts = seen[row.kind];
    const auto best = std::max_element(counts.begin(), counts.end());
    const int usual = static_cast<int>(best - counts.begin());
    if (*best < kEnough || row.column == usual || std::abs(row.column - usual) != 1) continue;
    if (counts[static_cast<std::size_t>(row.column)] * 2 > *best) continue;   // two habits, no slip
    forms[row.form].offset_rows.push_back(row.row);
  }
}

}  // namespace

Form recognise(const Grid& grid, const Profile& profile) {
  CellTexts texts(profile);
  return std::move(read_forms_of(std::span(&grid, 1), texts, profile).front());
}

std::vector<Form> recognise_all(std::span<const Grid> grids, const Profile& profile) {
  CellTexts texts(profile);
  std::vector<Form> forms = read_forms_of(grids, texts, profile);
  compare_tables(grids, forms);
  return forms;
}

}  // namespace jihe
