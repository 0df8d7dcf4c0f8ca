#include "core/write/zip.h"

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace jihe {
namespace {

void put_number(Bytes& bytes, std::size_t at, std::size_t width, std::size_t value) {
  for (std::size_t i = 0; i < width; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

// Raw deflate, as zip has it.
Bytes packed(BytesView content) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  Bytes out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// What changes in the header of a file, local (at `at`) or in the directory: no descriptor behind it, deflated, its sizes.
void put_sizes(Bytes& bytes, std::size_t flags, std::uint32_t crc, std::size_t packed_size, std::size_t size) {
  const auto low = static_cast<unsigned char>(bytes[flags]);
  put_number(bytes, flags, 1, low & ~std::size_t{8});
  put_number(bytes, flags + 2, 2, Z_DEFLATED);
  put_number(bytes, flags + 8, 4, crc);
  put_number(bytes, flags + 12, 4, packed_size);
  put_number(bytes, flags + 16, 4, size);
}

// Takes the field of ZIP64 out of a header's extra fields: its sizes are those of before, and nothing is that large. `lengths`
// is where the lengths of the name and of the extra fields stand, `names` where the name starts.
void drop_zip64(Bytes& header, std::size_t lengths, std::size_t names) {
  std::size_t at = names + little_endian(header, lengths, 2);
  std::size_t left = little_endian(header, lengths + 2, 2);
  while (left >= 4 && at + 4 <= header.size()) {
    const std::size_t size = std::min(4 + little_endian(header, at + 2, 2), left);
    if (little_endian(header, at, 2) == kZip64Extra) {
      put_number(header, lengths + 2, 2, little_endian(header, lengths + 2, 2) - size);
      header.erase(at, size);
      return;
    }
    at += size;
    left -= size;
  }
}

// What a changed file looks like in the archive.
struct Packed {
  const ZipEntry* entry = nullptr;
  bool left_out = false;
  Bytes body;
  std::uint32_t crc = 0;
  std::size_t size = 0;

  void put_sizes_to(Bytes& bytes, std::size_t flags) const { put_sizes(bytes, flags, crc, body.size(), size); }
};

Packed pack(const Zip& zip, const ZipChange& change) {
  Packed file;
  file.entry = zip.find(change.name);
  file.left_out = !change.content;
  if (file.left_out) return file;
  file.body = packed(*change.content);
  file.size = change.content->size();
  const auto* bytes = reinterpret_cast<const Bytef*>(change.content->data());
  file.crc = static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(file.size)));
  return file;
}

constexpr std::size_t kVersion = 20;          // of the format: deflate, no 64-bit sizes
constexpr std::size_t kFirstOfJanuary = 0x21;   // 1980, the first day that the format knows

// What a local header and a record of the directory have in common, from the version needed on.
void put_common(Bytes& bytes, std::size_t at, const NewFile& file, std::uint32_t crc, std::size_t packed_size) {
  put_number(bytes, at, 2, kVersion);
  put_number(bytes, at + 4, 2, Z_DEFLATED);
  put_number(bytes, at + 8, 2, kFirstOfJanuary);
  put_number(bytes, at + 10, 4, crc);
  put_number(bytes, at + 14, 4, packed_size);
  put_number(bytes, at + 18, 4, file.content.size());
  put_number(bytes, at + 22, 2, file.name.size());
}

}  // namespace

Bytes replace_files(BytesView archive, const Zip& zip, const std::vector<ZipChange>& changes) {
  std::vector<Packed> files;
  std::size_t room = archive.size();
  for (const ZipChange& change : changes) {
    files.push_back(pack(zip, change));
    room += files.back().body.size();
  }
  const auto changed = [&files](const ZipEntry* entry) -> const Packed* {
    const auto found = std::find_if(files.begin(), files.end(), [entry](const Packed& file) { return file.entry == entry; });
    return found == files.end() ? nullptr : &*found;
  };
  Bytes out;
  out.reserve(room);
  std::vector<const ZipEntry*> order;
  for (const ZipEntry& entry : zip.entries) order.push_back(&entry);
  std::sort(order.begin(), order.end(), [](const ZipEntry* a, const ZipEntry* b) { return a->header < b->header; });
  out.append(archive, 0, order.front()->header);   // what some programs put in front
  std::vector<std::size_t> headers(zip.entries.size());
  for (const ZipEntry* entry : order) {
    headers[static_cast<std::size_t>(entry - zip.entries.data())] = out.size();
    const Packed* file = changed(entry);
    if (file == nullptr) {
      out.append(archive, entry->header, entry->end - entry->header);
    } else if (!file->left_out) {
      Bytes header(archive.substr(entry->header, entry->data - entry->header));
      file->put_sizes_to(header, 6);
      drop_zip64(header, 26, 30);
      out += header;
      out += file->body;
    }
  }
  const std::size_t directory = out.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < zip.entries.size(); ++i) {
    const ZipEntry& entry = zip.entries[i];
    const Packed* file = changed(&entry);
    if (file != nullptr && file->left_out) continue;
    Bytes record(archive.substr(entry.record, entry.record_end - entry.record));
    put_number(record, 42, 4, headers[i]);
    if (file != nullptr) {
      file->put_sizes_to(record, 8);
      drop_zip64(record, 28, 46);
    }
    out += record;
    ++count;
  }
  const std::size_t size = out.size() - directory;
  // Without the end records of ZIP64: all numbers fit into the plain one.
  Bytes end(archive.substr(zip.end_record));
  put_number(end, 8, 2, count);
  put_number(end, 10, 2, count);
  put_number(end, 12, 4, size);
  put_number(end, 16, 4, directory);
  out += end;
  return out;
}

Result<Bytes> replace_file(BytesView archive, const Zip& zip, std::string_view name, BytesView content) {
  return replace_files(archive, zip, {{std::string(name), Bytes(content)}});
}

Bytes new_archive(std::span<const NewFile> files) {
  constexpr std::size_t kHeader = 30;
  constexpr std::size_t kRecord = 46;
  Bytes out;
  Bytes directory;
  for (const NewFile& file : files) {
    const Bytes body = packed(file.content);
    const auto crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(file.content.data()), static_cast<uInt>(file.content.size())));
    const std::size_t header = out.size();
    out.append("PK\x03\x04").append(kHeader - 4, '\0');
    put_common(out, header + 4, file, crc, body.size());
    out.append(file.name).append(body);
    const std::size_t record = directory.size();
    directory.append("PK\x01\x02").append(kRecord - 4, '\0');
    put_number(directory, record + 4, 2, kVersion);
    put_common(directory, record + 6, file, crc, body.size());
    put_number(directory, record + 42, 4, header);
    directory.append(file.name);
  }
  const std::size_t at = out.size();
  out += directory;
  const std::size_t end = out.size();
  out.append("PK\x05\x06").append(18, '\0');
  put_number(out, end + 8, 2, files.size());
  put_number(out, end + 10, 2, files.size());
  put_number(out, end + 12, 4, directory.size());
  put_number(out, end + 16, 4, at);
  return out;
}

}  // namespace jihe
