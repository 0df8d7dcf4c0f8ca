#include "core/rules/facts/goal_text.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"

using namespace jihe;
using namespace jihe::rules;

namespace {

std::string own(std::string_view text) {
  char32_t separator = 0x110000;
  const OwnWords words = own_words(text, parts_of(text), built_in_profile(), separator);
  REQUIRE(words.text.size() == words.begin.size());
  std::string out;
  for (const char32_t c : words.text) {
    if (c >= 0x110000) {
      out += '|';
    } else {
      utf8::append(out, c);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a goal's own words leave out what it rests on") {
  CHECK(own("做好管护,巡查2次。") == "做好管护巡查2次");
  CHECK(own("根据上级会议要求,做好管护。") == "|做好管护");
  CHECK(own("清水发〔2022〕18号文件做好管护。") == "|做好管护");
  CHECK(own("按《清水县河道管护办法》做好管护") == "按|做好管护");
  CHECK(own("以安全第一为指导;做好管护") == "|做好管护");
}

TEST_CASE("of Han all planes' characters are a goal's own words, of others none") {
  CHECK(own("\u3FFF\u4000\u4DBF\u4DC0\u4DFF\u4E00\u9FFF\uA000\uF900、·２Ａ") == "\u3FFF\u4000\u4DBF\u4E00\u9FFF\uF9002A");
  CHECK(own("") == "");
  CHECK(own("河\xE9\x81") == "河");   // cut inside a character
}

TEST_CASE("vague words are told in a goal's order, each once") {
  const std::string_view text = "做好管护,进一步加强巡查,做好宣传,全面落实责任,不断完善制度";
  std::vector<std::string_view> found;
  find_vague_words(text, built_in_profile(), 5, found);
  CHECK(found == std::vector<std::string_view>{"做好", "进一步", "加强", "全面", "落实"});
  find_vague_words("持续推进", built_in_profile(), 6, found);
  CHECK(found.back() == "持续");
  CHECK(found.size() == 6);
}
