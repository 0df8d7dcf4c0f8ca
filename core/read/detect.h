// What a file is, and where it is nothing we read, what a person would call it.
#pragma once

#include <string_view>

#include "core/base/bytes.h"
#include "core/read/read.h"

namespace jihe {

struct Sniffed {
  Detected kind = Detected::unknown;
  std::string_view detail;   // of unknown kinds: "pdf", "image", "archive", "rtf", "mht", "xml"; "" where not known. Of old
                             // Office files: "doc", "wps", "xls", "et"
};

Sniffed sniff(BytesView bytes, std::string_view name);

}  // namespace jihe
