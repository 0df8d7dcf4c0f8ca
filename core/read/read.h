// From bytes to a document, whatever kind they are: detect, decode, split into tables.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"

namespace jihe {

// What the first bytes say a file is.
enum class Detected { text, csv, html, docx, xlsx, json, doc, xls, encrypted, unknown };
std::string_view detected_id(Detected kind);   // "text", ..., "doc", "xls", "encrypted", "unknown"

// By content, never by the name's ending (`name` decides only between text and csv or html that could be either).
Detected detect(BytesView bytes, std::string_view name = {});

// Reads a file into tables. Kinds that are not read give ErrorCode::unsupported, old_office, encrypted or unknown_kind.
// A table starts at its title (profile.titles, 附件n before it); a file without any title is one table.
Result<Document> read_document(Bytes bytes, std::string_view name, const Profile& profile);

}  // namespace jihe
