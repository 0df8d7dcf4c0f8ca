#include <catch2/catch_test_macros.hpp>

#include "core/rules/facts/cell_signs.h"

using namespace jihe;

namespace {

Grid one_cell(std::string text) {
  Grid grid;
  grid.rows.emplace_back().cells.push_back({std::move(text), {}});
  return grid;
}

std::uint8_t signs(std::string text) {
  const TableSigns found = SignReader(built_in_profile()).read(one_cell(std::move(text)));
  return found.cells.empty() ? std::uint8_t{0} : found.cells.front().signs;
}

}  // namespace

TEST_CASE("a cell's brackets, full stops and damage are noted, whatever their width") {
  CHECK(signs("合格率") == 0);
  CHECK(signs("合格率(%)") == kBracketSign);
  CHECK(signs("合格率（%") == kBracketSign);
  CHECK(signs("〔2024〕3.5") == (kBracketSign | kDotSign));
  CHECK(signs("合格\xEF\xBF\xBD率") == kDamageSign);
  CHECK(signs("锟斤拷") == kDamageSign);
  CHECK(signs("换行\n和\t制表") == 0);
}

TEST_CASE("wrong words of a profile are found whatever they are written in") {
  Profile profile = built_in_profile();
  profile.words["typos"] = WordList({"App/APP", "明查暗访/明察暗访", "①/1.", "/空"});
  const TableSigns found = SignReader(profile).read(one_cell("App明查暗访①"));
  REQUIRE(found.words.size() == 3);
  CHECK(found.words[0].begin == 0);
  CHECK(found.words[1].begin == 3);
  CHECK(found.words[1].pair == 1);
  CHECK(found.words[2].begin == 15);
}
