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

// Behind the characters at `i` that need no closer look, eight bytes at a time: ASCII, and those of three bytes where any two
// continuation bytes will do. They are nearly all of a Chinese document. May stop before the last ones.
std::size_t skip_usual(std::string_view text, std::size_t i) {
  if constexpr (std::endian::native == std::endian::little) {
    for (i = skip_ideographs(text, i); i + 8 <= text.size(); i = skip_ideographs(text, i)) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + i, 8);
      if ((eight & 0x80) == 0) {
        const std::uint64_t others = eight & 0x8080808080808080u;
        i += others == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(others)) / 8;
      } else if ((eight & 0xC0C0F0) == 0x8080E0 && (eight & 0xFF) != 0xE0 && (eight & 0xFF) != 0xED) {
        i += 3;
      } else {
        break;
      }
    }
  }
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
    i = skip_usual(text, i);
    if (i == text.size()) break;
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
