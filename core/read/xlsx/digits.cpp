#include "core/read/xlsx/digits.h"

#include <algorithm>

namespace jihe {
namespace {

constexpr int kMostExponent = 400;   // a double ends at 308

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A whole number with an optional sign at `i`, which is moved behind it; nullopt where there is none or it is too large.
std::optional<int> exponent_at(std::string_view text, std::size_t& i) {
  const bool negative = i < text.size() && text[i] == '-';
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
  const std::size_t begin = i;
  int value = 0;
  for (; i < text.size() && is_digit(text[i]); ++i) {
    value = value * 10 + (text[i] - '0');
    if (value > kMostExponent) return std::nullopt;
  }
  if (i == begin) return std::nullopt;
  return negative ? -value : value;
}

}  // namespace

std::optional<Digits> Digits::parse(std::string_view text) {
  Digits value;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) value.negative = text[i++] == '-';
  bool any = false;
  bool behind = false;   // the point was passed
  char next = '0';       // the first digit that is not kept
  int found = 0;         // significant ones
  for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !behind)); ++i) {
    if (text[i] == '.') {
      behind = true;
      continue;
    }
    any = true;
    if (found == 0 && text[i] == '0') {
      value.point -= behind ? 1 : 0;
      continue;
    }
    if (found < kMost) value.digits[value.count++] = text[i];
    if (found == kMost) next = text[i];
    ++found;
    value.point += behind ? 0 : 1;
  }
  if (!any) return std::nullopt;
  if (i < text.size() && (text[i] == 'E' || text[i] == 'e')) {
    const std::optional<int> exponent = exponent_at(text, ++i);
    if (!exponent) return std::nullopt;
    value.point += *exponent;
  }
  if (i != text.size() || value.point > kMostExponent || value.point < -kMostExponent) return std::nullopt;
  if (next >= '5') {
    int last = kMost - 1;
    while (last >= 0 && value.digits[last] == '9') --last;
    if (last < 0) {
      value.digits[0] = '1';
      value.count = 1;
      ++value.point;
    } else {
      ++value.digits[last];
      value.count = last + 1;
    }
  }
  return value.keeping(kMost);
}

Digits Digits::of(std::int64_t value) {
  const std::string text = std::to_string(value);
  return parse(text).value_or(Digits{});
}

Digits Digits::keeping(int kept) const {
  Digits value = *this;
  if (kept < value.count) {
    const bool up = kept >= 0 && digits[kept] >= '5';
    value.count = std::max(kept, 0);
    if (up) {
      int last = value.count - 1;
      while (last >= 0 && value.digits[last] == '9') --last;
      if (last >= 0) {
        ++value.digits[last];
        value.count = last + 1;
      } else {
        value.digits[0] = '1';
        value.count = 1;
        ++value.point;
      }
    }
  }
  while (value.count > 0 && value.digits[value.count - 1] == '0') --value.count;
  if (value.count == 0) value.point = 0;
  return value;
}

std::int64_t Digits::integer() const {
  std::int64_t value = 0;
  for (int place = integer_digits() - 1; place >= 0; --place) value = value * 10 + (at(place) - '0');
  return value;
}

std::int64_t Digits::fraction(int scale) const {
  const Digits value = rounded(scale);
  std::int64_t units = 0;
  // Rounding up may have made it a whole one: 0.9999 to two places is 100 hundredths.
  if (value.integer() != integer()) units = 1;
  for (int place = -1; place >= -scale; --place) units = units * 10 + (value.at(place) - '0');
  return units;
}

std::string Digits::plain() const {
  std::string out = negative && !zero() ? "-" : "";
  if (integer_digits() == 0) out += '0';
  for (int place = integer_digits() - 1; place >= 0; --place) out += at(place);
  if (decimals() > 0) out += '.';
  for (int place = -1; place >= -decimals(); --place) out += at(place);
  return out;
}

std::string Digits::general() const {
  constexpr int kPlaces = 11;      // a cell's, its point among them
  constexpr int kSignificant = 6;  // with an exponent
  if (zero()) return "0";
  Digits value = *this;
  if (point >= 1) {
    value = rounded(std::max(0, kPlaces - 1 - point));
  } else if (point > -4) {
    value = rounded(kPlaces - 2);
  } else if (decimals() > kPlaces - 2) {
    return scientific(*this, kSignificant);
  }
  return value.point > kPlaces ? scientific(*this, kSignificant) : value.plain();
}

int Digits::compare(const Digits& a, const Digits& b) {
  const int sign_a = a.zero() ? 0 : a.negative ? -1 : 1;
  const int sign_b = b.zero() ? 0 : b.negative ? -1 : 1;
  if (sign_a != sign_b || sign_a == 0) return sign_a < sign_b ? -1 : sign_a > sign_b ? 1 : 0;
  int order = a.point < b.point ? -1 : a.point > b.point ? 1 : 0;
  if (order == 0) {
    const std::string_view digits_a(a.digits, static_cast<std::size_t>(a.count));
    const std::string_view digits_b(b.digits, static_cast<std::size_t>(b.count));
    const int difference = digits_a.compare(digits_b);
    order = difference < 0 ? -1 : difference > 0 ? 1 : 0;
  }
  return order * sign_a;
}

std::string scientific(const Digits& value, int most) {
  Digits mantissa = value.keeping(most);
  const int exponent = mantissa.zero() ? 0 : mantissa.point - 1;
  mantissa.point -= exponent;
  std::string out = mantissa.plain();
  out += exponent < 0 ? "E-" : "E+";
  const std::string number = std::to_string(exponent < 0 ? -exponent : exponent);
  if (number.size() < 2) out += '0';
  return out + number;
}

}  // namespace jihe
