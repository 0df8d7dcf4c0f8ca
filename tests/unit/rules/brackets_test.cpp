#include "core/rules/facts/brackets.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace jihe::rules;

namespace {

const std::vector<std::string> kBrackets = {"(", ")", "（", "）", "[", "]", "［", "］", "〔", "〕", "【", "】", "《", "》", "“", "”"};

Bracket unbalanced(std::string_view text) {
  std::vector<std::uint32_t> at;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const std::string_view bracket : kBrackets) {
      if (text.substr(i).starts_with(bracket)) at.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return find_unbalanced(text, at);
}

}  // namespace

TEST_CASE("paired brackets, numberings and document numbers are no matter") {
  for (const char* text : {"", "河道管护", "(含支流)", "（含支流)", "“一河一策”(2025版)", "1)管护 2)巡查", "一）管护", "《办法》〔2022〕18号",
                           "清水发(2022〕18号", "((甲)乙)", "=100.00(%)"}) {
    INFO(text);
    CHECK(unbalanced(text).kind == 0);
  }
}

TEST_CASE("the bracket that stands alone is named") {
  CHECK(unbalanced("(含支流").kind == U'(');
  CHECK(unbalanced("管护（含支流").at == 6);
  CHECK(unbalanced("管护含支流）").kind == U'(');
  CHECK(unbalanced("“一河一策").kind == U'“');
  CHECK(unbalanced("一河一策”").kind == U'“');
  CHECK(unbalanced("《(办法》").kind == U'(');
  CHECK(unbalanced("(甲)(乙").at == 5);
}

TEST_CASE("a bracket of each kind is seen") {
  for (const std::string& text : kBrackets) {
    INFO(text);
    CHECK(unbalanced("管护,。" + text).at == 10);
  }
}

TEST_CASE("bytes that are no text are looked at without harm") {
  for (const char* text : {"\xE6", "(\xE6\x9C", "\xEF\xBC", "\xE3\x80", "(\xFF\xFE)"}) CHECK(unbalanced(text).end <= 5);
}
