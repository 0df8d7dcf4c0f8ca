// UTF-8 by hand: decoding that never fails (a bad byte is U+FFFD and one byte long), encoding, counting.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace jihe::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point at byte `i`, which is moved behind it. REQUIRES: i < text.size(). A malformed sequence gives
// kReplacement and moves one byte.
char32_t next_of_any(std::string_view text, std::size_t& i);   // every case, out of line
inline char32_t next(std::string_view text, std::size_t& i) {
  // ASCII, and U+1000 to U+CFFF (Han among them), decided in place: texts hold little else.
  const auto a = static_cast<unsigned char>(text[i]);
  if (a < 0x80) {
    ++i;
    return a;
  }
  if (a >= 0xE1 && a < 0xED && text.size() - i >= 3) {
    const auto b = static_cast<unsigned char>(text[i + 1]);
    const auto c = static_cast<unsigned char>(text[i + 2]);
    if ((b & 0xC0) == 0x80 && (c & 0xC0) == 0x80) {
      i += 3;
      return static_cast<char32_t>((a & 0x0F) << 12 | (b & 0x3F) << 6 | (c & 0x3F));
    }
  }
  return next_of_any(text, i);
}

// Behind the characters at `i` from U+4000 to U+BFFF (Han, mostly), which are looked at two at a time. May stop before the
// last ones; never goes past one that is malformed.
inline std::size_t skip_ideographs(std::string_view text, std::size_t i) {
  if constexpr (std::endian::native == std::endian::little) {
    for (; i + 8 <= text.size(); i += 6) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + i, 8);
      // They start with E4 to EB, which less 4 are E0 to E7, and any two continuation bytes will do.
      if (((eight - 0x000004000004u) & 0xC0C0F8C0C0F8u) != 0x8080E08080E0u) break;
    }
  }
  return i;
}

// Appends the UTF-8 of `c`; kReplacement for surrogates and values past U+10FFFF.
void append(std::string& out, char32_t c);

// Writes the UTF-8 of `c` to `out` and gives its length; otherwise as `append`. REQUIRES: room for four bytes.
std::size_t put(char* out, char32_t c);

// True where `text` is strict UTF-8 (no overlong forms, no surrogates). `bad` (optional) gets the first bad byte's offset.
bool valid(std::string_view text, std::size_t* bad = nullptr);

// Number of code points.
std::size_t length(std::string_view text);

// Byte offset of code point number `n`, text.size() where there are fewer.
std::size_t offset(std::string_view text, std::size_t n);

// All code points, and back.
std::u32string decode(std::string_view text);
std::string encode(std::u32string_view text);

// Han ideographs (unified, extension A, compatibility).
inline bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
}

}  // namespace jihe::utf8
