// An Excel workbook: the forms on its sheets, with each row's own number and every cell in its own column.
#pragma once

#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/read/xlsx/package.h"
#include "core/read/xlsx/sheet.h"

namespace jihe {

// The sheets of a workbook that are read, by position; `context` gets what they refer to.
Result<SheetContext> read_sheet_context(BytesView package, const Workbook& workbook);

// True where a cell of the sheet has more than white space: others give no table.
bool has_text(const Worksheet& sheet);

// The forms in a .xlsx, .xlsm or .xltx. Each sheet starts a table, titles in it further ones as they do in text; a sheet's name
// is none: it is not in a cell. Numbers and dates are read as they are shown, formulas by the value they had when the file was
// saved. Row::line_end is empty where rows of the sheet can't be put in or taken out.
Result<Document> read_xlsx(Bytes bytes, const Profile& profile);

}  // namespace jihe
