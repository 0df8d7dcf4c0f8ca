#include "core/read/xlsx/serial_date.h"

namespace jihe {
namespace {

constexpr std::int64_t kLastDay = 2958465;        // 9999-12-31
constexpr std::int64_t kFrom1904 = 1462;          // what is between both systems
constexpr std::int64_t kLeapDay1900 = 60;         // 1900-02-29, a day that never was: Lotus 1-2-3 had it

// Days from 1970-01-01, as the calendar has been since 1582; shifted years start in March, so that a leap day comes last.
std::int64_t days_of(const Date& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = year / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Date date_of(std::int64_t days) {
  days += 719468;
  const std::int64_t era = days / 146097;
  const std::int64_t of_era = days - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  Date date;
  date.day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<int>(year + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

// 1899-12-31, from which days up to the one that never was are counted.
std::int64_t start_of_1900() { return days_of({1899, 12, 31}); }

Date date_of_serial(std::int64_t serial) {
  if (serial == 0) return {1900, 1, 0};
  if (serial == kLeapDay1900) return {1900, 2, 29};
  return date_of(start_of_1900() + serial - (serial > kLeapDay1900 ? 1 : 0));
}

}  // namespace

std::optional<Moment> moment_of(const Digits& serial, DateSystem system, bool milliseconds) {
  constexpr std::int64_t kMilliseconds = 86'400'000;
  constexpr int kScale = 10;
  constexpr std::int64_t kUnits = 10'000'000'000;   // of a day
  if ((serial.negative && !serial.zero()) || serial.point > 7) return std::nullopt;
  Moment moment;
  moment.days = serial.integer();
  std::int64_t time = (serial.fraction(kScale) * kMilliseconds + kUnits / 2) / kUnits;
  if (!milliseconds) time = (time + 500) / 1000 * 1000;
  if (time >= kMilliseconds) {
    time -= kMilliseconds;
    ++moment.days;
  }
  const std::int64_t in_1900 = moment.days + (system == DateSystem::from_1904 ? kFrom1904 : 0);
  if (in_1900 > kLastDay) return std::nullopt;
  moment.date = date_of_serial(in_1900);
  moment.weekday = static_cast<int>((in_1900 + 6) % 7);
  moment.hour = static_cast<int>(time / 3'600'000);
  moment.minute = static_cast<int>(time / 60'000 % 60);
  moment.second = static_cast<int>(time / 1000 % 60);
  moment.millisecond = static_cast<int>(time % 1000);
  return moment;
}

std::optional<std::int64_t> serial_of(const Date& date, DateSystem system) {
  if (date.year < 1900 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  const std::int64_t days = days_of(date);
  if (date_of(days) != date) return std::nullopt;
  std::int64_t serial = days - start_of_1900();
  if (serial >= kLeapDay1900) ++serial;
  if (system == DateSystem::from_1904) serial -= kFrom1904;
  if (serial < 0) return std::nullopt;
  return serial;
}

}  // namespace jihe
