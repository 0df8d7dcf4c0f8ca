#include "core/base/decimal.h"

#include <array>

namespace jihe {
namespace {

constexpr int kMaxScale = 12;
constexpr int kMaxDigits = 18;

constexpr std::array<std::int64_t, kMaxDigits + 1> kPowers = [] {
  std::array<std::int64_t, kMaxDigits + 1> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr std::int64_t kLimit = kPowers[kMaxDigits];  // units stay below it on both sides

std::int64_t power(int exponent) { return kPowers[static_cast<std::size_t>(exponent)]; }

Decimal normalised(std::int64_t units, int scale) {
  while (scale > 0 && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  return {units, scale};
}

// The integer part and the fraction in 10^-12, both with the sign of the value: they compare and add without overflow.
struct Parts {
  std::int64_t whole;
  std::int64_t fraction;
};

Parts parts(const Decimal& d) {
  const std::int64_t one = power(d.scale);
  return {d.units / one, d.units % one * power(kMaxScale - d.scale)};
}

Decimal from_parts(std::int64_t whole, std::int64_t fraction) {
  const std::int64_t one = power(kMaxScale);
  whole += fraction / one;
  fraction %= one;
  if (whole > 0 && fraction < 0) {
    --whole;
    fraction += one;
  } else if (whole < 0 && fraction > 0) {
    ++whole;
    fraction -= one;
  }
  if (whole >= kLimit) return {kLimit - 1, 0};
  if (whole <= -kLimit) return {-(kLimit - 1), 0};
  // Digits behind the point give way where the whole part needs the place.
  int scale = kMaxScale;
  while (scale > 0 && (whole >= power(kMaxDigits - scale) || whole <= -power(kMaxDigits - scale))) {
    --scale;
    fraction /= 10;
  }
  return normalised(whole * power(scale) + fraction, scale);
}

// One character of a number: '0' to '9', '.', ',' or '-', full-width ones included; 0 for anything else.
char number_char(std::string_view text, std::size_t& i) {
  char c = text[i++];
  // U+FF01 to U+FF3F are EF BC 81 to EF BC BF: ASCII plus a constant.
  if (c == '\xEF' && i + 1 < text.size() && text[i] == '\xBC') {
    const int low = static_cast<unsigned char>(text[i + 1]);
    i += 2;
    c = static_cast<char>(low - 0x60);
  }
  return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' ? c : '\0';
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (text.size() <= std::size_t{kMaxDigits}) {   // most are a few digits and nothing else
    std::int64_t whole = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) whole = whole * 10 + (text[i] - '0');
    if (i == text.size() && i > 0) return Decimal{whole, 0};
  }
  std::int64_t units = 0;
  int scale = 0;
  int digits = 0;  // leading zeros not counted
  int group = 0;   // digits since the last comma, or since the start
  bool negative = false, comma = false, point = false, any = false;
  for (std::size_t i = 0; i < text.size();) {
    const bool first = i == 0;
    const char c = number_char(text, i);
    if (c == '\0') return std::nullopt;
    if (c == '-') {
      if (!first) return std::nullopt;
      negative = true;
    } else if (c == ',') {
      if (point || (comma ? group != 3 : group < 1 || group > 3)) return std::nullopt;
      comma = true;
      group = 0;
    } else if (c == '.') {
      if (point || !any || (comma && group != 3)) return std::nullopt;
      point = true;
      any = false;  // a digit must follow
    } else {
      any = true;
      ++group;
      if (digits > 0 || c != '0' || point) ++digits;
      if (digits > kMaxDigits) return std::nullopt;
      if (point) ++scale;
      units = units * 10 + (c - '0');
    }
  }
  if (!any || (comma && !point && group != 3)) return std::nullopt;
  const Decimal value = normalised(negative ? -units : units, scale);
  if (value.scale > kMaxScale) return std::nullopt;
  return value;
}

std::optional<Decimal> Decimal::shifted(int by) const {
  std::int64_t value = units;
  int places = scale - by;
  if (value == 0) return Decimal{};
  while (places < 0) {
    if (value >= kLimit / 10 || value <= -kLimit / 10) return std::nullopt;
    value *= 10;
    ++places;
  }
  const Decimal result = normalised(value, places);
  if (result.scale > kMaxScale) return std::nullopt;
  return result;
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(units, other.units, &product)) return std::nullopt;
  const Decimal result = normalised(product, scale + other.scale);
  if (result.scale > kMaxScale || result.units >= kLimit || result.units <= -kLimit) return std::nullopt;
  return result;
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(units < 0 ? -units : units);
  if (scale > 0) {
    const auto places = static_cast<std::size_t>(scale);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  if (units < 0) digits.insert(0, 1, '-');
  return digits;
}

double Decimal::to_double() const { return static_cast<double>(units) / static_cast<double>(power(scale)); }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const Parts x = parts(a);
  const Parts y = parts(b);
  if (x.whole != y.whole) return x.whole <=> y.whole;
  return x.fraction <=> y.fraction;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const Parts x = parts(a);
  const Parts y = parts(b);
  return from_parts(x.whole + y.whole, x.fraction + y.fraction);
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + Decimal{-b.units, b.scale}; }

}  // namespace jihe
