#include "core/base/decimal.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/random.h"

namespace jihe {
namespace {

Decimal number(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

TEST_CASE("decimal: reads what is a number and nothing else") {
  CHECK(number("5.12") == Decimal{512, 2});
  CHECK(number("-3") == Decimal{-3, 0});
  CHECK(number("1,234.50") == Decimal{12345, 1});
  CHECK(number("12,345,678") == Decimal{12345678, 0});
  CHECK(number("１２．５") == Decimal{125, 1});
  CHECK(number("007") == Decimal{7, 0});
  CHECK(number("0.000") == Decimal{0, 0});
  CHECK(number("-0") == Decimal{0, 0});
  CHECK(number("100") == Decimal{100, 0});
  for (const char* wrong : {"", "-", ".5", "5.", "5.1.2", "1,23", "1234,567", ",123", "1,234,5", "1.2,345", "5万", " 5", "5 ",
                            "+5", "1e3", "五", "--5", "5-", "1,,234", "１２，３", "\xEF\xBC", "1,", "-,123", "１２。５"}) {
    INFO(wrong);
    CHECK_FALSE(Decimal::parse(wrong));
  }
}

TEST_CASE("decimal: eighteen digits and twelve places, not one more") {
  CHECK(number("999999999999999999").to_string() == "999999999999999999");
  CHECK_FALSE(Decimal::parse("1000000000000000000"));
  CHECK(number("000000000000000000001") == Decimal{1, 0});
  CHECK(number("0.000000000001") == Decimal{1, 12});
  CHECK_FALSE(Decimal::parse("0.0000000000001"));
  CHECK(number("0.1000000000000") == Decimal{1, 1});
}

TEST_CASE("decimal: printed without exponent and trailing zeros") {
  CHECK(Decimal{512, 2}.to_string() == "5.12");
  CHECK(Decimal{-5, 2}.to_string() == "-0.05");
  CHECK(Decimal{0, 0}.to_string() == "0");
  CHECK(Decimal{20, 0}.to_string() == "20");
  CHECK(Decimal{1, 12}.to_string() == "0.000000000001");
  CHECK(Decimal{-125, 1}.to_double() == -12.5);
  CHECK(Decimal{5, 0}.is_integer());
  CHECK_FALSE(Decimal{5, 1}.is_integer());
}

TEST_CASE("decimal: compares by value") {
  CHECK(number("5.1") < number("5.12"));
  CHECK(number("-5.12") < number("-5.1"));
  CHECK(number("-0.1") < number("0"));
  CHECK(number("999999999999999999") > number("0.000000000001"));
  CHECK(number("20.0") == number("20"));
  CHECK((number("20.00") <=> number("20")) == std::strong_ordering::equal);
}

TEST_CASE("decimal: adds and subtracts exactly") {
  CHECK(number("0.1") + number("0.2") == number("0.3"));
  CHECK(number("20") - number("0.01") == number("19.99"));
  CHECK(number("1.5") + number("-1.5") == Decimal{});
  CHECK(number("-0.5") + number("0.25") == number("-0.25"));
  CHECK(number("5") + number("-5.5") == number("-0.5"));
  CHECK(number("999999999999999999") + number("1") == number("999999999999999999"));
  CHECK(number("-999999999999999999") - number("5") == number("-999999999999999999"));
  CHECK(number("123456789012345678") + number("0.5") == number("123456789012345678"));  // no place left behind the point
  CHECK(number("12345678901234567") + number("0.55") == number("12345678901234567.5"));
}

TEST_CASE("decimal: shifted by powers of ten") {
  CHECK(number("5.12").shifted(4) == number("51200"));
  CHECK(number("200000").shifted(-4) == number("20"));
  CHECK(number("3").shifted(-4) == number("0.0003"));
  CHECK(number("5.12").shifted(0) == number("5.12"));
  CHECK(Decimal{}.shifted(12) == Decimal{});
  CHECK_FALSE(number("1000000").shifted(12));
  CHECK(number("100000").shifted(12) == number("100000000000000000"));
  CHECK_FALSE(number("0.000000000001").shifted(-1));
  CHECK(number("999999999999999999").shifted(-12) == number("999999.999999999999"));
  CHECK_FALSE(number("-999999999999999999").shifted(1));
}

TEST_CASE("decimal: what is printed reads back; sums agree with whole numbers") {
  tests::Random random(21);
  for (int round = 0; round < 5000; ++round) {
    const auto units = static_cast<std::int64_t>(random.below(2000000)) - 1000000;
    const auto other = static_cast<std::int64_t>(random.below(2000000)) - 1000000;
    const Decimal a = *Decimal{units, 0}.shifted(-3);
    const Decimal b = *Decimal{other, 0}.shifted(-3);
    CHECK(Decimal::parse(a.to_string()) == a);
    CHECK(a + b == *Decimal{units + other, 0}.shifted(-3));
    CHECK(a - b == *Decimal{units - other, 0}.shifted(-3));
    CHECK((a < b) == (units < other));
  }
}

}  // namespace
TEST_CASE("products are exact or nothing", "[base][decimal]") {
  const auto times = [](std::string_view a, std::string_view b) { return Decimal::parse(a)->times(*Decimal::parse(b)); };
  CHECK(times("1.2", "0.5") == Decimal::parse("0.6"));
  CHECK(times("-3", "0") == Decimal{});
  CHECK(times("999999999", "999999999") == Decimal::parse("999999998000000001"));
  CHECK(times("1000000000", "1000000000") == std::nullopt);            // 19 digits
  CHECK(times("99999999999", "99999999999") == std::nullopt);          // past 64 bits
  CHECK(times("0.000001", "0.000001") == Decimal::parse("0.000000000001"));
  CHECK(times("0.0000001", "0.000001") == std::nullopt);               // 13 digits behind the point
}

}  // namespace jihe
