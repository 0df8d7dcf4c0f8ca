// Texts of the rules in English. Keys are those of zh.cpp.
#include "core/messages/texts.h"

namespace jihe::messages {

namespace {

constexpr RuleText kRules[] = {
    // structure

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
    {"structure-label-value-merged/cells", "",
     "{count} cells hold a label and its content together, such as “{text}”, where “{label}” is the label.", "", "",
     "Move the content of {count} cells to the next cell"},

    {"structure-panes-merged", "Two panes in one cell",
     "“{label}” stands in one cell with the goal before it; each needs its own.",
     "With two scopes in a cell a system reads one goal and misses the other (the form of 财预〔2015〕88号 has a cell "
     "each).",
     "Cut the text from “{label}” on and put it into the empty cell to the right.", "Give “{label}” its own cell"},

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

    // header

    {"header-required", "Required field empty", "“{label}” is not filled in.",
     "The form of 财预〔2015〕88号 requires it; the system won't save without.",
     "Fill in the cell to the right of “{label}”.", ""},
    {"header-required/row", "", "This table has no “{label}”, while the file's other tables do.", "",
     "Add the row “{label}” as in the other tables and fill it in.", ""},

    {"header-dept-is-project-name", "Department repeats the project's name",
     "“{label}” says “{text}”, which is the project's name; it should name the department.",
     "In the form of 财预〔2015〕88号 it is the department in charge. With a project's name there, the table belongs to "
     "none.",
     "Fill in the department's full name.", "Change to “{expected}” (as in the other tables)"},
    {"header-dept-is-project-name/project", "Department is a project",
     "“{label}” says “{text}”, which looks like a project or its money; it should name the department.", "", "", ""},

    {"header-dept-differs", "Department differs",
     "“{label}” says “{text}”; {count} other tables of the file say “{expected}”.",
     "Written differently, one department counts as two.",
     "Check it: if it is the same department, write “{expected}”.",
     "Change to “{expected}”"},

    {"header-name-numbered", "Name with a number",
     "The project name “{text}” starts with the number “{number}”; it should be “{expected}”.",
     "The budget system finds projects by their name, and the number is no part of it.",
     "Delete “{number}” and leave the name.", "Change to “{expected}”"},
    {"header-name-numbered/only", "", "The project name is just “{text}”; it doesn't say which project.", "",
     "Fill in the project's full name.", ""},

    {"header-attribute-not-in-enum", "Unusual attribute",
     "“{label}” says “{text}”, which is none of the usual ones ({choices}, ...).",
     "The form of 财预〔2015〕88号 has new or continued projects here; the system may refuse anything else.",
     "Check it: 新增项目 for a new project, 延续项目 for a continued one, or what local rules say.",
     "Change to “{expected}”"},

    // money

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

    // goal

    {"goal-not-measurable", "Goal without a number", "The goal “{goal}” holds no number that could be checked.",
     "财预〔2015〕88号 asks for goals that are specific and quantified; without a number nobody can tell at the year's "
     "end whether it was met, and the reviewer sends it back.",
     "Write into the goal how much is done and how well, such as “train 120 people in 3 courses, 95% of them pass”.",
     ""},
    {"goal-not-measurable/vague-words", "",
     "The goal “{goal}” holds no number that could be checked, only words such as {words}.", "", "", ""},
    {"goal-copied-between-projects", "Goal shared by two projects",
     "The goal of “{name}” has {count} characters in common with that of “{other}”: “{text}”.",
     "财预〔2015〕88号 asks for goals that belong to the project and match its money; the same goal twice reads as "
     "copied, or as asking twice.",
     "Replace the common part with what this project itself does and achieves.", ""},
    {"goal-copied-between-projects/foreign", "Goal of another project",
     "The goal of “{name}” has {count} characters in common with that of “{other}” (“{text}”), and does not mention "
     "the project's own matter.",
     "财预〔2015〕88号 asks for goals that belong to the project; this one reads as pasted from another table and will be "
     "sent back.",
     "Take the copied text out and write what “{name}” itself does, how much, and with what result.", ""},
    {"goal-pane-missing", "One goal pane is missing",
     "This table has one goal pane and none for {scope}; {count} tables of the file have two.",
     "The form asks for a goal for each pane of money; with one missing they can't be held against each other.",
     "Add the yearly goal for {scope} in the goal row, or say why there is none.", ""},
    {"goal-pane-missing/no-scope", "", "This table has one goal pane; {count} tables of the file have two.", "",
     "Add the missing pane in the goal row, or say why there is none.", ""},

    // indicator

    {"indicator-placeholder-row", "Template text left unfilled",
     "{count} places still hold the template's own text, such as “{text}”.",
     "The blank form of 财预〔2015〕88号 prints 指标1: and 指标2: to be filled in; left there, the budget system takes them "
     "for unfinished indicators.",
     "Fill them in, or delete them.", "Delete {count} placeholders"},
    {"indicator-template-prefix", "Template prefix left in the name",
     "The name “{text}” still starts with the template's “{prefix}”.",
     "“{prefix}” is the blank form's prompt, not part of the name; imported, the name looks unfinished.",
     "Delete “{prefix}” and keep “{fixed}”.", "Delete “{prefix}”"},
    {"indicator-template-prefix/many", "", "{count} names still start with the template's prefix, such as “{text}”.",
     "The prefixes are the blank form's prompts, not part of the names; imported, the names look unfinished.",
     "Delete the prefixes and keep the names, such as “{fixed}”.", "Delete {count} prefixes"},
    {"indicator-duplicate", "Indicator twice",
     "The indicator “{name}” stands in the table twice ({first_category}, {category}).",
     "The integrated budget system refuses two indicators of one name, and measuring a thing twice says nothing new.",
     "Keep one; make the other measure something else, or delete it.", ""},
    {"indicator-duplicate/same-category", "", "“{name}” stands twice under {category}.", "", "", ""},
    {"indicator-duplicate/alike", "Nearly the same indicator twice",
     "“{name}” ({category}) is nearly the same as “{first}” ({first_category}).",
     "One thing measured in two categories in slightly different words: the reviewer will ask to merge them.",
     "Keep one and make the other measure something else.", ""},
    {"indicator-name-value-mismatch", "Name and value do not match",
     "The indicator “{name}” and its value “{value}” do not go together.",
     "财预〔2015〕88号 asks that indicators and values match; these two speak of different things and can't be judged.",
     "Change the name or the value so that both speak of one thing.", ""},
    {"indicator-name-value-mismatch/cost", "",
     "The indicator “{name}” speaks of a cost, but its value “{value}” is a count.", "",
     "To measure the cost, move it to the cost indicators and put “≤ … 万元”; to measure the count, take the cost out "
     "of the name.",
     ""},
    {"indicator-name-value-mismatch/share", "",
     "The indicator “{name}” is a rate, but its value “{value}” is no percentage.", "",
     "Put a percentage such as “≥95%”, or name a count if a count is meant.", ""},
    {"indicator-name-value-mismatch/count", "", "The indicator “{name}” is a count, but its value is “{value}”.", "",
     "Put a number with its unit, such as “≥3次”, or rename it if a rate or an amount is meant.", ""},

    // value

    {"value-missing", "Value missing", "The indicator “{name}” has no value.",
     "财预〔2015〕88号 asks for a value for every indicator; the budget system refuses to save an empty one.",
     "Type a number with its unit into the value column of “{name}”, such as “≥90%” or “≥3次”.", ""},
    {"value-missing/all", "", "None of the {count} indicators has a value.", "",
     "Type a number with its unit into the value column of each row, such as “≥90%” or “≥3次”.", ""},
    {"value-vague-qualitative", "Value not quantified",
     "The value of “{name}” is “{value}”, which gives no standard to judge by.",
     "财预〔2015〕88号 asks for quantified indicators; nobody can tell at the year's end whether “{value}” was reached.",
     "Replace “{value}” with a number such as “≥90%”; where that is impossible, write down how it will be judged.",
     ""},
    {"value-vague-qualitative/yes-no", "Better quantified", "The value of “{name}” is “{value}”, a mere yes or no.",
     "Quantified indicators pass review more easily (财预〔2015〕88号).",
     "Consider a number such as “100%” or “1项”; keep it where only yes or no is possible.", ""},
    {"value-timeliness-not-dated", "Timeliness without a date",
     "The timeliness indicator “{name}” says “{value}” and gives no time.",
     "财预〔2015〕88号 asks when things are to be done; “{value}” can't be judged at the year's end.",
     "Replace “{value}” with a date or a rate, such as “12月31日前” or “100%” of a timely rate.",
     "Change to “{fixed}”"},
    {"value-cost-wrong-direction", "Cost with ≥",
     "The cost indicator “{name}” says “{value}”: the more is spent, the better. It should be “{fixed}”.",
     "财预〔2021〕101号 asks that costs stay within the standard; ≥ asks to spend at least so much.",
     "Change “{value}” to “{fixed}”.", "Change to “{fixed}”"},
    {"value-cost-without-ceiling", "Cost without a ceiling",
     "The value “{value}” of the cost indicator “{name}” has no ≤ in front, so it sets no limit.",
     "财预〔2021〕101号 asks that costs stay within the standard; without ≤ spending more or less is all the same.",
     "Change it to “{fixed}”; put = in front where it is a fixed standard.", "Change to “{fixed}”"},
    {"value-percent-bound", "A rate can't pass 100%",
     "The indicator “{name}” is a rate of at most 100%, but its value says “{value}”.",
     "A rate can't be over 100%, so ≥100% asks for the impossible; 财预〔2015〕88号 wants targets that can be met.",
     "Change it to “{fixed}”.", "Change to “{fixed}”"},
    {"value-percent-bound/over", "Rate over 100%",
     "The indicator “{name}” is a rate of at most 100%, but its value is “{value}”.",
     "A rate can't be over 100%; 财预〔2015〕88号 wants targets that can be met.",
     "Change it to the rate that is meant, “{fixed}” at most.", "Change to “{fixed}”"},
    {"value-percent-bound/lost-sign", "A sign was lost",
     "The value of “{name}” is “{value}”: most likely the ≥ became a 2 when it was scanned or copied.",
     "A rate can't be over 100%; such a value is sent back.", "Compare with the original and change it to “{fixed}”.",
     "Change to “{fixed}”"},
    {"value-direction", "Wrong direction",
     "Of “{name}” less is better, but its value says “{value}”; it should be “{fixed}”.",
     "The wrong way round, doing worse counts as doing better.", "Change “{value}” to “{fixed}”.",
     "Change to “{fixed}”"},
    {"value-direction/bigger", "",
     "Of “{name}” more is better, but its value says “{value}”; it should be “{fixed}”.",
     "", "", ""},
    {"value-unit-incomplete", "Incomplete unit",
     "The value “{value}” of “{name}” ends in “{unit}”; it should be “{fixed}”.",
     "“{unit}” alone leaves open what is counted; the budget system asks for a complete unit.",
     "Complete “{unit}” to “{unit}元”.", "Change to “{fixed}”"},
    {"value-unit-category-mismatch", "Unit does not fit the category",
     "“{name}” stands under {category}, but its value is “{value}”.",
     "财预〔2015〕88号 asks that indicators fit their category; a wrong place or a wrong value is sent back.",
     "Check value and unit, or move the row to the category it belongs to.", ""},
    {"value-unit-category-mismatch/money-in-quantity", "",
     "The quantity indicator “{name}” has an amount of money, “{value}”, where a count belongs.", "",
     "Put the count here, such as “≥1人”, and move “{value}” to the cost indicators as “≤{value}”.", ""},
    {"value-unit-category-mismatch/money-in-timeliness", "",
     "The timeliness indicator “{name}” has an amount of money, “{value}”, where a time belongs.", "",
     "Put a date here, such as “12月31日前”, and move the amount to the cost indicators.", ""},
    {"value-unit-category-mismatch/count-in-cost", "",
     "The cost indicator “{name}” has “{value}” where an amount of money belongs.", "",
     "Put an amount here, such as “≤5万元”, and move “{value}” to the quantity indicators.", ""},
    {"value-placeholder", "Placeholder for a value", "The value of “{name}” is “{value}”: nothing was filled in.",
     "财预〔2015〕88号 asks for a definite value for every indicator; the budget system refuses signs such as *.",
     "Replace “{value}” with a number and its unit, such as “≥90%” or “≥3次”.", ""},

    // text

    {"text-truncated", "Text may be cut short",
     "The goal ends with “{tail}” and no full stop, as if it were not finished.",
     "Text is easily cut when it is copied from a system or another table; an unfinished goal is sent back.",
     "Compare with the original and complete it; if it is complete, close it with a full stop.", ""},
    {"text-truncated/twin", "Text cut short",
     "The goal breaks off at “{tail}”; the same words in table {table} go on with “{rest}”.",
     "A goal that ends in mid-sentence is sent back.",
     "Add “{rest}” behind “{tail}”, or finish the sentence for this project.", "Add “{rest}”"},
    {"text-truncated/label", "Label cut short", "The label “{label}” lost its end; it should be “{fixed}”.",
     "With an incomplete label the pane may not be recognised when tables are merged or imported.",
     "Change it to “{fixed}”.", "Change to “{fixed}”"},
    {"text-unbalanced-bracket", "Unpaired bracket or quotation mark", "“{bracket}” in “{text}” has no partner.",
     "Half a bracket often means that words are missing, and leaves open what it was meant to cover.",
     "Add the missing half, or delete the “{bracket}”.", ""},
    {"text-docnumber-format", "Form of a document number",
     "The year in the document number “{found}” belongs in 〔〕: “{fixed}”.",
     "A document number in another form makes the reviewer ask for the document.", "Change “{found}” to “{fixed}”.",
     "Change to “{fixed}”"},
    {"text-docnumber-format/many", "",
     "The years in {count} document numbers are not in 〔〕, such as “{found}” for “{fixed}”.", "",
     "Put the years of all of them in 〔〕.", "Correct {count} document numbers"},
    {"text-punctuation", "Punctuation",
     "“{found}” has a Western full stop between Chinese characters; it should be “。”.",
     "A Western full stop in Chinese text is read as a decimal point or a missing character.", "Change “.” to “。”.",
     "Change “.” to “。”"},
    {"text-punctuation/many", "",
     "{count} places have a Western full stop between Chinese characters, such as “{found}”; it should be “。”.", "",
     "Change each of these “.” to “。”.", "Correct {count} full stops"},

    // consistency

    {"consistency-contradicting-values", "Values contradict each other",
     "“{other}” is “{other_value}”, but “{name}” is “{value}”: both can't hold.",
     "One indicator asks for all, the other allows exceptions: one of them fails in any case.",
     "Check both and change one: “{other}” to “≥95%”, say, or “{name}” to “0%”.", ""},
    {"consistency-contradicting-values/part", "",
     "“{name}” is “{value}”, more than “{other}” ({other_value}) that it is a part of.",
     "A part can't be more than the whole: one of the numbers is wrong.",
     "Check both numbers and correct the wrong one.", ""},
};

}  // namespace

std::span<const RuleText> en_rules() { return kRules; }

}  // namespace jihe::messages
