#include "core/write/lines.h"

#include <algorithm>
#include <cstddef>

#include "core/read/encoding/encoding.h"

namespace jihe {
namespace {

class LineWriter {
 public:
  LineWriter(const Document& document, const LineFormat& format)
      : document_(document), format_(format), original_(document.original) {
    separator_ = *from_utf8(std::string_view(&format_.separator, 1), document.encoding);
    lf_ = *from_utf8("\n", document.encoding);
    cr_ = *from_utf8("\r", document.encoding);
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
        const std::size_t begin = position();
        if (!put_cells(row)) return error_;
        put_line_end(row, &row == last, position() == begin);
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

  std::size_t position() const { return out_.size() + pending_.end - pending_.begin; }

  void put(BytesView bytes) {
    flush();
    out_ += bytes;
  }

  void flush() {
    out_ += raw(pending_);
    pending_ = {};
  }

  // The separator behind a cell: the file's own where it stands there.
  void put_separator(const Cell& before) {
    const std::size_t begin = before.source.end;
    if (begin == pending_.end && begin > 0 && original_.substr(begin, separator_.size()) == separator_) {
      pending_.end += static_cast<std::uint32_t>(separator_.size());
    } else {
      put(separator_);
    }
  }

  bool unchanged(const Cell& cell) const {
    const BytesView source = raw(cell.source);
    if (source.empty()) return cell.text.empty();
    if (format_.read != nullptr) return format_.read(to_utf8(source, document_.encoding), format_.separator) == cell.text;
    return document_.encoding == Encoding::utf8 ? source == cell.text : to_utf8(source, document_.encoding) == cell.text;
  }

  bool put_cells(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) put_separator(row.cells[i - 1]);
      const Cell& cell = row.cells[i];
      if (unchanged(cell)) {
        put_raw(cell.source);
        continue;
      }
      const std::string source = to_utf8(raw(cell.source), document_.encoding);
      Result<Bytes> encoded = from_utf8(format_.write(cell.text, source, format_.separator), document_.encoding);
      if (!encoded) {
        error_ = encoded.error();
        error_.at = cell.source.begin;
        return false;
      }
      put(*encoded);
    }
    return true;
  }

  void put_line_end(const Row& row, bool last, bool empty) {
    const bool own = !row.line_end.empty();
    if (!own && last && !(row.inserted && ends_with_line_end())) return;
    const BytesView bytes = own ? raw(row.line_end) : BytesView(usual_line_end());  // new, or the last line no more
    const bool glued = empty && after_cr_ && bytes == lf_;  // CR, an empty line, LF would read as one CRLF
    if (glued) {
      put(cr_);
    } else if (own) {
      put_raw(row.line_end);
    } else {
      put(bytes);
    }
    after_cr_ = glued || bytes == cr_;
  }

  bool ends_with_line_end() const {
    return original_.ends_with(lf_) || original_.ends_with(cr_);
  }

  // The line break that most lines of the file as read have, where cells may hold some of their own the first row's;
  // Windows' where there is none.
  const Bytes& usual_line_end() {
    if (!line_end_.empty()) return line_end_;
    for (const Grid& grid : document_.tables) {
      if (format_.read == nullptr) break;
      const auto ended = std::find_if(grid.rows.begin(), grid.rows.end(), [](const Row& row) { return !row.line_end.empty(); });
      if (ended != grid.rows.end()) return line_end_ = raw(ended->line_end);
    }
    const std::string text = to_utf8(original_, document_.encoding);
    std::size_t lf = 0, crlf = 0, cr = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') {
        ++(i > 0 && text[i - 1] == '\r' ? crlf : lf);
      } else if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) {
        ++cr;
      }
    }
    line_end_ = crlf >= lf && crlf >= cr ? cr_ + lf_ : lf >= cr ? lf_ : cr_;
    return line_end_;
  }

  const Document& document_;
  const LineFormat& format_;
  BytesView original_;
  Bytes separator_, lf_, cr_;   // in the file's encoding
  Bytes line_end_;  // "" until it is asked for
  Bytes out_;
  SourceSpan pending_;      // raw bytes to be copied
  bool after_cr_ = false;   // the last line ended in CR alone
  Error error_;
};

}  // namespace

Result<Bytes> write_lines(const Document& document, const LineFormat& format) {
  return LineWriter(document, format).write();
}

}  // namespace jihe
