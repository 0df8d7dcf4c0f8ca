// Texts of the rules in English. Keys are those of zh.cpp.
#include "core/messages/texts.h"

namespace jihe::messages {

namespace {

constexpr RuleText kRules[] = {
    // structure

    {"structure-blank-row", "Blank rows", "The table has {count} rows with nothing in them ({rows}).",
     "The budget system takes a blank row for an indicator that was not finished and refuses the import.",
     "Delete these rows.", "Delete {count} blank rows"},

    // header

    // money

    // goal

    // indicator

    // value

    // text

    // consistency
};

}  // namespace

std::span<const RuleText> en_rules() { return kRules; }

}  // namespace jihe::messages
