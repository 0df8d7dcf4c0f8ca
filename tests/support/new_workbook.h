// Workbooks that were just written, taken apart again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"

namespace jihe::tests {

// A part of a package, unpacked; fails the test where it is missing or no well-formed XML.
std::string xml_part(const Bytes& package, std::string_view name);

// The texts of a sheet of a new workbook, row by row; "" where a cell has none.
std::vector<std::vector<std::string>> sheet_texts(const Bytes& workbook, int sheet = 1);

}  // namespace jihe::tests
