// Fixes of an indicator's value: another operator, another number, wherever the form keeps its sign.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

// The value as written without its operator: ≥4万元 and 4万元以上 -> 4万元. nullopt where the operator can't be found there.
std::optional<std::string> without_operator(const Target& target);

// Adds a suggested fix that gives the indicator the operator `op`, in the form's own sign column where the sign stands
// or belongs there. nullptr where the value can't be rewritten safely.
Fix* add_operator_fix(Finding& finding, const Subject& subject, const Indicator& indicator, std::string_view op);

// Adds a suggested fix that puts `value` in place of the whole value.
Fix& add_value_fix(Finding& finding, const Subject& subject, const Indicator& indicator, std::string_view value);

// The value as a person reads it: with sign and unit where those have columns of their own.
Quoted shown_value(const Indicator& indicator);

// What add_operator_fix would show: ≤4万元, also where the sign has a column of its own.
std::string with_operator(const Indicator& indicator, std::string_view op);

}  // namespace jihe::rules
