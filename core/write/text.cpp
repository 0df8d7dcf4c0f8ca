#include "core/write/text.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "core/read/encoding.h"

namespace jihe {
namespace {

// A tab or line break typed into a cell would make cells and lines of its own: a space takes its place.
std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\t' || text[i] == '\n' || text[i] == '\r' ? ' ' : text[i];
  }
  return out;
}

class TextWriter {
 public:
  explicit TextWriter(const Document& document) : document_(document), original_(document.original) {
    const auto in_encoding = [&](std::string_view ascii) { return *from_utf8(ascii, document.encoding); };
    tab_ = in_encoding("\t");
    line_end_ = usual_line_end();
    if (line_end_.empty()) line_end_ = in_encoding("\r\n");
    out_.reserve(original_.size() + original_.size() / 16);
  }

  Result<Bytes> write() {
    put_raw({0, static_cast<std::uint32_t>(document_.bom)});
    const Row* last = nullptr;
    for (const Grid& grid : document_.tables) {
      if (!grid.rows.empty()) last = &grid.rows.back();
    }
    for (const Grid& grid : document_.tables) {
      for (const Row& row : grid.rows) {
        if (!put_cells(row)) return error_;
        put_line_end(row, &row == last);
      }
    }
    flush();
    return std::move(out_);
  }

 private:
  BytesView raw(SourceSpan source) const { return original_.substr(source.begin, source.end - source.begin); }

  // Neighbouring raw pieces are joined: a document without edits is one copy.
  void put_raw(SourceSpan source) {
    if (source.empty()) return;
    if (source.begin == pending_.end) {
      pending_.end = source.end;
      return;
    }
    flush();
    pending_ = source;
  }

  void put(BytesView bytes) {
    flush();
    out_ += bytes;
  }

  void flush() {
    out_ += raw(pending_);
    pending_ = {};
  }

  // The tab behind a cell: the file's own where it stands there.
  void put_tab(const Cell& before) {
    const std::size_t begin = before.source.end;
    if (begin == pending_.end && begin > 0 && original_.substr(begin, tab_.size()) == tab_) {
      pending_.end += static_cast<std::uint32_t>(tab_.size());
    } else {
      put(tab_);
    }
  }

  bool unchanged(const Cell& cell) const {
    const BytesView source = raw(cell.source);
    if (document_.encoding == Encoding::utf8) return source == cell.text;
    return source.empty() ? cell.text.empty() : to_utf8(source, document_.encoding) == cell.text;
  }

  bool put_cells(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) put_tab(row.cells[i - 1]);
      const Cell& cell = row.cells[i];
      if (unchanged(cell)) {
        put_raw(cell.source);
        continue;
      }
      Result<Bytes> encoded = from_utf8(one_line(cell.text), document_.encoding);
      if (!encoded) {
        error_ = encoded.error();
        error_.at = cell.source.begin;
        return false;
      }
      put(*encoded);
    }
    return true;
  }

  void put_line_end(const Row& row, bool last) {
    if (!row.line_end.empty()) {
      put_raw(row.line_end);
    } else if (!last || (row.inserted && ends_with_line_end())) {
      put(line_end_);  // a new row, or the file's last line that is not the last any more
    }
  }

  bool ends_with_line_end() const {
    return original_.ends_with(*from_utf8("\n", document_.encoding)) ||
           original_.ends_with(*from_utf8("\r", document_.encoding));
  }

  // The line break that most lines of the file have; "" where it has none.
  Bytes usual_line_end() const {
    struct Count {
      BytesView bytes;
      std::size_t lines = 0;
    };
    Count counts[3];  // LF, CRLF, CR
    for (const Grid& grid : document_.tables) {
      for (const Row& row : grid.rows) {
        const BytesView bytes = raw(row.line_end);
        for (Count& count : counts) {
          if (count.lines > 0 && count.bytes != bytes) continue;
          count.bytes = bytes;
          count.lines += bytes.empty() ? 0u : 1u;
          break;
        }
      }
    }
    const Count* best = &counts[0];
    for (const Count& count : counts) {
      if (count.lines > best->lines) best = &count;
    }
    return best->lines > 0 ? Bytes(best->bytes) : Bytes();
  }

  const Document& document_;
  BytesView original_;
  Bytes tab_;
  Bytes line_end_;
  Bytes out_;
  SourceSpan pending_;  // raw bytes to be copied
  Error error_;
};

}  // namespace

Result<Bytes> write_text(const Document& document) { return TextWriter(document).write(); }

}  // namespace jihe
