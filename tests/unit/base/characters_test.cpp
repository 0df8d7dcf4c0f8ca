#include "core/base/characters.h"

#include <catch2/catch_test_macros.hpp>

#include <iterator>
#include <string>

#include "core/base/utf8.h"
#include "tests/support/exact.h"

namespace jihe {
namespace {

std::string written(char32_t c) {
  std::string text;
  utf8::append(text, c);
  return text;
}

TEST_CASE("characters from U+4000 to U+9FFF tell themselves by their first byte", "[base][characters]") {
  for (const char32_t c : {0x3FFFu, 0xA000u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0x3002u, 0xF900u, 0xFF0Cu, 0x10000u}) {
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

TEST_CASE("eight bytes of a text as a number, also at its end", "[base][characters]") {
  const std::string text = "0123456789ab";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    const tests::Exact exact(text.substr(0, size));
    for (std::size_t at = 0; at < size; ++at) {
      std::uint64_t wanted = 0;
      const std::size_t end = std::min(at + 8, size);
      for (std::size_t i = end; i-- > at;) wanted = wanted << 8 | static_cast<unsigned char>(text[i]);
      CAPTURE(size, at);
      CHECK(eight_at(exact.view(), at) == wanted);
    }
  }
}

TEST_CASE("bytes inside a character are told from its first one and the end", "[base][characters]") {
  const std::string text = "a目é";
  const bool inside[] = {false, false, true, true, false, true, false, false};
  for (std::size_t at = 0; at < std::size(inside); ++at) {
    CAPTURE(at);
    CHECK(inside_character(text, at) == inside[at]);
  }
}

}  // namespace
}  // namespace jihe
