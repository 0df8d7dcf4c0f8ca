// The texts of the rules in core/rules/header, in English. How they are written: core/messages/texts.h.
#include "core/messages/texts.h"

namespace jihe::messages::en {

namespace {

constexpr RuleText kTexts[] = {
    {"header-required", "Required field empty", "“{label}” is not filled in.",
     "The form of 财预〔2015〕88号 requires it; the system won't save without.",
     "Fill in the cell to the right of “{label}”.", ""},
    {"header-required/row", "", "This table has no “{label}”, while the file's other tables do.", "",
     "Add the row “{label}” as in the other tables and fill it in.", ""},
    {"header-required/goal", "", "This table has no “{label}”.", "",
     "Add a row “{label}” above the indicators that says what the money will achieve, and how much of it.", ""},

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
    {"header-name-duplicate",
     "Project named twice",
     "The project name “{text}” is also that of table {table} of this file.",
     "The budget system knows projects by their name: two of the same name overwrite each other or are sent back.",
     "Check whether one is a repetition; name two projects so that they can be told apart.",
     ""},
    {"header-name-duplicate/other-file",
     "",
     "The project name “{text}” is also that of table {table} of another file.",
     "",
     "",
     ""},
    {"header-personnel-cost-as-project",
     "Personnel cost as a project",
     "The project name “{text}” speaks of “{word}”, a personnel cost.",
     "Wages, pensions and insurance of staff belong to the basic expenditure; as a project they have to be explained or moved.",
     "Check what kind of money it is: move basic expenditure out of the projects, or name the document that asks for a project.",
     ""},
    {"header-label-variant",
     "Label written differently",
     "The label here is “{text}”; {count} other tables of this file have “{expected}”.",
     "Tables of one department with different labels are hard to gather and to import.",
     "Change it to “{expected}”.",
     "Change to “{expected}”"},
    {"header-period-format",
     "Term of the project",
     "“{label}” says “{text}”, which is neither a number of years nor two dates.",
     "The form of 财预〔2015〕88号 asks for the term; the system tells projects of one year from longer ones by it.",
     "Write “1年”, “2025-2027” or “2025.01-2025.12”.",
     ""},
    {"header-period-format/reversed",
     "Term ends before it starts",
     "“{label}” says “{text}”: the end stands before the start.",
     "",
     "Check both years and put them in order.",
     ""},
    {"header-period-format/ends-before",
     "End before start",
     "“{label}” is “{text}”, before the start “{other}”.",
     "",
     "Check both dates and put them the right way round.",
     ""},
    {"header-period-format/other-year",
     "Term without the budget year",
     "“{label}” says “{text}”, but this table is of {year}.",
     "A term without the table’s own year says that there is no such project in that year.",
     "Check the term and the year in the title and correct the wrong one.",
     ""},
};

}  // namespace

std::span<const RuleText> header() { return kTexts; }

}  // namespace jihe::messages::en
