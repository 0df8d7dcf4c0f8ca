// Separated values: edited cells alone are written anew, in quotes where they were or have to be.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// `text` as a cell of the file: in quotes where it holds the separator, a quote or a line break, or where `raw`, the cell as
// it stood there, was in quotes; line breaks as they were in it, else LF.
//
// Excel computes what starts with = + - @, and no kind of quoting keeps it from that. A sign and a number (=100%, -5, +3%)
// are harmless and come back as the number: they are written as they are. Any other text of that kind (=46万元, -完成12处,
// =HYPERLINK(…)) would show as an error or run as a formula, though the clerk only typed it or a fix moved it to the front of
// its cell: an apostrophe goes in front, which csv_text takes off again. Cells that nobody edited stay as they are.
std::string csv_cell(std::string_view text, std::string_view raw, char separator);

// The document's bytes; not_writable as for text. REQUIRES: document.kind is csv.
Result<Bytes> write_csv(const Document& document);

}  // namespace jihe
