#include "core/base/date.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/exact.h"

namespace jihe {
namespace {

struct Case {
  std::string_view text;
  Date date;
  std::string_view found;
};

TEST_CASE("date: as forms write them, and the part of the text they take") {
  constexpr Case kCases[] = {
      {"2024年12月31日", {2024, 12, 31}, "2024年12月31日"},
      {"于2024年6月5日前完成", {2024, 6, 5}, "2024年6月5日"},
      {"2024年12月", {2024, 12, 0}, "2024年12月"},
      {"2024年11月底前", {2024, 11, 30}, "2024年11月底"},
      {"2024年2月末", {2024, 2, 29}, "2024年2月末"},
      {"2023年2月底", {2023, 2, 28}, "2023年2月底"},
      {"2024-12-31", {2024, 12, 31}, "2024-12-31"},
      {"2024/12", {2024, 12, 0}, "2024/12"},
      {"2024.12.31前", {2024, 12, 31}, "2024.12.31"},
      {"2024.6", {2024, 6, 0}, "2024.6"},
      {"12月31日前", {0, 12, 31}, "12月31日"},
      {"12月31号", {0, 12, 31}, "12月31号"},
      {"12月底", {0, 12, 31}, "12月底"},
      {"6月底前", {0, 6, 30}, "6月底"},
      {"6月前", {0, 6, 0}, "6月"},
      {"年底前", {0, 12, 31}, "年底"},
      {"本年末", {0, 12, 31}, "年末"},
      {"2024年底", {2024, 12, 31}, "2024年底"},
      {"2024年", {2024, 0, 0}, "2024年"},
      {"2024年度", {2024, 0, 0}, "2024年"},
      {"２０２４年１２月３１日", {2024, 12, 31}, "２０２４年１２月３１日"},
      {"2024 年 12 月 31 日", {2024, 12, 31}, "2024 年 12 月 31 日"},
      {"2024年1月至2024年12月", {2024, 1, 0}, "2024年1月"},
      {"2024.01-2024.12", {2024, 1, 0}, "2024.01"},
      {"2024-06-2025-05", {2024, 6, 0}, "2024-06"},
      {"2024-2026年", {2026, 0, 0}, "2026年"},
      {"2024年13月", {2024, 0, 0}, "2024年"},
      {"2024年2月30日", {2024, 2, 0}, "2024年2月"},
      {"共100份，12月15日", {0, 12, 15}, "12月15日"},
  };
  for (const Case& c : kCases) {
    INFO(c.text);
    const tests::Exact exact(c.text);
    const auto found = find_date(exact.view());
    REQUIRE(found);
    CHECK(found->date.year == c.date.year);
    CHECK(found->date.month == c.date.month);
    CHECK(found->date.day == c.date.day);
    CHECK(exact.view().substr(found->begin, found->end - found->begin) == c.found);
  }
}

TEST_CASE("date: numbers and durations are none") {
  for (const char* text : {"", "12个月", "12月", "100份", "2024.12万元", "2024.5%", "31日", "20日以内", "年", "1年", "2024",
                           "〔2024〕12号", "20245年", "2024-02-30", "13月31日", "2月30日", "1889年", "\xE5\xB9", "2024.", "2024-"}) {
    INFO(text);
    CHECK_FALSE(find_date(tests::Exact(text).view()));
  }
}

TEST_CASE("date: orders by year, month, day") {
  CHECK(Date{2024, 12, 31} < Date{2025, 1, 1});
  CHECK(Date{2024, 6, 30} < Date{2024, 12, 0});
}

TEST_CASE("year: the first written as four digits") {
  CHECK(find_year("2024年部门项目支出预算绩效目标表") == 2024);
  CHECK(find_year("(２０２５年度)") == 2025);
  CHECK(find_year("20240101 2023") == 2023);
  CHECK(find_year("1989 2100") == 0);
  CHECK(find_year("1990") == 1990);
  CHECK(find_year("2099") == 2099);
  CHECK(find_year("") == 0);
  CHECK(find_year("绩效目标表") == 0);
}

}  // namespace
}  // namespace jihe
