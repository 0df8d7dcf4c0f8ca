// GB18030, one character at a time. The table is made at build time (gb18030_table.sh) and unpacked at first use.
#pragma once

#include <cstddef>

#include "core/base/bytes.h"

namespace jihe::gb18030 {

// A character of GB18030: its code point and its length in bytes. A malformed one is U+FFFD, one byte long, ok false.
struct Decoded {
  char32_t c = 0xFFFD;
  std::size_t length = 1;
  bool ok = false;
};

// The character at byte `i`. REQUIRES: i < bytes.size().
Decoded decode(BytesView bytes, std::size_t i);

// Appends the bytes of `c`; false (nothing appended) for the few code points that GB18030 has no code for.
bool encode(char32_t c, Bytes& out);

extern const unsigned char kTable[];
extern const std::size_t kTableSize;

}  // namespace jihe::gb18030
