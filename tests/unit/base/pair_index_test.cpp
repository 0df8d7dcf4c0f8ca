#include "core/base/pair_index.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/utf8.h"

namespace jihe {
namespace {

std::vector<std::size_t> places(std::string_view text, std::string_view word) {
  std::vector<std::size_t> found;
  PairIndex(text).each(word, PairIndex::key_of(word), [&](std::size_t at) { found.push_back(at); });
  return found;
}

std::vector<std::size_t> searched(std::string_view text, std::string_view word) {
  std::vector<std::size_t> found;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) found.push_back(at);
  std::reverse(found.begin(), found.end());
  return found;
}

TEST_CASE("an index knows where every word stands, the last place first", "[base][pair_index]") {
  const std::string_view text = "巡查河道,河道巡查24次;ab·× \xF0\x9F\x98\x80河道";
  for (const std::string_view word : {"河道", "巡查", "道巡", "查河", "道,河", "24", "4次", "次;a", "ab", "·×", "\xF0\x9F\x98\x80", "道",
                                      "河", "查24次;ab", "河道巡查24次", "×"}) {
    INFO(word);
    CHECK(places(text, word) == searched(text, word));
    CHECK(PairIndex(text).holds(word));
    CHECK(PairIndex(text).find(word, PairIndex::key_of(word)) == text.find(word));
  }
  for (const std::string_view word : {"道河", "河巡", "42", "河道巡查24次;ab·×河", "堤", ""}) {
    INFO(word);
    CHECK_FALSE(PairIndex(text).holds(word));
    CHECK(places(text, word).empty());
  }
}

TEST_CASE("words of characters at the edges of the Han, and texts that are short or broken", "[base][pair_index]") {
  std::string text;
  for (const char32_t c : {0x3FFFu, 0x4000u, 0x9FFFu, 0xA000u, 0x4DBFu, 0x4E00u, 0xF900u, 0x7FFu, 0x800u, 0xFFFDu, 0x10000u}) {
    utf8::append(text, c);
    utf8::append(text, 0x6CB3);
  }
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) continue;
    for (std::size_t end = begin + 1; end <= text.size(); ++end) {
      if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
      CHECK(places(text, text.substr(begin, end - begin)) == searched(text, text.substr(begin, end - begin)));
    }
  }
  CHECK_FALSE(PairIndex().holds("河道"));
  CHECK_FALSE(PairIndex("").holds("河"));
  CHECK(PairIndex("河").holds("河"));
  CHECK_FALSE(PairIndex("河").holds("河道"));
  CHECK_FALSE(PairIndex("河\xE9\x81").holds("河道"));   // cut inside a character
  CHECK(PairIndex("\xE9\x81河道").holds("河道") == false);   // its bytes are taken as one character
}

TEST_CASE("an index of many different characters holds their pairs and no other", "[base][pair_index]") {
  std::string text;
  for (char32_t c = 0x4E00; c < 0x9E00; c += 3) utf8::append(text, c);
  const PairIndex index(text);
  for (char32_t c = 0x4E00; c + 6 < 0x9E00; c += 3) {
    const char32_t there[] = {c, c + 3}, not_there[] = {c, c + 6};
    CHECK(index.holds(utf8::encode({there, 2})));
    CHECK_FALSE(index.holds(utf8::encode({not_there, 2})));
  }
}

}  // namespace
}  // namespace jihe
