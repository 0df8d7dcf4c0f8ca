#include "core/form/alternatives.h"

#include <catch2/catch_test_macros.hpp>

using jihe::alternatives;

using Texts = std::vector<std::string>;

TEST_CASE("a line without braces stands for itself") {
  CHECK(alternatives("主管部门") == Texts{"主管部门"});
  CHECK(alternatives("其他|无") == Texts{"其他|无"});
  CHECK(alternatives("") == Texts{""});
}

TEST_CASE("each pair of braces gives one of its choices, the first ones first") {
  CHECK(alternatives("主管{部门|单位}") == Texts{"主管部门", "主管单位"});
  CHECK(alternatives("{项目|}主管{部门|单位}") == Texts{"项目主管部门", "项目主管单位", "主管部门", "主管单位"});
  CHECK(alternatives("{年度}目标") == Texts{"年度目标"});
  CHECK(alternatives("目标{}") == Texts{"目标"});
}

TEST_CASE("a brace without its other half stands for itself") {
  CHECK(alternatives("主管{部门|单位") == Texts{"主管{部门|单位"});
  CHECK(alternatives("主管}部门") == Texts{"主管}部门"});
}

TEST_CASE("a line stands for so many texts at most") {
  const std::string ten = "{0|1|2|3|4|5|6|7|8|9}";
  const auto most = alternatives(ten + ten + ten);
  REQUIRE(most);
  CHECK(most->size() == jihe::kMaxAlternatives);
  CHECK(most->front() == "000");
  CHECK(most->back() == "999");
  CHECK_FALSE(alternatives(ten + ten + ten + "{0|1}"));
}
