// A zip archive as Office and others write it (ZIP64 and sizes behind the data too): its directory, and its files unpacked one by
// one. Sizes and names in it are not trusted, those in front of the files not even read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace jihe {

inline constexpr std::size_t kZip64Extra = 1;   // the number of the extra field that ZIP64 has in a file's records

struct ZipEntry {
  std::string name;             // word/document.xml, with slashes also where the archive has backslashes
  std::uint16_t method = 0;     // 0: stored, 8: deflated
  std::uint32_t crc = 0;        // of the unpacked bytes
  std::size_t packed = 0;       // bytes in the archive
  std::size_t size = 0;         // bytes unpacked, as the directory claims
  std::size_t header = 0;       // where its local header starts
  std::size_t data = 0;         // where its packed bytes start
  std::size_t end = 0;          // where the next entry's header, or the directory, starts
  std::size_t record = 0;       // where its record in the directory starts
  std::size_t record_end = 0;
};

struct Zip {
  std::vector<ZipEntry> entries;   // in the directory's order
  std::size_t directory = 0;       // where the directory starts
  std::size_t end_record = 0;      // where the record at the end starts

  // The file of this name, else the first one whose name differs in nothing but the case: in Office's packages names are the
  // same whatever their case. nullptr where there is none.
  const ZipEntry* find(std::string_view name) const;
};

// The directory of an archive; `damaged` where it is cut off, or where entries overlap, are there twice or have names that
// lead out of it; `encrypted` where one is protected by a password.
Result<Zip> read_zip(BytesView archive);

// The bytes of one file; `damaged` where they can't be unpacked or are not those the directory tells of, `too_large` past
// kMaxUnpackedBytes, or past kMaxUnpackedRatio times the packed size once it is over kFreeUnpackedBytes.
Result<Bytes> unpack(BytesView archive, const ZipEntry& entry);

}  // namespace jihe
