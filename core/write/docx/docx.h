// A Word document with its edited cells written anew: nothing else of its document part changes, and no other part at all.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// The document's bytes. An edited text keeps the format of the text it replaces; an inserted row looks like the one beside it,
// merged areas that it stands in go on; a deleted row takes its element along, a table's last row the table.
// REQUIRES: document.kind is docx.
Result<Bytes> write_docx(const Document& document);

}  // namespace jihe
