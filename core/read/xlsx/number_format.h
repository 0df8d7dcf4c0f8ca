// How a worksheet shows a number: the format code of its cell's style (#,##0.00, 0%, yyyy"年"m"月"), taken apart once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/xlsx/digits.h"
#include "core/read/xlsx/serial_date.h"

namespace jihe {

// A piece of a section: what it stands for, and how often its letter is repeated.
struct FormatToken {
  enum class Kind : std::uint8_t {
    literal, zero, hash, space, point, percent, exponent, slash, general, text,
    year, month, day, weekday, hour, minute, second, subsecond, half_day, hours, minutes, seconds,   // the last: elapsed
  };
  Kind kind = Kind::literal;
  int count = 1;         // yyyy: 4; of a fraction with a fixed denominator (# ?/8) that, else 0
  std::string literal;   // as it is shown; of an exponent its sign, of half a day its two names (AM/PM)
};

// What stands between two semicolons.
struct FormatSection {
  enum class Kind : std::uint8_t { literal, general, number, scientific, fraction, date, text };
  enum class Condition : std::uint8_t { none, less, less_equal, equal, unequal, greater_equal, greater };

  std::vector<FormatToken> tokens;
  Kind kind = Kind::literal;
  Condition condition = Condition::none;
  Digits bound;                  // of the condition
  int integers = 0;              // places before the point
  int decimals = 0;              // and behind it
  int shift = 0;                 // places that the number is moved: +2 for each %, -3 for each comma behind the last digit
  bool grouped = false;          // 1,234
  bool chinese_digits = false;   // [DBNum1]: 二〇三一年十二月
};

class NumberFormat {
 public:
  // Of any code: what is not understood in it stands for itself.
  explicit NumberFormat(std::string_view code);

  // The text that a cell shows for a number, without the spaces that only align it.
  std::string shown(const Digits& value, DateSystem system) const;

  bool is_general() const { return sections_.size() == 1 && sections_[0].kind == FormatSection::Kind::general && plain_; }
  bool is_text() const { return sections_.size() == 1 && sections_[0].kind == FormatSection::Kind::text; }
  bool is_date() const { return sections_[0].kind == FormatSection::Kind::date; }

 private:
  const FormatSection* section_for(const Digits& value, bool& signed_here) const;

  std::vector<FormatSection> sections_;   // one at least, four at most
  bool plain_ = false;                    // "General", "" alone
};

// The code of a built-in number, as Chinese Excel has it; "General" for one that is not known.
std::string_view built_in_format(int id);

}  // namespace jihe
