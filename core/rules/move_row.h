// Moves an indicator to another category of its form.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/rules/rule.h"

namespace jihe::rules {

// The edits that put the indicator's row behind the last one of the first of `categories` (canonical second levels)
// that holds any: its labels go to the row behind it, where it was the first of its category. nullopt where there is no such
// category, where a required one would be left empty, and where rows can't be inserted (Word, merged cells).
std::optional<Fix> move_fix(const Subject& subject, const Indicator& indicator,
                            std::span<const std::string_view> categories);

}  // namespace jihe::rules
