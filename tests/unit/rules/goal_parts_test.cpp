#include <catch2/catch_test_macros.hpp>

#include "core/rules/goal_parts.h"

using namespace jihe::rules;

TEST_CASE("clauses lie between signs, the last one may be open") {
  const std::string_view text = "巡护,宣传。\n演练";
  std::vector<std::string_view> found;
  for (const Clause& clause : parts_of(text).clauses) found.push_back(clause.in(text));
  CHECK(found == std::vector<std::string_view>{"巡护", "宣传", "", "演练"});
  CHECK(parts_of("").clauses.empty());
}

TEST_CASE("labels of sub-goals that run on from what stands in front are glued") {
  const std::string_view text = "巡护林区目标1:宣传目标2:演练";
  CHECK(parts_of(text).glued_labels() == std::vector<std::size_t>{12, 26});
  CHECK(parts_of("目标1:宣传。目标2:演练 目标3:巡护").glued_labels().empty());
  CHECK(parts_of("目标1:宣传。目标2:演练 目标3:巡护").labels.size() == 3);
  CHECK(parts_of("").labels.empty());
}
