// HTML, a file's or the clipboard's: its tables and the lines around them, each with its bytes. Browsers, Word, Excel and WPS
// write it; it is read as a browser shows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/read/encoding/encoding.h"

namespace jihe {

// A piece of a cell's text, and the bytes of the HTML that it is written in.
struct HtmlPiece {
  enum class Kind { text, mark, block };   // text between tags; a <br> or a check box; where a further paragraph begins
  Kind kind = Kind::text;
  std::size_t begin = 0;        // bytes of the HTML; none for a block
  std::size_t end = 0;
  std::size_t text_begin = 0;   // bytes of the cell's text; none for white space that is not shown
  std::size_t text_end = 0;
};

// An element of a line of its own (<p>…</p>) without any other in it.
struct HtmlBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A table's cell, or a line outside of tables.
struct HtmlCell {
  std::size_t begin = 0;           // bytes of the element
  std::size_t end = 0;
  std::size_t open_end = 0;        // of its opening tag
  std::size_t inside_end = 0;      // where its closing tag starts, or would stand
  std::size_t place = 0;           // where text goes into a cell that has none
  std::size_t rowspan_begin = 0;   // the number as written; empty where none is
  std::size_t rowspan_end = 0;
  std::size_t col = 0;             // of the grid; columns that no cell of the table starts in don't count
  std::size_t span = 1;            // grid columns
  std::size_t rows = 1;            // grid rows, those that are there
  bool overflows = false;          // Excel's text that runs over empty cells: not merged
  bool holds_table = false;        // another table stands in it
  std::string text;                // as shown: white space collapsed, <br> and paragraphs as \n, no blank lines at the ends
  std::vector<HtmlPiece> pieces;
  std::vector<HtmlBlock> blocks;
};

// A row of a table, or a line as a row with one cell.
struct HtmlRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t open_end = 0;    // of its opening tag; begin where that is only implied
  int table = -1;              // which table of the file, -1: a line
  int group = 0;               // which <tbody> of it
  std::size_t columns = 0;     // with those that cells above cover
  bool whole = true;           // false for a line whose bytes are no element: it can't be taken out
  std::vector<HtmlCell> cells;
};

// The rows of the HTML in order; those of a table in a cell come behind the table that the cell is in. Never malformed; the
// only errors are limits: too_many_cells, cell_too_large, damaged for tables nested deeper than kMaxNesting (at: in `html`).
Result<std::vector<HtmlRow>> read_html_rows(std::string_view html);

// The encoding of an HTML file: its mark, what a <meta> says where the bytes agree, else as detect_encoding. bad_encoding for
// one that is declared and not ours (big5).
Result<DetectedEncoding> html_encoding(BytesView bytes);

// True where an HTML file declares an encoding that can hold no Chinese, and none of its bytes says otherwise: all characters
// past ASCII are then written as numbers.
bool html_is_ascii(BytesView bytes);

// The forms in HTML. A merged area's text stands in its first cell; titles above a table head it as they do in text.
// Cell::source and Row::line_end are bytes of the file as UTF-8, behind the mark: of the cell's and of the row's element.
Result<Document> read_html(Bytes bytes, const Profile& profile);

}  // namespace jihe
