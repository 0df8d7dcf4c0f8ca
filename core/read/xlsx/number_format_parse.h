// The code of a number format taken apart into its sections.
#pragma once

#include <string_view>
#include <vector>

#include "core/read/xlsx/number_format.h"

namespace jihe {

// One section at least, four at most (what stands behind the fourth counts for nothing).
std::vector<FormatSection> parse_format(std::string_view code);

}  // namespace jihe
