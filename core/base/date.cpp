#include "core/base/date.h"

#include <array>
#include <span>

#include "core/base/text.h"

namespace jihe {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;

// Value of the ASCII or full-width digit at byte `i` and its length; length 0 for anything else.
struct Digit {
  int value = 0;
  std::size_t length = 0;
};

Digit digit_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return {};
  const char c = text[i];
  if (c >= '0' && c <= '9') return {c - '0', 1};
  if (c == '\xEF' && i + 2 < text.size() && text[i + 1] == '\xBC') {
    const int low = static_cast<unsigned char>(text[i + 2]) - 0x90;
    if (low >= 0 && low <= 9) return {low, 3};
  }
  return {};
}

// A run of digits; value only for runs of up to four.
struct Number {
  int value = 0;
  int digits = 0;
  std::size_t end = 0;
};

Number number_at(std::string_view text, std::size_t i) {
  Number n;
  for (;;) {
    const Digit d = digit_at(text, i);
    if (d.length == 0) break;
    if (n.digits < 4) n.value = n.value * 10 + d.value;
    ++n.digits;
    i += d.length;
  }
  n.end = i;
  return n;
}

std::size_t skip_spaces(std::string_view text, std::size_t i) {
  while (i < text.size() && text[i] == ' ') ++i;
  return i;
}

// Byte behind the first of `words` that stands at `i` (blanks before it allowed), 0 where none does.
std::size_t behind(std::string_view text, std::size_t i, std::span<const std::string_view> words) {
  i = skip_spaces(text, i);
  for (const std::string_view word : words) {
    if (text::starts_with(text.substr(i), word)) return i + word.size();
  }
  return 0;
}

// The number behind `i` of one or two digits and at most `limit`; digits 0 for any other.
Number small_number(std::string_view text, std::size_t i, int limit) {
  const Number n = number_at(text, skip_spaces(text, i));
  if (n.digits < 1 || n.digits > 2 || n.value < 1 || n.value > limit) return {};
  return n;
}

int days_in(int year, int month) {
  if (month == 2) {
    const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return leap ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// The last day as 月底 means it: 28 February where the year is not known.
int last_day(int year, int month) { return month == 2 && year == 0 ? 28 : days_in(year, month); }

constexpr std::size_t kShortest = 6;   // bytes of a date: 年底, 2024/1

constexpr std::array<std::string_view, 1> kYear = {"年"};
constexpr std::array<std::string_view, 1> kMonth = {"月"};
constexpr std::array<std::string_view, 2> kDays = {"日", "号"};
constexpr std::array<std::string_view, 2> kEnds = {"底", "末"};
constexpr std::array<std::string_view, 6> kSigns = {"-", "/", ".", "－", "／", "．"};
constexpr std::array<std::string_view, 11> kAmountUnits = {"万", "亿", "元", "%", "％", "千",
                                                           "平方", "米", "公里", "亩", "吨"};
constexpr std::array<std::string_view, 2> kYearEnds = {"年底", "年末"};
constexpr std::array<std::string_view, 6> kMonthParts = {"前", "份", "初", "上旬", "中旬", "下旬"};

// What follows m月: a day, the month's end, or nothing.
FoundDate with_month(std::string_view text, std::size_t begin, int year, int month, std::size_t end) {
  if (const std::size_t bottom = behind(text, end, kEnds)) {
    return {{year, month, last_day(year, month)}, begin, bottom};
  }
  const Number day = small_number(text, end, days_in(year, month));
  if (day.digits > 0) {
    if (const std::size_t last = behind(text, day.end, kDays)) return {{year, month, day.value}, begin, last};
  }
  return {{year, month, 0}, begin, end};
}

// yyyy年, yyyy年底, yyyy年m月, yyyy年m月d日.
FoundDate with_year(std::string_view text, std::size_t begin, int year, std::size_t end) {
  const std::size_t bottom = behind(text, end, kEnds);
  if (bottom > 0) return {{year, 12, 31}, begin, bottom};
  const Number month = small_number(text, end, 12);
  if (month.digits > 0) {
    if (const std::size_t moon = behind(text, month.end, kMonth)) {
      return with_month(text, begin, year, month.value, moon);
    }
  }
  return {{year, 0, 0}, begin, end};
}

// yyyy-mm-dd, yyyy/mm/dd, yyyy.mm.dd or without the day. A number such as 2024.12 with a unit behind it is no date.
std::optional<FoundDate> with_signs(std::string_view text, std::size_t begin, int year, std::size_t end) {
  const std::size_t sign = behind(text, end, kSigns);
  if (sign == 0 || skip_spaces(text, end) != end) return std::nullopt;
  const std::string_view mark = text.substr(end, sign - end);
  const Number month = small_number(text, sign, 12);
  if (month.digits == 0) return std::nullopt;
  if (text.substr(month.end).starts_with(mark)) {
    const Number day = small_number(text, month.end + mark.size(), days_in(year, month.value));
    if (day.digits > 0) return FoundDate{{year, month.value, day.value}, begin, day.end};
    if (digit_at(text, month.end + mark.size()).length == 0) {
      return FoundDate{{year, month.value, 0}, begin, month.end};  // 2024.1. ends a sentence
    }
    // 2024-06-2025-05 is a period; 2024-02-30 and 2024.5.123 are nothing.
    const Number next = number_at(text, month.end + mark.size());
    if (next.digits != 4) return std::nullopt;
    return FoundDate{{year, month.value, 0}, begin, month.end};
  }
  if (mark == "." || mark == "．") {
    const bool amount = behind(text, month.end, kAmountUnits) > 0;
    if (amount) return std::nullopt;
  }
  return FoundDate{{year, month.value, 0}, begin, month.end};
}

// The date whose digits start at `begin`.
std::optional<FoundDate> date_at(std::string_view text, std::size_t begin, const Number& first) {
  if (first.digits == 4 && first.value >= kFirstYear && first.value <= kLastYear) {
    if (const std::size_t year = behind(text, first.end, kYear)) return with_year(text, begin, first.value, year);
    return with_signs(text, begin, first.value, first.end);
  }
  if (first.digits > 2 || first.value < 1 || first.value > 12) return std::nullopt;
  const std::size_t moon = behind(text, first.end, kMonth);
  if (moon == 0) return std::nullopt;
  const FoundDate found = with_month(text, begin, 0, first.value, moon);
  if (found.date.day > 0) return found;
  // A bare 12月 may count months: only with a word that makes it a point in time.
  return behind(text, moon, kMonthParts) > 0 ? std::optional(found) : std::nullopt;
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text) {
  if (text.size() < kShortest) return std::nullopt;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead >= 0xE0 && lead < 0xEF) {  // no digit, three bytes long
      if (lead == 0xE5) {               // as 年 is
        if (const std::size_t end = behind(text, i, kYearEnds)) return FoundDate{{0, 12, 31}, i, end};
      }
      i += 3;
      continue;
    }
    const Number n = number_at(text, i);
    if (n.digits > 0) {
      if (const auto found = date_at(text, i, n)) return found;
      i = n.end;
      continue;
    }
    ++i;
  }
  return std::nullopt;
}

int find_year(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Number n = number_at(text, i);
    if (n.digits == 4 && n.value >= kFirstYear && n.value <= kLastYear) return n.value;
    i = n.digits > 0 ? n.end : i + 1;
  }
  return 0;
}

}  // namespace jihe
