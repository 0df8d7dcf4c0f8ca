// Calendar dates as forms write them; a part that is not written is 0.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jihe {

struct Date {
  int year = 0;
  int month = 0;  // 1 to 12, 0 where not written
  int day = 0;    // 1 to 31, 0 where not written

  friend auto operator<=>(const Date&, const Date&) = default;
};

// A date found in text, and the bytes it takes there.
struct FoundDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first date in `text`: 2024年12月31日, 2024年12月(底), 2024-12-31, 2024/12, 2024.12.31, 12月31日, 12月底, 年底 (month 12,
// day 31, year 0), a bare 2024年. nullopt where there is none.
std::optional<FoundDate> find_date(std::string_view text);

// The first year from 1990 to 2099 written as four digits (with or without 年) in `text`, 0 where none.
int find_year(std::string_view text);

}  // namespace jihe
