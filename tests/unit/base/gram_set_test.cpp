#include "core/base/gram_set.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

namespace jihe {
namespace {

std::vector<std::pair<char32_t, char32_t>> grams(std::string_view text) {
  std::vector<std::pair<char32_t, char32_t>> found;
  each_gram(text, [&](char32_t a, char32_t b) { found.emplace_back(a, b); });
  return found;
}

TEST_CASE("two Han side by side are a gram, others between them part them", "[base][gram_set]") {
  CHECK(grams("河道管").size() == 2);
  CHECK(grams("河道,管护") == std::vector<std::pair<char32_t, char32_t>>{{U'河', U'道'}, {U'管', U'护'}});
  CHECK(grams("河1道").empty());
  CHECK(grams("河").empty());
  CHECK(grams("").empty());
  CHECK(grams("\xE6\xB2 河道").size() == 1);   // a damaged character is none
}

TEST_CASE("a set holds the grams of all its texts", "[base][gram_set]") {
  const std::string_view first = "清水河河道管护", second = "巡查";
  GramSet set(first.size() + second.size());
  set.add(first);
  set.add(second);
  CHECK(set.has(U'河', U'道'));
  CHECK(set.has(U'河', U'河'));
  CHECK(set.has(U'巡', U'查'));
  CHECK_FALSE(set.has(U'道', U'河'));
  CHECK_FALSE(set.has(U'护', U'巡'));   // of two texts
  CHECK_FALSE(GramSet().has(U'河', U'道'));
  CHECK_FALSE(GramSet(0).has(U'河', U'道'));
}

TEST_CASE("a set of many different grams holds them all and no other", "[base][gram_set]") {
  std::string text;
  for (char32_t c = 0x4E00; c < 0x9E00; c += 3) utf8::append(text, c);
  GramSet set(text.size());
  set.add(text);
  for (char32_t c = 0x4E00; c + 3 < 0x9E00; c += 3) {
    CHECK(set.has(c, c + 3));
    CHECK_FALSE(set.has(c, c + 6));
  }
}

}  // namespace
}  // namespace jihe
