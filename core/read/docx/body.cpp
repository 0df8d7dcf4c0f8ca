#include "core/read/docx/body.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/limits.h"
#include "core/read/package/xml.h"
#include "core/read/symbol_font.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

int number_of(std::string_view text, int otherwise, int most) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 0, most);
}

// What a w:sym of a symbol font shows; its code is hexadecimal.
std::string_view symbol(std::string_view font, std::string_view code) {
  if (!font.starts_with("Wingdings")) return "";
  std::uint32_t value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value, 16);
  return symbol_shown(value);
}

// A switch: <w:del/> and <w:del w:val="1"/> are on.
bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off"; }

// Elements whose text does not show in the body once all changes are accepted, or shows a second time for other programs, and
// those that hold none. Asked about every element: the first letter decides most often.
bool is_left_out(std::string_view name) {
  const auto one_of = [name](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  switch (name.empty() ? '\0' : name.front()) {
    case 'd': return one_of({"del", "delText", "delInstrText", "drawing"});
    case 'f': return one_of({"footnoteReference"});
    case 'i': return one_of({"instrText"});
    case 'm': return one_of({"moveFrom"});
    case 'o': return one_of({"object"});
    case 'p': return one_of({"pPrChange", "pict"});
    case 'r': return one_of({"rPrChange", "rt"});
    case 's': return one_of({"sdtEndPr", "sectPr"});
    case 't': return one_of({"txbxContent", "tblPr", "tblGrid", "tblPrChange", "tblPrEx", "trPrChange", "tcPrChange"});
    case 'F': return one_of({"Fallback"});
    default: return false;
  }
}

// The text of a w:t as Word shows it: white space at its ends only where it says so, line breaks of the file as spaces.
std::string shown_text(std::string text, bool keeps_space) {
  constexpr std::string_view kSpace = " \t\n";
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  if (keeps_space) return text;
  text.erase(text.find_last_not_of(kSpace) + 1);
  text.erase(0, std::min(text.find_first_not_of(kSpace), text.size()));
  return text;
}

// A cell that would continue the one above, where none is merged there, stands for itself: Word shows it.
void end_lost_merges(DocxRow& row, const DocxRow* above) {
  std::size_t other = 0;
  int col = 0, other_col = 0;
  for (DocxCell& cell : row.cells) {
    col += cell.before;
    while (above != nullptr && other < above->cells.size() && other_col + above->cells[other].before < col) {
      other_col += above->cells[other].before + above->cells[other].span;
      ++other;
    }
    const bool same = above != nullptr && other < above->cells.size() && other_col + above->cells[other].before == col;
    cell.continues = cell.continues && same && (above->cells[other].starts || above->cells[other].continues);
    col += cell.span;
  }
}

// Walks through the part once. Every read_… takes an element that was just opened, to its closing tag.
class DocxReader {
 public:
  explicit DocxReader(std::string_view part) : xml_(part) {}

  Result<DocxBody> read() {
    Event event = step();
    for (; event != Event::end && event != Event::bad; event = step()) {
      if (event == Event::open && xml_.name() == "body" && !read_blocks()) break;
    }
    if (limit_) return *limit_;
    if (event != Event::end) return Error{ErrorCode::damaged, xml_.begin(), {}};
    return std::move(body_);
  }

 private:
  // A w:sdt around what is read.
  struct Control {
    std::size_t begin = 0;
    std::size_t depth = 0;
    bool placeholder = false;   // it shows what to write, nobody has written anything
    bool ticked = false;        // it is a box, and ticked
    bool box = false;
  };

  // The next tag or text; the properties of content controls are read on the way.
  Event step() {
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::close && !controls_.empty() && xml_.depth() < controls_.back().depth) controls_.pop_back();
      if (event != Event::open || !xml_.name().starts_with("sdt")) return event;
      if (xml_.name() == "sdt") controls_.push_back({xml_.begin(), xml_.depth()});
      if (xml_.name() != "sdtPr") return event;
      if (!read_control()) return Event::bad;
    }
  }

  // The next tag that opens in an element, of those that stand for something; false once the element, whose depth is
  // `inside`, is closed, or the part is bad.
  bool next_in(std::size_t inside) {
    for (;;) {
      const Event event = step();
      if (event == Event::bad || event == Event::end) return fail();
      if (event == Event::close && xml_.depth() < inside) return false;
      if (event != Event::open) continue;
      if (!is_left_out(xml_.name())) return true;
      if (!xml_.skip()) return fail();
    }
  }

  bool fail() {
    failed_ = true;
    return false;
  }

  bool read_control() {
    const std::size_t inside = xml_.depth();
    const std::size_t own = controls_.size();   // controls in its properties, which nobody writes, come and go behind it
    Control control = own == 0 ? Control() : controls_.back();
    while (next_in(inside)) {
      const std::string_view name = xml_.name();
      if (name == "showingPlcHdr") control.placeholder = is_on(xml_.attribute("val"));
      if (name == "checkbox") control.box = true;
      if (name == "checked") control.ticked = is_on(xml_.attribute("val"));
    }
    if (own > 0 && controls_.size() >= own) controls_[own - 1] = control;
    return !failed_;
  }

  // The paragraphs and tables of the body, with the content controls around them.
  bool read_blocks() {
    const std::size_t inside = xml_.depth();
    bool joined = false;   // the next paragraph goes on where the last one ends
    while (next_in(inside)) {
      if (xml_.name() == "p") {
        if (!joined) {
          DocxRow& row = body_.rows.emplace_back();
          row.begin = xml_.begin();
          row.cells.emplace_back().begin = row.begin;
        }
        DocxCell& cell = body_.rows.back().cells.back();
        if (!read_paragraph(cell) || !count(1)) return false;
        body_.rows.back().end = cell.end = cell.inside_end = xml_.end();
        joined = cell.paragraphs.back().joined;
      } else if (xml_.name() == "tbl") {
        joined = false;
        if (!read_table(body_.rows)) return false;
      }
    }
    return !failed_;
  }

  bool read_table(std::vector<DocxRow>& rows) {
    const std::size_t inside = xml_.depth();
    const std::size_t table = body_.tables.size();
    body_.tables.emplace_back().begin = xml_.begin();
    std::size_t raw_rows = 0;
    bool first = true;
    std::vector<DocxRow> inner;   // of tables in this one's cells
    while (next_in(inside)) {
      if (xml_.name() != "tr") continue;
      ++raw_rows;
      DocxRow row;
      row.table = static_cast<int>(table);
      bool deleted = false;
      if (!read_row(row, inner, deleted)) return false;
      if (deleted) continue;
      end_lost_merges(row, std::exchange(first, false) ? nullptr : &rows.back());
      rows.push_back(std::move(row));
    }
    std::move(inner.begin(), inner.end(), std::back_inserter(rows));
    body_.tables[table].end = xml_.end();
    body_.tables[table].rows = raw_rows;
    return !failed_;
  }

  bool read_row(DocxRow& row, std::vector<DocxRow>& inner, bool& deleted) {
    const std::size_t inside = xml_.depth();
    row.begin = xml_.begin();
    int before = 0;
    while (next_in(inside)) {
      if (xml_.name() == "trPr") {
        if (!read_row_format(before, deleted)) return false;
      } else if (xml_.name() == "tc") {
        DocxCell cell;
        bool cell_deleted = false;
        if (!read_cell(cell, inner, cell_deleted)) return false;
        if (cell_deleted) continue;
        cell.before = std::exchange(before, 0);
        if (!count(cell.span + cell.before)) return false;
        row.cells.push_back(std::move(cell));
      }
    }
    row.end = xml_.end();
    return !failed_;
  }

  bool read_row_format(int& before, bool& deleted) {
    const std::size_t inside = xml_.depth();
    for (;;) {
      const Event event = step();
      if (event == Event::bad || event == Event::end) return fail();
      if (event == Event::close && xml_.depth() < inside) return true;
      if (event != Event::open) continue;
      if (xml_.name() == "gridBefore") before = number_of(xml_.attribute("val"), 0, kMostColumns);
      if (xml_.name() == "del") deleted = true;
      if (is_left_out(xml_.name()) && !xml_.skip()) return fail();
    }
  }

  bool read_cell(DocxCell& cell, std::vector<DocxRow>& inner, bool& deleted) {
    const std::size_t inside = xml_.depth();
    cell.begin = xml_.begin();
    while (next_in(inside)) {
      const std::string_view name = xml_.name();
      if (name == "p") {
        if (!read_paragraph(cell)) return false;
      } else if (name == "tbl") {
        if (!read_table(inner)) return false;
      } else if (name == "gridSpan") {
        cell.span = std::max(1, number_of(xml_.attribute("val"), 1, kMostColumns));
      } else if (name == "vMerge") {
        cell.starts = xml_.attribute("val") == "restart";
        cell.continues = !cell.starts;
      } else if (name == "cellDel") {
        deleted = true;
      }
    }
    cell.inside_end = xml_.begin() == cell.begin ? xml_.end() : xml_.begin();
    cell.end = xml_.end();
    return !failed_;
  }

  bool read_paragraph(DocxCell& cell) {
    const std::size_t inside = xml_.depth();
    DocxParagraph paragraph;
    paragraph.begin = xml_.begin();
    if (!cell.paragraphs.empty()) {
      add(cell, DocxPiece::Kind::paragraph, cell.paragraphs.back().joined ? "" : "\n", paragraph.begin);
    }
    const std::size_t pieces = cell.pieces.size();
    bool settled = false;
    while (next_in(inside)) {
      if (!read_inline(cell, paragraph)) return false;
      // The format is that of the run with the first text, else that of the last run, else that of the paragraph's mark.
      if (!settled && (run_end_ > run_begin_ || cell.pieces.size() > pieces)) {
        paragraph.format_begin = run_begin_;
        paragraph.format_end = run_end_;
        settled = cell.pieces.size() > pieces;
      }
      if (cell.text.size() > kMaxCellBytes) {
        limit_ = Error{ErrorCode::cell_too_large, cell.begin, {}};
        return false;
      }
    }
    paragraph.inside_end = xml_.begin() == paragraph.begin ? xml_.end() : xml_.begin();
    paragraph.end = xml_.end();
    cell.paragraphs.push_back(paragraph);
    return !failed_;
  }

  // Anything inside a paragraph: what shows as text is added to the cell, containers are entered.
  bool read_inline(DocxCell& cell, DocxParagraph& paragraph) {
    const std::string_view name = xml_.name();
    const std::size_t begin = xml_.begin();
    if (name == "t") return read_text(cell);
    if (name == "r") {
      run_begin_ = run_end_ = 0;
      return true;
    }
    if (name == "rPr") {
      if (!xml_.skip()) return fail();
      run_begin_ = begin;
      run_end_ = xml_.end();
      return true;
    }
    if (name == "pPr") return read_paragraph_format(paragraph);
    if (name == "fldChar") return read_field(cell);
    std::string_view shown;
    if (name == "tab" || name == "ptab") {
      shown = " ";
    } else if (name == "br" || name == "cr") {
      shown = "\n";
    } else if (name == "noBreakHyphen") {
      shown = "-";
    } else if (name == "sym") {
      shown = symbol(xml_.attribute("font"), xml_.attribute("char"));
    }
    if (shown.empty() || in_placeholder()) return true;
    if (!xml_.skip()) return fail();
    add(cell, DocxPiece::Kind::mark, shown, begin);
    return true;
  }

  // The format of its mark, and whether a tracked change has deleted that.
  bool read_paragraph_format(DocxParagraph& paragraph) {
    const std::size_t inside = xml_.depth();
    run_begin_ = run_end_ = 0;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return fail();
      const std::string_view name = xml_.name();
      if (event == Event::close && xml_.depth() < inside) return true;
      if (event == Event::close && xml_.depth() == inside && name == "rPr") run_end_ = xml_.end();
      if (event != Event::open) continue;
      if (xml_.depth() == inside + 1 && name == "rPr") run_begin_ = xml_.begin();
      if (xml_.depth() == inside + 2 && (name == "del" || name == "moveFrom")) paragraph.joined = true;
      if (name.ends_with("Change") && !xml_.skip()) return fail();
    }
  }

  // The box of an old form field.
  bool read_field(DocxCell& cell) {
    const std::size_t inside = xml_.depth();
    const std::size_t begin = xml_.begin();
    bool box = false, ticked = false;
    while (next_in(inside)) {
      if (xml_.name() == "checkBox") box = true;
      if (box && (xml_.name() == "default" || xml_.name() == "checked")) ticked = is_on(xml_.attribute("val"));
    }
    if (box) add(cell, DocxPiece::Kind::box, ticked ? kTicked : kUnticked, begin);
    return !failed_;
  }

  bool read_text(DocxCell& cell) {
    const std::size_t inside = xml_.depth();
    DocxPiece piece;
    piece.begin = xml_.begin();
    piece.text_begin = cell.text.size();
    const bool keeps_space = xml_.attribute("space") == "preserve";
    const bool placeholder = in_placeholder();
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return fail();
      if (event == Event::close && xml_.depth() < inside) break;
      if (event == Event::text && !placeholder) cell.text += shown_text(xml_.text(), keeps_space);
    }
    if (placeholder) piece.kind = DocxPiece::Kind::placeholder;
    if (!controls_.empty() && controls_.back().box && !placeholder) {
      piece.control = controls_.back().begin;
      if (controls_.back().ticked && std::string_view(cell.text).substr(piece.text_begin) == "☒") {
        cell.text.replace(piece.text_begin, std::string::npos, kTicked);
      }
    }
    if (placeholder) piece.control = placeholder_control();
    piece.end = xml_.end();
    piece.text_end = cell.text.size();
    cell.pieces.push_back(piece);
    return true;
  }

  bool in_placeholder() const { return placeholder_control() > 0; }

  // Where the content control starts whose placeholder is being read; 0: none.
  std::size_t placeholder_control() const {
    const auto found = std::find_if(controls_.begin(), controls_.end(), [](const Control& c) { return c.placeholder; });
    return found == controls_.end() ? 0 : found->begin;
  }

  // Paragraphs and cells are few in a form; a hostile file that unpacks into more is stopped before memory runs out.
  bool count(int more) {
    cells_ += static_cast<std::size_t>(more);
    if (cells_ > kMaxCells) limit_ = Error{ErrorCode::too_many_cells, xml_.begin(), {}};
    return !limit_;
  }

  // A piece whose element starts at `begin` and ends with the last event.
  void add(DocxCell& cell, DocxPiece::Kind kind, std::string_view shown, std::size_t begin) {
    const std::size_t text_begin = cell.text.size();
    cell.text += shown;
    cell.pieces.push_back({kind, begin, xml_.end(), text_begin, cell.text.size(), 0});
  }

  static constexpr int kMostColumns = 1024;   // Word itself stops at 63

  XmlReader xml_;
  DocxBody body_;
  std::vector<Control> controls_;   // those around what is read, the outermost first
  std::size_t run_begin_ = 0;       // the format last met in the paragraph: of its mark, then of its runs
  std::size_t run_end_ = 0;
  std::size_t cells_ = 0;
  bool failed_ = false;             // the part is no well-formed XML
  std::optional<Error> limit_;      // one that was passed
};

}  // namespace

Result<DocxBody> read_docx_body(std::string_view part) { return DocxReader(part).read(); }

}  // namespace jihe
