#include "core/base/characters.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/base/utf8.h"

namespace jihe {
namespace {

std::string written(char32_t c) {
  std::string text;
  utf8::append(text, c);
  return text;
}

TEST_CASE("characters from U+4000 to U+9FFF tell themselves by their first byte", "[base][characters]") {
  for (const char32_t c : {0x3FFF, 0xA000, 0x7F, 0x80, 0x7FF, 0x800, 0x3002, 0xF900, 0xFF0C, 0x10000}) {
    CHECK_FALSE(leads_han(written(c)[0]));
  }
  for (char32_t c = 0x4000; c < 0xA000; ++c) {
    const std::string text = "a" + written(c);
    if (text.size() != 4 || !leads_han(text[1]) || han_at(text, 1) != c) FAIL_CHECK(text);
  }
  CHECK_FALSE(leads_han('\x80'));
}

TEST_CASE("the last characters of a text are counted from its end", "[base][characters]") {
  CHECK(last_characters("河a道·😀", 3) == "道·😀");
  CHECK(last_characters("河a道", 3) == "河a道");
  CHECK(last_characters("河a道", 9) == "河a道");
  CHECK(last_characters("河a道", 0).empty());
  CHECK(last_characters("", 2).empty());
  CHECK(last_characters("\x80\x80", 1) == "\x80\x80");   // broken: no character starts
}

}  // namespace
}  // namespace jihe
