// The goal block (绩效目标): one pane or several, label and text in one cell or in two, several lines below each other.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

constexpr LabelSet kPaneLabels = label_bit(Label::goal_year) | label_bit(Label::goal_long);

// A pane's label that heads a column: its texts stand below it.
struct PaneHead {
  int col = 0;
  CellText label;
  bool long_term = false;
};

// Han and its punctuation: three bytes, none of them a bracket or a colon.
bool is_three_bytes(char lead) { return lead >= '\xE3' && lead <= '\xE9'; }

// Behind the first closing bracket at or behind `at`; npos where there is none.
std::size_t behind_bracket(std::string_view cell, std::size_t at) {
  for (; at < cell.size(); ++at) {
    if (is_three_bytes(cell[at])) {
      at += 2;
    } else if (cell[at] == ')') {
      return at + 1;
    } else if (cell[at] == '\xEF' && text::starts_with(cell.substr(at), "）")) {
      return at + std::string_view("）").size();
    }
  }
  return std::string_view::npos;
}

// Where the label in front of a goal's text ends, its bracket included when that names a scope.
std::size_t label_end(std::string_view cell, std::size_t end, const Profile& profile, std::string& scope) {
  std::size_t i = end;
  while (i < cell.size() && cell[i] == ' ') ++i;
  std::size_t next = i;
  if (i < cell.size()) {
    const char32_t open = utf8::next(cell, next);
    if (open == U'(' || open == U'（') {
      const std::size_t close = behind_bracket(cell, next);
      if (close != std::string_view::npos) scope = find_scope(cell.substr(i, close - i), profile);
      if (!scope.empty()) end = close;
    }
  }
  return end;
}

std::size_t skip_colon(std::string_view cell, std::size_t at) {
  for (const std::string_view colon : {":", "："}) {
    if (cell.substr(at).starts_with(colon)) return at + colon.size();
  }
  return at;
}

// A second pane's label inside a goal's text: 年度绩效目标(含本级)… Only with its bracket or a colon behind it, and not in a
// quoted title. npos where there is none.
std::size_t find_second_label(const Profile& profile, std::string_view cell, std::size_t from) {
  const WordList& labels = profile.index.pane_labels();
  for (std::size_t at = utf8::skip_ideographs(cell, from); at < cell.size(); at = utf8::skip_ideographs(cell, at + 1)) {
    if (is_three_bytes(cell[at])) {
      at += 2;
      continue;
    }
    const bool mark = cell[at] == '(' || cell[at] == ':' ||
                      (cell[at] == '\xEF' && text::starts_with_any(cell.substr(at), {"（", "："}));
    if (!mark) continue;
    const std::string_view text = cell.substr(from, at - from);
    if (!labels.ends(text)) continue;
    std::string scope;
    if (skip_colon(cell, at) == at && label_end(cell, at, profile, scope) == at) continue;
    for (const std::string& label : labels) {
      if (!text::ends_with(text, label)) continue;
      const std::string_view before = cell.substr(0, at - label.size());
      if (!before.ends_with("《") && !before.ends_with("“") && !before.ends_with('"')) return before.size();
    }
  }
  return std::string_view::npos;
}

void add_goal(Reading& reading, Goal goal) {
  constexpr std::size_t kLongestPlaceholder = 40;
  if (goal.text.filled() && goal.text.text.size() <= kLongestPlaceholder &&
      is_placeholder(text::fold_label(goal.text.text))) {
    reading.form.placeholders.push_back(goal.text);
    goal.text.text = {};
  }
  reading.form.goals.push_back(std::move(goal));
}

// The label at the start of a goal's cell: a pane's, or as long as the block has no label that of the block itself with a colon
// behind it (绩效目标:…).
LabelStart label_start(const Reading& reading, std::string_view cell) {
  const LabelStart pane = reading.profile.index.start(cell, kPaneLabels);
  if (pane.labels != 0 || reading.form.goal_label.present()) return pane;
  const LabelStart block = reading.profile.index.start(cell, label_bit(Label::goal));
  return block.labels != 0 && skip_colon(cell, block.end) != block.end ? block : LabelStart{};
}

// A cell that starts with a label: one goal, or two where a second label follows in the text.
bool read_labelled_cell(Reading& reading, int row, int col) {
  const std::string_view cell = reading.text(row, col);
  LabelStart start = label_start(reading, cell);
  if (start.labels == 0) return false;
  std::size_t begin = 0;
  while (true) {
    Goal goal;
    const std::size_t end = label_end(cell, start.end, reading.profile, goal.scope);
    const std::size_t text_begin = skip_colon(cell, end);
    const std::size_t second = find_second_label(reading.profile, cell, text_begin);
    goal.label = reading.part(row, col, begin, end);
    goal.text = reading.part(row, col, text_begin, second);
    goal.long_term = holds(start.labels, Label::goal_long);
    // 年度绩效目标:… is how many forms print it; without a sign the text runs into the label.
    if (begin == 0 && text_begin == end && goal.text.filled()) reading.form.merged_labels.push_back(goal.label);
    if (!reading.form.goal_label.present()) reading.form.goal_label = goal.label;
    add_goal(reading, std::move(goal));
    if (second == std::string_view::npos) break;
    start = reading.profile.index.start(cell.substr(second), kPaneLabels);
    begin = second;
    start.end += second;
  }
  reading.take(row, col);
  return true;
}

const PaneHead* head_of(const std::vector<PaneHead>& heads, int col) {
  const PaneHead* best = nullptr;
  for (const PaneHead& head : heads) {
    if (head.col <= col) best = &head;
  }
  return best;
}

// A goal without a scope of its own takes that of the money pane in the same position: both blocks have the same panes.
void infer_scopes(Form& form) {
  if (form.funding.size() < 2 || form.goals.size() > form.funding.size()) return;
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    if (form.goals[i].scope.empty()) form.goals[i].scope = form.funding[i].scope;
  }
}

// The column where the block begins in a row whose first text is no label as a whole: a label with its goal behind a colon
// (绩效目标:…), or the label behind a name over the block (目标情况 | 年度目标 | …). -1 where it does not begin.
int begin_of_goals(const Reading& reading, int row, int first) {
  const std::string_view cell = reading.text(row, first);
  const LabelStart start = reading.profile.index.start(cell, kGoalLabels);
  if (start.labels != 0) {
    std::string scope;
    const std::size_t end = label_end(cell, start.end, reading.profile, scope);
    if (skip_colon(cell, end) != end) return first;
  }
  const int next = reading.next_filled(row, first + 1);
  return (reading.labels(row, next) & kGoalLabels) != 0 ? next : -1;
}

// 附件3, 附表1-2: a line that heads something, whatever stands above it.
bool is_attachment(std::string_view folded) {
  constexpr std::size_t kLongest = 24;   // bytes
  if (folded.size() > kLongest || !text::starts_with_any(folded, {"附件", "附表"})) return false;
  constexpr std::u32string_view kNumbering = U"0123456789一二三四五六七八九十之号:-.、()";
  for (std::size_t i = std::string_view("附件").size(); i < folded.size();) {
    if (kNumbering.find(utf8::next(folded, i)) == std::u32string_view::npos) return false;
  }
  return true;
}

// A line that heads but those below it, as 附件2 does, and 绩效目标表 over the indicators of a form that has its title.
bool heads_what_follows(const Reading& reading, int row, int first) {
  if (first != 0 || reading.next_filled(row, 1) >= 0) return false;
  const std::string_view folded = reading.folded(row, first);
  constexpr std::size_t kLongest = 120;   // bytes
  if (is_attachment(folded)) return true;
  const bool title = folded.size() <= kLongest && text::ends_with(folded, "表") && reading.profile.titles.within(folded);
  return title && reading.form.title.present();
}

// The rows of the block while they are read.
class Goals {
 public:
  explicit Goals(Reading& reading) : reading_(reading), form_(reading.form) {}

  void read(int end_row) {
    for (int row = 0; row < end_row; ++row) {
      const int first = reading_.next_filled(row, 0);
      if (first < 0 || reading_.grid.rows[static_cast<std::size_t>(row)].outside) continue;
      const int begin = begin_in(row, first);
      if (!in_goals_) continue;
      for (int col = begin; col < reading_.cells(row); ++col) {
        if (!reading_.empty(row, col) && !reading_.taken(row, col)) read_cell(row, col);
      }
    }
    if (form_.goal_label.present() && form_.goals.empty()) add_blank();
    infer_scopes(form_);
  }

 private:
  // The column from which a row belongs to the block, where it does (in_goals_).
  int begin_in(int row, int first) {
    const LabelSet labels = reading_.labels(row, first);
    if ((labels & kGoalLabels) != 0) {
      in_goals_ = true;
    } else if (labels != 0 || reading_.taken(row, first) || (in_goals_ && heads_what_follows(reading_, row, first))) {
      in_goals_ = false;
    } else if (!in_goals_) {
      first = begin_of_goals(reading_, row, first);
      in_goals_ = first >= 0;
    }
    return first;
  }

  void read_cell(int row, int col) {
    const LabelSet labels = reading_.labels(row, col);
    if (holds(labels, Label::goal) && !form_.goal_label.present()) {
      form_.goal_label = reading_.whole(row, col);
      reading_.take_label(row, col);
    } else if ((labels & kPaneLabels) != 0) {
      const bool long_term = holds(labels, Label::goal_long);
      const PaneHead& head = heads_.emplace_back(PaneHead{col, reading_.whole(row, col), long_term});
      reading_.take_label(row, col);
      if (!form_.goal_label.present()) form_.goal_label = head.label;
    } else if (!holds(labels, Label::indicators) && !read_labelled_cell(reading_, row, col)) {
      add_text(row, col);
    }
  }

  // A goal without a label of its own: that of the pane it stands in, if that has one.
  void add_text(int row, int col) {
    Goal goal;
    if (const PaneHead* head = head_of(heads_, col)) {
      goal.label = head->label;
      goal.long_term = head->long_term;
      goal.scope = find_scope(head->label.text, reading_.profile);
    }
    goal.text = reading_.whole(row, col);
    reading_.take(row, col);
    add_goal(reading_, std::move(goal));
  }

  // The goal that is not filled in: beside the block's label.
  void add_blank() {
    const CellRef at = form_.goal_label.at;
    Goal goal;
    goal.text = reading_.whole(at.row, std::min(at.col + 1, reading_.cells(at.row) - 1));
    if (goal.text.at == at) goal.text.begin = goal.text.end;
    goal.text.text = {};
    form_.goals.push_back(std::move(goal));
  }

  Reading& reading_;
  Form& form_;
  std::vector<PaneHead> heads_;
  bool in_goals_ = false;
};

}  // namespace

void read_goals(Reading& reading, int end_row) { Goals(reading).read(end_row); }

}  // namespace jihe
