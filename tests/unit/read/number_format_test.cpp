#include "core/read/xlsx/number_format.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/exact.h"

using namespace jihe;

namespace {

// What a cell with this format shows for a number as the file has it.
std::string shown(std::string_view code, std::string_view number, DateSystem system = DateSystem::from_1900) {
  const tests::Exact exact_code(code);
  const tests::Exact exact_number(number);
  const auto digits = Digits::parse(exact_number.view());
  REQUIRE(digits);
  return NumberFormat(exact_code.view()).shown(*digits, system);
}

}  // namespace

TEST_CASE("number format: General shows what a cell has room for, and no noise of binary numbers") {
  CHECK(shown("General", "0") == "0");
  CHECK(shown("General", "-0") == "0");
  CHECK(shown("General", "20") == "20");
  CHECK(shown("General", "-3.5") == "-3.5");
  CHECK(shown("General", "0.30000000000000004") == "0.3");
  CHECK(shown("General", "0.28999999999999998") == "0.29");
  CHECK(shown("General", "1.1000000000000001") == "1.1");
  CHECK(shown("General", "99.999999999999986") == "100");
  CHECK(shown("General", "12345678901") == "12345678901");
  CHECK(shown("General", "123456789012") == "1.23457E+11");
  CHECK(shown("General", "1234567.891234") == "1234567.891");
  CHECK(shown("General", "0.123456789123") == "0.123456789");
  CHECK(shown("General", "0.00001") == "0.00001");
  CHECK(shown("General", "1.23456789E-5") == "1.23457E-05");
  CHECK(shown("General", "1E3") == "1000");
  CHECK(shown("General", "1.5e+20") == "1.5E+20");
  CHECK(shown("", "20") == "20");
  CHECK(shown("G/通用格式", "20") == "20");
  CHECK(shown("General\"人\"", "20") == "20人");
  CHECK(NumberFormat("General").is_general());
  CHECK_FALSE(NumberFormat("General\"人\"").is_general());
}

TEST_CASE("number format: places, thousands, per cent") {
  CHECK(shown("0", "95.4") == "95");
  CHECK(shown("0", "0.5") == "1");
  CHECK(shown("0", "-0.4") == "0");
  CHECK(shown("0.00", "1.005") == "1.01");
  CHECK(shown("0.00", "-1234.5") == "-1234.50");
  CHECK(shown("#,##0", "1234567") == "1,234,567");
  CHECK(shown("#,##0", "123") == "123");
  CHECK(shown("#,##0.00", "999999.995") == "1,000,000.00");
  CHECK(shown("0%", "0.95") == "95%");
  CHECK(shown("0.00%", "0.9512345") == "95.12%");
  CHECK(shown("0%", "1") == "100%");
  CHECK(shown("0.0#", "1.5") == "1.5");
  CHECK(shown("0.0#", "1.25") == "1.25");
  CHECK(shown("#.##", "0.5") == ".5");
  CHECK(shown("000", "7") == "007");
  CHECK(shown("0,000", "7") == "0,007");
  CHECK(shown("000-0000", "1234567") == "123-4567");
  CHECK(shown("#,##0,", "1234567") == "1,235");
  CHECK(shown("0.0,,\"百万\"", "12345678") == "12.3百万");
  CHECK(shown("0.??", "1.5") == "1.5");
  CHECK(shown(".00", "12.5") == "12.50");
}

TEST_CASE("number format: literals, escapes, colours, currency, fillers") {
  CHECK(shown("0\"万元\"", "20") == "20万元");
  CHECK(shown("0.00\"万元\"", "20.126") == "20.13万元");
  CHECK(shown("0\\万\\元", "20") == "20万元");
  CHECK(shown("≥0%", "0.9") == "≥90%");
  CHECK(shown("[Red]0", "5") == "5");
  CHECK(shown("[$¥-804]#,##0.00", "1234.5") == "¥1,234.50");
  CHECK(shown("[$-804]0", "5") == "5");
  CHECK(shown("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ ", "1234") == "1,234.00");
  CHECK(shown("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ ", "0") == "-");
  CHECK(shown("0\"", "5") == "5");
  CHECK(shown("0[", "5") == "5");
  CHECK(shown("0\\", "5") == "5");
  CHECK(shown("0_", "5") == "5");
}

TEST_CASE("number format: sections by sign and by condition") {
  CHECK(shown("0;(0);\"零\"", "5") == "5");
  CHECK(shown("0;(0);\"零\"", "-5") == "(5)");
  CHECK(shown("0;(0);\"零\"", "0") == "零");
  CHECK(shown("0;\"负\"0", "0") == "0");
  CHECK(shown("0;0;;@", "0") == "");
  CHECK(shown(";;;", "5") == "");
  CHECK(shown("[>=100]0\"大\";0\"小\"", "100") == "100大");
  CHECK(shown("[>=100]0\"大\";0\"小\"", "99") == "99小");
  CHECK(shown("[>=100]0\"大\";0\"小\"", "-5") == "-5小");
  CHECK(shown("[<0]0\"亏\";0", "-5") == "5亏");
  CHECK(shown("[=1]\"是\";[=0]\"否\";General", "1") == "是");
  CHECK(shown("[=1]\"是\";[=0]\"否\";General", "0") == "否");
  CHECK(shown("[=1]\"是\";[=0]\"否\";General", "7") == "7");
  CHECK(shown("[=1]\"是\";[=0]\"否\"", "7") == "7");
}

TEST_CASE("number format: exponents and fractions") {
  CHECK(shown("0.00E+00", "12345") == "1.23E+04");
  CHECK(shown("0.00E+00", "0.00012345") == "1.23E-04");
  CHECK(shown("0.00E+00", "9.999") == "1.00E+01");
  CHECK(shown("##0.0E+0", "12345") == "12.3E+3");
  CHECK(shown("##0.0E+0", "0.012") == "12.0E-3");
  CHECK(shown("0E-0", "500") == "5E2");
  CHECK(shown("0.00E+00", "0") == "0.00E+00");
  CHECK(shown("# ?/?", "1.5") == "1 1/2");
  CHECK(shown("# ?/?", "0.5") == "1/2");
  CHECK(shown("# ?/?", "3") == "3");
  CHECK(shown("# ?\?/?\?", "3.14159") == "3 14/99");
  CHECK(shown("# ?/8", "0.375") == "3/8");
  CHECK(shown("?/?", "1.5") == "3/2");
  CHECK(shown("# ?/?", "-0.25") == "-1/4");
  CHECK(shown("# ?/?", "0.999") == "1");
}

TEST_CASE("number format: dates as they are shown") {
  CHECK(shown("yyyy\"年\"m\"月\"d\"日\"", "45413") == "2024年5月1日");
  CHECK(shown("yyyy/m/d", "45413") == "2024/5/1");
  CHECK(shown("yyyy-mm-dd", "45413") == "2024-05-01");
  CHECK(shown("m/d/yy", "45413") == "5/1/24");
  CHECK(shown("yyyy\"年\"m\"月\";@", "45413") == "2024年5月");
  CHECK(shown("[$-804]yyyy\\-mm\\-dd;@", "45413") == "2024-05-01");
  CHECK(shown("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45657") == "二〇二四年十二月三十一日");
  CHECK(shown("d-mmm-yy", "45413") == "1-May-24");
  CHECK(shown("dddd, mmmm d", "45413") == "Wednesday, May 1");
  CHECK(shown("aaaa", "45413") == "星期三");
  CHECK(shown("aaa", "45413") == "三");
  CHECK(shown("h:mm", "45413.5") == "12:00");
  CHECK(shown("yyyy/m/d h:mm", "45413.354166666664") == "2024/5/1 8:30");
  CHECK(shown("h:mm:ss AM/PM", "0.75") == "6:00:00 PM");
  CHECK(shown("上午/下午h\"时\"mm\"分\"", "0.354166666666667") == "上午8时30分");
  CHECK(shown("h:mm AM/PM", "0") == "12:00 AM");
  CHECK(shown("mm:ss.0", "0.00034722222") == "00:30.0");
  CHECK(shown("mm:ss", "0.0208333333333333") == "30:00");
  CHECK(shown("[h]:mm", "1.5") == "36:00");
  CHECK(shown("[mm]:ss", "0.0625") == "90:00");
  CHECK(shown("h:mm", "0.99999999") == "0:00");
  CHECK(shown("yyyy.m.d", "45413") == "2024.5.1");
  CHECK(NumberFormat("yyyy.m.d").is_date());
}

TEST_CASE("number format: both date systems, and the day that never was") {
  CHECK(shown("yyyy-mm-dd", "1") == "1900-01-01");
  CHECK(shown("yyyy-mm-dd", "59") == "1900-02-28");
  CHECK(shown("yyyy-mm-dd", "60") == "1900-02-29");
  CHECK(shown("yyyy-mm-dd", "61") == "1900-03-01");
  CHECK(shown("yyyy-mm-dd", "0") == "1900-01-00");
  CHECK(shown("yyyy-mm-dd", "2958465") == "9999-12-31");
  CHECK(shown("yyyy-mm-dd", "2958466") == "2958466");
  CHECK(shown("yyyy-mm-dd", "-1") == "-1");
  CHECK(shown("yyyy-mm-dd", "0", DateSystem::from_1904) == "1904-01-01");
  CHECK(shown("yyyy-mm-dd", "43951", DateSystem::from_1904) == "2024-05-01");
}

TEST_CASE("number format: the numbers that are built in, Chinese ones among them") {
  CHECK(built_in_format(0) == "General");
  CHECK(built_in_format(9) == "0%");
  CHECK(built_in_format(13) == "# ?\?/?\?");
  CHECK(built_in_format(14) == "yyyy/m/d");
  CHECK(built_in_format(31) == "yyyy\"年\"m\"月\"d\"日\"");
  CHECK(built_in_format(49) == "@");
  CHECK(built_in_format(57) == "yyyy\"年\"m\"月\"");
  CHECK(built_in_format(58) == "m\"月\"d\"日\"");
  CHECK(built_in_format(26) == "General");
  CHECK(built_in_format(59) == "General");
  CHECK(built_in_format(-1) == "General");
  for (int id = 0; id < 60; ++id) {
    INFO(id);
    CHECK_FALSE(shown(built_in_format(id), "45413.5").empty());
  }
}

TEST_CASE("digits: parsed, rounded and compared without being binary") {
  CHECK_FALSE(Digits::parse(""));
  CHECK_FALSE(Digits::parse("."));
  CHECK_FALSE(Digits::parse("1,2"));
  CHECK_FALSE(Digits::parse("1e"));
  CHECK_FALSE(Digits::parse("1.2.3"));
  CHECK_FALSE(Digits::parse("INF"));
  CHECK(Digits::parse("1e399"));
  CHECK_FALSE(Digits::parse("1e400"));
  CHECK(Digits::parse("00012.500")->plain() == "12.5");
  CHECK(Digits::parse("999999999999999.9")->plain() == "1000000000000000");
  CHECK(Digits::parse("0.000000")->zero());
  CHECK(Digits::parse("-12.5E-1")->plain() == "-1.25");
  CHECK(Digits::of(-1200).plain() == "-1200");
  CHECK(Digits::compare(*Digits::parse("-5"), *Digits::parse("3")) < 0);
  CHECK(Digits::compare(*Digits::parse("-5"), *Digits::parse("-3")) < 0);
  CHECK(Digits::compare(*Digits::parse("10"), *Digits::parse("9.99")) > 0);
  CHECK(Digits::parse("100")->fraction(3) == 0);
  CHECK(Digits::parse("1.9999")->fraction(2) == 100);
}
