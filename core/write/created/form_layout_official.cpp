// The official table, row by row: what a cell is, the form says; what the form did not take goes where its row goes.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/write/created/form_columns.h"
#include "core/write/created/form_layout.h"

namespace jihe {
namespace {

// A label and what belongs to it; either may be missing.
struct Entry {
  std::string label, value;
  int col = 0;   // of the grid
};

using Zone = LaidZone;

struct Filled {
  int col = 0;
  std::string_view text;
};

class Official {
 public:
  Official(const Grid& grid, const Form& form, const Profile& profile)
      : grid_(grid), form_(form), profile_(profile), columns_(official_columns(grid, form)) {
    for (const CellRef& at : form.labels) labels_.insert(at);
    for (const CellText& label : form.merged_labels) label_ends_[label.at] = label.end;
    find_rows();
  }

  LaidForm lay_out() {
    if (!columns_.ok) return {};
    laid_.widths = columns_.widths;
    laid_.landscape = columns_.block.size() > kPortraitColumns;
    const int rows = static_cast<int>(grid_.rows.size());
    int row = add_lines_above();
    const int end = form_.columns.head_row >= 0 ? form_.columns.head_row : rows;
    while (row < end && ok_) row = add_head_row(row, end);
    if (form_.columns.head_row >= 0 && ok_) add_block();
    laid_.official = ok_ && laid_.rows > 0;
    return std::move(laid_);
  }

 private:
  static constexpr std::size_t kPortraitColumns = 9;

  // ---- the grid -------------------------------------------------------------------------------------------------------
  std::vector<Filled> filled(int row) const {
    std::vector<Filled> out;
    const Cells& cells = grid_.rows[static_cast<std::size_t>(row)].cells;
    for (std::size_t col = 0; col < cells.size(); ++col) {
      const std::string_view text = text::trim(cells[col].text);
      if (!text.empty()) out.push_back({static_cast<int>(col), text});
    }
    return out;
  }
  bool outside(int row) const { return grid_.rows[static_cast<std::size_t>(row)].outside; }
  bool is_label(int row, int col) const { return labels_.count({row, col}) != 0; }
  LabelSet label_of(int row, int col) const {
    return is_label(row, col) ? profile_.index.labels(text::FoldedLabel(grid_.text(row, col))) : 0;
  }

  // ---- the table being made -------------------------------------------------------------------------------------------
  void put(Zone zone, std::string_view text, LaidRole role) {
    if (zone.begin >= zone.end) {
      ok_ = ok_ && text.empty();
      return;
    }
    laid_.cells.push_back({std::string(text), laid_.rows, zone.begin, 1, zone.end - zone.begin, role});
  }
  Zone between(Zone a, Zone b) const { return {a.begin, b.end}; }
  int columns() const { return columns_.count(); }

  // ---- rows of the indicators --------------------------------------------------------------------------------------
  // What the form says about rows and cells, so that each row is asked about once.
  void find_rows() {
    goal_rows_.insert(form_.goal_label.at.row);
    for (const Goal& goal : form_.goals) {
      goal_rows_.insert(goal.label.at.row);
      goal_rows_.insert(goal.text.at.row);
    }
    for (const FundingPane& pane : form_.funding) {
      for (const Amount* amount : {&pane.total, &pane.fiscal, &pane.other}) amount_labels_.insert(amount->label.at);
      for (const Amount& part : pane.parts) amount_labels_.insert(part.label.at);
    }
    for (const RowRepair& repair : form_.repairs) repairs_[repair.row] = &repair;
    for (const Indicator& indicator : form_.indicators) {
      own_rows_.insert(indicator.row);
      if (indicator.pane == 0) find_moves(indicator);
    }
    for (const Category& category : form_.categories) {
      own_rows_.insert(category.level2_at.at.row);
      if (form_.columns.level2_second < 0) move(category.level2_at, form_.columns.level2);
    }
    for (const CellText& placeholder : form_.placeholders) own_rows_.insert(placeholder.at.row);
    if (form_.columns.head_row < 0) return;
    for (int row = form_.columns.head_row + 1; row < static_cast<int>(grid_.rows.size()); ++row) {
      if (is_own(row)) last_own_ = row;
    }
  }

  void find_moves(const Indicator& indicator) {
    for (const auto& [part, column] : {std::pair(&indicator.level1_at, form_.columns.level1),
                                       std::pair(&indicator.level2_at, form_.columns.level2),
                                       std::pair(&indicator.name, form_.columns.name),
                                       std::pair(&indicator.value, form_.columns.value)}) {
      if (part->at.row == indicator.row) move(*part, column);
    }
  }
  // A cell that belongs in another column than the one it stands in; rows that slid are put right as a whole.
  void move(const CellText& part, int column) {
    if (part.filled() && column >= 0 && repairs_.count(part.at.row) == 0) moves_[part.at] = column;
  }

  // True for a row of the indicators: it has one, or names a level.
  bool is_own(int row) const {
    if (own_rows_.count(row) != 0) return true;
    for (const int col : {form_.columns.level1, form_.columns.level2}) {
      if (col >= 0 && is_label(row, col)) return true;
    }
    return false;
  }

  // ---- the head --------------------------------------------------------------------------------------------------------
  int add_lines_above() {
    int row = 0;
    for (; row < static_cast<int>(grid_.rows.size()) && row != form_.columns.head_row; ++row) {
      const std::vector<Filled> cells = filled(row);
      if (cells.empty()) continue;
      const bool title = form_.title.at.row == row;
      const bool alone = cells.size() == 1 && cells[0].col == 0 && !is_label(row, 0);
      if (!title && !outside(row) && !alone) break;
      if (cells.size() != 1) break;
      const bool attachment = outside(row) && text::starts_with_any(cells[0].text, {"附件", "附表"});
      laid_.above.push_back({title        ? LaidLine::Kind::title
                             : attachment ? LaidLine::Kind::attachment
                                          : LaidLine::Kind::note,
                             std::string(cells[0].text), outside(row)});
    }
    return row;
  }

  bool is_goal_row(int row) const { return goal_rows_.count(row) != 0; }

  // The label 项目资金(万元), which names the rows beside it and is no amount's own.
  bool is_block_label(int row, const Filled& cell) const {
    return holds(label_of(row, cell.col), Label::funding) && amount_labels_.count({row, cell.col}) == 0;
  }

  bool is_money_row(int row, const std::vector<Filled>& cells) const {
    constexpr LabelSet kMoney = kMoneyLabels | label_bit(Label::funding);
    bool any = false;
    for (const Filled& cell : cells) {
      const LabelSet labels = label_of(row, cell.col);
      if (labels != 0 && (labels & kMoney) == 0) return false;
      any |= labels != 0 || amount_labels_.count({row, cell.col}) != 0;
    }
    return any;
  }

  std::vector<Entry> entries(int row, const std::vector<Filled>& cells, std::size_t from) const {
    std::vector<Entry> out;
    bool open = false;   // the last entry has no value yet
    for (std::size_t i = from; i < cells.size(); ++i) {
      const auto& [col, text] = cells[i];
      const auto merged = label_ends_.find({row, col});
      if (is_label(row, col)) {
        out.push_back({std::string(text), {}, col});
        open = true;
      } else if (merged != label_ends_.end()) {
        out.push_back(divided(row, col, merged->second));
        open = false;
      } else if (open) {
        out.back().value = text;
        open = false;
      } else {
        out.push_back({{}, std::string(text), col});
      }
    }
    return out;
  }

  // 实施单位：河道所 in one cell: the label with its colon, and the rest.
  Entry divided(int row, int col, std::size_t end) const {
    const std::string_view cell = grid_.text(row, col);
    for (const std::string_view colon : {":", "："}) {
      const std::string_view rest = text::trim(cell.substr(end));
      if (rest.starts_with(colon)) end = static_cast<std::size_t>(rest.data() - cell.data()) + colon.size();
    }
    return {std::string(text::trim(cell.substr(0, end))), std::string(text::trim(cell.substr(end))), col};
  }

  int add_head_row(int row, int end) {
    const std::vector<Filled> cells = filled(row);
    if (cells.empty()) return row + 1;
    if (is_goal_row(row)) return add_goals(row, end);
    if (is_money_row(row, cells) && is_block_label(row, cells[0])) return add_money(row, end);
    std::vector<Entry> found = entries(row, cells, 0);
    if (found.size() == 1 && row + 1 < end) {
      // 主管部门 and 实施单位 on lines of their own stand beside each other.
      const std::vector<Filled> next = filled(row + 1);
      std::vector<Entry> partner = entries(row + 1, next, 0);
      if (partner.size() == 1 && are_partners(row, cells[0].col, row + 1, next[0].col)) {
        found.push_back(std::move(partner[0]));
        add_entries(found);
        return row + 2;
      }
    }
    add_entries(found);
    return row + 1;
  }

  bool are_partners(int row, int col, int below, int below_col) const {
    constexpr std::pair<Label, Label> kPartners[] = {
        {Label::department, Label::unit}, {Label::attribute, Label::period}, {Label::start, Label::end}};
    const LabelSet first = label_of(row, col);
    const LabelSet second = label_of(below, below_col);
    return std::any_of(std::begin(kPartners), std::end(kPartners), [&](const auto& partners) {
      return holds(first, partners.first) && holds(second, partners.second);
    });
  }

  // Labels and values, two of each in a row.
  void add_entries(const std::vector<Entry>& found) {
    for (std::size_t i = 0; i < found.size(); i += 2) {
      const bool two = i + 1 < found.size();
      if (!two && found[i].label.empty()) {
        put({0, columns()}, found[i].value, LaidRole::value);
      } else {
        put(columns_.label, found[i].label, LaidRole::label);
        put(two ? between(columns_.a, columns_.b) : between(columns_.a, columns_.d), found[i].value, LaidRole::value);
      }
      if (two) {
        put(columns_.c, found[i + 1].label, LaidRole::label);
        put(columns_.d, found[i + 1].value, LaidRole::value);
      }
      ++laid_.rows;
    }
  }

  int add_money(int row, int end) {
    struct Money {
      std::vector<Entry> entries;
    };
    std::vector<Money> rows;
    std::size_t panes = 1;
    std::string_view block = filled(row)[0].text;
    for (bool first = true; row < end; ++row, first = false) {
      const std::vector<Filled> cells = filled(row);
      if (cells.empty()) continue;
      if (!first && (is_goal_row(row) || !is_money_row(row, cells) || is_block_label(row, cells[0]))) break;
      rows.push_back({entries(row, cells, first ? 1 : 0)});
      panes = std::max(panes, rows.back().entries.size());
    }
    if (panes > 2) return ok_ = false, row;
    const std::size_t label = laid_.cells.size();
    put(columns_.label, block, LaidRole::label);
    laid_.cells[label].rows = static_cast<int>(rows.size());
    const auto both = std::find_if(rows.begin(), rows.end(), [](const Money& money) { return money.entries.size() == 2; });
    for (const Money& money : rows) {
      const Entry* first = money.entries.empty() ? nullptr : &money.entries[0];
      const Entry* second = money.entries.size() > 1 ? &money.entries[1] : nullptr;
      if (panes == 2 && second == nullptr && first != nullptr &&
          std::abs(first->col - both->entries[1].col) < std::abs(first->col - both->entries[0].col)) {
        std::swap(first, second);
      }
      add_amount(first, columns_.a, panes == 2 ? columns_.b : between(columns_.b, columns_.d));
      if (panes == 2) add_amount(second, columns_.c, columns_.d);
      ++laid_.rows;
    }
    return row;
  }

  void add_amount(const Entry* entry, Zone label, Zone value) {
    if (entry != nullptr && entry->label.empty()) {
      put(between(label, value), entry->value, LaidRole::value);
      return;
    }
    put(label, entry == nullptr ? std::string_view{} : entry->label, LaidRole::label);
    put(value, entry == nullptr ? std::string_view{} : entry->value, LaidRole::value);
  }

  // ---- goals -----------------------------------------------------------------------------------------------------------
  int add_goals(int row, int end) {
    std::size_t label = laid_.cells.size();   // the cell that rows without a label of their own lengthen
    bool labelled = false;
    std::vector<int> heads;                    // columns of the grid that a pane's texts stand below
    for (; row < end; ++row) {
      const std::vector<Filled> cells = filled(row);
      if (cells.empty()) continue;
      if (!is_goal_row(row)) break;
      std::size_t from = 0;
      if (is_label(row, cells[0].col)) {
        label = laid_.cells.size();
        labelled = true;
        put(columns_.label, cells[0].text, LaidRole::label);
        from = 1;
      } else if (labelled) {
        ++laid_.cells[label].rows;
      }
      const std::vector<Filled> rest(cells.begin() + static_cast<std::ptrdiff_t>(from), cells.end());
      add_goal_cells(row, rest, heads, labelled ? columns_.a.begin : 0);
      ++laid_.rows;
    }
    return row;
  }

  void add_goal_cells(int row, const std::vector<Filled>& rest, std::vector<int>& heads, int begin) {
    const Zone all{begin, columns()};
    const Zone left{begin, columns_.b.end};
    const Zone right = between(columns_.c, columns_.d);
    const auto role = [&](std::size_t i) { return is_label(row, rest[i].col) ? LaidRole::label : LaidRole::value; };
    if (rest.empty()) {
      put(all, {}, LaidRole::value);
    } else if (rest.size() == 1 && heads.size() == 2) {
      const bool second = rest[0].col >= heads[1];
      put(left, second ? std::string_view{} : rest[0].text, role(0));
      put(right, second ? rest[0].text : std::string_view{}, role(0));
    } else if (rest.size() == 1) {
      put(all, rest[0].text, role(0));
    } else if (rest.size() == 2 && role(0) == LaidRole::label && role(1) != LaidRole::label) {
      put({begin, columns_.a.end}, rest[0].text, LaidRole::label);
      put(between(columns_.b, columns_.d), rest[1].text, LaidRole::value);
    } else if (rest.size() == 2) {
      if (role(0) == LaidRole::label) heads = {rest[0].col, rest[1].col};
      put(left, rest[0].text, role(0));
      put(right, rest[1].text, role(1));
    } else if (rest.size() == 4 && role(0) == LaidRole::label && role(2) == LaidRole::label) {
      put({begin, columns_.a.end}, rest[0].text, LaidRole::label);
      put(columns_.b, rest[1].text, role(1));
      put(columns_.c, rest[2].text, LaidRole::label);
      put(columns_.d, rest[3].text, role(3));
    } else {
      ok_ = false;
    }
  }

  // ---- indicators ------------------------------------------------------------------------------------------------------
  void add_block() {
    const int rows = static_cast<int>(grid_.rows.size());
    for (const LaidColumn& column : columns_.block) {
      put(column.zone, text::trim(grid_.text(form_.columns.head_row, column.from)), LaidRole::head);
    }
    const std::size_t side = laid_.cells.size() - columns_.block.size();
    ++laid_.rows;
    std::map<int, std::size_t> open;   // column of the grid -> the cell that empty ones below lengthen
    if (columns_.side >= 0) {
      laid_.cells[side].role = LaidRole::label;
      open[columns_.side] = side;
    }
    for (int row = form_.columns.head_row + 1; row < rows && ok_; ++row) {
      const std::vector<Filled> cells = filled(row);
      if (cells.empty()) continue;
      if (is_own(row)) {
        add_indicator_row(row, open);
      } else if (row > last_own_ && cells.size() == 1 && cells[0].col == 0) {
        laid_.below.emplace_back(cells[0].text);
      } else {
        ok_ = ok_ && laid_.below.empty();   // a row of the table behind lines: their order would be lost
        add_entries(entries(row, cells, 0));
        open.clear();
      }
    }
  }

  void add_indicator_row(int row, std::map<int, std::size_t>& open) {
    const auto repair = repairs_.find(row);
    const Cells& cells =
        repair != repairs_.end() ? repair->second->realigned : grid_.rows[static_cast<std::size_t>(row)].cells;
    std::map<int, std::string> line;
    std::vector<std::string_view> astray;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view text = text::trim(cells[i].text);
      if (text.empty()) continue;
      const int col = static_cast<int>(i);
      const auto moved = moves_.find({row, col});
      const int column = moved != moves_.end() ? moved->second : col;
      const bool known = column != columns_.side && std::any_of(columns_.block.begin(), columns_.block.end(),
                                                        [column](const LaidColumn& x) { return x.from == column; });
      if (known && line[column].empty()) {
        line[column] = text;
      } else {
        astray.push_back(text);
      }
    }
    // 指标2: in a row that has nothing else, wherever it slid to.
    for (const std::string_view text : astray) {
      std::string& name = line[form_.columns.name];
      ok_ = ok_ && name.empty();
      name = text;
    }
    bool anew = false;
    for (const LaidColumn& column : columns_.block) {
      const std::string& text = line[column.from];
      const bool grows = (column.level == 1 || column.level == 2 || column.from == columns_.side) && text.empty() && !anew;
      const auto above = open.find(column.from);
      if (grows && above != open.end()) {
        ++laid_.cells[above->second].rows;
        continue;
      }
      if (column.level == 1 || column.level == 2 || column.from == columns_.side) {
        open[column.from] = laid_.cells.size();
        anew = anew || column.level == 1;
      }
      const bool level = column.level == 1 || column.level == 2;
      put(column.zone, text, level ? LaidRole::label : LaidRole::value);
    }
    ++laid_.rows;
  }

  const Grid& grid_;
  const Form& form_;
  const Profile& profile_;
  std::set<CellRef> labels_;
  std::map<CellRef, std::size_t> label_ends_;   // cells with label and content: where the label ends
  std::set<int> goal_rows_;
  std::set<CellRef> amount_labels_;
  std::set<int> own_rows_;
  std::map<CellRef, int> moves_;                // the columns of the grid that cells belong in, where not their own
  std::map<int, const RowRepair*> repairs_;
  int last_own_ = -1;
  LaidColumns columns_;
  LaidForm laid_;
  bool ok_ = true;
};

}  // namespace

LaidForm lay_out_official(const Grid& grid, const Form& form, const Profile& profile) {
  return Official(grid, form, profile).lay_out();
}

}  // namespace jihe
