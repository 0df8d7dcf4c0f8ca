// Text laid out for a terminal, where a Chinese character takes two columns.
#pragma once

#include <string>
#include <string_view>

namespace jihe {

// Columns that `text` takes: two for East-Asian wide and full-width characters, none for combining marks and controls.
int display_width(std::string_view text);

// `text` with a space for every control character: what a document holds must not steer the terminal.
std::string visible(std::string_view text);

// `text` followed by spaces up to `width` columns.
std::string pad_right(std::string_view text, int width);

// `text` broken into lines of at most `width` columns, further lines indented by `indent` spaces; `first` columns of
// the first line are already taken. Breaks between Chinese characters and at spaces, never before a closing mark or
// behind an opening one. `width` 0: not broken.
std::string wrap(std::string_view text, int width, int first, int indent);

}  // namespace jihe
