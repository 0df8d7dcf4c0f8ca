#include "core/write/xlsx/row_shift.h"

#include <algorithm>

#include "core/base/limits.h"

namespace jihe {

int RowShift::place_of(int row) const {
  const auto before = std::lower_bound(removed_.begin(), removed_.end(), row) - removed_.begin();
  const auto added = std::lower_bound(inserted_.begin(), inserted_.end(), row) - inserted_.begin();
  return std::min(row - static_cast<int>(before) + static_cast<int>(added), kMaxSheetRows);
}

bool RowShift::gone(int row) const { return std::binary_search(removed_.begin(), removed_.end(), row); }

std::optional<int> RowShift::moved(int row) const {
  if (gone(row)) return std::nullopt;
  return place_of(row);
}

int RowShift::inserted(std::size_t index) const {
  const int behind = inserted_[index];
  const auto before = std::upper_bound(removed_.begin(), removed_.end(), behind) - removed_.begin();
  return behind - static_cast<int>(before) + static_cast<int>(index) + 1;
}

std::optional<SheetArea> RowShift::moved(const SheetArea& area) const {
  SheetArea out = area;
  while (out.first.row <= area.last.row && gone(out.first.row)) ++out.first.row;
  while (out.last.row >= out.first.row && gone(out.last.row)) --out.last.row;
  if (out.first.row > out.last.row) return std::nullopt;
  out.first.row = place_of(out.first.row);
  out.last.row = place_of(out.last.row);
  return out;
}

std::optional<std::string> RowShift::moved_list(std::string_view refs) const {
  std::string out;
  for (std::size_t begin = 0; begin < refs.size();) {
    const std::size_t end = std::min(refs.find(' ', begin), refs.size());
    const std::string_view ref = refs.substr(begin, end - begin);
    begin = end + 1;
    if (ref.empty()) continue;
    const std::optional<SheetArea> area = parse_a1_area(ref);
    const std::optional<SheetArea> now = area ? moved(*area) : std::nullopt;
    if (area && !now) continue;
    if (!out.empty()) out += ' ';
    // A single cell that is written as an area stays one.
    const bool wide = ref.find(':') != std::string_view::npos;
    out += !now ? std::string(ref) : wide ? a1_name(now->first) + ':' + a1_name(now->last) : a1_name(*now);
  }
  if (out.empty()) return std::nullopt;
  return out;
}

}  // namespace jihe
