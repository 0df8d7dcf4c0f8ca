// Repairs of small places all over a table: one finding, one edit a cell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

// Bytes of a cell's text, and what belongs there.
struct TextRepair {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string replacement;
};

// One finding with a safe fix for all that `find` finds in the cells of the table's rows that hold any of `signs`; its args
// are {found} and {fixed} of the first place and {count}. Empty where nothing was found. `margin`: code points shown on
// either side.
void repair_cells(const Subject& subject, const Rule& rule, std::uint8_t signs,
                  std::vector<TextRepair> (*find)(std::string_view cell, std::span<const std::uint32_t> brackets),
                  std::size_t margin, Findings& findings);

// The same for words of a list, each written wrong/right (明查暗访/明察暗访), with a suggested fix. REQUIRES: one of the
// lists whose words SignReader looks for.
void replace_terms(const Subject& subject, const Rule& rule, const WordList& pairs, Findings& findings);

}  // namespace jihe::rules
