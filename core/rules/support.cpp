#include "core/rules/support.h"

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

void attribute(Finding& finding, const Rule& rule) {
  finding.rule = rule.id;
  finding.severity = rule.severity;
}

void fill(Finding& finding, const Rule& rule, Place place, Args&& args) {
  attribute(finding, rule);
  finding.places.push_back(place);
  finding.args = std::move(args);
}

}  // namespace

Finding make_finding(const Rule& rule, Place place, Args&& args) {
  Finding finding;
  fill(finding, rule, place, std::move(args));
  return finding;
}

Finding& add_finding(Findings& findings, const Rule& rule, Place place, Args&& args) {
  Finding& finding = findings.emplace_back();
  fill(finding, rule, place, std::move(args));
  return finding;
}

Finding placeless_finding(const Rule& rule) {
  Finding finding;
  attribute(finding, rule);
  return finding;
}

Edit realign(const Subject& subject, int row, Cells after) {
  return RealignRow{subject.table, row, subject.grid.rows[static_cast<std::size_t>(row)].cells, std::move(after)};
}

namespace {

// False for nearly all characters, decided in place: none of them is white space.
bool may_be_space(char32_t c) { return c <= 0x20 || (c >= 0x7F && c <= 0x3000) || c == 0xFEFF; }

constexpr std::size_t kLongest = 40;   // code points that are shown

std::string cut_without_spaces(std::string_view text) {
  std::string out;
  std::size_t copied = 0;   // bytes of `text` that are in `out`, or left out
  std::size_t shown = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (leads_han(text[i]) && shown < kLongest) {   // most Han
      i += 3;
      ++shown;
      continue;
    }
    const char32_t c = utf8::next(text, i);
    const bool space = may_be_space(c) && text::is_space(c);
    if (shown == kLongest && !space) return out.append(text, copied, at - copied).append("…");
    if (space) {
      out.append(text, copied, at - copied);
      copied = i;
    } else {
      ++shown;
    }
  }
  return out.append(text, copied);
}

}  // namespace

Quoted quoted(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t shown = 0; end < text.size() && shown < kLongest; ++shown) {
    if (leads_han(text[end])) {   // most characters
      end += 3;
      continue;
    }
    const char32_t c = utf8::next(text, end);
    if (may_be_space(c) && text::is_space(c)) return Quoted(cut_without_spaces(text));
  }
  if (end >= text.size()) return Quoted(text);
  const std::string_view shown = text.substr(0, end);
  return text::blank(text.substr(end)) ? Quoted(shown) : Quoted(std::string(shown) + "…");
}

Quoted quoted(std::string&& text) { return Quoted(std::string(quoted(std::string_view(text)))); }

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
