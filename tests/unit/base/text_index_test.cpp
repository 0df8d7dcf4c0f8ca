#include "core/base/text_index.h"

#include <map>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/random.h"

namespace jihe {
namespace {

TEST_CASE("text index: finds what was added and nothing else", "[base][property]") {
  tests::Random random(11);
  TextIndex index;
  CHECK(index.find("项目名称") == TextIndex::kNone);
  CHECK(index.find("") == TextIndex::kNone);
  std::map<std::string, std::size_t> model;
  for (int step = 0; step < 4000; ++step) {
    std::string text;
    for (std::size_t left = random.below(7); left > 0; --left) text += std::string_view("甲乙丙12a").substr(3 * random.below(4), 3);
    const auto known = model.find(text);
    REQUIRE(index.find(text) == (known == model.end() ? TextIndex::kNone : known->second));
    if (random.one_in(2)) continue;
    const std::size_t position = index.add(text);
    REQUIRE(model.emplace(text, position).first->second == position);
    REQUIRE(index[position] == text);
  }
  CHECK(index.size() == model.size());
  for (const auto& [text, position] : model) REQUIRE(index.find(text) == position);
}

TEST_CASE("text index: texts of the same edges are told apart by what lies between", "[base]") {
  const std::string a = "12345678" "一" "12345678", b = "12345678" "二" "12345678";
  CHECK(text_hash(a) == text_hash(b));
  CHECK_FALSE(same_text(a, edges_of(a), b, edges_of(b)));
  CHECK(same_text(a, edges_of(a), std::string(a), edges_of(a)));
  TextIndex index;
  index.add(a);
  CHECK(index.find(b) == TextIndex::kNone);
  for (std::size_t size = 0; size <= 16; ++size) {
    const std::string text = a.substr(0, size);
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'x';
      CHECK_FALSE(same_text(text, edges_of(text), other, edges_of(other)));
    }
  }
}

TEST_CASE("text index: of texts that stay where they are it keeps no copies, and room made ahead changes nothing", "[base]") {
  const std::string all = "甲乙甲丙";
  const std::string_view text = all;
  TextViewIndex index;
  index.reserve(1000);
  for (std::size_t i = 0; i < all.size(); i += 3) index.add(text.substr(i, 3));
  CHECK(index.size() == 3);
  CHECK(index.find("甲") == 0);
  CHECK(index.find("丙") == 2);
  CHECK(index[2].data() == all.data() + 9);
  index.reserve(100000);
  CHECK(index.find("乙") == 1);
  CHECK(index.find("丁") == TextViewIndex::kNone);
}

}  // namespace
}  // namespace jihe
