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
     "“{name}” is no kind of file that can be read. Open a text file (.txt), or save the table as text in Word or WPS "
     "first."},
    {"error.bad-encoding",
     "The text of “{name}” is broken from byte {at} on; perhaps it was not saved completely. Save it again as UTF-8 "
     "and open it."},
    {"error.unsupported",
     "“{name}” is a {detail} file, which can't be read yet. Open it, select all, copy, paste into a text file, and open "
     "that."},
    {"error.old-office",
     "“{name}” is an old Office file (.{detail}). Open it in Word or WPS, select all, copy, paste into a text file, and "
     "open that."},
    {"error.encrypted", "“{name}” is protected by a password. Remove it in Word, Excel or WPS, save and open it again."},
    {"error.no-form", "“{name}” holds no performance target table. It should have labels such as 项目名称 and 绩效指标."},
    {"error.bad-profile", "The rule profile “{name}” is wrong: {detail}. Correct it and try again."},
    {"error.not-writable",
     "The encoding of “{name}” can't hold the character “{detail}”. Use another one, or save as UTF-8."},
    {"error.not-found", "“{name}” is not there. Check the name and the folder."},
};

}  // namespace

std::span<const PlainText> en_plain() { return kPlain; }

}  // namespace jihe::messages
