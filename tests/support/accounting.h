// Nothing is lost: holds what a form was read into against the cells it was read from.
#pragma once

#include <string>
#include <vector>

#include "core/session/session.h"

namespace jihe::tests {

// For every cell of the file: its bytes must be covered by what the forms account for (fields, labels, level names,
// head labels, placeholders, indicators, goals, amounts, unread), and no byte by two values. One line a problem.
std::vector<std::string> unaccounted(const OpenFile& file);

}  // namespace jihe::tests
