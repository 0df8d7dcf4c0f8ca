#include "core/read/package/zip.h"

#include <zlib.h>

#include <algorithm>

#include "core/base/limits.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kEndRecord = 22;   // bytes of the record behind the directory, without its comment
constexpr std::size_t kRecord = 46;      // of a file's record in the directory, without its names
constexpr std::size_t kHeader = 30;      // of a file's local header, without its names
constexpr std::size_t kMore2 = 0xFFFF;   // a number that stands elsewhere, see ZIP64
constexpr std::size_t kMore4 = 0xFFFFFFFF;

Error damaged(std::size_t at) { return {ErrorCode::damaged, at, {}}; }

// Some programs for Windows write its backslashes between folders, and Office reads them as the slashes they should be.
std::string with_slashes(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '\\', '/');
  return out;
}

// REQUIRES: a name with slashes.
bool leads_out(std::string_view name) {
  return name.empty() || name.front() == '/' || name == ".." || name.starts_with("../") ||
         name.find("/../") != std::string_view::npos || name.ends_with("/..") ||
         name.find('\0') != std::string_view::npos;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// The end record: the last one whose comment reaches exactly to the end of the archive, else the last one: mail programs and
// memory sticks leave bytes behind it.
std::size_t find_end_record(BytesView archive) {
  constexpr std::size_t kLongestComment = 65535;
  if (archive.size() < kEndRecord) return BytesView::npos;
  const std::size_t first = archive.size() - std::min(archive.size(), kEndRecord + kLongestComment);
  std::size_t last = BytesView::npos;
  for (std::size_t at = archive.size() - kEndRecord + 1; at-- > first;) {
    if (archive.substr(at, 4) != "PK\x05\x06"sv) continue;
    const std::size_t end = at + kEndRecord + little_endian(archive, at + 20, 2);
    if (end == archive.size()) return at;
    if (last == BytesView::npos && end < archive.size()) last = at;
  }
  return last;
}

// How many files there are, and where the directory starts; ZIP64 has records of its own for what does not fit.
struct Ends {
  std::size_t count = 0;
  std::size_t directory = 0;
};

Ends read_ends(BytesView archive, std::size_t end_record) {
  constexpr std::size_t kLocator = 20;   // bytes of the record that tells where ZIP64's end record is
  Ends ends{little_endian(archive, end_record + 10, 2), little_endian(archive, end_record + 16, 4)};
  if (ends.count != kMore2 && ends.directory != kMore4) return ends;
  if (end_record < kLocator || archive.substr(end_record - kLocator, 4) != "PK\x06\x07"sv) return ends;
  const std::size_t at = little_endian(archive, end_record - kLocator + 8, 8);
  if (at >= end_record || archive.substr(at, 4) != "PK\x06\x06"sv) return ends;
  return {little_endian(archive, at + 32, 8), little_endian(archive, at + 48, 8)};
}

// Sizes and place of a file that its record has no room for stand in the record's extra field number 1, in this order.
void read_extra(BytesView extra, ZipEntry& entry) {
  for (std::size_t at = 0; at + 4 <= extra.size();) {
    const std::size_t size = little_endian(extra, at + 2, 2);
    if (little_endian(extra, at, 2) == kZip64Extra) {
      const BytesView field = extra.substr(at + 4, size);
      std::size_t next = 0;
      for (std::size_t* value : {&entry.size, &entry.packed, &entry.header}) {
        if (*value != kMore4 || next + 8 > field.size()) continue;
        *value = little_endian(field, next, 8);
        next += 8;
      }
      return;
    }
    at += 4 + size;
  }
}

// Where each entry's bytes end: at the next header. False where two overlap.
bool set_ends(std::vector<ZipEntry>& entries, std::size_t directory) {
  std::vector<ZipEntry*> order;
  order.reserve(entries.size());
  for (ZipEntry& entry : entries) order.push_back(&entry);
  std::sort(order.begin(), order.end(), [](const ZipEntry* a, const ZipEntry* b) { return a->header < b->header; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i]->end = i + 1 < order.size() ? order[i + 1]->header : directory;
    if (order[i]->data > order[i]->end || order[i]->end - order[i]->data < order[i]->packed) return false;
  }
  return true;
}

bool has_twins(const std::vector<ZipEntry>& entries) {
  std::vector<std::string_view> names;
  names.reserve(entries.size());
  for (const ZipEntry& entry : entries) names.push_back(entry.name);
  std::sort(names.begin(), names.end());
  return std::adjacent_find(names.begin(), names.end()) != names.end();
}

// zlib's stream, closed whatever happens.
struct Inflater {
  z_stream stream{};
  bool open = inflateInit2(&stream, -MAX_WBITS) == Z_OK;
  Inflater() = default;
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (open) inflateEnd(&stream);
  }
};

bool over_limit(std::size_t unpacked, std::size_t packed) {
  if (unpacked > kMaxUnpackedBytes) return true;
  return unpacked > kFreeUnpackedBytes && unpacked / kMaxUnpackedRatio > packed;
}

Result<Bytes> inflate_all(BytesView packed, std::size_t expected) {
  Inflater inflater;
  if (!inflater.open) return damaged(0);
  Bytes out;
  // What the directory claims is only a hint: room for as much is made up to a limit.
  out.reserve(std::min(expected, kFreeUnpackedBytes));
  char block[1 << 15];
  inflater.stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(packed.data()));
  inflater.stream.avail_in = static_cast<uInt>(packed.size());
  for (int status = Z_OK; status != Z_STREAM_END;) {
    inflater.stream.next_out = reinterpret_cast<Bytef*>(block);
    inflater.stream.avail_out = sizeof block;
    status = inflate(&inflater.stream, Z_NO_FLUSH);
    const std::size_t got = sizeof block - inflater.stream.avail_out;
    if (status != Z_STREAM_END && (status != Z_OK || got == 0)) return damaged(0);
    out.append(block, got);
    if (over_limit(out.size(), packed.size())) return Error{ErrorCode::too_large, kMaxUnpackedBytes, {}};
  }
  return out;
}

}  // namespace

const ZipEntry* Zip::find(std::string_view name) const {
  const ZipEntry* other = nullptr;
  for (const ZipEntry& entry : entries) {
    if (entry.name == name) return &entry;
    if (other == nullptr && same_but_for_case(entry.name, name)) other = &entry;
  }
  return other;
}

Result<Zip> read_zip(BytesView archive) {
  Zip zip;
  zip.end_record = find_end_record(archive);
  if (zip.end_record == BytesView::npos) return damaged(archive.size());
  const Ends ends = read_ends(archive, zip.end_record);
  const std::size_t count = ends.count;
  if (count >= kMore2) return damaged(zip.end_record);   // more files than an archive without ZIP64 can hold
  zip.directory = ends.directory;
  std::size_t at = zip.directory;
  for (std::size_t i = 0; i < count; ++i) {
    if (at > zip.end_record || zip.end_record - at < kRecord || archive.substr(at, 4) != "PK\x01\x02"sv) return damaged(at);
    ZipEntry entry;
    const std::size_t name = little_endian(archive, at + 28, 2);
    entry.record = at;
    entry.record_end = at + kRecord + name + little_endian(archive, at + 30, 2) + little_endian(archive, at + 32, 2);
    if (entry.record_end > zip.end_record) return damaged(at);
    if ((little_endian(archive, at + 8, 2) & 1) != 0) return Error{ErrorCode::encrypted, at, {}};
    entry.name = with_slashes(archive.substr(at + kRecord, name));
    entry.method = static_cast<std::uint16_t>(little_endian(archive, at + 10, 2));
    entry.crc = static_cast<std::uint32_t>(little_endian(archive, at + 16, 4));
    entry.packed = little_endian(archive, at + 20, 4);
    entry.size = little_endian(archive, at + 24, 4);
    entry.header = little_endian(archive, at + 42, 4);
    read_extra(archive.substr(at + kRecord + name, little_endian(archive, at + 30, 2)), entry);
    if (entry.header >= zip.directory || archive.substr(entry.header, 4) != "PK\x03\x04"sv) return damaged(at);
    entry.data = entry.header + kHeader + little_endian(archive, entry.header + 26, 2) + little_endian(archive, entry.header + 28, 2);
    if (leads_out(entry.name)) return damaged(at);
    at = entry.record_end;
    zip.entries.push_back(std::move(entry));
  }
  if (zip.entries.empty() || has_twins(zip.entries) || !set_ends(zip.entries, zip.directory)) return damaged(zip.directory);
  return zip;
}

Result<Bytes> unpack(BytesView archive, const ZipEntry& entry) {
  const BytesView packed = archive.substr(entry.data, entry.packed);
  Result<Bytes> bytes = damaged(entry.header);
  if (entry.method == 0) {
    bytes = Bytes(packed);
  } else if (entry.method == Z_DEFLATED) {
    bytes = inflate_all(packed, entry.size);
  }
  if (!bytes) return bytes;
  const uLong crc = crc32(0, reinterpret_cast<const Bytef*>(bytes->data()), static_cast<uInt>(bytes->size()));
  if (crc != entry.crc) return damaged(entry.header);
  return bytes;
}

}  // namespace jihe
