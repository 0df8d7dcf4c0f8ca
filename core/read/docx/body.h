// The body of a Word document's part: its tables' rows and the paragraphs around them, each with its bytes. Text boxes are not
// read: no form stands there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jihe {

// A piece of a cell's text, and the bytes of the part that it is written in.
struct DocxPiece {
  enum class Kind {
    text,          // a w:t
    mark,          // a tab, a line break, a sign
    box,           // the first w:fldChar of a box to tick
    placeholder,   // a w:t with 单击此处输入文字: printed, but nobody wrote it; no byte of the cell's text
    paragraph,     // where a further paragraph begins: a line break, or nothing where it is joined with the one before
  };
  Kind kind = Kind::text;
  std::size_t begin = 0;        // bytes of its element
  std::size_t end = 0;
  std::size_t text_begin = 0;   // bytes of the cell's text
  std::size_t text_end = 0;
  std::size_t control = 0;      // where the w:sdt starts that it is the placeholder or the box of; 0: none
};

struct DocxParagraph {
  std::size_t begin = 0;              // bytes of the element
  std::size_t end = 0;
  std::size_t inside_end = 0;         // where its closing tag starts; end where it is <w:p/>
  std::size_t format_begin = 0;       // the w:rPr that text in it has; empty where none is written
  std::size_t format_end = 0;
  bool joined = false;                // its end is deleted by a tracked change: the next one goes on where it ends
};

// A table's cell, or a paragraph outside of tables.
struct DocxCell {
  std::size_t begin = 0;        // bytes of the element
  std::size_t end = 0;
  int span = 1;                 // grid columns
  int before = 0;               // grid columns left out in front of it
  std::size_t inside_end = 0;   // where its closing tag starts; end where it is <w:tc/>
  bool continues = false;       // merged with the cell above: what stands in it is not shown
  bool starts = false;          // merged with cells below
  std::string text;             // as accepted: inserted text counts, deleted text does not; paragraphs and breaks as \n
  std::vector<DocxPiece> pieces;
  std::vector<DocxParagraph> paragraphs;
};

// A row of a table, or a paragraph (with those joined to it) as a row with one cell.
struct DocxRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  int table = -1;               // which table of the part, -1: a paragraph
  std::vector<DocxCell> cells;
};

struct DocxTable {
  std::size_t begin = 0;        // bytes of the element
  std::size_t end = 0;
  std::size_t rows = 0;         // its own, those deleted by tracked changes too
};

struct DocxBody {
  std::vector<DocxRow> rows;        // in order; those of a table in a cell come behind the table that the cell is in
  std::vector<DocxTable> tables;    // DocxRow::table counts them
};

// What stands in the body of a document part. `damaged` for a part that is no well-formed XML.
Result<DocxBody> read_docx_body(std::string_view part);

}  // namespace jihe
