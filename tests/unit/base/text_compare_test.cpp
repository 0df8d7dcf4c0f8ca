#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

// The definition, slowly.
std::size_t longest_by_definition(std::u32string_view a, std::u32string_view b) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t n = 0;
      while (i + n < a.size() && j + n < b.size() && a[i + n] == b[j + n]) ++n;
      best = std::max(best, n);
    }
  }
  return best;
}

double dice_by_definition(std::u32string_view a, std::u32string_view b) {
  std::multiset<std::u32string> left;
  for (std::size_t i = 0; i + 1 < b.size(); ++i) left.emplace(b.substr(i, 2));
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    const auto found = left.find(std::u32string(a.substr(i, 2)));
    if (found == left.end()) continue;
    left.erase(found);
    ++common;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size() - 2);
}

std::u32string random_text(tests::Random& random, std::u32string_view letters, std::size_t most) {
  std::u32string s;
  for (std::size_t n = random.below(most + 1); n > 0; --n) s += letters[random.below(letters.size())];
  return s;
}

TEST_CASE("similarity: the share of common 2-grams") {
  CHECK(text::similarity("河道巡查次数", "河道巡查次数") == 1.0);
  CHECK(text::similarity("河道巡查", "图书借阅") == 0.0);
  CHECK(text::similarity("甲乙丙", "甲乙丁") == 0.5);
  CHECK(text::similarity("aaaa", "aa") == 0.5);  // each 2-gram counts as often as both have it
  CHECK(text::similarity("甲", "甲") == 1.0);
  CHECK(text::similarity("甲", "乙") == 0.0);
}

TEST_CASE("similarity: an empty text is like nothing, not even another one") {
  CHECK(text::similarity("", "") == 0.0);
  CHECK(text::similarity("", "甲乙") == 0.0);
}

TEST_CASE("similarity: as its definition says, in both directions") {
  tests::Random random(3);
  for (int round = 0; round < 500; ++round) {
    const std::u32string a = random_text(random, U"甲乙丙丁ab", 40);
    const std::u32string b = random_text(random, U"甲乙丙丁ab", 40);
    if (a.size() < 2 || b.size() < 2) continue;
    const double expected = a == b ? 1.0 : dice_by_definition(a, b);
    CHECK(text::similarity(utf8::encode(a), utf8::encode(b)) == expected);
    CHECK(text::similarity(utf8::encode(b), utf8::encode(a)) == expected);
  }
}

TEST_CASE("longest_common: the longest run, a view into the first text") {
  const std::string a = "组织开展河道巡查和清淤。";
  CHECK(text::longest_common(a, "全年开展河道巡查十次") == "开展河道巡查");
  CHECK(text::longest_common(a, a) == a);
  CHECK(text::longest_common(a, "xyz").empty());
  CHECK(text::longest_common(a, "，清") == "清");
  CHECK(text::longest_common("", a).empty());
  CHECK(text::longest_common(a, "").empty());
  const std::string_view common = text::longest_common(a, "河道");
  CHECK(common.data() == a.data() + std::string("组织开展").size());
}

TEST_CASE("longest_common: of two runs alike long, the first in the first text") {
  CHECK(text::longest_common("甲乙、丙丁", "丙丁，甲乙") == "甲乙");
}

TEST_CASE("longest_common: as its definition says, for prose and for text that repeats itself") {
  tests::Random random(5);
  for (const std::u32string_view letters : {U"甲", U"甲乙", U"甲乙丙丁戊己庚辛壬癸"}) {
    for (int round = 0; round < 300; ++round) {
      const std::u32string a = random_text(random, letters, 60);
      const std::u32string b = random_text(random, letters, 60);
      const std::string x = utf8::encode(a);
      const std::string y = utf8::encode(b);
      const std::string_view common = text::longest_common(x, y);
      CHECK(utf8::length(common) == longest_by_definition(a, b));
      CHECK(y.find(common) != std::string::npos);
      CHECK(x.find(common) != std::string::npos);
    }
  }
}

TEST_CASE("longest_common: long repetitive texts end soon, too") {
  std::string a(60000, 'a');
  std::string b(60000, 'a');
  a[20000] = 'b';
  b[45000] = 'c';
  CHECK(text::longest_common(a, b).size() == 39999);
  std::string x, y;
  for (int i = 0; i < 20000; ++i) {
    x += "ab";
    y += i % 1000 == 0 ? "ba" : "ab";
  }
  CHECK(text::longest_common(x, y).size() == 1998);
  tests::Random random(7);
  const std::string block = utf8::encode(random_text(random, U"甲乙", 6000));   // many different windows
  std::string nine;
  for (int i = 0; i < 9; ++i) nine += block;
  CHECK(text::longest_common(nine + block, nine + "丙") == nine);
}

}  // namespace
}  // namespace jihe
