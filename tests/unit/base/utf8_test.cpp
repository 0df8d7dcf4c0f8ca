#include "core/base/utf8.h"

#include <iterator>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/exact.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

using tests::Exact;

bool strict(std::string_view s) { return utf8::valid(Exact(s).view()); }

TEST_CASE("utf8: every code point goes out and comes back") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes;
    utf8::append(bytes, c);
    std::size_t i = 0;
    const char32_t back = utf8::next(bytes, i);
    if (back != c || i != bytes.size() || !utf8::valid(bytes)) FAIL("code point " << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("utf8: what is no code point is written as the replacement character") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string bytes;
    utf8::append(bytes, c);
    CHECK(bytes == "\xEF\xBF\xBD");
  }
}

TEST_CASE("utf8: strict, without overlong forms, surrogates and values past the end") {
  CHECK(strict(""));
  CHECK(strict("绩效 ≥90% 🎯"));
  CHECK_FALSE(strict("\xC0\xAF"));
  CHECK_FALSE(strict("\xC1\xBF"));
  CHECK_FALSE(strict("\xE0\x9F\xBF"));
  CHECK_FALSE(strict("\xED\xA0\x80"));
  CHECK_FALSE(strict("\xF0\x8F\xBF\xBF"));
  CHECK_FALSE(strict("\xF4\x90\x80\x80"));
  CHECK_FALSE(strict("\xF5\x80\x80\x80"));
  CHECK_FALSE(strict("\x80"));
  CHECK_FALSE(strict("\xFF"));
  CHECK_FALSE(strict("绩\xE6\x95"));
  CHECK_FALSE(strict("a\xF0\x9F\x8E"));
  CHECK_FALSE(strict("a\xC3"));
  CHECK_FALSE(strict("\xE7\xBB" "a"));
}

TEST_CASE("utf8: the first bad byte is named") {
  std::size_t bad = 0;
  CHECK_FALSE(utf8::valid("目标值\xE7 10", &bad));
  CHECK(bad == 9);
  CHECK_FALSE(utf8::valid("0123456789abcdef\x80", &bad));
  CHECK(bad == 16);
}

TEST_CASE("utf8: a malformed byte is one replacement character, and the next one is read again") {
  const Exact bytes("a\xE7\xBB" "b绩\xE7");
  CHECK(utf8::decode(bytes.view()) == U"a\uFFFD\uFFFDb绩\uFFFD");
  CHECK(utf8::length(bytes.view()) == 6);
}

TEST_CASE("utf8: random bytes are decoded to their end, and valid agrees with next") {
  tests::Random random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string s;
    const std::size_t size = random.below(9);
    // Lead and continuation bytes more often than chance would have them.
    constexpr unsigned char kBytes[] = {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE4,
                                        0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
    while (s.size() < size) s += static_cast<char>(random.pick(std::span<const unsigned char>(kBytes)));
    const Exact bytes(s);
    bool any_bad = false;
    for (std::size_t i = 0; i < s.size();) {
      const std::size_t begin = i;
      const char32_t c = utf8::next(bytes.view(), i);
      any_bad = any_bad || (c == utf8::kReplacement && i == begin + 1);
    }
    if (utf8::valid(bytes.view()) == any_bad) FAIL("round " << round);
  }
}

TEST_CASE("utf8: a bad sequence is found wherever it stands among Han") {
  constexpr unsigned char kTails[] = {0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0};
  std::size_t wrong = 0;
  for (unsigned lead = 0xE0; lead <= 0xEF; ++lead) {
    for (const unsigned char second : kTails) {
      for (const unsigned char third : kTails) {
        const auto is_tail = [](unsigned char byte) { return byte >= 0x80 && byte < 0xC0; };
        const bool good = is_tail(second) && is_tail(third) && (lead != 0xE0 || second >= 0xA0) &&
                          (lead != 0xED || second < 0xA0);
        // Characters around it: in no block that is looked at as a whole, at its start and end, and across two.
        for (const std::size_t before : {0u, 1u, 2u, 3u, 4u, 19u, 20u, 21u, 22u, 43u}) {
          for (const std::size_t behind : {0u, 1u, 2u, 3u, 4u, 21u, 45u}) {
            std::string s;
            for (std::size_t i = 0; i < before; ++i) s += "项";
            for (const unsigned byte : {lead, unsigned{second}, unsigned{third}}) s += static_cast<char>(byte);
            for (std::size_t i = 0; i < behind; ++i) s += "目";
            std::size_t bad = s.size();
            const bool valid = utf8::valid(Exact(s).view(), &bad);
            if (valid != good || (!good && bad != before * 3)) ++wrong;
          }
        }
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("utf8: a long text with one byte changed is valid as its characters are, and as long") {
  tests::Random random(31);
  constexpr std::string_view kCharacters[] = {"绩", "效", "\t", "1", "，", "≥", "é", "ก", "한", "퟿", "", "𠮷", "%", "、"};
  for (int round = 0; round < 3000; ++round) {
    std::string s;
    const std::size_t kinds = round % 2 == 0 ? 6 : std::size(kCharacters);
    while (s.size() < 40 + random.below(200)) s += kCharacters[random.below(kinds)];
    if (random.below(3) > 0) s[random.below(s.size())] = static_cast<char>(random.below(256));
    const Exact bytes(s);
    std::size_t first_bad = s.size(), count = 0;
    for (std::size_t i = 0; i < s.size(); ++count) {
      const std::size_t begin = i;
      const bool bad = utf8::next(bytes.view(), i) == utf8::kReplacement && i == begin + 1;
      if (bad && first_bad == s.size()) first_bad = begin;
    }
    std::size_t found = s.size();
    const bool valid = utf8::valid(bytes.view(), &found);
    if (valid != (first_bad == s.size()) || found != first_bad) FAIL("round " << round);
    if (utf8::length(bytes.view()) != count) FAIL("length, round " << round);
  }
}

TEST_CASE("utf8: offsets count code points") {
  CHECK(utf8::offset("一a二", 0) == 0);
  CHECK(utf8::offset("一a二", 2) == 4);
  CHECK(utf8::offset("一a二", 9) == 7);
  CHECK(utf8::length("一a二") == 3);
  CHECK(utf8::encode(utf8::decode("一a二🎯")) == "一a二🎯");
}

TEST_CASE("utf8: Han ideographs") {
  for (const char32_t c : U"一鿿㐀豈") CHECK((c == 0 || utf8::is_han(c)));
  for (const char32_t c : U"，。aあ１%") CHECK_FALSE(utf8::is_han(c));
}

TEST_CASE("utf8: ideographs are skipped up to the first other character, and never past a malformed one") {
  const auto skipped = [](const std::string& s) { return utf8::skip_ideographs(Exact(s).view(), 0); };
  const auto is_skipped = [](char32_t c) { return c >= 0x4000 && c <= 0xBFFF; };
  for (const char32_t c :
       {U'\u3000', U'\u3FFF', U'\u4000', U'\u4DFF', U'\u4E00', U'\u9FFF', U'\uA000', U'\uBFFF', U'\uC000', U'，', U'a'}) {
    std::string s;
    utf8::append(s, c);
    CHECK(skipped(s + s + "绩效") == (is_skipped(c) ? 2 * s.size() : 0));
    CHECK(skipped("绩" + s + "绩效") == (is_skipped(c) ? 6 : 0));
    CHECK(skipped("绩效" + s + "目标") == (is_skipped(c) ? 12 : 6));
  }
  CHECK(skipped("绩\xE7\xBB") == 0);
  CHECK(skipped("绩\xE7\xBB 目标") == 0);
  CHECK(skipped("绩效\xE7\x20\xA9目标") == 6);
  CHECK(skipped("") == 0);
}

}  // namespace
}  // namespace jihe
