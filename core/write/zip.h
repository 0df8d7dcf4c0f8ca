// Archives: one with some of its files put anew or left out, all others copied as they are; and new ones.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/read/package/zip.h"

namespace jihe {

struct ZipChange {
  std::string name;
  std::optional<Bytes> content;   // its unpacked bytes; nullopt: the file is left out
};

// `archive` with its changed files. The other files' headers and packed bytes, the order and the comments stay as they are.
// REQUIRES: `zip` is the archive's directory and holds each of these files.
Bytes replace_files(BytesView archive, const Zip& zip, const std::vector<ZipChange>& changes);

// The same for one file that gets new content.
Result<Bytes> replace_file(BytesView archive, const Zip& zip, std::string_view name, BytesView content);

// A file of a new archive.
struct NewFile {
  std::string_view name;   // word/document.xml
  BytesView content;
};

// An archive of these files in this order, deflated. Its times are all the same: the same files give the same bytes.
Bytes new_archive(std::span<const NewFile> files);

}  // namespace jihe
