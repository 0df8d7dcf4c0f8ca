#include "core/read/container.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace jihe {
namespace {

using namespace std::string_view_literals;

// Little-endian numbers; 0 past the end.
std::size_t number_at(BytesView bytes, std::size_t i, std::size_t width) {
  if (i > bytes.size() || bytes.size() - i < width) return 0;
  std::size_t value = 0;
  for (std::size_t k = width; k > 0; --k) value = value << 8 | static_cast<unsigned char>(bytes[i + k - 1]);
  return value;
}

// What a zip's file names say so far.
struct OfficeNames {
  bool types = false, word = false, excel = false;

  void add(std::string_view name) {
    types = types || name == "[Content_Types].xml";
    word = word || name.starts_with("word/");
    excel = excel || name.starts_with("xl/");
  }
  Detected kind() const {
    if (!types || word == excel) return Detected::unknown;
    return word ? Detected::docx : Detected::xlsx;
  }
};

constexpr std::size_t kMaxNames = 65535;

// The central directory, found from its end record behind the last file; nullopt where there is none.
std::optional<OfficeNames> central_names(BytesView bytes) {
  OfficeNames names;
  constexpr std::size_t kEndRecord = 22;
  const std::size_t tail = std::min<std::size_t>(bytes.size(), kEndRecord + 65535);
  const std::size_t end = bytes.rfind("PK\x05\x06"sv);
  if (end == BytesView::npos || end < bytes.size() - tail) return std::nullopt;
  std::size_t i = number_at(bytes, end + 16, 4);
  for (std::size_t n = 0; n < kMaxNames && i < end && bytes.substr(i, 4) == "PK\x01\x02"sv; ++n) {
    const std::size_t length = number_at(bytes, i + 28, 2);
    names.add(bytes.substr(std::min(i + 46, end), length));
    i += 46 + length + number_at(bytes, i + 30, 2) + number_at(bytes, i + 32, 2);
  }
  return names;
}

// A zip that is cut off has no directory any more: the headers before its files.
OfficeNames local_names(BytesView bytes) {
  OfficeNames names;
  std::size_t i = 0;
  for (std::size_t n = 0; n < kMaxNames; ++n) {
    i = bytes.find("PK\x03\x04"sv, i);
    if (i == BytesView::npos || i + 30 > bytes.size()) break;
    names.add(bytes.substr(i + 30, number_at(bytes, i + 26, 2)));
    i += 30;
  }
  return names;
}

// True where an OLE2 directory entry has this name: 128 bytes on a multiple of 128, the UTF-16 name first, its size in bytes
// with the closing zero at 64.
bool has_entry(BytesView bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  wide.append(2, '\0');
  for (std::size_t i = 512; i + 128 <= bytes.size(); i += 128) {
    if (bytes.substr(i, wide.size()) == wide && number_at(bytes, i + 64, 2) == wide.size()) return true;
  }
  return false;
}

}  // namespace

Detected detect_zip(BytesView bytes) {
  const auto names = central_names(bytes);
  return names ? names->kind() : local_names(bytes).kind();
}

bool is_ole2(BytesView bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv); }

Detected detect_ole2(BytesView bytes) {
  if (has_entry(bytes, "EncryptedPackage")) return Detected::encrypted;
  if (has_entry(bytes, "WordDocument")) return Detected::doc;
  if (has_entry(bytes, "Workbook") || has_entry(bytes, "Book")) return Detected::xls;
  return Detected::unknown;
}

}  // namespace jihe
