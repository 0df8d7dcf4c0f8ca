#include "core/form/money.h"

#include <catch2/catch_test_macros.hpp>

using namespace jihe;

TEST_CASE("amounts are exact and in 万元", "[form][money]") {
  const auto wan = [](std::string_view text, MoneyUnit header) {
    const Money money = parse_money(text, header);
    return money.wan ? money.wan->to_string() : "-";
  };
  CHECK(wan("20", MoneyUnit::wan) == "20");
  CHECK(wan("20万", MoneyUnit::wan) == "20");
  CHECK(wan("5.12万元", MoneyUnit::none) == "5.12");
  CHECK(wan("200000", MoneyUnit::yuan) == "20");
  CHECK(wan("200,000.50元", MoneyUnit::wan) == "20.00005");
  CHECK(wan("1.5亿元", MoneyUnit::wan) == "15000");
  CHECK(wan("￥3", MoneyUnit::wan) == "3");
  CHECK(wan("０.5", MoneyUnit::wan) == "0.5");
  CHECK(wan("0", MoneyUnit::wan) == "0");
  CHECK(wan("", MoneyUnit::wan) == "-");
  CHECK(wan("待定", MoneyUnit::wan) == "-");
  CHECK(wan("1OO", MoneyUnit::wan) == "100");
  CHECK(wan("叁拾贰万元整", MoneyUnit::wan) == "32");
  CHECK(wan("四十八", MoneyUnit::wan) == "48");
}

TEST_CASE("how an amount was written is kept", "[form][money]") {
  CHECK(parse_money("约20万", MoneyUnit::wan).approximate);
  CHECK(parse_money("20左右", MoneyUnit::wan).approximate);
  CHECK(parse_money("２０", MoneyUnit::wan).malformed);
  CHECK(parse_money("2O", MoneyUnit::wan).malformed);
  CHECK_FALSE(parse_money("2O", MoneyUnit::wan).words);
  CHECK(parse_money("四十八", MoneyUnit::wan).malformed);
  CHECK_FALSE(parse_money("四十八", MoneyUnit::wan).words);
  CHECK(parse_money("2B", MoneyUnit::wan).words);
  CHECK(parse_money("20 30", MoneyUnit::wan).malformed == false);   // a space inside a number is no second number
  CHECK_FALSE(parse_money("20.5万元", MoneyUnit::wan).malformed);
  CHECK_FALSE(parse_money("", MoneyUnit::wan).malformed);
  CHECK(parse_money("20万", MoneyUnit::wan).unit_written == "万");
  CHECK(parse_money("20", MoneyUnit::wan).unit_written.empty());
}

TEST_CASE("the unit in a label's bracket", "[form][money]") {
  CHECK(money_unit_of_label("项目资金 (万元)") == MoneyUnit::wan);
  CHECK(money_unit_of_label("项目资金（元）") == MoneyUnit::yuan);
  CHECK(money_unit_of_label("项目资金") == MoneyUnit::none);
  CHECK(money_unit_of_label("年度资金总额(含本级)") == MoneyUnit::none);
}
