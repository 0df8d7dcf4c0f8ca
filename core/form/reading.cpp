#include "core/form/reading.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/numerals.h"

namespace jihe {

Reading::Reading(const Grid& grid_in, CellTexts& texts, const Profile& profile_in, Form& form_in)
    : grid(grid_in), profile(profile_in), form(form_in), texts_(texts) {
  count_ = static_cast<int>(grid.rows.size());
  std::size_t count = 0;
  for (const Row& row : grid.rows) count += row.cells.size();
  rows_.reset(new RowRead[grid.rows.size()]);
  cells_.reset(new CellRead[count]);   // all of them are set below
  CellRead* first = cells_.get();
  RowRead* row_read = rows_.get();
  for (const Row& grid_row : grid.rows) {
    const auto cells = static_cast<int>(grid_row.cells.size());
    const Cell* const grid_first = grid_row.cells.data();
    RowRead row{first, grid_first, cells, 0, 0};
    int next_filled = -1;
    for (int col = cells; col-- > 0;) {
      const std::string_view text = grid_first[col].text;
      if (text.empty()) {   // half of them
        first[col] = {&CellTexts::none(), next_filled, false};
        continue;
      }
      const CellFacts& facts = texts.of(text);
      if (!facts.folded.empty()) {
        next_filled = col;
        ++row.left;
      }
      row.seen |= facts.labels;
      first[col] = {&facts, next_filled, false};
    }
    *row_read++ = row;
    seen_ |= row.seen;
    first += cells;
  }
}

CellText Reading::part(int row, int col, std::size_t begin, std::size_t end) const {
  const std::string_view cell = text(row, col);
  end = std::min(end, cell.size());
  begin = std::min(begin, end);
  const std::string_view trimmed = text::trim(cell.substr(begin, end - begin));
  CellText out;
  out.at = {row, col};
  out.begin = trimmed.empty() ? end : static_cast<std::size_t>(trimmed.data() - cell.data());
  out.end = out.begin + trimmed.size();
  out.text = trimmed;
  return out;
}

CellText Reading::whole(int row, int col) const {
  if (!inside(row, col)) return {{}, {row, col}, 0, 0};
  if (!at(row, col).facts->plain) return part(row, col, 0, kToEnd);
  const std::string_view cell = text(row, col);
  return {cell, {row, col}, 0, cell.size()};   // folding changed nothing, so there is nothing to trim
}

Target Reading::target(int row, int col) const {
  if (empty(row, col)) return {};
  Target target = texts_.target(*at(row, col).facts);
  target.text = whole(row, col).text;   // the same text may have been met in another cell
  return target;
}

void Reading::take_label(int row, int col) {
  if (!inside(row, col)) return;
  take(row, col);
  form.labels.push_back({row, col});
}

void Reading::take_labels(int row) {
  for (int col = next_filled(row, 0); col >= 0; col = next_filled(row, col + 1)) {
    if (labels(row, col) != 0) take_label(row, col);
  }
}

void Reading::collect_unread() {
  for (int row = 0; row < rows(); ++row) {
    if (rows_[index(row)].left == 0) continue;   // nearly all
    for (int col = next_filled(row, 0); col >= 0; col = next_filled(row, col + 1)) {
      if (!taken(row, col)) form.unread.push_back(whole(row, col));
    }
  }
}

bool looks_like_target(std::string_view folded, const Profile& profile) {
  if (text::has_digit(folded)) {
    // 春节慰问1人 is a name that holds a number; a target starts with one, or with an operator.
    const Target target = parse_target(folded);
    return target.number.has_value() || target.kind == TargetKind::date;
  }
  if (text::starts_with_any(folded, {"≥", "≤", ">", "<", "="})) return true;
  if (utf8::length(folded) > 8) return false;
  if (read_numeral_target(folded, false)) return true;   // 三次
  return profile.list("vague_values").has(folded) || profile.list("timeliness_words").has(folded);
}

std::string find_scope(std::string_view bracket, const Profile& profile) {
  const text::FoldedLabel label(bracket);
  const std::string_view folded = label;
  const std::size_t open = folded.find('(');
  if (open == std::string_view::npos) return {};
  std::string_view inside = folded.substr(open + 1);
  const std::size_t close = inside.find(')');
  const bool cut = close == std::string_view::npos;
  inside = inside.substr(0, close);
  for (const std::string& scope : profile.scopes) {
    if (inside == scope) return scope;
  }
  if (!cut || inside.empty()) return {};
  // A label cut short: (含本级和市 can only be the scope that goes on this way.
  for (const std::string& scope : profile.scopes) {
    if (scope.size() > inside.size() && scope.starts_with(inside)) return scope;
  }
  return {};
}

}  // namespace jihe
