#include "core/read/text.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utility>
#include <vector>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/table_builder.h"

namespace jihe {
namespace {

// Finds tabs and line breaks. Those bytes are never part of another character in UTF-8 and GB18030; UTF-16 is looked at by
// two bytes.
class Scanner {
 public:
  Scanner(BytesView bytes, DetectedEncoding encoding)
      : bytes_(bytes), wide_(encoding.encoding == Encoding::utf16le || encoding.encoding == Encoding::utf16be),
        low_(encoding.encoding == Encoding::utf16be ? 1 : 0) {}

  std::size_t width() const { return wide_ ? 2 : 1; }

  // The first tab or line break at or behind `i`, or the end.
  std::size_t find_break(std::size_t i) const {
    if (wide_) {
      while (i < bytes_.size() && !is_break(char_at(i))) i += 2;
      return std::min(i, bytes_.size());
    }
    for (; i + 8 <= bytes_.size(); i += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, bytes_.data() + i, 8);
      // Not zero where one of the eight bytes is below 0E, as tabs and line breaks are; its lowest bit is of the first.
      const std::uint64_t low = (eight - 0x0E0E0E0E0E0E0E0Eu) & ~eight & 0x8080808080808080u;
      if (low == 0) continue;
      const std::size_t before = static_cast<std::size_t>(std::countr_zero(low)) / 8;
      const std::size_t first = std::endian::native == std::endian::little ? i + before : i;
      for (std::size_t at = first; at < i + 8; ++at) {
        if (is_break(bytes_[at])) return at;
      }
    }
    while (i < bytes_.size() && !is_break(bytes_[i])) ++i;
    return i;
  }

  // The ASCII character at `i`; NUL for any other and past the end.
  char char_at(std::size_t i) const {
    if (i + width() > bytes_.size()) return '\0';
    if (!wide_) return bytes_[i];
    return bytes_[i + 1 - low_] == '\0' ? bytes_[i + low_] : '\0';
  }

 private:
  static bool is_break(char c) { return c == '\t' || c == '\n' || c == '\r'; }

  BytesView bytes_;
  bool wide_;
  std::size_t low_;
};

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

Result<Document> read_text(Bytes bytes, DetectedEncoding encoding, const Profile& profile) {
  const Scanner scanner(bytes, encoding);
  const BytesView all = bytes;
  TableBuilder builder(profile);
  constexpr std::size_t kUsualCells = 16;  // room made at once; a table's rows are mostly as long as the one before
  std::size_t usual = 0;
  bool any_text = false;
  for (std::size_t i = encoding.bom; i < bytes.size();) {
    const std::size_t line = i;
    Row row;
    std::vector<Cell>& cells = row.cells;
    cells.reserve(std::min(usual, kUsualCells));
    for (;;) {
      const std::size_t end = scanner.find_break(i);
      const BytesView raw = all.substr(i, end - i);
      Cell& cell = cells.emplace_back();
      cell.source = span(i, end);
      if (!raw.empty()) {   // half of a form's cells are
        // The file was found to be valid in its encoding, so UTF-8 needs no second look.
        if (encoding.encoding == Encoding::utf8) {
          cell.text = raw;
        } else {
          cell.text = to_utf8(raw, encoding.encoding);
        }
        if (cell.text.size() > kMaxCellBytes) return Error{ErrorCode::cell_too_large, i, {}};
        any_text = any_text || !text::blank(cell.text);
      }
      if (cells.size() > kMaxCells) return Error{ErrorCode::too_many_cells, line, {}};
      i = end;
      if (scanner.char_at(i) != '\t') break;
      i += scanner.width();
    }
    usual = cells.size();
    const std::size_t end = i;
    if (i < bytes.size()) {
      const bool pair = scanner.char_at(i) == '\r' && scanner.char_at(i + scanner.width()) == '\n';
      i += pair ? 2 * scanner.width() : scanner.width();
    }
    row.line_end = span(end, i);
    if (!builder.add(std::move(row))) return Error{ErrorCode::too_many_cells, line, {}};
  }
  return built_document(Kind::text, builder, any_text, std::move(bytes), encoding);
}

}  // namespace jihe
