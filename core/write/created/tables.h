// New documents of the plain kinds: the tables of a file as they stand, none of them in a form's own layout. UTF-8.
#pragma once

#include <span>
#include <string>

#include "core/base/bytes.h"
#include "core/grid/grid.h"

namespace jihe {

// A table, and what it is called: its title as read, "" where it has none.
struct PlainTable {
  const Grid* grid = nullptr;
  std::string_view title;
};

// Tab-separated lines with a byte order mark, CRLF at the end of each: a merged area's text stands in its first cell, as Word
// and Excel copy it. A tab or line break within a cell becomes a space.
Bytes new_text(std::span<const PlainTable> tables);

// The same with commas (RFC 4180); line breaks within cells stay. In front of a text that a spreadsheet would run as a formula
// stands a tab, which reading trims.
Bytes new_csv(std::span<const PlainTable> tables);

// A page with every table, its borders and merged cells; the title lines in front of it as paragraphs. It loads nothing.
Bytes new_html(std::span<const PlainTable> tables);

// {"tables":[{"title":"…","rows":[["…","…"],…]},…]}: all rows, those of the title lines too.
Bytes new_json(std::span<const PlainTable> tables);

}  // namespace jihe
