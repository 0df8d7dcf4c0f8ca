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

TEST_CASE("numbers of documents are found where they stand") {
  const std::string_view text = "根据清水发〔2022〕18号、清农函(2021)3号文件,管护河道。";
  std::vector<std::string_view> found;
  for (const Clause& number : parts_of(text).documents) found.push_back(number.in(text));
  CHECK(found == std::vector<std::string_view>{"〔2022〕18号", "(2021)3号"});
  CHECK(parts_of("管护(含支流)河道42公里").documents.empty());
}

TEST_CASE("a goal measures something or not") {
  CHECK(parts_of("管护河道42公里").measured);
  CHECK_FALSE(parts_of("做好管护").measured);
  CHECK_FALSE(parts_of("").measured);
}

TEST_CASE("a goal names the groups of tasks that it holds a word of") {
  const jihe::WordGroups tasks(jihe::WordList({"督查/检查", "演练", "培训"}));
  std::vector<bool> marked(tasks.size());
  mark_groups("开展检查,组织培训2次", tasks, marked);
  CHECK(marked == std::vector<bool>{true, false, true});
}
