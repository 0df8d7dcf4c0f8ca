#include "core/rules/facts/amounts.h"

#include <catch2/catch_test_macros.hpp>

using namespace jihe;
using namespace jihe::rules;

TEST_CASE("the money of a target is what its number and unit are parsed to") {
  for (const char* value : {"≤5万元", "≤50000元", "≤0.0001元", "5.120万元", "≤3万", "2亿元", "≤300元/人·月", "≤12人", "5",
                            "≤999999999999999999元", "≤999999999999999999万元", "≤0.000000000001元"}) {
    for (const MoneyUnit header : {MoneyUnit::none, MoneyUnit::yuan, MoneyUnit::wan}) {
      INFO(value);
      const Target target = parse_target(value);
      REQUIRE(target.number);
      const Money expected = parse_money(target.number->to_string() + target.unit, header);
      const Money money = money_of(target, header);
      CHECK(money.number == expected.number);
      CHECK(money.unit == expected.unit);
      CHECK(money.unit_written == expected.unit_written);
      CHECK(money.wan == expected.wan);
      CHECK(money.approximate == expected.approximate);
      CHECK(money.malformed == expected.malformed);
    }
  }
  CHECK_FALSE(money_of(parse_target("足额"), MoneyUnit::wan).number);
}
