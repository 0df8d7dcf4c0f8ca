// Exact decimals: money and targets are never binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jihe {

// units / 10^scale, e.g. 5.12 is {512, 2}. Kept without trailing zeros: equal values have equal members.
struct Decimal {
  std::int64_t units = 0;
  int scale = 0;  // 0 to 12

  // "5.12", "1,234.50" (thousands separators at threes), "-3", full-width digits; nothing else. nullopt for all other
  // text and for more than 18 digits.
  static std::optional<Decimal> parse(std::string_view text);

  // The value times 10^by, by from -12 to 12; nullopt past 18 digits.
  std::optional<Decimal> shifted(int by) const;

  // The exact product; nullopt past 18 digits or 12 of them behind the point.
  std::optional<Decimal> times(const Decimal& other) const;

  std::string to_string() const;     // "5.12", no exponent, no trailing zeros
  double to_double() const;          // for ratios and drawings only
  bool is_integer() const { return scale == 0; }

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) = default;
  friend Decimal operator+(const Decimal& a, const Decimal& b);  // saturates at 18 digits
  friend Decimal operator-(const Decimal& a, const Decimal& b);
};

}  // namespace jihe
