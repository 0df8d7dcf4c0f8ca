// Moves an indicator to another category of its form.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/rules/rule.h"

namespace jihe::rules {

// The edits that put the indicator's row behind the last one of the first of `categories` (canonical second levels)
// that holds any: its labels go to the row behind it, where it was the first of its category, and the label of its new category
// covers it. nullopt where there is no such category, where a required one would be left empty, where cells of the two rows are
// merged in different ways, and in documents that rows can't be inserted into.
std::optional<Fix> move_fix(const Subject& subject, const Indicator& indicator,
                            std::span<const std::string_view> categories);

}  // namespace jihe::rules
