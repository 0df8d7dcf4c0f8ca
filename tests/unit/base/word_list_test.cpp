#include "core/base/word_list.h"

#include <catch2/catch_test_macros.hpp>

#include <utility>
#include <vector>

namespace jihe {
namespace {

TEST_CASE("the words that stand at one place come in the list's order", "[base][word_list]") {
  const WordList words({"检查", "督查", "检查率", "", "查"});
  const auto at = [&](std::string_view text, std::size_t i) {
    std::vector<std::size_t> found;
    words.at(text, i, [&](std::size_t word) { found.push_back(word); });
    return found;
  };
  CHECK(words.size() == 4);   // without the empty one
  CHECK(at("检查率", 0) == std::vector<std::size_t>{0, 2});
  CHECK(at("检查率", 3) == std::vector<std::size_t>{3});
  CHECK(at("检查率", 6).empty());
  CHECK(at("检", 0).empty());
}

TEST_CASE("every word anywhere in a text is found with its place", "[base][word_list]") {
  const WordList words({"检查", "查"});
  std::vector<std::pair<std::size_t, std::size_t>> found;
  words.each("a检查,查", [&](std::size_t word, std::size_t at) { found.emplace_back(word, at); });
  CHECK(found == std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 4}, {1, 8}});
}

}  // namespace
}  // namespace jihe
