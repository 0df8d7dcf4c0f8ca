// The program's own words in English. Keys are those of zh_plain.cpp.
#include "core/messages/texts.h"

namespace jihe::messages {

namespace {

constexpr PlainText kPlain[] = {
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


    // the canvas
    {"ui.name", "Jihe"},
    {"ui.start.title", "Check performance target tables"},
    {"ui.start.what", "Open a table, see what a finance bureau would send back, put it right and save the same file."},
    {"ui.start.drop", "Drop files with performance target tables here"},
    {"ui.start.kinds", "Word (.docx), Excel (.xlsx), HTML, CSV and text, several at once; or copy a table and press Ctrl+V"},
    {"ui.start.open", "Open files"},
    {"ui.start.sample", "Try a sample"},
    {"ui.start.sample.tip", "Opens an invented table to see what is found"},
    {"ui.start.step1", "Open"},
    {"ui.start.step1.text", "A file with several tables is listed table by table."},
    {"ui.start.step2", "Put right"},
    {"ui.start.step2.text", "Red errors first. What can be put right by itself takes one click."},
    {"ui.start.step3", "Save"},
    {"ui.start.step3.text", "What you did not touch stays as it was. Every step can be undone."},
    {"ui.start.private", "Files never leave this computer: nothing is uploaded, no network is needed."},
    {"ui.open", "Open"},
    {"ui.open.tip", "Open files (Ctrl+O)"},
    {"ui.save", "Save"},
    {"ui.save.tip", "Save this file under a new name (Ctrl+S)"},
    {"ui.export", "Save as"},
    {"ui.export.tip", "Save as a Word or Excel table or as the budget system's import sheet (Ctrl+Shift+S)"},
    {"ui.export.docx", "Word table (.docx)"},
    {"ui.export.docx.hint", "Set anew in the official layout, ready to print"},
    {"ui.export.xlsx", "Excel table (.xlsx)"},
    {"ui.export.xlsx.hint", "The same layout, one sheet a project"},
    {"ui.export.import", "Import sheet of the budget system (.xlsx)"},
    {"ui.export.import.hint", "One row an indicator; sign, number, unit apart"},
    {"ui.export.import.suffix", " (import)"},
    {"ui.toast.exported", "Saved as {name}"},
    {"ui.notice.refused", "“{name}” is saved, but the budget system would refuse {n} of its rows: {first}. Put them right, then save it again."},
    {"ui.notice.refused.more", "“{name}” is saved, but the budget system would refuse {n} of its rows, first of all {first}. Put them right, then save it again."},
    {"ui.notice.refused.between", "; "},
    {"ui.save.suffix", " (revised)"},
    {"ui.fix-all", "Fix all {n}"},
    {"ui.fix-all.tip", "Puts right whatever in this file can be without changing its meaning; can be undone"},
    {"ui.undo", "Undo"},
    {"ui.undo.tip", "Undo (Ctrl+Z)"},
    {"ui.redo", "Redo"},
    {"ui.redo.tip", "Redo (Ctrl+Y)"},
    {"ui.report", "Save report"},
    {"ui.report.tip", "Saves what was found as a report"},
    {"ui.report.name", "report"},
    {"ui.report.text", "As text (.txt)"},
    {"ui.report.text.hint", "Findings by table and what to do, for printing and sending"},
    {"ui.report.json", "As data (.json)"},
    {"ui.report.json.hint", "For other programs"},
    {"ui.language.other", "中文"},
    {"ui.language.tip", "切换到中文"},
    {"ui.cancel", "Cancel"},
    {"ui.dismiss", "Dismiss"},
    {"ui.drop", "Release to open"},
    {"ui.opening", "Reading files, {n} of {all} done"},
    {"ui.status", "{files} file(s), {tables} table(s): {errors} error(s), {warnings} warning(s), {hints} hint(s)"},
    {"ui.notices.more", "{n} more before these"},
    {"ui.unsaved", "There are unsaved changes"},
    {"ui.close-file", "Close this file"},
    {"ui.close-anyway", "Close without saving"},
    {"ui.table.number", "Table {n}"},
    {"ui.table.of", "Table {n} of {all}"},
    {"ui.pane.table", "Table"},
    {"ui.pane.findings", "Findings {n}"},
    {"ui.table.of.short", "{n} / {all}"},
    {"ui.table.counts", "{errors} error(s), {warnings} warning(s), {hints} hint(s)"},
    {"ui.table.clean", "no findings"},
    {"ui.next-table", "Next table"},
    {"ui.previous-table", "Previous table"},
    {"ui.sheet.more", "{n} more rows are not drawn; they are checked and saved all the same"},
    {"ui.next-finding", "Next finding"},
    {"ui.next-finding.tip", "Goes to the next finding (F8); Shift+F8 goes back"},
    {"ui.scope.table", "This table"},
    {"ui.scope.all", "All"},
    {"ui.severity.hide", "Click to leave them out"},
    {"ui.severity.show", "Click to list them"},
    {"ui.group", "{title}, {n} places"},
    {"ui.group.count", "{n} places"},
    {"ui.group.example", "For example: {what}"},
    {"ui.group.tables", "{n} tables"},
    {"ui.group.unfold", "Show each of them"},
    {"ui.group.fold", "Fold"},
    {"ui.common", "In many tables ({n})"},
    {"ui.places.more", " and others, {n} places"},
    {"ui.fixable.safe", "fixable"},
    {"ui.fixable.suggested", "suggestion"},
    {"ui.none.table", "Nothing found in this table"},
    {"ui.none.all", "Nothing found: ready to hand in"},
    {"ui.none.filtered", "Nothing matches the filter"},
    {"ui.none.next", "Go to the next table with findings"},
    {"ui.finding.close", "Collapse"},
    {"ui.finding.why", "Why"},
    {"ui.finding.do", "What to do"},
    {"ui.finding.basis", "Rests on"},
    {"ui.explained", "Explained"},
    {"ui.explain", "Explain"},
    {"ui.explain.title", "Explanation"},
    {"ui.explain.which", "Checked, and to stay as it is? Say why; reports list it with the reason:"},
    {"ui.explain.ready.checked", "Checked with those in charge: it is as written"},
    {"ui.explain.ready.form", "The form handed down has it so"},
    {"ui.explain.ready.proof", "Rests on a document that can be shown"},
    {"ui.explain.write", "Write my own"},
    {"ui.explain.change", "Change the explanation"},
    {"ui.explain.back", "Take it back"},
    {"ui.explain.keys", "Enter keeps it, Esc cancels"},
    {"ui.explain.save", "Save explanations"},
    {"ui.explain.save.tip", "As “name.jihe.json”: open it with the document next time"},
    {"ui.toast.explained", "Explained; it can be taken back at any time"},
    {"ui.toast.unexplained", "Explanation taken back"},
    {"ui.toast.reasons-saved", "Explanations saved: {name}"},
    {"ui.toast.reasons-read", "Explanations read: {name}"},
    {"ui.toast.reasons-wait", "Explanations read, used once their document is open: {name}"},
    {"ui.fix.safe", "Fix"},
    {"ui.fix.suggested", "Apply suggestion"},
    {"ui.preview.before", "Before"},
    {"ui.preview.after", "After"},
    {"ui.preview.empty", "(empty)"},
    {"ui.preview.removed", "this row is deleted"},
    {"ui.preview.more", "and {n} more changes of this kind"},
    {"ui.toast.fixed", "Fixed: {title}"},
    {"ui.toast.fixed-all", "{n} fixed"},
    {"ui.toast.nothing-to-fix", "There is nothing to fix automatically"},
    {"ui.toast.undone", "Undone: {title}"},
    {"ui.toast.redone", "Redone: {title}"},
    {"ui.toast.saved", "Saved: {name}"},
    {"ui.toast.unsaved", "“{name}” has unsaved changes"},
    // end of the canvas

    // command line, reports and the list of changes
    {"error.not-found.directory", "“{name}” is a folder. Name the files in it, such as {name}/*.txt."},
    {"error.not-found.memory", "Not enough memory to open “{name}”. Close other pages and programs and try again."},
    {"error.not-found.unreadable",
     "“{name}” can't be opened. Check that you may read it and that no other program holds it."},

    {"change.set-cell", "Change a cell"},
    {"change.fix-all", "Fix automatically"},
    {"change.empty", "(empty)"},
    {"change.cell", "{before} → {after}"},
    {"change.moved", "row put right: {before} → {after}"},
    {"change.deleted", "row deleted: {before}"},
    {"change.deleted-blank", "blank row deleted"},
    {"change.inserted", "row inserted: {after}"},

    {"report.tables", "{count} table(s)"},
    {"report.shared", "In several tables"},
    {"report.table-list", "tables {tables}"},
    {"report.comma", ", "},
    {"report.hint", "{title} ({places})"},
    {"report.places", "{first} and others, {count} in all"},
    {"report.basis", " ({basis})"},
    {"report.fix.safe", " [automatic]"},
    {"report.fix.suggested", " [suggested]"},
    {"report.example", "For example: {advice}"},
    {"report.clean", "Nothing to report."},
    {"report.totals", "{files} file(s), {tables} table(s): {errors} error(s), {warnings} warning(s), {hints} hint(s)."},
    {"report.unusable", "{count} file(s) could not be used, for the reason given above."},
    {"report.hidden", "{count} finding(s) of lower severity are not listed."},
    {"report.safe-fixes", "{count} can be fixed automatically: jihe fix FILE --out DIR"},

    {"rules.title", "The rules"},
    {"rules.intro",
     "{count} rules. Generated by `jihe rules --format md`; do not edit. Fix: safe = the meaning is kept, may be applied "
     "in bulk; suggested = look first; — = for a person to change."},
    {"rules.count", "{count} rules."},
    {"rules.id", "Rule"},
    {"rules.name", "Name"},
    {"rules.severity", "Severity"},
    {"rules.fix", "Fix"},
    {"rules.basis", "Basis"},
    {"rules.why", "Why"},
    {"rules.fix.none", "—"},
    {"rules.fix.safe", "safe"},
    {"rules.fix.suggested", "suggested"},
    {"rules.group.structure", "Structure of the table"},
    {"rules.group.header", "Head of the table"},
    {"rules.group.money", "Money"},
    {"rules.group.goal", "Goals"},
    {"rules.group.indicator", "Indicators"},
    {"rules.group.value", "Target values"},
    {"rules.group.text", "Wording"},
    {"rules.group.consistency", "Consistency"},

    {"cli.help",
     "jihe {version}: checks and repairs budget performance target tables\n"
     "\n"
     "Usage\n"
     "  jihe check FILE...             check. Exit status 0: no error; 1: errors found; 2: a file that can't be used,\n"
     "                                 or wrong usage\n"
     "  jihe fix FILE... --out DIR     apply every safe fix; the files go to DIR in their own kind and encoding\n"
     "  jihe convert IN OUT            convert to the kind that OUT ends in: .docx .xlsx .txt .csv .html .json\n"
     "  jihe rules                     list all rules\n"
     "  jihe explain FILE --rule ID --reason TEXT [--text CELL]\n"
     "                                 explain a warning or hint; kept beside FILE in FILE.jihe.json\n"
     "  jihe profile [ID]              print a built-in profile; --schema: the JSON Schema of profiles\n"
     "\n"
     "FILE may be - for standard input.\n"
     "\n"
     "Check\n"
     "  --format text|json|ndjson|sarif|html\n"
     "                                 the report's format, text unless given\n"
     "  --out FILE                     write the report to FILE instead of printing it\n"
     "  --profile FILE                 a rule profile instead of the built-in one, or a built-in id: ningxia-county\n"
     "  --explanations                 read the explanations beside each file (FILE.jihe.json), list those findings apart\n"
     "  --min-severity error|warning|hint\n"
     "                                 list only what is as severe as that, hint (all) unless given\n"
     "  --jobs N                       read N files at a time, as many as there are processors unless given\n"
     "\n"
     "Fix\n"
     "  --out DIR                      where the files go, made if need be; an input is never overwritten\n"
     "  --suggested                    apply suggested fixes too; look through the result afterwards\n"
     "  --profile FILE, --explanations, --jobs N\n"
     "                                 as above; what is explained is not changed\n"
     "\n"
     "Convert\n"
     "  --import                       make the budget system's import sheet (.xlsx; so does OUT ending in .import.xlsx) and\n"
     "                                 list the rows that it would refuse\n"
     "  --profile FILE                 as above\n"
     "\n"
     "Rules\n"
     "  --format text|md|json          text unless given\n"
     "\n"
     "Everywhere\n"
     "  --lang zh|en                   language of the output, zh unless given\n"
     "  --help, --version              this text, the version\n"},
    {"cli.try-help", "Full usage: jihe --help"},
    {"cli.no-command", "Say what to do, for example: jihe check table.txt."},
    {"cli.unknown-command", "There is no command “{name}”; there are check, fix, convert, explain, profile and rules."},
    {"cli.unknown-command.file", "There is no command “{name}”. To check that file: jihe check {name}"},
    {"cli.unknown-option", "jihe {command} has no option “{name}”."},
    {"cli.extra-argument", "jihe {command} has no use for “{name}”."},
    {"cli.missing-value", "{name} needs a value."},
    {"cli.repeated-option", "{name} may be given only once."},
    {"cli.bad-value", "{name} can't be “{value}”; it may be {allowed}."},
    {"cli.bad-jobs", "--jobs can't be “{value}”; give a whole number from 1 to 1024."},
    {"cli.no-files", "No file given, for example: jihe {command} table.txt."},
    {"cli.no-folder", "Say with --out which folder the fixed files go to: jihe fix table.txt --out fixed."},
    {"cli.fix-stdin", "Standard input has no file name to save under. Name a file."},
    {"cli.out-is-input", "“{name}” is a file to be checked; the report must not replace it. Give another --out."},
    {"cli.would-overwrite", "“{name}” lies in the --out folder; saving would replace the original. Give another folder."},
    {"cli.same-name", "Two files are called “{name}” and would overwrite each other in one folder. Fix them one by one."},
    {"cli.no-such-folder", "“{name}” can't be made or is no folder. Give another --out."},
    {"cli.cannot-write",
     "“{name}” can't be written. Check that the folder exists, that you may write there and that the disk isn't full."},
    {"cli.fixed", "{from} → {to}  {count} fixed"},
    {"cli.nothing-fixed", "{from} → {to}  nothing to fix, contents unchanged"},
    {"cli.remaining", "Left: {errors} error(s), {warnings} warning(s), {hints} hint(s). See them: jihe check {to}"},
    {"cli.standard-input", "standard input"},
    {"cli.cannot-print", "The output broke off."},
    // end of command line
};

}  // namespace

std::span<const PlainText> en_plain() { return kPlain; }

}  // namespace jihe::messages
