// An archive with one of its files put anew: all others are copied as they are, not packed again.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/read/zip.h"

namespace jihe {

// `archive` with `content` as the unpacked bytes of its file `name`. The other files' headers and packed bytes, the order and
// the comments stay as they are. REQUIRES: `zip` is the archive's directory and holds that file.
Result<Bytes> replace_file(BytesView archive, const Zip& zip, std::string_view name, BytesView content);

}  // namespace jihe
