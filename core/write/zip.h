// Archives: one with one of its files put anew, all others copied as they are; and new ones.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/read/zip.h"

namespace jihe {

// `archive` with `content` as the unpacked bytes of its file `name`. The other files' headers and packed bytes, the order and
// the comments stay as they are. REQUIRES: `zip` is the archive's directory and holds that file.
Result<Bytes> replace_file(BytesView archive, const Zip& zip, std::string_view name, BytesView content);

// A file of a new archive.
struct NewFile {
  std::string_view name;   // word/document.xml
  BytesView content;
};

// An archive of these files in this order, deflated. Its times are all the same: the same files give the same bytes.
Bytes new_archive(std::span<const NewFile> files);

}  // namespace jihe
