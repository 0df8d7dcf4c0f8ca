// Tab-separated text: cells that read as they did are copied raw, all others encoded.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// The document's bytes; not_writable (at: the cell's first byte in the file as read) for a character that its encoding can't
// hold. REQUIRES: document.kind is text.
Result<Bytes> write_text(const Document& document);

}  // namespace jihe
