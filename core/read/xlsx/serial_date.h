// Dates as worksheets count them: days since the end of 1899 (or since 1904), the time of day as a fraction.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/date.h"
#include "core/read/xlsx/digits.h"

namespace jihe {

enum class DateSystem { from_1900, from_1904 };

struct Moment {
  Date date;             // day 0 of January 1900, and its 29th of February, as worksheets have them
  int weekday = 0;       // 0: Sunday
  std::int64_t days = 0; // since the system's start
  int hour = 0;
  int minute = 0;
  int second = 0;
  int millisecond = 0;   // 0 where it was to be rounded to seconds
};

// What a number means as a date; nullopt for negative ones and for those behind the year 9999.
std::optional<Moment> moment_of(const Digits& serial, DateSystem system, bool milliseconds);

// The number of a day from 1900 on (1904 where days are counted from there); nullopt for a day that is none.
std::optional<std::int64_t> serial_of(const Date& date, DateSystem system);

}  // namespace jihe
