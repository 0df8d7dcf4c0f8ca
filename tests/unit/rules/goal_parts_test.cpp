#include "core/rules/facts/goal_parts.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

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
  for (const Stretch& number : parts_of(text).documents) found.push_back(number.in(text));
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
  Marks marked(tasks.size());
  mark_groups("开展检查,组织培训2次", tasks, marked);
  CHECK(marked == Marks{1, 0, 1});
}

TEST_CASE("a clause is trimmed, with the label that it begins with and without") {
  const std::string_view text = " 巡护 ,目标1: 宣传;群众目标2:演练\n目标3:";
  const GoalParts parts = parts_of(text);
  REQUIRE(parts.clauses.size() == 4);
  CHECK(parts.clauses[0].whole == "巡护");
  CHECK(parts.clauses[0].label == 0);
  CHECK(parts.clauses[1].whole == "目标1: 宣传");
  CHECK(parts.clauses[1].words == "宣传");
  CHECK(parts.clauses[1].label == std::string_view("目标1:").size());
  CHECK(parts.clauses[2].words == "群众目标2:演练");
  CHECK(parts.clauses[2].label == 0);
  CHECK(parts.clauses[3].words.empty());
  CHECK(parts.clauses[3].whole == "目标3:");
}

TEST_CASE("sentences end with a stop, a semicolon, a line or a full stop behind Han") {
  const std::string_view text = "巡护2.5公里。宣传;演练.\n1.检查；";
  std::string signs;
  for (const std::size_t at : parts_of(text).sentence_ends) signs += text[at];
  CHECK(signs == std::string("\xE3;.\n\xEF"));
}

TEST_CASE("every numeral and 号 is seen among the Han, wherever a text is cut") {
  for (const std::string numeral : {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万"}) {
    INFO(numeral);
    CHECK(parts_of(numeral + "十户").measured);   // behind a numeral that is passed over 十 would count nothing
  }
  CHECK(parts_of("清水发18号").numbered);
  CHECK_FALSE(parts_of("清水发").numbered);
  const std::string_view text = "根据清水发〔2022〕18号,目标1:巡护三场。“十户”";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    const GoalParts parts = parts_of(text.substr(0, end));
    CHECK((parts.clauses.empty() ? 0 : parts.clauses.back().end) <= end);
  }
}
