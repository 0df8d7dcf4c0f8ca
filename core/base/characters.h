// Characters as bytes, where decoding them is not needed.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jihe {

// Whether a byte is the first of a character from U+4000 to U+9FFF: most of what a document holds, Han of three bytes each, no
// sign, no white space, no digit.
inline bool leads_han(unsigned char lead) { return lead >= 0xE4 && lead <= 0xE9; }
inline bool leads_han(char lead) { return leads_han(static_cast<unsigned char>(lead)); }

// The character from U+4000 to U+9FFF at byte `at`, read without a look at the shape of its last two bytes. REQUIRES:
// leads_han(text[at]), at + 3 <= text.size().
inline char32_t han_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[at + i])); };
  return static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
}

// Whether a byte is an ASCII digit.
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Whether byte `at` lies inside a character: it is not the first byte of one, nor the end of the text.
inline bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// Eight bytes as a number, the first at its lowest place.
inline std::uint64_t load_eight(const char* bytes) {
  std::uint64_t eight = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&eight, bytes, 8);
  } else {
    for (std::size_t i = 8; i-- > 0;) eight = eight << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return eight;
}

// The eight bytes at `at` of a text; zero for those behind the text's end. REQUIRES: at < text.size().
inline std::uint64_t eight_at(std::string_view text, std::size_t at) {
  const char* bytes = text.data();
  const std::size_t size = text.size();
  if (at + 8 <= size) return load_eight(bytes + at);
  if (size >= 8) return load_eight(bytes + size - 8) >> (at + 8 - size) * 8;   // those in front of `at` pushed out
  std::uint64_t eight = 0;
  for (std::size_t i = size; i-- > at;) eight = eight << 8 | static_cast<unsigned char>(bytes[i]);
  return eight;
}

// The last `count` code points of a text, all of it where it has fewer.
inline std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  while (count > 0 && begin > 0) {
    --begin;
    if (!inside_character(text, begin)) --count;
  }
  return text.substr(begin);
}

}  // namespace jihe
