#include "core/read/encoding/gb18030.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace jihe::gb18030 {
namespace {

// Codes are numbered: first the two-byte ones, then the four-byte ones of the basic plane. Those of the other planes follow
// by arithmetic, 189000 four-byte codes from the first one on.
constexpr std::size_t kTwoByte = 126 * 190;
constexpr std::size_t kFourByte = 39420;
constexpr std::size_t kSupplementary = 189000;

std::vector<char32_t> unpack() {
  std::vector<char32_t> points;
  points.reserve(kTwoByte + kFourByte);
  char32_t expected = 0;
  for (std::size_t i = 0; i < kTableSize;) {
    std::uint32_t step = 0;
    int shift = 0;
    do {
      step |= static_cast<std::uint32_t>(kTable[i] & 0x7F) << shift;
      shift += 7;
    } while (kTable[i++] >= 0x80);
    if ((step & 1) == 0) {
      for (std::uint32_t n = step / 2; n > 0; --n) points.push_back(expected++);
    } else {
      const std::uint32_t zigzag = step / 2;
      expected += (zigzag & 1) == 0 ? zigzag / 2 : ~(zigzag / 2);  // modulo 2^32
      points.push_back(expected++);
    }
  }
  return points;
}

// Code number to code point, 0 where there is none.
const std::vector<char32_t>& points() {
  static const std::vector<char32_t> table = unpack();
  return table;
}

// Code point to code number + 1, 0 where there is none.
struct Numbers {
  std::vector<std::uint16_t> basic = std::vector<std::uint16_t>(0x10000);
  std::vector<std::pair<char32_t, std::uint16_t>> others;  // the few two-byte codes of other planes
};

const Numbers& numbers() {
  static const Numbers table = [] {
    Numbers n;
    const std::vector<char32_t>& all = points();
    for (std::size_t i = all.size(); i-- > 0;) {  // backwards, so that the shorter code wins
      if (all[i] == 0) continue;
      const auto number = static_cast<std::uint16_t>(i + 1);
      if (all[i] < n.basic.size()) {
        n.basic[all[i]] = number;
      } else {
        n.others.emplace_back(all[i], number);
      }
    }
    return n;
  }();
  return table;
}

Bytes four_bytes(std::size_t n) {
  return {static_cast<char>(0x81 + n / 12600), static_cast<char>(0x30 + n / 1260 % 10),
          static_cast<char>(0x81 + n / 10 % 126), static_cast<char>(0x30 + n % 10)};
}

Decoded decode_four(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
  if (c < 0x81 || c > 0xFE || d < 0x30 || d > 0x39) return {};
  const std::size_t n = ((a - 0x81) * 10 + (b - 0x30)) * 1260 + (c - 0x81) * 10 + (d - 0x30);
  if (n >= kSupplementary && n - kSupplementary < 0x100000) {
    return {static_cast<char32_t>(0x10000 + n - kSupplementary), 4, true};
  }
  if (n >= kFourByte || points()[kTwoByte + n] == 0) return {};
  return {points()[kTwoByte + n], 4, true};
}

}  // namespace

Decoded decode(BytesView bytes, std::size_t i) {
  const auto at = [bytes](std::size_t k) -> std::size_t { return static_cast<unsigned char>(bytes[k]); };
  const std::size_t a = at(i);
  if (a < 0x80) return {static_cast<char32_t>(a), 1, true};
  if (a == 0x80 || a == 0xFF || i + 1 >= bytes.size()) return {};
  const std::size_t b = at(i + 1);
  if (b >= 0x30 && b <= 0x39) return i + 3 < bytes.size() ? decode_four(a, b, at(i + 2), at(i + 3)) : Decoded{};
  if (b < 0x40 || b == 0x7F || b == 0xFF) return {};
  const char32_t c = points()[(a - 0x81) * 190 + b - (b > 0x7F ? 0x41 : 0x40)];
  return c == 0 ? Decoded{} : Decoded{c, 2, true};
}

bool encode(char32_t c, Bytes& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return true;
  }
  if (c > 0x10FFFF) return false;
  const Numbers& table = numbers();
  std::size_t number = c < 0x10000 ? table.basic[c] : 0;
  if (c >= 0x10000) {
    for (const auto& [point, n] : table.others) {
      if (point == c) number = n;
    }
    if (number == 0) {
      out += four_bytes(kSupplementary + c - 0x10000);
      return true;
    }
  }
  if (number == 0) return false;
  --number;
  if (number >= kTwoByte) {
    out += four_bytes(number - kTwoByte);
  } else {
    const std::size_t trail = number % 190;
    out += static_cast<char>(0x81 + number / 190);
    out += static_cast<char>(trail + (trail < 0x3F ? 0x40 : 0x41));
  }
  return true;
}

}  // namespace jihe::gb18030
