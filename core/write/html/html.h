// HTML with its edited cells written anew: the tags around their text stay, and every other byte.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// `text` as a cell of HTML shows it and as it will be read again: a space that a browser would swallow becomes one that does
// not break (U+00A0), blank lines at the ends go, line breaks are \n.
std::string fit_html(std::string_view text);

// The document's bytes. An edited text keeps the tags of the text it replaces; a deleted row takes its element along, and the
// cells that reach over it reach one row less far; a new row looks like the one above it. Characters that the file's encoding lacks are written as numbers.
// REQUIRES: document.kind is html.
Result<Bytes> write_html(const Document& document);

}  // namespace jihe
