// All rules, in the order of the catalogue: one visible table.
#pragma once

#include <span>
#include <string_view>

#include "core/rules/rule.h"

namespace jihe {

std::span<const Rule* const> all_rules();

// nullptr for an id that no rule has.
const Rule* find_rule(std::string_view id);

}  // namespace jihe
