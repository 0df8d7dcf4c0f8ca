// An Excel workbook with its edited cells written anew: every other cell, and every part that does not depend on them, stays as
// it was.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// The workbook's bytes. An edited cell keeps its style; a text is stored in the cell itself, so that the shared strings stay as
// they are; a formula that is edited away goes, and the others are calculated anew when the file is opened. Deleted and new
// rows move what stands below along, and everything that refers to it; in a sheet with drawings, comments or tables in the
// sense of Excel, whose places are kept elsewhere, a deleted row is emptied instead, and a new one is refused (`not_writable`,
// detail "rows"), as are an edit within an array formula ("array") and one of a table object's head ("table"). REQUIRES: document.kind is xlsx.
Result<Bytes> write_xlsx(const Document& document);

}  // namespace jihe
