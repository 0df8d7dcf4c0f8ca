#include "core/form/reading.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe {

namespace {

bool all_of_signs(std::string_view s, std::u32string_view signs) {
  if (s.empty()) return false;
  for (std::size_t i = 0; i < s.size();) {
    if (signs.find(utf8::next(s, i)) == std::u32string_view::npos) return false;
  }
  return true;
}

// 指标1, 目标12 with nothing but a colon behind.
bool is_numbered(std::string_view s, std::string_view word) {
  if (!text::starts_with(s, word)) return false;
  s.remove_prefix(word.size());
  std::size_t digits = 0;
  while (digits < s.size() && s[digits] >= '0' && s[digits] <= '9') ++digits;
  return digits > 0 && digits <= 2 && (s.size() == digits || s.substr(digits) == ":" || s.substr(digits) == ".");
}

}  // namespace

Reading::Reading(const Grid& grid_in, const Profile& profile_in, Form& form_in)
    : grid(grid_in), profile(profile_in), form(form_in) {
  first_.reserve(grid.rows.size() + 1);
  std::size_t count = 0;
  for (const Row& row : grid.rows) {
    first_.push_back(count);
    count += row.cells.size();
  }
  first_.push_back(count);
  cells_.resize(count);
  auto read = cells_.begin();
  for (const Row& row : grid.rows) {
    for (const Cell& cell : row.cells) {
      if (!cell.text.empty()) {
        read->folded = cell.text;
        if (!text::is_plain(cell.text)) read->folded = storage_.emplace_back(text::fold_label(cell.text));
        read->labels = profile.index.labels(read->folded);
        seen_ |= read->labels;
      }
      ++read;
    }
  }
}

CellText Reading::part(int row, int col, std::size_t begin, std::size_t end) const {
  const std::string_view cell = grid.text(row, col);
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
  const std::string_view folded = at(row, col).folded;
  const std::string_view cell = grid.rows[index(row)].cells[index(col)].text;
  if (folded.data() != cell.data()) return part(row, col, 0, kToEnd);
  return {cell, {row, col}, 0, cell.size()};   // folding changed nothing, so there is nothing to trim
}

void Reading::take_label(int row, int col) {
  if (!inside(row, col)) return;
  take(row, col);
  form.labels.push_back({row, col});
}

void Reading::collect_unread() {
  for (int row = 0; row < rows(); ++row) {
    for (int col = 0; col < cells(row); ++col) {
      const CellRead& cell = at(row, col);
      if (!cell.taken && !cell.folded.empty()) form.unread.push_back(whole(row, col));
    }
  }
}

int Reading::next_filled(int row, int col) const {
  for (; col < cells(row); ++col) {
    if (!empty(row, col)) return col;
  }
  return -1;
}

bool is_placeholder(std::string_view folded) {
  constexpr std::size_t kLongest = 24;   // bytes: a row of dots; ** may stand in longer text
  if (folded.empty()) return false;
  if (folded.find('*') != std::string_view::npos && folded.find("**") != std::string_view::npos) return true;
  if (folded.size() > kLongest) return false;
  const auto lead = static_cast<unsigned char>(folded[0]);
  if (lead >= 0xE4 && lead <= 0xE9) return is_numbered(folded, "指标") || is_numbered(folded, "目标");
  constexpr std::string_view kFirsts = ".Xx/-\xE2\xC2\xE3\xC3";   // of the signs below, the first byte
  if (kFirsts.find(folded[0]) == std::string_view::npos) return false;
  return all_of_signs(folded, U".…·。") || all_of_signs(folded, U"Xx×") || all_of_signs(folded, U"/") ||
         all_of_signs(folded, U"-");
}

bool looks_like_target(std::string_view folded, const Profile& profile) {
  if (text::has_digit(folded)) {
    // 春节慰问1人 is a name that holds a number; a target starts with one, or with an operator.
    const Target target = parse_target(folded);
    return target.number.has_value() || target.kind == TargetKind::date;
  }
  if (text::starts_with_any(folded, {"≥", "≤", ">", "<", "="})) return true;
  if (utf8::length(folded) > 8) return false;
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
