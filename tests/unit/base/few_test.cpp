#include "core/base/few.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

using jihe::Few;

namespace {

std::vector<std::string> all(const Few<std::string>& few) { return {few.begin(), few.end()}; }

}  // namespace

TEST_CASE("few: none, one and many in the order they came") {
  Few<std::string> few;
  CHECK(few.empty());
  std::vector<std::string> expected;
  for (const char* one : {"甲", "乙", "丙", "丁", "戊", "己"}) {
    few.push_back(one);
    expected.push_back(one);
    CHECK(few.size() == expected.size());
    CHECK(few.front() == "甲");
    CHECK(few[few.size() - 1] == one);
    CHECK(all(few) == expected);
  }
}

TEST_CASE("few: one put in from itself, copies and moves") {
  Few<std::string> few{"甲"};
  few.push_back(few.front());
  CHECK(all(few) == std::vector<std::string>{"甲", "甲"});
  few[1] = "乙";
  const Few<std::string> copy = few;
  const Few<std::string> moved = std::move(few);
  CHECK(all(copy) == std::vector<std::string>{"甲", "乙"});
  CHECK(all(moved) == all(copy));
  CHECK(copy.data() != moved.data());
}

TEST_CASE("few: emptied, it is filled anew") {
  for (Few<int> few : {Few<int>{1}, Few<int>{1, 2, 3}}) {
    few.clear();
    CHECK(few.empty());
    CHECK(few.begin() == few.end());
    few.push_back(4);
    few.push_back(5);
    CHECK(few.size() == 2);
    CHECK(few.front() == 4);
    CHECK(few[1] == 5);
  }
}
