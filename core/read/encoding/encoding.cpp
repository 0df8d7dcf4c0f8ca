#include "core/read/encoding/encoding.h"

#include <algorithm>
#include <cstdint>

#include "core/base/utf8.h"
#include "core/read/encoding/gb18030.h"

namespace jihe {
namespace {

std::uint8_t byte_at(BytesView bytes, std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); }

Error bad_at(std::size_t at) { return {ErrorCode::bad_encoding, at, {}}; }

// ---- UTF-16 ----

char32_t unit_at(BytesView bytes, std::size_t i, bool big) {
  const char32_t first = byte_at(bytes, i);
  const char32_t second = byte_at(bytes, i + 1);
  return big ? first << 8 | second : second << 8 | first;
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// The code point at byte `i`, which is moved behind it; U+FFFD for a surrogate alone and for a last odd byte.
char32_t next_utf16(BytesView bytes, std::size_t& i, bool big) {
  if (i + 1 >= bytes.size()) {
    i = bytes.size();
    return utf8::kReplacement;
  }
  const char32_t unit = unit_at(bytes, i, big);
  i += 2;
  if (!is_high(unit) && !is_low(unit)) return unit;
  if (is_low(unit) || i + 1 >= bytes.size() || !is_low(unit_at(bytes, i, big))) return utf8::kReplacement;
  const char32_t low = unit_at(bytes, i, big);
  i += 2;
  return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

// Byte of the first surrogate that stands alone, or of a last odd byte; bytes.size() where there is none.
std::size_t first_bad_utf16(BytesView bytes, std::size_t begin, bool big) {
  for (std::size_t i = begin; i < bytes.size();) {
    if (i + 1 >= bytes.size()) return i;
    const char32_t unit = unit_at(bytes, i, big);
    if (is_low(unit)) return i;
    if (is_high(unit)) {
      if (i + 3 >= bytes.size() || !is_low(unit_at(bytes, i + 2, big))) return i;
      i += 2;
    }
    i += 2;
  }
  return bytes.size();
}

// Code units that a Chinese document is made of: ASCII text, tabs, line breaks, ideographs, their signs and punctuation.
bool usual(char32_t unit) {
  return (unit >= 0x20 && unit < 0x7F) || unit == '\t' || unit == '\n' || unit == '\r' ||
         (unit >= 0x4E00 && unit < 0xA000) || (unit >= 0x2000 && unit < 0x3400) || (unit >= 0xFF01 && unit < 0xFF60);
}

// `bytes` as UTF-8; `next` gives the code point at a byte and moves it behind. Most cells fit the buffer: one allocation.
template <class Next>
std::string decoded(BytesView bytes, Next next) {
  std::string out;
  char buffer[256];
  std::size_t filled = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    filled += utf8::put(buffer + filled, next(i));
    if (filled + 4 <= sizeof buffer) continue;
    out.append(buffer, filled);
    filled = 0;
  }
  out.append(buffer, filled);
  return out;
}

// ---- the detector ----

std::size_t first_bad_gb18030(BytesView bytes, std::size_t begin) {
  for (std::size_t i = begin; i < bytes.size();) {
    const gb18030::Decoded d = gb18030::decode(bytes, i);
    if (!d.ok) return i;
    i += d.length;
  }
  return bytes.size();
}

// True where nearly all bytes past ASCII are good UTF-8: such a file is damaged UTF-8, though its bytes may happen to be
// GB18030 codes, too.
bool mostly_utf8(BytesView bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (byte_at(bytes, i) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    utf8::next(bytes, i);
    (i - begin > 1 ? good : bad) += i - begin;
  }
  return good > bad * 9;
}

}  // namespace

// Every tab, line break and digit has a zero byte in UTF-16, and no other text has any, but for damaged UTF-8: the bytes of
// UTF-16 are hardly ever good UTF-8 with more than ASCII in it. The byte order is the one that gives usual characters.
std::optional<Encoding> guess_utf16(BytesView bytes) {
  constexpr std::size_t kSample = 64 * 1024;
  const BytesView sample = bytes.substr(0, kSample);
  if (sample.find('\0') == BytesView::npos) return std::nullopt;
  const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  std::size_t bad = bytes.size();
  constexpr std::size_t kLongest = 4;   // of a character that a sample may cut off at its end
  if (!ascii && (utf8::valid(bytes, &bad) || bad + kLongest > bytes.size())) return std::nullopt;
  std::size_t little = 0, big = 0, units = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2, ++units) {
    little += usual(unit_at(sample, i, false)) ? 1u : 0u;
    big += usual(unit_at(sample, i, true)) ? 1u : 0u;
  }
  if (std::max(little, big) * 10 < units * 7) return std::nullopt;
  // A digit or tab alone may be an ideograph the other way round: then the zero byte in front or behind decides.
  if (little == big) return sample.find('\0') % 2 == 1 ? Encoding::utf16le : Encoding::utf16be;
  return little > big ? Encoding::utf16le : Encoding::utf16be;
}

Result<DetectedEncoding> detect_encoding(BytesView bytes) {
  const auto utf16 = [bytes](Encoding encoding, std::size_t bom) -> Result<DetectedEncoding> {
    const std::size_t bad = first_bad_utf16(bytes, bom, encoding == Encoding::utf16be);
    if (bad < bytes.size()) return bad_at(bad);
    return DetectedEncoding{encoding, bom};
  };
  if (bytes.starts_with("\xFF\xFE")) return utf16(Encoding::utf16le, 2);
  if (bytes.starts_with("\xFE\xFF")) return utf16(Encoding::utf16be, 2);
  const bool utf8_mark = bytes.starts_with("\xEF\xBB\xBF");
  if (!utf8_mark) {
    if (const auto guess = guess_utf16(bytes)) return utf16(*guess, 0);
  }

  std::size_t bad = 0;
  if (utf8::valid(bytes, &bad)) return DetectedEncoding{Encoding::utf8, utf8_mark ? std::size_t{3} : std::size_t{0}};
  if (utf8_mark || mostly_utf8(bytes)) return bad_at(bad);

  const std::size_t mark = bytes.starts_with("\x84\x31\x95\x33") ? 4 : 0;
  const std::size_t bad_gb = first_bad_gb18030(bytes, mark);
  if (bad_gb < bytes.size()) return bad_at(bad_gb);
  return DetectedEncoding{Encoding::gb18030, mark};
}

Character next_character(BytesView bytes, std::size_t at, Encoding encoding) {
  if (encoding == Encoding::gb18030) {
    const gb18030::Decoded d = gb18030::decode(bytes, at);
    return {d.c, d.length};
  }
  std::size_t end = at;
  const char32_t c = encoding == Encoding::utf8 ? utf8::next(bytes, end)
                                                : next_utf16(bytes, end, encoding == Encoding::utf16be);
  return {c, end - at};
}

std::string to_utf8(BytesView bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      if (utf8::valid(bytes)) return std::string(bytes);
      return decoded(bytes, [bytes](std::size_t& i) { return utf8::next(bytes, i); });
    case Encoding::utf16le: return decoded(bytes, [bytes](std::size_t& i) { return next_utf16(bytes, i, false); });
    case Encoding::utf16be: return decoded(bytes, [bytes](std::size_t& i) { return next_utf16(bytes, i, true); });
    case Encoding::gb18030:
      return decoded(bytes, [bytes](std::size_t& i) {
        const gb18030::Decoded d = gb18030::decode(bytes, i);
        i += d.length;
        return d.c;
      });
  }
  return {};
}

Result<Bytes> from_utf8(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::utf8) return Bytes(text);
  Bytes out;
  out.reserve(text.size());
  const auto put_unit = [&out, encoding](char32_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += encoding == Encoding::utf16be ? high : low;
    out += encoding == Encoding::utf16be ? low : high;
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    if (encoding == Encoding::gb18030) {
      if (!gb18030::encode(c, out)) {
        Error error{ErrorCode::not_writable, 0, {}};
        utf8::append(error.detail, c);
        return error;
      }
    } else if (c < 0x10000) {
      put_unit(c);
    } else {
      put_unit(0xD800 + ((c - 0x10000) >> 10));
      put_unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

}  // namespace jihe
