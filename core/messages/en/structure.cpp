// The texts of the rules in core/rules/structure, in English. How they are written: core/messages/texts.h.
#include "core/messages/texts.h"

namespace jihe::messages::en {

namespace {

constexpr RuleText kTexts[] = {
    {"structure-shifted-left", "Row slid left",
     "This row slid to the left: “{text}” stands under “{from}” and belongs under “{to}”.",
     "Systems read the table by column. In a row that slid, name and target are taken for something else or for "
     "missing (the form of 财预〔2015〕88号 has four columns for three levels and the target).",
     "Move the cells of this row to the right until “{text}” stands under “{to}”.", "Move this row back"},
    {"structure-shifted-left/rows", "",
     "From here on {count} rows slid to the left: “{text}” stands under “{from}” and belongs under “{to}”.", "",
     "Move the cells of these {count} rows to the right until “{text}” stands under “{to}”.",
     "Move {count} rows back"},

    {"structure-shifted-right", "Row slid right",
     "This row slid to the right: “{text}” stands under “{from}” and belongs under “{to}”.",
     "Systems read the table by column. In a row that slid, the name is taken for the target, and the target itself "
     "has often fallen off (the form of 财预〔2015〕88号 has four columns for three levels and the target).",
     "Move the cells of this row to the left until “{text}” stands under “{to}”; fill in the target if it is gone.",
     "Move this row back"},
    {"structure-shifted-right/rows", "",
     "From here on {count} rows slid to the right: “{text}” stands under “{from}” and belongs under “{to}”.", "",
     "Move the cells of these {count} rows to the left until “{text}” stands under “{to}”; fill in targets that are "
     "gone.",
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
     "Move the content of these rows to the columns of the other tables.",
     "Line up with the other tables ({count} rows)"},

    {"structure-label-value-merged", "Label and content in one cell",
     "“{text}” holds the label “{label}” and its content in one cell.",
     "Systems read cell by cell and may miss content that stands behind a label.",
     "Leave the label, move the content to the next cell. Leave it where the form handed down has a single cell.",
     "Move the content to the next cell"},
    {"structure-label-value-merged/habit", "",
     "This form has {count} labels with their content in one cell, “{text}” among them.", "",
     "All of it was read and checked. Use two cells where the form handed down has two; leave it where it has one.", ""},

    {"structure-panes-merged", "Two panes in one cell",
     "“{label}” stands in one cell with the goal before it; each needs its own.",
     "With two scopes in a cell a system reads one goal and misses the other (the form of 财预〔2015〕88号 has a cell "
     "each).",
     "Cut the text from “{label}” on and put it into the empty cell to the right.", "Give “{label}” its own cell"},

    {"structure-label-unknown", "Label not known", "“{labels}” is no known label; what stands behind it was not checked.",
     "A label unlike those of the usual forms may not be read by the budget system either.",
     "See whether the label is misspelt or cut short. If your own form has it, check what stands behind it yourself.", ""},
    {"structure-label-unknown/many", "", "“{labels}” are no known labels; what stands behind them was not checked.", "", "", ""},
    {"structure-label-unknown/more", "", "“{labels}” and others ({count} in all) are no known labels; what stands behind them was not checked.",
     "", "", ""},

    {"structure-category-missing", "Required category missing", "Nothing is filled in for {missing}.",
     "财预〔2015〕88号 asks for output, benefit and satisfaction, and for quantity, quality, time and cost of the output. "
     "Reviewers send back forms without them.",
     "Fill in at least one indicator and its target for {missing}.", ""},

    {"structure-not-target-table", "No target table",
     "This table has columns for actual values or scores: it is a self-evaluation (自评表) and was not checked.",
     "A self-evaluation is filled in after the project, by 财预〔2020〕10号, and has other rules.",
     "Open the target table that was filled in with the budget request.", ""},
    {"structure-not-target-table/blank", "Blank form",
     "This table has labels and no content yet; it was not checked.",
     "No budget without performance targets (中发〔2018〕34号).", "Fill it in if it is to be handed in, else delete it.",
     ""},

    {"structure-not-target-table/one-column", "Table structure lost",
     "This is the text of a target table with every cell on a line of its own; it was not checked.",
     "Without its cells nobody can tell which value belongs to which label.",
     "Select the whole table in Word or Excel, copy it again and paste it here.", ""},
    {"structure-not-target-table/flattened", "Table structure lost",
     "This is the text of a target table with nothing left between its cells; it was not checked.",
     "Without its cells nobody can tell which value belongs to which label.",
     "Select the whole table in Word or Excel, copy it again and paste it here.", ""},
    {"structure-not-target-table/template", "Template not filled in",
     "In this table “**” still stands where the targets' numbers go: it is a template and was not checked.",
     "No budget without performance targets (中发〔2018〕34号).",
     "Put the actual numbers in place of “**” and check again.", ""},
};

}  // namespace

std::span<const RuleText> structure() { return kTexts; }

}  // namespace jihe::messages::en
