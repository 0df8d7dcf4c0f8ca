#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>

#include "core/base/characters.h"

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

// Where the characters from `i` on need a closer look: behind blocks that hold ASCII and characters of three bytes that
// start with E2 to EB, EE or EF, where any two continuation bytes will do: nearly all of a Chinese document. No branch
// depends on which of them stands where; a document mixes them at every cell. `i` and the result are where a character
// starts.
std::size_t skip_usual(std::string_view text, std::size_t i) {
  constexpr std::size_t kBlock = 64;   // bytes, after which is looked whether all was as hoped
  constexpr std::uint64_t kHighest = 0x8080808080808080u;
  std::uint64_t before = 0, starts_before = 0;   // of the eight bytes before: see below
  for (std::size_t begin = i; text.size() - begin >= kBlock; begin += kBlock) {
    std::uint64_t wrong = 0;
    for (const char *at = text.data() + begin, *end = at + kBlock; at != end; at += 8) {
      const std::uint64_t eight = load_eight(at);
      // All of these are about the highest bit of each byte; the others mean nothing.
      const auto bit = [eight](int n) { return eight << (7 - n); };
      const std::uint64_t starts = eight & bit(6);                // of a character past ASCII
      const std::uint64_t three = starts & bit(5) & ~bit(4);      // of one of three bytes
      const std::uint64_t usual = bit(1) | (bit(2) ^ bit(3));     // and what else it has to have: not E0 nor ED
      const std::uint64_t near = three | three << 8 | starts_before >> 56;   // here or one byte before
      const std::uint64_t expected = near << 8 | before >> 56;    // to go on with a character
      wrong |= (starts ^ (three & usual)) | ((eight ^ starts) ^ expected);
      starts_before = three;
      before = near;
    }
    if ((wrong & kHighest) != 0) break;
    // The start of the last character that goes on behind the block, else the block's end.
    const std::size_t open = (starts_before >> 63) != 0 ? 1 : (starts_before >> 55 & 1) != 0 ? 2 : 0;
    i = begin + kBlock - open;
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
  constexpr std::size_t kCloser = 32;   // bytes that are looked at closely where a block is not as usual
  for (std::size_t i = 0; i < text.size();) {
    i = skip_usual(text, i);
    for (const std::size_t end = std::min(text.size(), i + kCloser); i < end;) {
      const Decoded d = decode_at(text, i);
      if (d.length == 0) {
        if (bad != nullptr) *bad = i;
        return false;
      }
      i += d.length;
    }
  }
  return true;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    i = skip_ideographs(text, i);
    count += (i - begin) / 3;
    if (i == text.size()) break;
    next(text, i);
    ++count;
  }
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
