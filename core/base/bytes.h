// Raw bytes of a file. A std::string, because it is what every reader, writer and test already moves around cheaply.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jihe {

using Bytes = std::string;
using BytesView = std::string_view;

// The little-endian number in `width` bytes from `at` on; 0 where they don't all exist.
inline std::size_t little_endian(BytesView bytes, std::size_t at, std::size_t width) {
  if (at > bytes.size() || bytes.size() - at < width) return 0;
  std::size_t value = 0;
  for (std::size_t i = width; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

}  // namespace jihe
