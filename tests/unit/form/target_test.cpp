#include "core/form/target.h"

#include <catch2/catch_test_macros.hpp>

using namespace jihe;

namespace {

// "≥ 90 % percent": operator, number, unit and kind in one line.
std::string shape(std::string_view text) {
  const Target target = parse_target(text);
  std::string out(target.op.empty() ? "-" : target.op);
  out += ' ';
  out += target.number ? target.number->to_string() : "-";
  if (target.number2) out += ".." + target.number2->to_string();
  out += ' ';
  out += target.unit.empty() ? "-" : target.unit;
  out += ' ';
  out += target_kind_id(target.kind);
  return out;
}

}  // namespace

TEST_CASE("a target is operator, number, unit and kind", "[form][target]") {
  CHECK(shape("≥90%") == "≥ 90 % percent");
  CHECK(shape(">=90%") == "≥ 90 % percent");
  CHECK(shape("＞＝90％") == "≥ 90 % percent");
  CHECK(shape("=< 5 个") == "≤ 5 个 quantity");
  CHECK(shape("100%") == "- 100 % percent");
  CHECK(shape("=100.00(%)") == "= 100 % percent");
  CHECK(shape("≥90.00(%)") == "≥ 90 % percent");
  CHECK(shape("95%以上。") == "≥ 95 % percent");
  CHECK(shape("不低于3场次") == "≥ 3 场次 quantity");
  CHECK(shape("不超过1.2万元") == "≤ 1.2 万元 money");
  CHECK(shape("控制在8万元以内") == "≤ 8 万元 money");
  CHECK(shape("≤5万") == "≤ 5 万 money");
  CHECK(shape("3万人次") == "- 3 万人次 quantity");
  CHECK(shape("12个月") == "- 12 个月 duration");
  CHECK(shape("1年") == "- 1 年 duration");
  CHECK(shape("30日内") == "≤ 30 日 duration");
  CHECK(shape("300元/人·月") == "- 300 元/人·月 money");
  CHECK(shape("1,200份") == "- 1200 份 quantity");
  CHECK(shape("3-5次") == "- 3..5 次 range");
  CHECK(shape("1万元至2万元") == "- 1..2 万元 range");
  CHECK(shape("每月2次") == "- 2 次 quantity");
  CHECK(shape("80%±5%") == "± 80..5 % percent");
}

TEST_CASE("words are qualitative and nothing is missing", "[form][target]") {
  CHECK(shape("及时") == "- - - qualitative");
  CHECK(shape("达到预期") == "- - - qualitative");
  CHECK(shape("不足") == "- - - qualitative");
  CHECK(shape("  ") == "- - - missing");
  CHECK(shape("") == "- - - missing");
}

TEST_CASE("dates are dates", "[form][target]") {
  CHECK(parse_target("2024年12月31日前").kind == TargetKind::date);
  CHECK(parse_target("2024年12月31日前").op == "≤");
  CHECK(parse_target("2024年12月31日前").date == Date{2024, 12, 31});
  CHECK(parse_target("12月底前").kind == TargetKind::date);
  CHECK(parse_target("年底前").kind == TargetKind::date);
  CHECK(parse_target("≤2024年11月").op == "≤");
}

TEST_CASE("how an operator was written is kept", "[form][target]") {
  CHECK(parse_target("95%以上").op_is_suffix);
  CHECK_FALSE(parse_target("≥95%").op_is_suffix);
  CHECK(parse_target("》90%").op_damaged);
  CHECK(parse_target("》90%").op == "≥");
  CHECK(parse_target("290%").op_damaged);
  CHECK_FALSE(parse_target("200%").op_damaged);
  CHECK(parse_target("约20人").approximate);
  CHECK(parse_target("20人左右").approximate);
  CHECK_FALSE(parse_target("20人").approximate);
}

TEST_CASE("the form's own columns for sign and unit complete a target", "[form][target]") {
  const Target target = parse_target("90", "≥", "%");
  CHECK(target.op == "≥");
  CHECK(target.unit == "%");
  CHECK(target.kind == TargetKind::percent);
  CHECK(parse_target("优良", "定性", "").op == "定性");
  CHECK(canonical_operator("大于等于") == "≥");
  CHECK(canonical_operator("小于") == "<");
  CHECK(canonical_operator("正向").empty());
}

TEST_CASE("numbers in words and numbers with a letter in them are read as a person does", "[form][target]") {
  CHECK(shape("三次") == "- 3 次 quantity");
  CHECK(shape("不少于三次") == "≥ 3 次 quantity");
  CHECK(shape("≥五百份") == "≥ 500 份 quantity");
  CHECK(shape("百分之九十五以上") == "≥ 95 % percent");
  CHECK(shape("十二个月") == "- 12 个月 duration");
  CHECK(shape("不超过三十万元") == "≤ 30 万元 money");
  CHECK(shape("达到一流水平") == "- - - qualitative");
  CHECK(shape("至少一次性完成") == "- - - qualitative");
  CHECK(shape("十二月底前") != "- 12 月 quantity");
  CHECK(parse_target("三", "", "次").number == Decimal{3, 0});
  CHECK(shape("5OO份") == "- 500 份 quantity");
  CHECK(shape("l00%") == "- 100 % percent");
  CHECK(shape("≥18〇〇人") == "≥ 1800 人 quantity");
  CHECK(shape("2O25年12月31日前") == "≤ - - date");
  CHECK(parse_target("5OO份").letters);
  CHECK_FALSE(parse_target("500份").letters);
  CHECK_FALSE(parse_target("5l").letters);
  CHECK_FALSE(parse_target("O2浓度达标").letters);
}
