// Texts of the rules in English. Keys are those of zh.cpp.
#include "core/messages/texts.h"

namespace jihe::messages {

namespace {

constexpr RuleText kRules[] = {
    // structure

    {"structure-shifted-left", "Row slid left", "This row slid to the left: “{text}” stands under “{from}” and belongs under “{to}”.",
     "Systems read the table by column. In a row that slid, name and target are taken for something else or for missing "
     "(the form of 财预〔2015〕88号 has four columns for three levels and the target).",
     "Move the cells of this row to the right until “{text}” stands under “{to}”.", "Move this row back"},
    {"structure-shifted-left/rows", "",
     "From here on {count} rows slid to the left: “{text}” stands under “{from}” and belongs under “{to}”.", "",
     "Move the cells of these {count} rows to the right until “{text}” stands under “{to}”.", "Move {count} rows back"},

    {"structure-shifted-right", "Row slid right", "This row slid to the right: “{text}” stands under “{from}” and belongs under “{to}”.",
     "Systems read the table by column. In a row that slid, the name is taken for the target, and the target itself has "
     "often fallen off (the form of 财预〔2015〕88号 has four columns for three levels and the target).",
     "Move the cells of this row to the left until “{text}” stands under “{to}”; fill in the target if it is gone.",
     "Move this row back"},
    {"structure-shifted-right/rows", "",
     "From here on {count} rows slid to the right: “{text}” stands under “{from}” and belongs under “{to}”.", "",
     "Move the cells of these {count} rows to the left until “{text}” stands under “{to}”; fill in targets that are gone.",
     "Move {count} rows back"},

    {"structure-blank-row", "Blank rows", "The table has {count} rows with nothing in them.",
     "The budget system takes a blank row for an indicator that was not finished and refuses the import.",
     "Delete these rows.", "Delete {count} blank rows"},

    {"structure-extra-column", "Column too many",
     "Between “{before}” and “{after}” stands a column with nothing in it, which the file's other tables don't have.",
     "With columns of different number, tables can't be put together or imported.",
     "Delete the empty column between “{before}” and “{after}”.", "Delete the empty column"},

    {"structure-header-offset", "Head rows out of line",
     "{count} head rows stand one column off the file's other tables, the first at “{text}”.",
     "When tables are put together, other content is read from a column that is off.",
     "Move the content of these rows to the columns of the other tables.", "Line up with the other tables ({count} rows)"},

    {"structure-label-value-merged", "Label and content in one cell", "“{text}” holds the label “{label}” and its content in one cell.",
     "Systems read cell by cell and may miss content that stands behind a label.",
     "Leave the label, move the content to the next cell. Leave it where the form handed down has a single cell.",
     "Move the content to the next cell"},
    {"structure-label-value-merged/cells", "",
     "{count} cells hold a label and its content together, such as “{text}”, where “{label}” is the label.", "", "",
     "Move the content of {count} cells to the next cell"},

    {"structure-panes-merged", "Two panes in one cell", "“{label}” stands in one cell with the goal before it; each needs its own.",
     "With two scopes in a cell a system reads one goal and misses the other (the form of 财预〔2015〕88号 has a cell each).",
     "Cut the text from “{label}” on and put it into the empty cell to the right.", "Give “{label}” its own cell"},

    {"structure-category-missing", "Required category missing", "Nothing is filled in for {missing}.",
     "财预〔2015〕88号 asks for output, benefit and satisfaction, and for quantity, quality, time and cost of the output. "
     "Reviewers send back forms without them.",
     "Fill in at least one indicator and its target for {missing}.", ""},

    {"structure-not-target-table", "No target table",
     "This table has columns for actual values or scores: it is a self-evaluation (自评表) and was not checked.",
     "A self-evaluation is filled in after the project, by 财预〔2020〕10号, and has other rules.",
     "Open the target table that was filled in with the budget request.", ""},
    {"structure-not-target-table/blank", "Blank form", "This table has labels and no content yet; it was not checked.",
     "No budget without performance targets (中发〔2018〕34号).", "Fill it in if it is to be handed in, else delete it.", ""},

    // header

    {"header-required", "Required field empty", "“{label}” is not filled in.",
     "The form of 财预〔2015〕88号 requires it; the system won't save without.", "Fill in the cell to the right of “{label}”.", ""},
    {"header-required/row", "", "This table has no “{label}”, while the file's other tables do.", "",
     "Add the row “{label}” as in the other tables and fill it in.", ""},

    {"header-dept-is-project-name", "Department repeats the project's name",
     "“{label}” says “{text}”, which is the project's name; it should name the department.",
     "In the form of 财预〔2015〕88号 it is the department in charge. With a project's name there, the table belongs to none.",
     "Fill in the department's full name.", "Change to “{expected}” (as in the other tables)"},
    {"header-dept-is-project-name/project", "Department is a project",
     "“{label}” says “{text}”, which looks like a project or its money; it should name the department.", "", "", ""},

    {"header-dept-differs", "Department differs", "“{label}” says “{text}”; {count} other tables of the file say “{expected}”.",
     "Written differently, one department counts as two.", "Check it: if it is the same department, write “{expected}”.",
     "Change to “{expected}”"},

    {"header-name-numbered", "Name with a number", "The project name “{text}” starts with the number “{number}”; it should be “{expected}”.",
     "The budget system finds projects by their name, and the number is no part of it.",
     "Delete “{number}” and leave the name.", "Change to “{expected}”"},
    {"header-name-numbered/only", "", "The project name is just “{text}”; it doesn't say which project.", "",
     "Fill in the project's full name.", ""},

    {"header-attribute-not-in-enum", "Unusual attribute", "“{label}” says “{text}”, which is none of the usual ones ({choices}, ...).",
     "The form of 财预〔2015〕88号 has new or continued projects here; the system may refuse anything else.",
     "Check it: 新增项目 for a new project, 延续项目 for a continued one, or what local rules say.", "Change to “{expected}”"},

    // money

    {"money-total-missing", "Total missing", "“{label}” has no amount.",
     "Without a total nobody can tell whether goal and money fit; reviewers send it back (财预〔2015〕88号).",
     "Fill in the year's amount behind “{label}”, as a number alone.", ""},

    {"money-total-missing-in-pane", "Total of one pane missing", "“{label}” has no amount, while “{other}” has “{text}”.",
     "Both scopes need their amount; a blank one counts as 0 (the form of 财预〔2015〕88号 asks for the total).",
     "Fill in the amount behind “{label}”: “{text}” too, where both are the same.", "Fill in “{expected}” as well"},

    {"money-breakdown-missing", "Fiscal part missing", "“{total}” is “{text}”, but “{label}” is empty.",
     "The form of 财预〔2015〕88号 asks how much comes from the budget and how much from elsewhere; else the total can't be checked.",
     "Fill in the budget's part behind “{label}”: the total where all of it comes from the budget, and 0 for other money.",
     "Fill in the fiscal part from the total, 0 where other money is blank"},

    {"money-other-blank", "Other money blank", "“{label}” is empty; it should be “{expected}”.",
     "Left blank, nobody can tell none from forgotten (the form of 财预〔2015〕88号 has it).",
     "Fill in 0 where there is none, else the amount.", "Fill in “{expected}”"},

    {"money-sum-mismatch", "Parts don't add up",
     "“{label}” is {total}{unit}, but the fiscal part {fiscal} and other money {other} make {sum}{unit}.",
     "The total is the sum of its parts (财预〔2015〕88号); the system won't save otherwise.", "Check these amounts and correct the wrong one.", ""},

    {"money-unit-duplicated", "Unit twice", "“{label}” says “{text}”; the head already says {unit}, so it should be “{expected}” alone.",
     "The system takes a number here; with a unit the import fails or reads another amount.",
     "Delete the unit, leave “{expected}”.", "Leave “{expected}” alone"},
    {"money-unit-duplicated/other", "Unit contradicts the head",
     "“{label}” says “{text}”, while the head says {unit}; that would be “{expected}”.", "",
     "Check the amount: write “{expected}” if it is right, or the right number alone if the unit was wrong.",
     "Convert to {unit}: “{expected}”"},

    {"money-magnitude", "Implausible amount", "“{label}” says “{text}”, which is a thousand million yuan or more when read as 万元.",
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
    {"money-format/unclear", "", "“{label}” says “{text}”, which is no definite amount.", "", "Write one definite number, in {unit}.", ""},
    {"money-format/decimals", "", "“{label}” says “{text}”: more than 6 decimals of {unit}.", "",
     "Check the amount; use no more than 6 decimals.", ""},

    {"money-style-differs", "Amounts written differently", "This table writes amounts as “{text}”, the file's other tables as “{other}”.",
     "Different ways of writing are easily misread when tables are put together.", "Write all tables the same way.", ""},
    {"money-style-differs/unit", "Units differ", "This table's amounts are in {unit}, those of the file's other tables in {expected}.",
     "With different units a sum is easily wrong by ten thousand.", "Use one unit in all tables and convert this one.", ""},

    // goal

    // indicator

    // value

    // text

    // consistency
};

}  // namespace

std::span<const RuleText> en_rules() { return kRules; }

}  // namespace jihe::messages
