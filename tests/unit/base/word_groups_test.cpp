#include "core/base/word_groups.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

namespace jihe {
namespace {

TEST_CASE("words between slashes are one group", "[base][word_groups]") {
  const WordGroups groups(WordList({"督查/督导/检查", "演练", "培训 / 讲座"}));
  REQUIRE(groups.size() == 3);
  CHECK(groups.first(0) == "督查");
  CHECK(groups.first(1) == "演练");
  CHECK(groups.first(2) == "培训");
  std::vector<std::size_t> found;
  groups.words().each("组织讲座和检查", [&](std::size_t word, std::size_t) { found.push_back(groups.group_of(word)); });
  CHECK(found == std::vector<std::size_t>{2, 0});
  found.clear();
  groups.each_in(PairIndex("组织讲座和检查,检查"), [&](std::size_t word, std::size_t at) { found.insert(found.end(), {word, at}); });
  CHECK(found == std::vector<std::size_t>{2, 22, 2, 15, 5, 6});
}

TEST_CASE("empty words and groups are left out", "[base][word_groups]") {
  const WordGroups groups(WordList({"/", "督查//检查/", ""}));
  REQUIRE(groups.size() == 1);
  CHECK(groups.words().size() == 2);
  CHECK(groups.group_of(1) == 0);
  CHECK(groups.words()[1] == "检查");
  CHECK(WordGroups().size() == 0);
}

}  // namespace
}  // namespace jihe
