#include "core/read/package/container.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/read/package/zip.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

// What a zip's file names say so far.
struct OfficeNames {
  bool types = false, word = false, excel = false;

  void add(std::string_view name) {
    types = types || same(name, "[content_types].xml");
    word = word || same(name.substr(0, 5), "word/");
    excel = excel || same(name.substr(0, 3), "xl/");
  }
  // `expected` in small letters: names in a package are the same whatever their case, and backslashes stand for
  // slashes.
  static bool same(std::string_view name, std::string_view expected) {
    const auto folded = [](char c) {
      if (c == '\\') return '/';
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    };
    return std::equal(name.begin(), name.end(), expected.begin(), expected.end(),
                      [folded](char a, char b) { return folded(a) == b; });
  }
  Detected kind() const {
    if (!types || word == excel) return Detected::unknown;
    return word ? Detected::docx : Detected::xlsx;
  }
};

constexpr std::size_t kMaxNames = 65535;

// A zip that is cut off has no directory any more, another one is protected: the headers before its files.
OfficeNames local_names(BytesView bytes) {
  OfficeNames names;
  std::size_t i = 0;
  for (std::size_t n = 0; n < kMaxNames; ++n) {
    i = bytes.find("PK\x03\x04"sv, i);
    if (i == BytesView::npos || i + 30 > bytes.size()) break;
    names.add(bytes.substr(i + 30, little_endian(bytes, i + 26, 2)));
    i += 30;
  }
  return names;
}

// Where an OLE2 directory entry has this name: 128 bytes on a multiple of 128, the UTF-16 name first, its size in bytes with
// the closing zero at 64. npos where there is none.
std::size_t find_entry(BytesView bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  wide.append(2, '\0');
  for (std::size_t i = 512; i + 128 <= bytes.size(); i += 128) {
    if (bytes.substr(i, wide.size()) == wide && little_endian(bytes, i + 64, 2) == wide.size()) return i;
  }
  return BytesView::npos;
}

bool has_entry(BytesView bytes, std::string_view name) { return find_entry(bytes, name) != BytesView::npos; }

// The first bytes of a stream that is kept in sectors of its own; "" where they are not there.
BytesView stream_start(BytesView bytes, std::string_view name) {
  constexpr std::size_t kMaxShift = 12;
  const std::size_t entry = find_entry(bytes, name);
  const std::size_t shift = little_endian(bytes, 30, 2);
  if (entry == BytesView::npos || shift > kMaxShift) return {};
  const std::size_t at = (little_endian(bytes, entry + 116, 4) + 1) << shift;
  return at < bytes.size() ? bytes.substr(at, 1024) : BytesView();
}

// A flag in the first header of a Word document.
bool word_is_encrypted(BytesView stream) {
  return little_endian(stream, 0, 2) == 0xA5EC && (little_endian(stream, 10, 2) & 0x100) != 0;
}

// A record that stands right behind a workbook's first one.
bool workbook_is_encrypted(BytesView stream) {
  constexpr std::size_t kBegin = 0x0809, kPassword = 0x002F;
  return little_endian(stream, 0, 2) == kBegin &&
         little_endian(stream, 4 + little_endian(stream, 2, 2), 2) == kPassword;
}

}  // namespace

Detected detect_zip(BytesView bytes) {
  const Result<Zip> zip = read_zip(bytes);
  if (!zip) return local_names(bytes).kind();
  OfficeNames names;
  for (const ZipEntry& entry : zip->entries) names.add(entry.name);
  return names.kind();
}

bool is_ole2(BytesView bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv); }

Detected detect_ole2(BytesView bytes) {
  if (has_entry(bytes, "EncryptedPackage")) return Detected::encrypted;
  if (has_entry(bytes, "WordDocument")) {
    return word_is_encrypted(stream_start(bytes, "WordDocument")) ? Detected::encrypted : Detected::doc;
  }
  for (const std::string_view workbook : {"Workbook", "Book"}) {
    if (!has_entry(bytes, workbook)) continue;
    return workbook_is_encrypted(stream_start(bytes, workbook)) ? Detected::encrypted : Detected::xls;
  }
  return Detected::unknown;
}

std::string_view old_office_kind(BytesView bytes, std::string_view name) {
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + ('a' - 'A') == b); };
  const auto ends = [&](std::string_view ending) {
    return name.size() > ending.size() && std::equal(name.end() - static_cast<std::ptrdiff_t>(ending.size()), name.end(), ending.begin(), same);
  };
  if (has_entry(bytes, "WordDocument")) return has_entry(bytes, "WpsCustomData") || ends(".wps") ? "wps" : "doc";
  return has_entry(bytes, "ETExtData") || ends(".et") ? "et" : "xls";
}

}  // namespace jihe
