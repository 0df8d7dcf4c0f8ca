// The encodings of text files: strict UTF-8 first, then GB18030; UTF-16 by its byte order mark or its zero bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe {

struct DetectedEncoding {
  Encoding encoding = Encoding::utf8;
  std::size_t bom = 0;   // bytes of the byte order mark
};

// Which encoding `bytes` are in. An error (bad_encoding, at the byte) where none fits: an odd or broken UTF-16 file, ...
Result<DetectedEncoding> detect_encoding(BytesView bytes);

// The byte order of text without a mark whose zero bytes and characters say that it is UTF-16; nullopt for all other bytes.
std::optional<Encoding> guess_utf16(BytesView bytes);

// The character at byte `at` and how many bytes it has there; U+FFFD for what does not decode. REQUIRES: at < bytes.size().
struct Character {
  char32_t c = 0xFFFD;
  std::size_t length = 1;
};
Character next_character(BytesView bytes, std::size_t at, Encoding encoding);

// Bytes in an encoding to UTF-8 (no byte order mark), and back. to_utf8 gives U+FFFD for what does not decode;
// from_utf8 gives not_writable with the character that the encoding can't hold.
std::string to_utf8(BytesView bytes, Encoding encoding);
Result<Bytes> from_utf8(std::string_view text, Encoding encoding);

}  // namespace jihe
