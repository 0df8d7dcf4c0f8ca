#include "core/form/numerals.h"

#include <catch2/catch_test_macros.hpp>

using namespace jihe;

namespace {

// "1200|次": the number at the start, and what it leaves.
std::string numerals(std::string_view text) {
  const auto found = read_numerals(text);
  if (!found) return "-";
  return found->number.to_string() + (found->percent ? "%" : "") + "|" + std::string(text.substr(found->size));
}

}  // namespace

TEST_CASE("numbers in Chinese numerals", "[form][numerals]") {
  CHECK(numerals("三次") == "3|次");
  CHECK(numerals("十二个月") == "12|个月");
  CHECK(numerals("五百份") == "500|份");
  CHECK(numerals("一千二百次") == "1200|次");
  CHECK(numerals("一千零五人") == "1005|人");
  CHECK(numerals("两万三千人") == "23000|人");
  CHECK(numerals("一亿二千万元") == "120000000|元");
  CHECK(numerals("三十万元") == "30|万元");
  CHECK(numerals("叁拾贰万元整") == "32|万元整");
  CHECK(numerals("二〇二五年") == "2025|年");
  CHECK(numerals("一二〇次") == "120|次");
  CHECK(numerals("九十五点五") == "95.5|");
  CHECK(numerals("百分之九十五以上") == "95%|以上");
  CHECK(numerals("百分之百") == "100%|");
  CHECK(numerals("百分百") == "100%|");
  CHECK(numerals("零") == "0|");
  CHECK(numerals("三五次") == "-");
  CHECK(numerals("及时") == "-");
  CHECK(numerals("") == "-");
  CHECK(numerals("百分之") == "-");
}

TEST_CASE("a number in words is a target only before a unit that things are counted in", "[form][numerals]") {
  for (const std::string_view text : {"三次", "五百份", "百分之九十五以上", "十二个月", "三十万元", "三百"}) {
    INFO(text);
    CHECK(read_numeral_target(text, false));
  }
  for (const std::string_view text : {"一流", "一致", "三级", "十分满意", "一季度", "十二月底前", "零事故", "一次性完成", "万无一失",
                                      "百分之", "一", "千方百计", "第一", "五星级", "二等奖", "百年"}) {
    INFO(text);
    CHECK(!read_numeral_target(text, false));
  }
  CHECK(read_numeral_target("三", true));
}

TEST_CASE("letters that stand for digits", "[form][numerals]") {
  CHECK(with_digits("5OO份") == "500份");
  CHECK(with_digits("l00%") == "100%");
  CHECK(with_digits("≥9O%") == "≥90%");
  CHECK(with_digits("1oo.5万元") == "100.5万元");
  CHECK(with_digits("2O25年12月31日前") == "2025年12月31日前");
  CHECK(with_digits("9l%") == "91%");
  CHECK(with_digits("O.5元") == "0.5元");
  CHECK(with_digits("18〇〇人") == "1800人");
  for (const std::string_view text : {"O2", "CO2", "PM2.5", "COD", "IPv6", "No.1", "LED", "5G", "A4", "H2O", "O3浓度", "ISO9001",
                                      "5l", "10l桶装水", "I级", "BOD5", "4K", "10IU", "二〇二五年", ""}) {
    INFO(text);
    CHECK(with_digits(text) == text);
  }
}
