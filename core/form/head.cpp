// The upper part of a form: title, head fields, and the money block with one pane or several.
#include <algorithm>
#include <optional>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/cell_parts.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

// A label and the place of its value, found in one row.
struct Labelled {
  LabelSet labels = 0;
  CellText label;
  CellText value;
  int label_col = -1;
  bool merged = false;   // label and value share a cell
  bool shared = false;   // the cell holds further labels with their values
  bool behind = false;   // it is one of those
};

constexpr LabelSet kFundingBit = label_bit(Label::funding);

// The label as labels are compared, where that is known.
std::string_view folded_label(const Reading& reading, const Labelled& entry) {
  return entry.merged ? entry.label.text : reading.folded(entry.label.at.row, entry.label_col);
}

// Where a value that is not filled in belongs: the empty cell to the right of its label, else the label's own cell.
CellText empty_value(const Reading& reading, int row, int col) {
  if (col + 1 < reading.cells(row) && reading.empty(row, col + 1)) return reading.whole(row, col + 1);
  CellText out = reading.whole(row, col);
  out.begin = out.end = reading.text(row, col).size();
  out.text = {};
  return out;
}

// The label at the start of a cell that goes on with its value, bracket included: 年度资金总额(含本级) 5万.
LabelStart merged_start(const Reading& reading, int row, int col, LabelSet allowed) {
  if ((reading.facts(row, col).starts & allowed) == 0) return {};
  const std::string_view cell = reading.text(row, col);
  const LabelStart start = reading.profile.index.start(cell, allowed);
  if (start.labels == 0) return start;
  const std::size_t end = skip_bracket(cell, start.end);
  return sets_off(cell, end, (start.labels & kMoneyLabels) != 0) ? LabelStart{start.labels, end} : LabelStart{};
}

// Cuts the last entry's value, which runs to the end of its cell, in front of further labels that stand in it; they
// become entries of their own. True where there are any.
bool cut_value(const Reading& reading, LabelSet allowed, std::vector<Labelled>& out) {
  const CellRef at = out.back().value.at;
  const std::string_view cell = reading.text(at.row, at.col);
  std::size_t end = kToEnd;
  const std::vector<CellPart> parts =
      parts_behind(reading.profile.index, cell, out.back().value.begin, {out.back().labels, allowed}, end);
  if (parts.empty()) return false;
  out.back().value = reading.part(at.row, at.col, out.back().value.begin, end);
  out.back().shared = true;
  const auto keep_between = [&](std::size_t begin, std::size_t until) {   // （其中, ；: no part's own
    CellText between = reading.part(at.row, at.col, begin, until);
    if (between.filled()) reading.form.unread.push_back(std::move(between));
  };
  for (const CellPart& part : parts) {
    keep_between(end, part.label_begin);
    end = part.value_end;
    Labelled& entry = out.emplace_back();
    entry.labels = part.labels;
    entry.label = reading.part(at.row, at.col, part.label_begin, part.label_end);
    entry.value = reading.part(at.row, at.col, part.value_begin, part.value_end);
    entry.label_col = at.col;
    entry.merged = entry.shared = entry.behind = true;
  }
  keep_between(end, cell.size());
  return true;
}

// The same; of the block's own label (项目资金 | 100万元，其中：财政拨款80万元) the first amount is the total.
bool cut_amounts(const Reading& reading, LabelSet allowed, std::vector<Labelled>& out) {
  if ((out.back().labels & kFundingBit) == 0) return cut_value(reading, allowed, out);
  Labelled total = out.back();
  total.labels = label_bit(Label::total);
  out.push_back(std::move(total));
  if (!cut_value(reading, allowed, out)) {
    out.pop_back();
    return false;
  }
  const auto made = std::find_if(out.rbegin(), out.rend(), [](const Labelled& entry) { return !entry.behind; });
  if (!made->value.filled()) {   // the first label stands right behind the block's
    if (made->merged) reading.form.unread.push_back(made->label);
    out.erase(std::next(made).base());
  }
  const auto is_block = [](const Labelled& entry) { return (entry.labels & kFundingBit) != 0; };
  Labelled& block = *std::find_if(out.rbegin(), out.rend(), is_block);
  block.value = {};
  block.merged = false;
  return true;
}

// A cell that is a label as a whole, and its value in the next filled one where that is none. Returns the last column
// taken.
int take_label_cell(Reading& reading, int row, int col, LabelSet allowed, std::vector<Labelled>& out) {
  const int next = reading.next_filled(row, col + 1);
  const bool is_value = next >= 0 && (reading.labels(row, next) & allowed) == 0 &&
                        merged_start(reading, row, next, allowed).labels == 0;
  Labelled& entry = out.emplace_back();
  entry.label_col = col;
  entry.labels = reading.labels(row, col) & allowed;
  entry.label = reading.whole(row, col);
  entry.value = is_value ? reading.whole(row, next) : empty_value(reading, row, col);
  reading.take_label(row, col);
  if (!is_value) return col;
  const LabelSet labels = entry.labels;
  const bool cut = !holds(labels, Label::head_other) && cut_amounts(reading, allowed, out);
  if (!cut && (labels & kFundingBit) != 0) return col;
  reading.take(row, next);
  return next;
}

// A cell that starts with a label and goes on with its value.
void take_merged_cell(Reading& reading, int row, int col, LabelSet allowed, std::vector<Labelled>& out) {
  const LabelStart start = merged_start(reading, row, col, allowed);
  if (start.labels == 0) return;
  Labelled& entry = out.emplace_back();
  entry.label_col = col;
  entry.labels = start.labels;
  entry.merged = true;
  entry.label = reading.part(row, col, 0, start.end);
  entry.value = reading.part(row, col, skip_colon(reading.text(row, col), start.end), kToEnd);
  cut_amounts(reading, allowed, out);
  reading.take(row, col);
}

// All labels of a row (of those `allowed`) with their values go to `out`, in place of what is there.
void find_labelled(Reading& reading, int row, LabelSet allowed, std::vector<Labelled>& out) {
  out.clear();
  for (int col = reading.next_filled(row, 0); col >= 0; col = reading.next_filled(row, col + 1)) {
    if (reading.taken(row, col)) continue;
    if ((reading.labels(row, col) & allowed) != 0) {
      col = take_label_cell(reading, row, col, allowed, out);
    } else {
      take_merged_cell(reading, row, col, allowed, out);
    }
  }
}

// Amounts below labels that stand side by side: 年度资金总额 | 财政拨款 | 其他资金 over 98 | 98 | 0. A source that is no known
// label was read as the amount of the one in front of it; it has its own below.
void take_amounts_below(Reading& reading, int row, std::vector<Labelled>& found) {
  const auto is_money = [](const Labelled& entry) { return (entry.labels & kMoneyLabels) != 0; };
  const auto is_amount = [](std::string_view text) { return parse_money(text, MoneyUnit::wan).wan.has_value(); };
  const auto amount_below = [&](int col) {
    return !reading.taken(row + 1, col) && is_amount(reading.folded(row + 1, col));
  };
  if (row + 1 >= reading.rows() || reading.seen(row + 1) != 0) return;   // the row below has labels of its own
  const auto has_amount = [&](const Labelled& entry) { return is_money(entry) && is_amount(entry.value.text); };
  const bool filled = std::any_of(found.begin(), found.end(), has_amount);
  if (filled || std::count_if(found.begin(), found.end(), is_money) < 2) return;
  std::vector<Labelled> sources;
  for (Labelled& entry : found) {
    if (!is_money(entry) || !amount_below(entry.label_col)) continue;
    const CellRef before = entry.value.at;
    if (entry.value.filled() && before.row == row && before.col != entry.label_col) {
      Labelled& source = sources.emplace_back();
      source.labels = label_bit(Label::part);
      source.label = reading.whole(row, before.col);
      source.value = empty_value(reading, row, before.col);
      source.label_col = before.col;
    }
    entry.value = reading.whole(row + 1, entry.label_col);
    reading.take(row + 1, entry.label_col);
  }
  for (Labelled& source : sources) {
    if (amount_below(source.label_col)) {
      source.value = reading.whole(row + 1, source.label_col);
      reading.take(row + 1, source.label_col);
    }
    found.push_back(std::move(source));
  }
}

// True for a label that names a field only where the form has no other: the one above a project (专项资金名称), or who
// fills the form in (填报单位).
bool is_second_choice(std::string_view label) {
  const text::FoldedLabel folded(label);
  return text::starts_with_any(folded, {"一级项目", "专项", "转移支付", "政策名称", "填报单位", "编制单位", "单位名称", "市县"});
}

// A label and its value as one text where they share a cell, else the value.
CellText with_label(const CellText& label, const CellText& value) {
  if (label.at != value.at || label.end > value.begin) return value;
  const std::size_t end = value.filled() ? value.end : label.end;
  return {{label.text.data(), end - label.begin}, label.at, label.begin, end};
}

void add_field(Form& form, FieldId id, CellText label, CellText value) {
  for (Field& field : form.fields) {
    if (field.id != id) continue;
    if (value.filled() && is_second_choice(field.label.text) && !is_second_choice(label.text)) {
      std::swap(field.value, value);
      std::swap(field.label, label);
    }
    if (CellText text = with_label(label, value); text.filled()) form.unread.push_back(std::move(text));
    return;
  }
  form.fields.push_back({id, std::move(label), std::move(value)});
}

// The money block while it is read: panes by the column their label stands in.
class MoneyBlock {
 public:
  explicit MoneyBlock(Reading& reading) : reading_(reading) { panes_.reserve(2); }

  void read_row(const std::vector<Labelled>& row) {
    std::size_t nth = 0;
    for (const Labelled& entry : row) {
      if (is_sum(entry)) {
        sums_.push_back(entry);
      } else if (is_total(entry)) {
        add_pane(entry);
      } else if ((entry.labels & kMoneyLabels) != 0) {
        add_child(entry, nth++, count_children(row));
      }
    }
  }

  // The block's panes into the form: those of the year as funding, the total of all years as a field. A block with no
  // pane but that of all years has its amounts there.
  void finish() {
    place_sums();
    find_multi_year();
    const bool only = panes_.size() == 1 && has_parts(panes_[0].funding);
    for (Pane& pane : panes_) {
      if (!pane.multi_year || only) {
        reading_.form.funding.push_back(std::move(pane.funding));
        continue;
      }
      add_field(reading_.form, FieldId::multi_year_total, pane.funding.total.label, pane.funding.total.value);
      std::vector<Amount> rest = std::move(pane.funding.parts);
      rest.push_back(std::move(pane.funding.fiscal));
      rest.push_back(std::move(pane.funding.other));
      for (Amount& amount : rest) {
        if (amount.value.filled()) reading_.form.unread.push_back(std::move(amount.value));
      }
    }
  }

  void add_bare_total(const Labelled& entry) { add_pane(entry); }
  bool empty() const { return panes_.empty() && sums_.empty(); }

 private:
  struct Pane {
    FundingPane funding;
    int col = 0;
    bool multi_year = false;
  };

  static bool is_total(const Labelled& entry) {
    return holds(entry.labels, Label::total) || holds(entry.labels, Label::multi_year_total);
  }

  // 合计 sums up whatever stands beside or above it: the total only where no other label names that.
  bool is_sum(const Labelled& entry) const {
    if (!holds(entry.labels, Label::total)) return false;
    return text::starts_with_any(bare_label(folded_label(reading_, entry)), {"合计", "总计", "小计"});
  }

  static bool has_parts(const FundingPane& pane) {
    return pane.fiscal.label.present() || pane.other.label.present() || !pane.parts.empty();
  }

  // 资金总额 beside 当年资金总额 is that of all years.
  void find_multi_year() {
    const auto of_year = [](const Pane& pane) {
      const CellText& label = pane.funding.total.label;
      return label.present() && text::starts_with_any(text::FoldedLabel(label.text), {"年度", "当年", "本年", "全年"});
    };
    const auto plain = [](const Pane& pane) { return pane.funding.scope.empty() && !pane.multi_year; };
    if (panes_.size() != 2 || !std::all_of(panes_.begin(), panes_.end(), plain)) return;
    if (of_year(panes_[0]) == of_year(panes_[1])) return;
    Pane& other = of_year(panes_[0]) ? panes_[1] : panes_[0];
    other.multi_year = other.funding.total.label.present();
  }

  // 合计 as the total of a pane that has none; where all have one, what it says is held against that.
  void place_sums() {
    if (sums_.empty()) return;
    if (panes_.empty()) {
      for (const Labelled& entry : sums_) {
        if (parse_money(entry.value.text, MoneyUnit::wan).number) {
          add_pane(entry);
        } else {
          reading_.form.unread.push_back(entry.label);
        }
      }
      return;
    }
    // 小计 of a part and then 合计: the last one of a pane is its total.
    for (auto sum = sums_.rbegin(); sum != sums_.rend(); ++sum) {
      Pane& pane = panes_[nearest(sum->label_col)];
      Amount amount = amount_of(*sum);
      const bool part = text::starts_with(bare_label(folded_label(reading_, *sum)), "小计");
      if (!pane.funding.total.label.present()) {
        pane.funding.total = std::move(amount);
      } else if (amount.value.filled()) {
        const bool same = amount.money.wan == pane.funding.total.money.wan;
        if (!part && !same) reading_.form.unknown_labels.push_back(amount.label);
        reading_.form.unread.push_back(std::move(amount.value));
      }
    }
  }

  // The pane whose label stands nearest to a column; of panes below each other, the last.
  std::size_t nearest(int col) const {
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < panes_.size(); ++i) {
      if (std::abs(panes_[i].col - col) <= std::abs(panes_[chosen].col - col)) chosen = i;
    }
    return chosen;
  }

  static std::size_t count_children(const std::vector<Labelled>& row) {
    std::size_t count = 0;
    for (const Labelled& entry : row) count += (entry.labels & kMoneyLabels) != 0 && !is_total(entry) ? 1 : 0;
    return count;
  }

  Amount amount_of(const Labelled& entry) const {
    const MoneyUnit own = money_unit_of_label(folded_label(reading_, entry));
    const MoneyUnit unit = own == MoneyUnit::none ? reading_.form.money_unit : own;
    return {entry.label, entry.value, parse_money(entry.value.text, unit), own};
  }

  void add_pane(const Labelled& entry) {
    Pane& pane = panes_.emplace_back();
    pane.col = entry.label_col;
    pane.multi_year = holds(entry.labels, Label::multi_year_total) && !holds(entry.labels, Label::total);
    pane.funding.scope = find_scope(folded_label(reading_, entry), reading_.profile);
    pane.funding.total = amount_of(entry);
  }

  void add_child(const Labelled& entry, std::size_t nth, std::size_t in_row) {
    if (panes_.empty()) panes_.push_back({});
    const std::size_t chosen = in_row == panes_.size() ? nth : nearest(entry.label_col);
    FundingPane& pane = panes_[chosen].funding;
    Amount amount = amount_of(entry);
    if (!amount.value.filled()) place_below(pane.total, amount);
    if (holds(entry.labels, Label::fiscal) && !pane.fiscal.label.present()) {
      pane.fiscal = std::move(amount);
    } else if (holds(entry.labels, Label::other) && !pane.other.label.present()) {
      pane.other = std::move(amount);
    } else {
      pane.parts.push_back(std::move(amount));
    }
  }

  // An amount that is not filled in belongs below its pane's total, also where that stands some cells behind its label.
  void place_below(const Amount& total, Amount& amount) const {
    if (!total.value.filled() || total.value.at.col <= total.label.at.col || amount.label.at == total.value.at) return;
    const int row = amount.label.at.row;
    for (int col = amount.label.at.col + 1; col <= total.value.at.col; ++col) {
      if (!reading_.empty(row, col)) return;
    }
    if (total.value.at.col > amount.label.at.col) amount.value = reading_.whole(row, total.value.at.col);
  }

  Reading& reading_;
  std::vector<Pane> panes_;
  std::vector<Labelled> sums_;
};

// The unit of all amounts, as a line above the form says it at its end: 金额单位:元, 填报单位(盖章):第一中学金额单位:万元.
MoneyUnit money_unit_said(std::string_view folded) {
  constexpr std::string_view kLabel = "单位";
  constexpr std::size_t kLongestUnit = 24;   // bytes: 单位:人民币万元)
  if (!text::ends_with(folded, "元") && !text::ends_with(folded, "元)")) return MoneyUnit::none;   // nearly all
  const std::size_t at = folded.rfind(kLabel);
  if (at == std::string_view::npos || folded.size() - at > kLongestUnit) return MoneyUnit::none;
  std::string_view unit = folded.substr(at + kLabel.size());
  if (unit.starts_with(':')) unit.remove_prefix(1);
  if (unit.ends_with(')')) unit.remove_suffix(1);
  constexpr std::string_view kCurrency = "人民币";
  if (text::starts_with(unit, kCurrency)) unit.remove_prefix(kCurrency.size());
  if (unit == "元") return MoneyUnit::yuan;
  if (unit == "万元") return MoneyUnit::wan;
  return unit == "亿元" ? MoneyUnit::yi : MoneyUnit::none;
}

// The column behind 任务名称 in a row that heads a department's tasks with it (任务名称 | 主要内容 | 预算金额), -1 in any other.
int behind_task_name(const Reading& reading, int row) {
  const auto names_task = [&](int col) {
    return holds(reading.labels(row, col), Label::name) && text::contains(reading.folded(row, col), "任务");
  };
  int name = reading.next_filled(row, 0);
  while (name >= 0 && !names_task(name)) name = reading.next_filled(row, name + 1);
  const int behind = name < 0 ? -1 : reading.next_filled(row, name + 1);
  return behind >= 0 && reading.labels(row, behind) != 0 ? behind : -1;
}

// A row below the head of the tasks: a task, or what the amounts are made of. False where it is neither.
bool take_task_row(Reading& reading, int row, int behind_name) {
  const int first = reading.next_filled(row, 0);
  if (first < 0) return false;
  if (reading.labels(row, first) != 0) {
    const bool amounts = first > behind_name && (reading.labels(row, first) & kMoneyLabels) != 0;
    if (amounts) reading.take_labels(row);
    return amounts;
  }
  for (int col = first; col >= 0; col = reading.next_filled(row, col + 1)) {
    reading.form.unread.push_back(reading.whole(row, col));
    reading.take(row, col);
  }
  return true;
}

// The tasks of a department, a row for each, are kept and not judged. Returns the last of their rows, `row` - 1 where
// none of them begin here.
int take_tasks(Reading& reading, int row, int end_row) {
  const int behind = behind_task_name(reading, row);
  if (behind < 0) return row - 1;
  reading.take_labels(row);
  int last = row;
  while (last + 1 < end_row && take_task_row(reading, last + 1, behind)) ++last;
  return last;
}

bool contains_title(std::string_view folded, const Profile& profile) {
  return profile.titles.within(folded) || profile.title_exclusions.within(folded);
}

// The rows above the indicators while they are read: fields, and the money block among them.
class Head {
 public:
  Head(Reading& reading, int end_row) : reading_(reading), form_(reading.form), end_row_(end_row), money_(reading) {
    constexpr std::size_t kUsual = 8;   // two panes, two fields with their values: in a row
    found_.reserve(kUsual);
  }

  void read() {
    for (int row = 0; row < end_row_; ++row) {
      if (reading_.grid.rows[static_cast<std::size_t>(row)].outside) continue;
      const int first = reading_.next_filled(row, 0);
      if (first < 0) continue;
      note_block(row, first);
      if (!in_goals_) row = read_row(row, first);
    }
    money_.finish();
  }

 private:
  // Labels say where the goals begin and where they end; their rows are read_goals' own.
  void note_block(int row, int first) {
    const LabelSet labels = reading_.labels(row, first);
    if ((labels & kGoalLabels) != 0) {
      in_goals_ = true;
      in_money_ = false;
    } else if (labels != 0) {
      in_goals_ = false;
    }
  }

  // `first`: the first filled column. Returns the last row read.
  int read_row(int row, int first) {
    if (holds(reading_.seen(row), Label::name)) {
      if (const int last = take_tasks(reading_, row, end_row_); last >= row) return last;
    }
    constexpr LabelSet kMoneyBegins = kFundingBit | label_bit(Label::total) | label_bit(Label::fiscal);
    in_money_ |= (reading_.seen(row) & kMoneyBegins) != 0;
    // 资金总额:260 | 其中:财政拨款:260
    in_money_ = in_money_ || merged_start(reading_, row, first, label_bit(Label::total)).labels != 0;
    LabelSet allowed = kHeadLabels | kFundingBit | label_bit(Label::total);
    if (in_money_) allowed |= kMoneyLabels;
    find_labelled(reading_, row, allowed, found_);
    take_amounts_below(reading_, row, found_);
    note_money();
    take_entries(row);
    money_.read_row(found_);
    return row;
  }

  // What the labels of a row say about the money block: that it goes on, and its unit.
  void note_money() {
    for (const Labelled& entry : found_) {
      if (holds(entry.labels, Label::funding)) {
        const MoneyUnit unit = money_unit_of_label(folded_label(reading_, entry));
        if (unit != MoneyUnit::none) {
          form_.money_unit = unit;
          form_.money_unit_above = false;
        }
      }
      in_money_ |= holds(entry.labels, Label::total) || (entry.shared && (entry.labels & kMoneyLabels) != 0);
    }
  }

  // The entries of a row that are no amounts.
  void take_entries(int row) {
    constexpr LabelSet kTotals = label_bit(Label::total) | label_bit(Label::multi_year_total);
    bool has_total = false;
    bool has_name = form_.field(FieldId::name) != nullptr;
    for (const Labelled& entry : found_) {
      has_name |= holds(entry.labels, Label::name);
      has_total |= (entry.labels & kTotals) != 0;
    }
    for (const Labelled& entry : found_) {
      // 填报单位：… in a line above the form, and what nobody judges, are printed so.
      const bool judged = entry.merged && !entry.behind && has_name && !holds(entry.labels, Label::head_other);
      if (judged) form_.merged_labels.push_back(entry.label);
      if (holds(entry.labels, Label::funding)) {
        if (!has_total) take_bare_total(row, entry);
      } else if ((entry.labels & kMoneyLabels) == 0) {
        take_field(entry);
      }
    }
  }

  // 预算数 | 32: the block's label is itself the total's where none stands beside it.
  void take_bare_total(int row, const Labelled& entry) {
    const bool amount = entry.value.filled() && parse_money(entry.value.text, MoneyUnit::wan).number.has_value();
    if (!amount || !money_.empty()) return;
    reading_.take(row, entry.value.at.col);
    money_.add_bare_total(entry);
  }

  void take_field(const Labelled& entry) {
    if (const auto id = field_of(entry.labels)) {
      add_field(form_, *id, entry.label, entry.value);
    } else if (entry.value.filled() || entry.behind) {
      form_.unread.push_back(with_label(entry.label, entry.value));   // 项目概况 and the like: kept, not judged
    }
  }

  Reading& reading_;
  Form& form_;
  int end_row_;
  MoneyBlock money_;
  std::vector<Labelled> found_;   // in the row that is read
  bool in_money_ = false;
  bool in_goals_ = false;
};

}  // namespace

std::optional<FieldId> field_of(LabelSet labels) {
  static constexpr std::pair<Label, FieldId> kFields[] = {
      {Label::name, FieldId::name},         {Label::code, FieldId::code},         {Label::department, FieldId::department},
      {Label::unit, FieldId::unit},         {Label::attribute, FieldId::attribute}, {Label::category, FieldId::category},
      {Label::period, FieldId::period},     {Label::start, FieldId::start},       {Label::end, FieldId::end},
      {Label::multi_year_total, FieldId::multi_year_total}};
  for (const auto& [label, id] : kFields) {
    if (holds(labels, label)) return id;
  }
  return std::nullopt;
}

void read_title(Reading& reading, int end_row) {
  Form& form = reading.form;
  for (int row = 0; row < end_row; ++row) {
    const int col = reading.next_filled(row, 0);
    if (col < 0 || reading.next_filled(row, col + 1) >= 0 || reading.labels(row, col) != 0) continue;
    const std::string_view folded = reading.folded(row, col);
    const bool short_enough = folded.size() <= 60 || utf8::length(folded) <= 60;
    const bool title = !form.title.present() && short_enough && contains_title(folded, reading.profile);
    if (title) {
      form.title = reading.whole(row, col);
      form.fields.push_back({FieldId::title, {}, form.title});
      reading.take(row, col);
    }
    // The year stands in the title or on a line of its own near it: (2024年度).
    const int year = find_year(folded);
    if (form.year != 0 || year == 0 || (!title && utf8::length(folded) > 12)) continue;
    const std::size_t at = reading.text(row, col).find(std::to_string(year));
    if (at == std::string_view::npos) continue;
    form.year = year;
    form.fields.push_back({FieldId::year, {}, reading.part(row, col, at, at + 4)});
    reading.take(row, col);
  }
}

void read_money_unit(Reading& reading, int end_row) {
  for (int row = 0; row < end_row; ++row) {
    for (int col = reading.next_filled(row, 0); col >= 0; col = reading.next_filled(row, col + 1)) {
      if (reading.labels(row, col) != 0) continue;
      const MoneyUnit unit = money_unit_said(reading.folded(row, col));
      if (unit == MoneyUnit::none) continue;
      reading.form.money_unit = unit;
      reading.form.money_unit_above = true;
      return;
    }
  }
}

void read_head(Reading& reading, int end_row) { Head(reading, end_row).read(); }

}  // namespace jihe
