// A number as its decimal digits: what a cell of a worksheet holds as text is rounded and shown without ever being binary.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jihe {

// value = 0.digits × 10^point, e.g. 12.5 is {"125", 2}. At most the 15 digits that spreadsheets count with, so that
// 0.28999999999999998, as they store it, is 0.29 again. No zeros in front or behind; zero has no digits at all.
struct Digits {
  static constexpr int kMost = 15;

  bool negative = false;
  int count = 0;
  int point = 0;
  char digits[kMost] = {};

  // "-12.5", "1.25E-3"; nullopt for all other text and for exponents past 400.
  static std::optional<Digits> parse(std::string_view text);
  static Digits of(std::int64_t value);

  bool zero() const { return count == 0; }

  // The digit before (place 0: units, 1: tens) or behind the point (place -1: tenths).
  char at(int place) const {
    const int index = point - 1 - place;
    return index >= 0 && index < count ? digits[index] : '0';
  }
  int integer_digits() const { return count == 0 || point < 0 ? 0 : point; }
  int decimals() const { return count == 0 || count < point ? 0 : count - point; }

  // Rounded, half away from zero: to so many digits behind the point, or in all.
  Digits rounded(int decimals) const { return keeping(point + decimals); }
  Digits keeping(int digits) const;

  // The integer part, and the part behind the point in units of 10^-scale (rounded). REQUIRES: point <= 15, scale <= 15.
  std::int64_t integer() const;
  std::int64_t fraction(int scale) const;

  std::string plain() const;       // "-0.05", no exponent
  std::string general() const;     // as a cell without a format shows it: in at most eleven places, else 1.5E+20

  friend bool operator==(const Digits& a, const Digits& b) { return compare(a, b) == 0; }
  static int compare(const Digits& a, const Digits& b);   // -1, 0 or 1
};

// "1.25E+20" with at most `most` significant digits; at least two digits of exponent.
std::string scientific(const Digits& value, int most);

}  // namespace jihe
