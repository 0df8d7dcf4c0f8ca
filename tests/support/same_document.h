// The same forms in two kinds of file: the same fields, indicators and findings, and the same after all fixes.
#pragma once

#include <string>
#include <string_view>

#include "core/session/session.h"

namespace jihe::tests {

// The texts of all cells; a row's empty ones at its end don't count.
std::string cells_text(const OpenFile& file);

// One line a finding: its rule, its places and its words.
std::string findings_text(const OpenFile& file);

// Checks that `bytes` (a file of that name) hold what `text` holds: the same cells and findings, saved unedited as they are,
// and the same again once everything is fixed, saved and read anew. Gives the bytes as saved after the fixes.
std::string same_as_text(std::string_view text, std::string_view name, const std::string& bytes);

}  // namespace jihe::tests
