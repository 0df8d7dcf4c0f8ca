// JSON with its edited cells written anew: every other byte stays.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// `text` as a string of JSON, in quotes; `ascii`: everything past ASCII as \uXXXX.
std::string json_quoted(std::string_view text, bool ascii);

// The document's bytes. A number stays a number where the new text is one, all other texts become strings; a row that is
// deleted goes with its comma, one that is inserted is written like the row above it. A key at the head of a column is
// changed in all objects. A column's head and a label with its value can't be deleted on their own: they lose their text.
//
// A report has no rows that could be changed: it is read to be checked and converted. Edited and saved, it becomes
// {"tables": [{"rows": [[…], …]}, …]}, the rows of its forms with the titles in front.
// REQUIRES: document.kind is json.
Result<Bytes> write_json(const Document& document);

}  // namespace jihe
