#include "core/rules/support.h"

#include <algorithm>
#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe::rules {

Place place_at(const Subject& subject, CellRef cell) { return {subject.table, cell, 0, 0}; }

Place place_of(const Subject& subject, const CellText& part) {
  return {subject.table, part.at, part.begin, part.end};
}

Place table_place(const Subject& subject) {
  return subject.form.title.present() ? place_of(subject, subject.form.title) : place_at(subject, {0, 0});
}

std::vector<std::span<const Subject>> by_file(std::span<const Subject> tables) {
  std::vector<std::span<const Subject>> files;
  for (std::size_t first = 0; first < tables.size(); first += tables[first].peers.size()) {
    files.push_back(tables[first].peers);
  }
  return files;
}

namespace {

void fill(Finding& finding, const Rule& rule, Place place, std::initializer_list<Arg> args) {
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.places.push_back(place);
  if (args.size() != 0) finding.args = args;
}

}  // namespace

Finding make_finding(const Rule& rule, Place place, std::initializer_list<Arg> args) {
  Finding finding;
  fill(finding, rule, place, args);
  return finding;
}

Finding& add_finding(Findings& findings, const Rule& rule, Place place, std::initializer_list<Arg> args) {
  Finding& finding = findings.emplace_back();
  fill(finding, rule, place, args);
  return finding;
}

Finding& add_finding(std::vector<FileFinding>& findings, const Subject& subject, const Rule& rule, Place place,
                     std::initializer_list<Arg> args) {
  FileFinding& added = findings.emplace_back();
  added.file = subject.file;
  fill(added.finding, rule, place, args);
  return added.finding;
}

Finding& Gathered::add(Place place) {
  if (finding_ == nullptr) return *(finding_ = &add_finding(findings_, rule_, place));
  finding_->places.push_back(place);
  return *finding_;
}

Cells& realign(std::vector<Edit>& edits, const Subject& subject, int row) {
  RealignRow& edit = add_edit_of<RealignRow>(edits);
  edit.table = subject.table;
  edit.row = row;
  edit.before = subject.grid.rows[static_cast<std::size_t>(row)].cells;
  return edit.after;
}

namespace {

// False for nearly all characters, decided in place: none of them is white space.
bool may_be_space(char32_t c) { return c <= 0x20 || (c >= 0x7F && c <= 0x3000) || c == 0xFEFF; }

bool is_space(char32_t c) { return may_be_space(c) && text::is_space(c); }

}  // namespace

Quoted::Quoted(std::string_view text) {
  constexpr std::size_t kUsual = 3;   // bytes of a character
  std::size_t most = kLongest * kUsual;   // bytes that are shown, if all characters behind `end` have as many
  std::size_t end = 0;
  for (std::size_t stop = std::min(text.size(), most); end < stop;) {
    if (leads_han(text[end])) {   // most characters
      end += kUsual;
      continue;
    }
    const std::size_t begin = end;
    if (is_space(utf8::next(text, end))) {
      hold(text);
      return;
    }
    most = most + (end - begin) - kUsual;
    stop = std::min(text.size(), most);
  }
  shown_ = text.substr(0, end);
  if (end >= text.size() || text::blank(text.substr(end))) return;
  shown_ = {held_, 0};
  add(text.substr(0, end));
  add("…");
}

Quoted::Quoted(std::string&& text) { hold(text); }

void Quoted::add(std::string_view text) {
  std::copy(text.begin(), text.end(), held_ + shown_.size());
  shown_ = {held_, shown_.size() + text.size()};
}

void Quoted::hold(std::string_view text) {
  shown_ = {held_, 0};
  std::size_t begin = 0, shown = 0;   // of what is not held yet
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const bool space = is_space(utf8::next(text, i));
    if (space || shown == kLongest) {
      add(text.substr(begin, at - begin));
      begin = i;
    }
    if (space) continue;
    if (shown == kLongest) {
      add("…");
      return;
    }
    ++shown;
  }
  add(text.substr(begin));
}

std::string per_cent(std::size_t part, std::size_t whole) {
  return std::to_string(whole == 0 ? 0 : part * 100 / whole);
}

std::string column_name(const Subject& subject, int col) {
  const IndicatorColumns& columns = subject.form.columns;
  std::string head = text::remove_spaces(subject.grid.text(columns.head_row, col));
  if (!head.empty()) return head;
  if (col == columns.level1) return "一级指标";
  if (col == columns.level2) return "二级指标";
  if (col == columns.name) return "三级指标";
  if (col == columns.value) return "指标值";
  return std::to_string(col + 1);
}

}  // namespace jihe::rules
