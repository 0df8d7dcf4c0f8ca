#include "core/grid/a1.h"

#include <algorithm>

#include "core/base/limits.h"

namespace jihe {

std::string column_letters(int column) {
  std::string letters;
  for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
    letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
  }
  return letters;
}

std::string a1_name(SheetRef at) { return column_letters(at.col) + std::to_string(at.row); }

std::string a1_name(const SheetArea& area) {
  return area.first == area.last ? a1_name(area.first) : a1_name(area.first) + ':' + a1_name(area.last);
}

std::optional<SheetRef> parse_a1(std::string_view text) {
  int col = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && col <= kMaxSheetColumns; ++i) col = col * 26 + (text[i] - 'A' + 1);
  const std::size_t digits = i;
  int row = 0;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && row <= kMaxSheetRows; ++i) row = row * 10 + (text[i] - '0');
  const bool whole = i == text.size() && digits > 0 && i > digits;
  if (!whole || col > kMaxSheetColumns || row < 1 || row > kMaxSheetRows) return std::nullopt;
  return SheetRef{row, col - 1};
}

std::optional<SheetArea> parse_a1_area(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::optional<SheetRef> first = parse_a1(text.substr(0, colon));
  const std::optional<SheetRef> last = colon == std::string_view::npos ? first : parse_a1(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->col < first->col) return std::nullopt;
  return SheetArea{*first, *last};
}

std::uint32_t sheet_row(const Grid& grid, int row) {
  const auto at = static_cast<std::size_t>(row);
  for (std::size_t above = std::min(at + 1, grid.rows.size()); above-- > 0;) {
    if (grid.rows[above].number > 0) return grid.rows[above].number + static_cast<std::uint32_t>(at - above);
  }
  return static_cast<std::uint32_t>(at) + 1;
}

}  // namespace jihe
