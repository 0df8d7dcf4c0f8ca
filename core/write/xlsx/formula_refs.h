// The references in a worksheet's formula, moved along with the rows that they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/write/xlsx/row_shift.h"

namespace jihe {

// `formula` once the rows of `sheet` have moved; `here`: it stands on that sheet, so that a reference without a sheet's name
// means it, too. nullopt where a reference means nothing but rows that are gone.
std::optional<std::string> with_rows_moved(std::string_view formula, bool here, std::string_view sheet, const RowShift& shift);

// A shared formula as it reads `rows` further down and `cols` further to the right than its first cell.
std::string with_offset(std::string_view formula, int rows, int cols);

// True where a reference in it names `sheet`.
bool names_sheet(std::string_view formula, std::string_view sheet);

}  // namespace jihe
