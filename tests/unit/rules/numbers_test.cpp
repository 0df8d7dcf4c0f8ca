#include "core/rules/facts/numbers.h"

#include <catch2/catch_test_macros.hpp>

#include "core/rules/facts/goal_parts.h"

using namespace jihe::rules;

TEST_CASE("numbers that measure something") {
  for (const char* text : {"培训120人", "合格率达到95%", "举办三场讲座", "慰问十二户家庭", "修路2.5公里", "2025年植树2000株",
                           "1.植树500株", "宣传３次", "投资50万元"}) {
    INFO(text);
    CHECK(parts_of(text).measured);
  }
}

TEST_CASE("numbers that measure nothing") {
  for (const char* text : {"做好管护", "2025年做好管护", "2024-2026年做好管护", "根据清水发〔2022〕18号", "清水发(2009)第46号文件",
                           "目标1:管护 目标2:巡查", "第5届艺术节", "落实“3+1”机制", "开通12345热线", "1.管护;2.巡查", "(1)管护",
                           "第三次普查", "服务千家万户", "进一步、一次性做好", "5A景区", ""}) {
    INFO(text);
    CHECK_FALSE(parts_of(text).measured);
  }
}

TEST_CASE("a document number is a bracketed year and a number") {
  CHECK(document_number("(2009)46号", 0) == std::string_view("(2009)46号").size());
  CHECK(document_number("〔2009〕第46号", 0) == std::string_view("〔2009〕第46号").size());
  for (const std::string_view number : {"（2009）46号", "[2009]46号", "［2009］46号", "【2009】46号", "〔2009)46号"}) {
    INFO(number);
    CHECK(document_number(number, 0) == number.size());
  }
  for (const std::string_view text : {"《2009》46号", "“2009”46号", "＜2009＞46号", "年(2009)46号"}) {
    CHECK(document_number(text, 0) == 0);
  }
  CHECK(document_number("(2009)民初46号", 0) == 0);
  CHECK(document_number("(209)46号", 0) == 0);
  CHECK(document_number("(2009)号", 0) == 0);
  CHECK(document_number("(2009", 0) == 0);
  CHECK(document_number("", 0) == 0);
}
