// A Word document: the tables of its body and the paragraphs around them, each with its bytes in word/document.xml.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"

namespace jihe {

// A piece of a cell's text, and the bytes of the part that it is written in.
struct DocxPiece {
  enum class Kind { text, mark, paragraph };   // a w:t; a tab, line break or sign; where a further paragraph begins
  Kind kind = Kind::text;
  std::size_t begin = 0;        // bytes of its element
  std::size_t end = 0;
  std::size_t text_begin = 0;   // bytes of the cell's text
  std::size_t text_end = 0;
};

struct DocxParagraph {
  std::size_t begin = 0;              // bytes of the element
  std::size_t end = 0;
  std::size_t inside_end = 0;         // where its closing tag starts; end where it is <w:p/>
  std::size_t format_begin = 0;       // the w:rPr that text in it has; empty where none is written
  std::size_t format_end = 0;
};

// A table's cell, or a paragraph outside of tables.
struct DocxCell {
  std::size_t begin = 0;        // bytes of the element
  std::size_t end = 0;
  int span = 1;                 // grid columns
  int before = 0;               // grid columns left out in front of it
  bool continues = false;       // merged with the cell above: what stands in it is not shown
  bool starts = false;          // merged with cells below
  std::string text;             // as accepted: inserted text counts, deleted text does not; paragraphs and breaks as \n
  std::vector<DocxPiece> pieces;
  std::vector<DocxParagraph> paragraphs;
};

// A row of a table, or a paragraph as a row with one cell.
struct DocxRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  int table = -1;               // which table of the part, -1: a paragraph
  std::vector<DocxCell> cells;
};

// The rows of the body in order; those of a table in a cell come behind the table that the cell is in. `damaged` for a part
// that is no well-formed XML.
Result<std::vector<DocxRow>> read_docx_rows(std::string_view part);

// The path of the document part in the package: what _rels/.rels names, word/document.xml as a rule.
Result<Bytes> docx_part(BytesView package, std::string& path);

// The forms in a .docx. A merged area's text stands in its first cell; titles above a table head it as they do in text.
// Cell::source and Row::line_end are bytes of the document part: of the cell's and of the row's element.
Result<Document> read_docx(Bytes bytes, const Profile& profile);

}  // namespace jihe
