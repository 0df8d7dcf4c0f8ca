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

// Finds tabs and line breaks from front to back. Those bytes are never part of another character in UTF-8 and GB18030; UTF-16
// is looked at by two bytes.
class Scanner {
 public:
  Scanner(BytesView bytes, DetectedEncoding encoding)
      : bytes_(bytes), wide_(encoding.encoding == Encoding::utf16le || encoding.encoding == Encoding::utf16be),
        low_byte_(encoding.encoding == Encoding::utf16be ? 1 : 0) {}

  std::size_t width() const { return wide_ ? 2 : 1; }

  // The first tab or line break at or behind `i`, or the end. REQUIRES: `i` is not before the last one asked for.
  std::size_t find_break(std::size_t i) {
    if (wide_) {
      while (i < bytes_.size() && !is_break(char_at(i))) i += 2;
      return std::min(i, bytes_.size());
    }
    for (;;) {
      for (; low_ == 0 && next_ + 8 <= bytes_.size(); next_ += 8) low_ = low_bytes(next_);
      if (low_ == 0) break;
      const std::size_t at = next_ - 8 + static_cast<std::size_t>(std::countr_zero(low_)) / 8;
      low_ &= low_ - 1;
      if (at >= i && is_break(bytes_[at])) return at;
    }
    i = std::max(i, next_);
    while (i < bytes_.size() && !is_break(bytes_[i])) ++i;
    return i;
  }

  // The ASCII character at `i`; NUL for any other and past the end.
  char char_at(std::size_t i) const {
    if (i + width() > bytes_.size()) return '\0';
    if (!wide_) return bytes_[i];
    return bytes_[i + 1 - low_byte_] == '\0' ? bytes_[i + low_byte_] : '\0';
  }

 private:
  static bool is_break(char c) { return c == '\t' || c == '\n' || c == '\r'; }

  // Of the eight bytes at `i`, the highest bit of each one below 0E, as tabs and line breaks are, and of few others. The first
  // byte is the lowest.
  std::uint64_t low_bytes(std::size_t i) const {
    constexpr std::uint64_t kHighest = 0x8080808080808080u;
    if constexpr (std::endian::native != std::endian::little) return kHighest;
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes_.data() + i, 8);
    return (eight - 0x0E0E0E0E0E0E0E0Eu) & ~eight & kHighest;
  }

  BytesView bytes_;
  bool wide_;
  std::size_t low_byte_;
  std::size_t next_ = 0;     // the eight bytes before it have been looked at
  std::uint64_t low_ = 0;    // those of them that have not been asked for yet
};

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

Result<Document> read_text(Bytes bytes, DetectedEncoding encoding, const Profile& profile) {
  Scanner scanner(bytes, encoding);
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
      if (raw.empty()) {   // half of a form's cells are
        cells.emplace_back().source = span(i, end);
      } else {
        // The file was found to be valid in its encoding, so UTF-8 needs no second look.
        const bool utf8 = encoding.encoding == Encoding::utf8;
        cells.push_back({utf8 ? std::string(raw) : to_utf8(raw, encoding.encoding), span(i, end)});
        const std::string& text = cells.back().text;
        if (text.size() > kMaxCellBytes) return Error{ErrorCode::cell_too_large, i, {}};
        any_text = any_text || !text::blank(text);
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
