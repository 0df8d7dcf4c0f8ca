// Files of lines, cells between separators: cells that read as they did are copied raw, all others written anew.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// How a kind of file writes its cells. `raw` is what stands between a cell's separators, as UTF-8; "" for a new cell.
struct LineFormat {
  char separator = '\t';
  std::string (*read)(std::string_view raw, char separator) = nullptr;   // a cell's text; nullptr: as it stands
  std::string (*write)(std::string_view text, std::string_view raw, char separator) = nullptr;
};

// The document's bytes; not_writable (at: the cell's first byte in the file as read) for a character that its encoding can't
// hold. REQUIRES: format.write is set, and rows and cells know the bytes of the file they came from.
Result<Bytes> write_lines(const Document& document, const LineFormat& format);

}  // namespace jihe
