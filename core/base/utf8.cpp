#include "core/base/utf8.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace jihe::utf8 {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t i) { return static_cast<std::uint8_t>(text[i]); }

bool continuation(std::uint8_t b) { return (b & 0xC0) == 0x80; }

// The code point at byte `i` and its length; length 0 for a malformed sequence.
struct Decoded {
  char32_t c = kReplacement;
  std::size_t length = 0;
};

Decoded decode_at(std::string_view text, std::size_t i) {
  const std::uint8_t a = byte_at(text, i);
  if (a < 0x80) return {a, 1};
  const std::size_t left = text.size() - i;
  if (a >= 0xE0 && a < 0xF0) {
    if (left < 3) return {};
    const std::uint8_t b = byte_at(text, i + 1);
    const std::uint8_t c = byte_at(text, i + 2);
    if (!continuation(b) || !continuation(c)) return {};
    const auto value = static_cast<char32_t>((a & 0x0F) << 12 | (b & 0x3F) << 6 | (c & 0x3F));
    if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return {};
    return {value, 3};
  }
  if (a >= 0xC2 && a < 0xE0) {
    if (left < 2 || !continuation(byte_at(text, i + 1))) return {};
    return {static_cast<char32_t>((a & 0x1F) << 6 | (byte_at(text, i + 1) & 0x3F)), 2};
  }
  if (a >= 0xF0 && a < 0xF5) {
    if (left < 4) return {};
    const std::uint8_t b = byte_at(text, i + 1);
    const std::uint8_t c = byte_at(text, i + 2);
    const std::uint8_t d = byte_at(text, i + 3);
    if (!continuation(b) || !continuation(c) || !continuation(d)) return {};
    const auto value = static_cast<char32_t>((a & 0x07) << 18 | (b & 0x3F) << 12 | (c & 0x3F) << 6 | (d & 0x3F));
    if (value < 0x10000 || value > 0x10FFFF) return {};
    return {value, 4};
  }
  return {};
}

// Behind the characters at `i` that are three bytes long and start with E1 to EC, EE or EF, where any two continuation bytes
// will do: nearly all of a Chinese document. May stop before the last ones.
std::size_t skip_three_byte(std::string_view text, std::size_t i) {
  if constexpr (std::endian::native == std::endian::little) {
    for (; i + 8 <= text.size(); i += 6) {   // two at once, of E1 to EC (all the plainer Han)
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + i, 8);
      constexpr std::uint64_t kMask = 0xC0C0F0C0C0F0u, kShape = 0x8080E08080E0u, kLow = 0x00000F00000Fu;
      if ((eight & kMask) != kShape) break;
      const std::uint64_t low = eight & kLow;   // 1 to C: neither 0 nor D; E and F are left to the loop below
      if (((low + 0x000003000003u) & 0x000010000010u) != 0 || (low & 0xF) == 0 || low >> 24 == 0) break;
    }
    for (; i + 4 <= text.size(); i += 3) {
      std::uint32_t four = 0;
      std::memcpy(&four, text.data() + i, 4);
      const std::uint32_t lead = four & 0xFF;
      if ((four & 0xC0C0F0) != 0x8080E0 || lead == 0xE0 || lead == 0xED) break;
    }
  }
  return i;
}

// First byte at or behind `i` that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t i) {
  while (i + 8 <= text.size()) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, 8);
    if ((eight & 0x8080808080808080u) != 0) break;
    i += 8;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

}  // namespace

char32_t next_of_any(std::string_view text, std::size_t& i) {
  const Decoded d = decode_at(text, i);
  i += d.length == 0 ? 1 : d.length;
  return d.c;
}

std::size_t put(char* out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = kReplacement;
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = tail(0);
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = tail(6);
    out[2] = tail(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | c >> 18);
  out[1] = tail(12);
  out[2] = tail(6);
  out[3] = tail(0);
  return 4;
}

void append(std::string& out, char32_t c) {
  char bytes[4];
  out.append(bytes, put(bytes, c));
}

bool valid(std::string_view text, std::size_t* bad) {
  for (std::size_t i = 0; i < text.size();) {
    i = skip_three_byte(text, i);
    if (i == text.size()) break;
    const std::uint8_t a = byte_at(text, i);
    if (a < 0x80) {
      i = skip_ascii(text, i + 1);
      continue;
    }
    const Decoded d = decode_at(text, i);
    if (d.length == 0) {
      if (bad != nullptr) *bad = i;
      return false;
    }
    i += d.length;
  }
  return true;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) next(text, i);
  return count;
}

std::size_t offset(std::string_view text, std::size_t n) {
  std::size_t i = 0;
  for (; n > 0 && i < text.size(); --n) next(text, i);
  return i;
}

std::u32string decode(std::string_view text) {
  std::u32string out(text.size(), U'\0');
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) out[count++] = next(text, i);
  out.resize(count);
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append(out, c);
  return out;
}

}  // namespace jihe::utf8
