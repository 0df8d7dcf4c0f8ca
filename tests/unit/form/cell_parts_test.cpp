#include "core/form/cell_parts.h"

#include <catch2/catch_test_macros.hpp>

#include "core/form/profile.h"
#include "tests/support/random.h"

using namespace jihe;

namespace {

constexpr LabelSet kName = label_bit(Label::name);
constexpr LabelSet kTotal = label_bit(Label::total);

// "A|主管部门=B|实施单位=C": the first value, then each label with its own.
std::string parts(std::string_view cell, LabelSet first = kName) {
  std::size_t end = cell.size();
  const auto found = parts_behind(built_in_profile().index, cell, 0, {first, kHeadLabels | kTotal}, end);
  std::string out(cell.substr(0, end));
  for (const CellPart& part : found) {
    out += "|" + std::string(cell.substr(part.label_begin, part.label_end - part.label_begin)) + "=" +
           std::string(cell.substr(part.value_begin, part.value_end - part.value_begin));
  }
  return out;
}

}  // namespace

TEST_CASE("values and labels that share a cell are told apart", "[form][parts]") {
  CHECK(parts("甲  主管部门：乙") == "甲|主管部门=乙");
  CHECK(parts("甲\n主管部门: 乙；实施单位（盖章）：丙") == "甲|主管部门=乙|实施单位（盖章）=丙");
  CHECK(parts("甲，项目负责人：张三，电话：0555") == "甲|项目负责人=张三|电话=0555");
  CHECK(parts("主管部门：乙") == "|主管部门=乙");
  CHECK(parts("甲 主管部门：") == "甲|主管部门=");
  CHECK(parts("100万元，其中：财政拨款80万元", kTotal) == "100万元|其中：财政拨款=80万元");
  CHECK(parts("100（其中，财政拨款80；其他资金：20）", kTotal) == "100|财政拨款=80|其他资金=20");
  CHECK(parts("100 财政拨款：，其他资金：", kTotal) == "100|财政拨款=|其他资金=");
  CHECK(parts("六十，其中：财政拨款五十万元，学校自筹十万元", kTotal) == "六十|其中：财政拨款=五十万元|学校自筹=十万元");
}

TEST_CASE("what is no value with a label behind it stays whole", "[form][parts]") {
  for (const std::string_view cell : {"甲主管部门：乙", "甲（主管部门：乙）", "甲 主管部门 乙", "完成维修。主管部门：乙验收", "甲 清河县主管部门：乙",
                                      "甲", "", "甲 主管部门"}) {
    INFO(cell);
    CHECK(parts(cell) == cell);
  }
  for (const std::string_view cell : {"100万元，其中有财政拨款", "100万元，用于设备采购60万元", "100", "100万元（一次性）"}) {
    INFO(cell);
    CHECK(parts(cell, kTotal) == cell);
  }
}

TEST_CASE("a cell has at most sixteen further labels", "[form][parts]") {
  constexpr std::size_t kMost = 16;
  for (const std::size_t count : {kMost, kMost + 1}) {
    std::string cell = "甲";
    for (std::size_t i = 0; i < count; ++i) cell += " 电话：" + std::to_string(i);
    std::size_t end = cell.size();
    const auto found = parts_behind(built_in_profile().index, cell, 0, {kName, kHeadLabels}, end);
    REQUIRE(found.size() == kMost);
    CHECK(found.back().value_end == cell.size());   // what comes behind stays with the last
  }
}

TEST_CASE("the parts of any cell stand in it one behind the other", "[form][parts]") {
  constexpr std::string_view kPieces[] = {"项目名称", "主管部门", "财政拨款", "其中", "：", ":", " ", "，", "；", "（", "）",
                                          "80万元",   "三十",     "甲乙",     "\xE4", "。", "\n", "学校自筹", "电话", "百分之"};
  tests::Random random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string cell;
    for (int i = 0; i < 12; ++i) cell += kPieces[random.below(std::size(kPieces))];
    for (const LabelSet first : {kName, kTotal, label_bit(Label::head_other)}) {
      std::size_t end = cell.size();
      std::size_t at = 0;
      for (const CellPart& part : parts_behind(built_in_profile().index, cell, 0, {first, kHeadLabels | kTotal}, end)) {
        if (at == 0) REQUIRE(end <= part.label_begin);
        REQUIRE(at <= part.label_begin);
        REQUIRE(part.label_begin < part.label_end);
        REQUIRE(part.label_end <= part.value_begin);
        REQUIRE(part.value_begin <= part.value_end);
        REQUIRE(part.value_end <= cell.size());
        at = part.value_end;
      }
    }
  }
}
