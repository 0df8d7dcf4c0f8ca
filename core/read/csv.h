// Separated values: cells between commas, semicolons, bars or tabs, in quotes where they hold one, several tables in one file.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/read/encoding/encoding.h"

namespace jihe {

// True where `text` (UTF-8, its start is enough) is separated values by its content: most lines hold the same number of
// cells. `named`: the file's name says so too, then a single line with a separator is enough. Text between tabs is only where
// cells stand in quotes.
bool is_csv(std::string_view text, bool named);

// The separator of `text` (UTF-8): what a first line `sep=;` names, else the one of tab , ; | that cuts most lines into the
// same number of cells; NUL where none does.
char csv_separator(std::string_view text);

// The text of a cell from the bytes between its separators: quotes taken off, doubled ones single, line breaks as \n. The
// apostrophe that keeps Excel from computing a text (see csv_cell) is no part of it.
std::string csv_text(std::string_view raw, char separator);

// True where the bytes between a cell's separators are in quotes.
bool is_csv_quoted(std::string_view raw);

// Splits decoded text into tables. A quote that no quote in front of a separator answers is a character like any other.
// Every byte behind the mark is in exactly one cell's source, one line end or one separator.
Result<Document> read_csv(Bytes bytes, DetectedEncoding encoding, const Profile& profile);

}  // namespace jihe
