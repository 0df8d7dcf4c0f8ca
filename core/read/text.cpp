#include "core/read/text.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/characters.h"
#include "core/base/limits.h"
#include "core/base/shared_text.h"
#include "core/base/text.h"
#include "core/read/table_builder.h"
#include "core/read/title.h"

namespace jihe {
namespace {

bool is_break(char c) { return c == '\t' || c == '\n' || c == '\r'; }

// Goes through the tabs and line breaks of a text from front to back. Those bytes are never part of another character
// in UTF-8 and GB18030; UTF-16 is looked at by two bytes.
class Breaks {
 public:
  Breaks(BytesView bytes, DetectedEncoding encoding)
      : bytes_(bytes), wide_(encoding.encoding == Encoding::utf16le || encoding.encoding == Encoding::utf16be),
        low_(encoding.encoding == Encoding::utf16be ? 1 : 0), at_(encoding.bom) {
    if (!wide_ && !bytes.empty()) marks_ = marks_of(0);
  }

  std::size_t width() const { return wide_ ? 2 : 1; }

  // The place of the next one, or the end.
  std::size_t next() {
    if (wide_) return next_wide();
    for (;;) {
      while (marks_ == 0) {
        block_ += kBlock;
        if (block_ >= bytes_.size()) return bytes_.size();
        marks_ = marks_of(block_);
      }
      const std::size_t at = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
      marks_ &= marks_ - 1;
      if (is_break(bytes_[at])) return at;
    }
  }

  // The ASCII character at `i`; NUL for any other and past the end.
  char char_at(std::size_t i) const {
    if (i + width() > bytes_.size()) return '\0';
    if (!wide_) return bytes_[i];
    return bytes_[i + 1 - low_] == '\0' ? bytes_[i + low_] : '\0';
  }

 private:
  static constexpr std::size_t kBlock = 64;   // bytes that are looked at together

  // A bit for each byte of the block at `begin` that may be a break: from 09 to 0D. No branch depends on what stands
  // in the text, which would be guessed wrong at every other cell.
  std::uint64_t marks_of(std::size_t begin) const {
    std::uint64_t marks = 0;
    if (begin + kBlock <= bytes_.size()) {
      const BytesView block = bytes_.substr(begin, kBlock);
      for (std::size_t i = kBlock; i > 0; i -= 8) marks = marks << 8 | marks_of_eight(eight_at(block, i - 8));
      return marks;
    }
    for (std::size_t i = bytes_.size(); i-- > begin;) marks = marks << 1 | (is_break(bytes_[i]) ? 1u : 0u);
    return marks;
  }

  // The same of eight bytes, the first at the lowest place.
  static std::uint64_t marks_of_eight(std::uint64_t eight) {
    constexpr std::uint64_t kEach = 0x0101010101010101u;
    const std::uint64_t low = eight & 0x7F * kEach;
    const std::uint64_t found = (low + 0x77 * kEach) & ~(low + 0x72 * kEach) & ~eight & 0x80 * kEach;
    return (found >> 7) * 0x0102040810204080u >> 56;   // the highest bit of each, side by side
  }

  std::size_t next_wide() {
    while (at_ < bytes_.size() && !is_break(char_at(at_))) at_ += 2;
    const std::size_t found = std::min(at_, bytes_.size());
    at_ = found + 2;
    return found;
  }

  BytesView bytes_;
  bool wide_;
  std::size_t low_;
  std::size_t at_;           // wide: where to go on
  std::size_t block_ = 0;    // else: the block, and those of its breaks that are not told yet
  std::uint64_t marks_ = 0;
};

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

Result<Document> read_text(Bytes bytes, DetectedEncoding encoding, const Profile& profile) {
  const BytesView all = bytes;
  Breaks breaks(all, encoding);
  // The file was found to be valid in its encoding: parts of UTF-8 are texts as they are.
  const bool utf8 = encoding.encoding == Encoding::utf8;
  const SharedText shared = utf8 ? SharedText(all) : SharedText();
  TableBuilder builder(profile);
  constexpr std::size_t kUsualCells = 16;  // room made at once; a table's rows are mostly as long as the one before
  std::size_t usual = 0;
  bool any_text = false;
  for (std::size_t i = encoding.bom; i < bytes.size();) {
    const std::size_t line = i;
    Row row;
    Cells& cells = row.cells;
    cells.reserve(std::min(usual, kUsualCells));
    std::size_t filled = 0;   // cells
    for (;;) {
      const std::size_t end = breaks.next();
      Cell& cell = cells.emplace_back();
      cell.source = span(i, end);
      if (end != i) {   // half of a form's cells are empty
        cell.text = utf8 ? shared.part(i, end) : SharedText(to_utf8(all.substr(i, end - i), encoding.encoding));
        if (cell.text.size() > kMaxCellBytes) return Error{ErrorCode::cell_too_large, i, {}};
        filled += text::blank(cell.text) ? 0 : 1;
      }
      if (cells.size() > kMaxCells) return Error{ErrorCode::too_many_cells, line, {}};
      i = end;
      if (breaks.char_at(i) != '\t') break;
      i += breaks.width();
    }
    usual = cells.size();
    any_text = any_text || filled > 0;
    const std::size_t end = i;
    if (i < bytes.size()) {
      const bool pair = breaks.char_at(i) == '\r' && breaks.char_at(i + breaks.width()) == '\n';
      if (pair) i = breaks.next();
      i += breaks.width();
    }
    row.line_end = span(end, i);
    const LineKind kind = filled > 1 ? LineKind::row : line_kind(row, profile);
    if (!builder.add(std::move(row), kind)) return Error{ErrorCode::too_many_cells, line, {}};
  }
  return built_document(Kind::text, builder, any_text, std::move(bytes), encoding);
}

}  // namespace jihe
