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

// The bytes of a text in UTF-8 or GB18030, gone through from tab or line break to the next one: those are never part of
// another character.
class NarrowText {
 public:
  static constexpr std::size_t kUnit = 1;   // bytes of a tab

  explicit NarrowText(BytesView bytes) : bytes_(bytes) {
    if (!bytes.empty()) marks_ = marks_of(0);
  }

  // The place of the next one, or the end.
  std::size_t next() {
    for (;;) {
      while (marks_ == 0) {
        block_ += kBlock;
        if (block_ >= bytes_.size()) return bytes_.size();
        marks_ = marks_of(block_);
      }
      const std::size_t at = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
      marks_ &= marks_ - 1;
      if ((kBreaks >> static_cast<unsigned char>(bytes_[at]) & 1) != 0) return at;
    }
  }

  // Whether the ASCII character stands at `i`, which may be the end.
  bool is(std::size_t i, char c) const { return i < bytes_.size() && bytes_[i] == c; }

 private:
  static constexpr std::size_t kBlock = 64;   // bytes that are looked at together
  static constexpr std::uint32_t kBreaks = 1u << '\t' | 1u << '\n' | 1u << '\r';

  // A bit for each byte of the block at `begin` that is a control character: hardly any other than those that are
  // looked for. No branch depends on what stands in the text, which would be guessed wrong at every other cell.
  std::uint64_t marks_of(std::size_t begin) const {
    std::uint64_t marks = 0;
    if (begin + kBlock <= bytes_.size()) {
      for (std::size_t i = begin + kBlock; i > begin; i -= 8) {
        marks = marks << 8 | marks_of_eight(load_eight(bytes_.data() + i - 8));
      }
      return marks;
    }
    for (std::size_t i = bytes_.size(); i-- > begin;) {
      marks = marks << 1 | (static_cast<unsigned char>(bytes_[i]) < 0x20 ? 1u : 0u);
    }
    return marks;
  }

  // The same of eight bytes, the first at the lowest place.
  static std::uint64_t marks_of_eight(std::uint64_t eight) {
    constexpr std::uint64_t kHighest = 0x8080808080808080u;
    const std::uint64_t control = ~(eight | eight << 1 | eight << 2) & kHighest;   // none of the upper three bits
    return control * 0x0002040810204081u >> 56;   // the highest bit of each byte, side by side
  }

  BytesView bytes_;
  std::size_t block_ = 0;    // the block, and those of its control characters that are not told yet
  std::uint64_t marks_ = 0;
};

// The same of UTF-16, which is looked at by two bytes.
class WideText {
 public:
  static constexpr std::size_t kUnit = 2;

  WideText(BytesView bytes, DetectedEncoding encoding)
      : bytes_(bytes), low_(encoding.encoding == Encoding::utf16be ? 1 : 0), at_(encoding.bom) {}

  std::size_t next() {
    while (at_ < bytes_.size() && !is(at_, '\t') && !is(at_, '\n') && !is(at_, '\r')) at_ += kUnit;
    const std::size_t found = std::min(at_, bytes_.size());
    at_ = found + kUnit;
    return found;
  }

  bool is(std::size_t i, char c) const {
    return i + kUnit <= bytes_.size() && bytes_[i + low_] == c && bytes_[i + 1 - low_] == '\0';
  }

 private:
  BytesView bytes_;
  std::size_t low_;   // of two bytes, the one of ASCII characters
  std::size_t at_;    // where to go on
};

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Gives a text's lines to the builder, row by row. `shared`: the whole of a text whose parts are texts as they are (it
// was found to be valid UTF-8), else empty. False where no cell has any text.
template <class Text>
Result<bool> add_lines(BytesView bytes, DetectedEncoding encoding, const SharedText& shared, Text text,
                       const Profile& profile, TableBuilder& builder) {
  constexpr std::size_t kUsualCells = 16;  // room made at once; a table's rows are mostly as long as the one before
  std::size_t usual = 0;
  bool any_text = false;
  for (std::size_t i = encoding.bom; i < bytes.size();) {
    const std::size_t line = i;
    Row& row = builder.next_row();
    Cells& cells = row.cells;
    cells.reserve(std::min(usual, kUsualCells));
    std::size_t filled = 0;       // cells with text,
    std::string_view last;        // and that of the last of them
    for (;;) {
      const std::size_t end = text.next();
      Cell& cell = cells.emplace_back();
      cell.source = span(i, end);
      if (end != i) {   // half of a form's cells are empty
        const BytesView written = bytes.substr(i, end - i);
        cell.text = shared.empty() ? SharedText(to_utf8(written, encoding.encoding)) : shared.part(i, end);
        if (cell.text.size() > kMaxCellBytes) return Error{ErrorCode::cell_too_large, i, {}};
        if (!text::blank(cell.text)) {
          ++filled;
          last = cell.text;
        }
      }
      if (cells.size() > kMaxCells) return Error{ErrorCode::too_many_cells, line, {}};
      i = end;
      if (!text.is(i, '\t')) break;
      i += Text::kUnit;
    }
    usual = cells.size();
    any_text = any_text || filled > 0;
    const std::size_t end = i;
    if (i < bytes.size()) {
      const bool pair = text.is(i, '\r') && text.is(i + Text::kUnit, '\n');
      if (pair) i = text.next();
      i += Text::kUnit;
    }
    row.line_end = span(end, i);
    const LineKind kind = filled > 1   ? LineKind::row
                          : filled > 0 ? kind_of_single(last, profile)
                                       : kind_of_blank(cells.size());
    if (!builder.add_next(kind)) return Error{ErrorCode::too_many_cells, line, {}};
  }
  return any_text;
}

}  // namespace

Result<Document> read_text(Bytes bytes, DetectedEncoding encoding, const Profile& profile) {
  TableBuilder builder(profile);
  const bool wide = encoding.encoding == Encoding::utf16le || encoding.encoding == Encoding::utf16be;
  const SharedText shared = encoding.encoding == Encoding::utf8 ? SharedText(bytes) : SharedText();
  const Result<bool> any_text =
      wide ? add_lines(bytes, encoding, shared, WideText(bytes, encoding), profile, builder)
           : add_lines(bytes, encoding, shared, NarrowText(bytes), profile, builder);
  if (!any_text) return any_text.error();
  return built_document(Kind::text, builder, *any_text, std::move(bytes), encoding);
}

}  // namespace jihe
