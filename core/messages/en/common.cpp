// What is said everywhere, in English: severities, places, why a file can't be opened.
#include "core/messages/texts.h"

namespace jihe::messages::en {

namespace {

constexpr PlainText kTexts[] = {
    // severity
    {"severity.error", "error"},
    {"severity.warning", "warning"},
    {"severity.hint", "hint"},

    // place
    {"place.file", "whole file"},
    {"place.table", "table {table}"},
    {"place.line", "line {line}, column {col}"},
    {"place.cell", "table {table}, row {row}, cell {col}"},
    {"place.title", "table {table}, title"},

    // error: what happened and what to do, in one sentence or two
    {"error.empty", "“{name}” has nothing in it. Check that it is the right file and open it again."},
    {"error.too-large",
     "“{name}” is larger than {limit}. Save the performance target tables alone in a file and open that."},
    {"error.too-many-cells",
     "“{name}” holds a table of more than {limit} cells. Delete the empty rows and columns around the table, save and "
     "open it again."},
    {"error.cell-too-large",
     "“{name}” holds a cell of more than {limit} of text (from byte {at} on). Check that it is a performance target "
     "table."},
    {"error.unknown-kind",
     "“{name}” is no kind of file that can be read: Word (.docx), Excel (.xlsx), HTML, CSV, text and JSON are. Open any other "
     "in its own program, select all, copy, and paste into Jihe's page."},
    {"error.bad-encoding",
     "The text of “{name}” is broken from byte {at} on; perhaps it was not saved completely. Save it again as UTF-8 "
     "and open it."},
    {"error.unsupported",
     "“{name}” is a {detail} file, which can't be read yet. Open it in its own program, select all, copy, and paste into "
     "Jihe's page."},
    {"error.unsupported.xlsb",
     "“{name}” is a binary workbook (.xlsb), which can't be read. Open it in Excel or WPS, save it as .xlsx, and open "
     "that."},
    {"error.old-office",
     "“{name}” is an old Office file (.{detail}). Open it in Office or WPS and save it as .docx or .xlsx; or open it, select all, copy, and paste into Jihe's "
     "page."},
    {"error.old-office.doc",
     "“{name}” is an old Word file (.doc). Open it in Word or WPS and save it as .docx; or open it, select all, copy, and paste into Jihe's "
     "page."},
    {"error.old-office.wps",
     "“{name}” is an old file of WPS Writer (.wps). Open it in WPS and save it as .docx; or open it, select all, copy, and paste into Jihe's "
     "page."},
    {"error.old-office.xls",
     "“{name}” is an old Excel file (.xls). Open it in Excel or WPS and save it as .xlsx; or open it, select all, copy, and paste into Jihe's "
     "page."},
    {"error.old-office.et",
     "“{name}” is an old file of WPS Spreadsheets (.et). Open it in WPS and save it as .xlsx; or open it, select all, copy, and paste into Jihe's "
     "page."},
    {"error.damaged",
     "“{name}” is damaged and can't be read. Open it in Office or WPS and save it as .docx or .xlsx; if that fails, ask for the "
     "file again."},
    {"error.damaged.doctype",
     "“{name}” has a DOCTYPE, which Office and WPS never write and hostile files use, so it is not read. Open it in Office or WPS, "
     "save it as .docx or .xlsx, and open that."},
    {"error.damaged.json",
     "“{name}” is no correct JSON from byte {at} on; mostly a quote, a comma or a bracket is missing, or it was not saved "
     "completely. Correct it and open it again."},
    {"error.damaged.html",
     "“{name}” has tables inside of tables more than 256 deep (at byte {at}) and can't be read. Open it in a browser, select "
     "all, copy, and paste it here."},
    {"error.encrypted", "“{name}” is protected by a password. Open it in Word, Excel or WPS, remove the password, "
     "save it as .docx or .xlsx and open that."},
    {"error.no-form", "“{name}” holds no performance target table. It should have labels such as 项目名称 and 绩效指标."},
    {"error.bad-profile", "The rule profile “{name}” is wrong: {detail}. Correct it and try again."},
    {"profile.at", "at {path}: {said}"},
    {"profile.at-column", "at {path}, column {column}: {said}"},
    {"profile.want-json", "this is no JSON; mostly a quote, a comma or a bracket is missing"},
    {"profile.want-object", "an object in { } is expected"},
    {"profile.want-list", "a list in [ ] is expected"},
    {"profile.want-string", "a text in quotes is expected"},
    {"profile.want-number", "a number is expected"},
    {"profile.want-text", "this can't be empty"},
    {"profile.want-entries", "the list needs at least one entry"},
    {"profile.want-member", "“{found}” is missing"},
    {"profile.want-one-of", "one of these is expected: {known}"},
    {"profile.unknown-member", "there is no member “{found}”; there are {known}"},
    {"profile.unknown-list", "there is no word list “{found}”; jihe profile prints those there are"},
    {"profile.unknown-rule", "there is no rule “{found}”; jihe rules lists them"},
    {"profile.rule-id-taken", "“{found}” is the id of a built-in rule; give the formula another one"},
    {"profile.too-many-labels", "“{found}” stands for too many labels; {known} a line are the most"},
    {"profile.twice", "“{found}” is there twice"},
    {"profile.formula-long", "the formula is too long; 4096 bytes are the most"},
    {"profile.formula-deep", "too many brackets inside each other; 64 are the most"},
    {"profile.formula-end", "the formula is not finished"},
    {"profile.formula-more", "“{found}” is too much; the formula before it is complete"},
    {"profile.formula-stray",
     "“{found}” is not understood; a number, a text in quotes, a name or a bracket is expected"},
    {"profile.formula-expected", "“{found}” is expected"},
    {"profile.formula-number", "“{found}” is no number"},
    {"profile.formula-name", "there is no name “{found}” here; there are {known}"},
    {"profile.formula-function",
     "there is no function “{found}”; there are count, all, any, sum, min, max, filled, length, contains"},
    {"profile.formula-collection", "indicators, goals or funding is expected"},
    {"profile.formula-nested", "a collection can't be gone through inside another one"},
    {"profile.formula-division", "there is no division, as quotients are not exact: multiply the other side instead"},
    {"profile.formula-order", "texts have no order; only = and != compare them"},
    {"profile.formula-want-condition", "a condition is expected, such as a = b"},
    {"profile.formula-want-number", "a number is expected"},
    {"profile.formula-want-text", "a text is expected"},
    {"error.bad-explanations", "The file of explanations “{name}” is wrong: {detail}. Correct it and try again."},
    {"report.explained", "Explanations"},
    {"report.html.title", "Check of performance target tables"},
    {"report.html.file", "File"},
    {"report.html.tables", "Tables"},
    {"report.list.all", "Overview"},
    {"report.list.each", "Findings"},
    {"report.list.unit", "Unit"},
    {"report.list.project", "Project"},
    {"report.list.severity", "Severity"},
    {"report.list.place", "Place"},
    {"report.list.title", "Finding"},
    {"report.list.what", "What"},
    {"report.explained.one", "explained  {severity}  {place}  {what} Explanation: {reason}"},
    {"report.explained.unused",
     "unused  no such finding any more: {rule} “{text}” (explanation: {reason}) → take it out of the file, or compare the text"},
    {"report.explained.must-fix", "refused  an error has to be put right: {rule} “{text}” (explanation: {reason})"},
    {"report.explained.count", "{count} explained finding(s) are not counted above."},
    {"cli.no-built-in", "There is no built-in profile “{name}”; there are {known}."},
    {"cli.explain-needs",
     "jihe explain needs {name}, for example: jihe explain table.docx --rule value-vague-qualitative --reason \"agreed with the finance bureau\""},
    {"cli.explain-none", "“{name}” has no finding of rule {rule} to explain. jihe check shows what it has."},
    {"cli.explain-several",
     "Rule {rule} speaks of {count} places in “{name}”; name the cell's text with --text: {texts}"},
    {"cli.explain-error",
     "Rule {rule} finds errors in “{name}”: they have to be put right and can't be explained."},
    {"cli.explained", "{name}: explanation of {count} finding(s) kept in {to}. Check with --explanations"},
    {"error.not-writable.rows",
     "The sheet of “{name}” that gets a new row has drawings, comments, table objects or references that would no longer be "
     "right. Undo the new row and move it by hand in Excel."},
    {"error.not-writable.array",
     "A cell that was changed in “{name}” belongs to an array formula, which can only change as a whole. Undo this change and "
     "edit the formula in Excel."},
    {"error.not-writable.table",
     "A cell that was changed in “{name}” is in the head of a table object, which Excel would take for damage. Undo this "
     "change and make it in Excel."},
    {"error.not-writable",
     "The encoding of “{name}” can't hold the character “{detail}”. Use another one, or save as UTF-8."},
    {"error.no-form.indicators", "“{name}” has no indicator filled in, so there is nothing to import. Fill in indicators and targets first."},
    {"error.cell-too-large.cell",
     "Cell {detail} of “{name}” now has more than 32767 characters, which Excel can't hold and would take for damage. Shorten its text "
     "or undo the change, then save."},
    {"error.cell-too-large.xlsx", "A cell of “{name}” has more than 32767 characters, which Excel can't hold. Save it as .docx instead."},
    {"error.too-many-cells.xlsx", "A table of “{name}” is larger than Excel can hold. Save it as .txt or .csv instead."},
    {"convert.refused-row", "row {row}, “{name}”: {reason}"},
    {"convert.refused-row.sheet", "“{sheet}” row {row}, “{name}”: {reason}"},
    {"convert.refused.level-missing", "no first or second level"},
    {"convert.refused.name-missing", "no name"},
    {"convert.refused.name-too-long", "a name of more than 100 characters"},
    {"convert.refused.name-duplicate", "the name of an indicator above"},
    {"convert.refused.value-missing", "no target"},
    {"convert.refused.value-sign", "a target with * _ or -"},
    {"convert.refused.unit-missing", "no unit"},
    {"cli.convert-needs", "Give the file and the new file, for example: jihe convert table.txt table.docx."},
    {"cli.convert-ending", "“{name}” doesn't say which kind of file is meant. Let the new file's name end in one of {endings}."},
    {"cli.convert-same", "“{name}” is the file to be converted and can't be overwritten. Choose another name."},
    {"cli.convert-import-ending", "The import sheet is an Excel file: let “{name}” end in .xlsx."},
    {"cli.converted", "{from} → {to}"},
    {"cli.convert-refused", "{to}: the budget system would refuse {n} of its rows; put them right in the file first:"},
    {"error.not-found", "“{name}” is not there. Check the name and the folder."},
};

}  // namespace

std::span<const PlainText> common() { return kTexts; }

}  // namespace jihe::messages::en
