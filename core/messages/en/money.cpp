// The texts of the rules in core/rules/money, in English. How they are written: core/messages/texts.h.
#include "core/messages/texts.h"

namespace jihe::messages::en {

namespace {

constexpr RuleText kTexts[] = {
    {"money-total-missing", "Total missing", "“{label}” has no amount.",
     "Without a total nobody can tell whether goal and money fit; reviewers send it back (财预〔2015〕88号).",
     "Fill in the year's amount behind “{label}”, as a number alone.", ""},

    {"money-total-missing-in-pane", "Total of one pane missing",
     "“{label}” has no amount, while “{other}” has “{text}”.",
     "Both scopes need their amount; a blank one counts as 0 (the form of 财预〔2015〕88号 asks for the total).",
     "Fill in the amount behind “{label}”: “{text}” too, where both are the same.", "Fill in “{expected}”"},

    {"money-breakdown-missing", "Fiscal part missing", "“{total}” is “{text}”, but “{label}” is empty.",
     "The form of 财预〔2015〕88号 asks how much comes from the budget and how much from elsewhere; else the total can't "
     "be checked.",
     "Fill in the budget's part behind “{label}”: the total where all of it comes from the budget, and 0 for other "
     "money.",
     "Fill in the fiscal part from the total, 0 where other money is blank"},

    {"money-other-blank", "Other money blank", "“{label}” is empty; it should be “{expected}”.",
     "Left blank, nobody can tell none from forgotten (the form of 财预〔2015〕88号 has it).",
     "Fill in 0 where there is none, else the amount.", "Fill in “{expected}”"},

    {"money-sum-mismatch", "Parts don't add up",
     "“{label}” is {total}{unit}, but the fiscal part {fiscal} and other money {other} make {sum}{unit}.",
     "The total is the sum of its parts (财预〔2015〕88号); the system won't save otherwise.",
     "Check these amounts and correct the wrong one.", ""},
    {"money-sum-mismatch/parts", "", "“{label}” is {total}{unit}, but its sources add up to {sum}{unit}.", "", "", ""},
    {"money-sum-mismatch/yuan", "",
     "“{label}” says “{text}”, so that the parts don't add up; divided by 10,000 it is {expected}{unit}, and they do.",
     "This cell is in {unit} and was probably filled in in 元, ten thousand times too much. The total is the sum of its "
     "parts (财预〔2015〕88号); the system won't save otherwise.",
     "Check this amount: if it is in 元, fill in “{expected}”.", ""},

    {"money-unit-duplicated", "Unit twice",
     "“{label}” says “{text}”; the head already says {unit}, so it should be “{expected}” alone.",
     "The system takes a number here; with a unit the import fails or reads another amount.",
     "Delete the unit, leave “{expected}”.", "Leave “{expected}” alone"},
    {"money-unit-duplicated/other", "Unit contradicts the head",
     "“{label}” says “{text}”, while the head says {unit}; that would be “{expected}”.", "",
     "Check the amount: write “{expected}” if it is right, or the right number alone if the unit was wrong.",
     "Convert to {unit}: “{expected}”"},

    {"money-magnitude", "Implausible amount",
     "“{label}” says “{text}”, which is a thousand million yuan or more when read as 万元.",
     "It was probably typed in 元, and would count ten thousand times too much.",
     "Check the unit: divide by 10000 if the number is in 元.", ""},
    {"money-magnitude/ratio", "", "“{label}” says “{text}”, exactly ten thousand times “{other}”.", "", "", ""},

    {"money-year-exceeds-total", "Year over total", "“{label}” is “{text}”, more than the “{total}” of “{other}”.",
     "One year's money can't exceed that of all years; one of them is wrong (财预〔2015〕88号).",
     "Check both amounts and their units.", ""},

    {"money-scope-smaller", "Wider scope smaller", "“{label}” is “{text}”, less than the “{expected}” of “{other}”.",
     "The wider scope includes the narrower one and can't be less (the form of 财预〔2015〕88号 asks for both).",
     "Check both panes: swapped, or a part left out.", ""},

    {"money-format", "Format of the amount", "“{label}” says “{text}”; it should be the number “{expected}” alone.",
     "The system takes plain digits here; words such as 约 or full-width digits make the import fail.",
     "Change it to “{expected}”.", "Change to “{expected}”"},
    {"money-format/unclear", "", "“{label}” says “{text}”, which is no definite amount.", "",
     "Write one definite number, in {unit}.", ""},
    {"money-format/decimals", "", "“{label}” says “{text}”: more than 6 decimals of {unit}.", "",
     "Check the amount; use no more than 6 decimals.", ""},

    {"money-style-differs", "Amounts written differently",
     "This table writes amounts as “{text}”, the file's other tables as “{other}”.",
     "Different ways of writing are easily misread when tables are put together.", "Write all tables the same way.",
     ""},
    {"money-style-differs/unit", "Units differ",
     "This table's amounts are in {unit}, those of the file's other tables in {expected}.",
     "With different units a sum is easily wrong by ten thousand.",
     "Use one unit in all tables and convert this one.", ""},
    {"money-style-differs/repeated", "",
     "This table writes amounts as “{text}”, one before it in the file as “{other}”: with and without the unit.", "",
     "The label says {unit} already: write bare numbers in all tables.", ""},
};

}  // namespace

std::span<const RuleText> money() { return kTexts; }

}  // namespace jihe::messages::en
