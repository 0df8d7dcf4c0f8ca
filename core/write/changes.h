// What a writer puts in place of some of a file's text; everything between is copied.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

// Bytes [begin, end) of a text, and what stands there instead.
struct TextChange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// `text` with the changes made, which need not be in order; of texts put in at the same place the first one given comes first.
// One that begins inside of another's bytes is left out: they go as a whole.
std::string with_changes(std::string_view text, std::vector<TextChange> changes);

// The same for the text of a file (as UTF-8, behind the mark) that was read in an encoding of its own: the bytes between are
// those of the file. not_writable (at: a byte of the file) for a character that the encoding can't hold.
Result<Bytes> with_changes(const Document& document, std::vector<TextChange> changes);

// What differs between two texts: bytes [first, last) of the old one, and what takes their place. Never part of a character.
struct Difference {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string replacement;
};

Difference difference(std::string_view before, std::string_view after);

}  // namespace jihe
