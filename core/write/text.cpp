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
    tab_ = *from_utf8("\t", document.encoding);
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

  // The line break that most lines of the file as read have; Windows' where it has none.
  const Bytes& usual_line_end() {
    if (!line_end_.empty()) return line_end_;
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
  BytesView original_;
  Bytes tab_, lf_, cr_;     // in the file's encoding
  Bytes line_end_;  // "" until it is asked for
  Bytes out_;
  SourceSpan pending_;      // raw bytes to be copied
  bool after_cr_ = false;   // the last line ended in CR alone
  Error error_;
};

}  // namespace

Result<Bytes> write_text(const Document& document) { return TextWriter(document).write(); }

}  // namespace jihe
