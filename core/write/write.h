// From a document back to bytes: what was not edited is copied from the file as it was read.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// The document in its own kind and encoding. A document without edits gives exactly the bytes that were read.
Result<Bytes> write_document(const Document& document);

}  // namespace jihe
