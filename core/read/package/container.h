// What is inside a container, by the names in its directory alone: nothing is unpacked.
#pragma once

#include "core/base/bytes.h"
#include "core/read/read.h"

namespace jihe {

// REQUIRES: bytes start with "PK". docx, xlsx or unknown.
Detected detect_zip(BytesView bytes);

// True where `bytes` start as an OLE2 compound file: .doc, .xls, an encrypted .docx or .xlsx.
bool is_ole2(BytesView bytes);

// REQUIRES: is_ole2(bytes). doc, xls, encrypted (old formats too) or unknown.
Detected detect_ole2(BytesView bytes);

// REQUIRES: detect_ole2(bytes) is doc or xls. What a person calls the file: "doc", "xls", and of WPS Office "wps", "et", by what
// it keeps in them or by the name's ending.
std::string_view old_office_kind(BytesView bytes, std::string_view name);

}  // namespace jihe
