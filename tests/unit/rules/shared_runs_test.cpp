#include "core/rules/facts/shared_runs.h"

#include <chrono>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace jihe::rules;

namespace {

// Text in which no six code points repeat.
std::u32string unique(std::size_t length, char32_t seed) {
  std::u32string out;
  std::uint32_t state = static_cast<std::uint32_t>(seed) * 2654435761u + 1;
  for (std::size_t i = 0; i < length; ++i) {
    state = state * 1664525u + 1013904223u;
    out += static_cast<char32_t>(0x4E00 + (state >> 8) % 20000);
  }
  return out;
}

}  // namespace

TEST_CASE("a shared run of thirteen or more is always found, wherever it stands") {
  for (std::size_t before = 0; before < 40; ++before) {
    for (const std::size_t length : {13u, 14u, 30u}) {
      const std::u32string shared = unique(length, 7);
      const std::u32string a = unique(50, 1) + shared + unique(20, 2);
      const std::u32string b = unique(before, 3) + shared + unique(before % 5, 4);
      SharedRuns runs;
      CHECK(runs.add(a, 0).empty());
      const std::vector<SharedRun> found = runs.add(b, 1);
      INFO(before << " " << length);
      REQUIRE(found.size() == 1);
      CHECK(found[0].earlier == 0);
      CHECK(found[0].length == length);
      CHECK(found[0].begin == before);
      CHECK(found[0].earlier_begin == 50);
      CHECK(found[0].total == length);
    }
  }
}

TEST_CASE("texts of one owner and texts without a run in common give nothing") {
  const std::u32string a = unique(60, 1);
  const std::u32string b = unique(60, 2);
  SharedRuns runs;
  CHECK(runs.add(a, 0).empty());
  CHECK(runs.add(a, 0).empty());
  CHECK(runs.add(b, 1).empty());
  CHECK(runs.add(U"", 2).empty());
  CHECK(runs.add(U"短", 3).empty());
}

TEST_CASE("several runs add up") {
  const std::u32string first = unique(20, 1);
  const std::u32string second = unique(25, 2);
  const std::u32string a = first + unique(9, 3) + second;
  const std::u32string b = second + unique(9, 4) + first;
  SharedRuns runs;
  runs.add(a, 0);
  const std::vector<SharedRun> found = runs.add(b, 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].length == 25);
  CHECK(found[0].total == 45);
}

TEST_CASE("thousands of tables with one sentence, and a text that repeats itself, stay linear") {
  const std::u32string sentence = unique(80, 1);
  const std::u32string same(200000, U'水');
  std::vector<std::u32string> texts;
  for (char32_t i = 0; i < 4000; ++i) texts.push_back(sentence + unique(30, 100 + i));
  const auto begin = std::chrono::steady_clock::now();
  SharedRuns runs;
  std::size_t found = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) found += runs.add(texts[i], static_cast<int>(i)).size();
  runs.add(same, 5000);
  runs.add(same, 5001);
  CHECK(found >= 3999);
  CHECK(found <= 4000 * 8);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));   // quadratic work takes minutes
}
