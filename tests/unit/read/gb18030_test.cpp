#include "core/read/encoding/gb18030.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/base/utf8.h"
#include "core/read/encoding/encoding.h"
#include "tests/support/exact.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

Bytes four(std::size_t n) {
  return {static_cast<char>(0x81 + n / 12600), static_cast<char>(0x30 + n / 1260 % 10),
          static_cast<char>(0x81 + n / 10 % 126), static_cast<char>(0x30 + n % 10)};
}

TEST_CASE("gb18030: characters of all lengths, as the standard has them") {
  const std::pair<std::string_view, std::string_view> kPairs[] = {
      {"绩效目标表", "\xBC\xA8\xD0\xA7\xC4\xBF\xB1\xEA\xB1\xED"},
      {"≥90%", "\xA1\xDD" "90%"},
      {"€", "\xA2\xE3"},
      {"￥", "\xA3\xA4"},
      {"·", "\xA1\xA4"},
      {"㎡", "\xA9\x4F"},
      {"²", "\x81\x30\x85\x35"},
      {"㐀", "\x81\x39\xEE\x39"},
      {"𠮷", "\x95\x34\xB2\x35"},
      {"🎯", "\x94\x39\xC1\x33"},
      {"a\tb\r\n", "a\tb\r\n"},
  };
  for (const auto& [utf8_text, bytes] : kPairs) {
    INFO(utf8_text);
    CHECK(to_utf8(tests::Exact(bytes).view(), Encoding::gb18030) == utf8_text);
    const Result<Bytes> encoded = from_utf8(utf8_text, Encoding::gb18030);
    REQUIRE(encoded);
    CHECK(*encoded == bytes);
  }
}

TEST_CASE("gb18030: every two-byte code decodes and comes back as the same bytes") {
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) continue;
      const Bytes bytes = {static_cast<char>(lead), static_cast<char>(trail)};
      const gb18030::Decoded d = gb18030::decode(bytes, 0);
      Bytes back;
      if (!d.ok || d.length != 2 || !gb18030::encode(d.c, back) || back != bytes) FAIL(std::hex << lead << ' ' << trail);
    }
  }
}

TEST_CASE("gb18030: every four-byte code that decodes comes back, but for those that have a shorter one") {
  std::size_t shorter = 0;
  for (std::size_t n = 0; n < 39420; ++n) {
    const gb18030::Decoded d = gb18030::decode(four(n), 0);
    if (!d.ok) {
      ++shorter;  // given up by the standard for a two-byte code
      continue;
    }
    Bytes back;
    if (d.length != 4 || !gb18030::encode(d.c, back)) FAIL(n);
    if (back == four(n)) continue;
    if (back.size() != 2) FAIL(n);
    ++shorter;
  }
  CHECK(shorter <= 24);
}

TEST_CASE("gb18030: all other planes, by arithmetic") {
  std::size_t shorter = 0;
  for (char32_t c = 0x10000; c <= 0x10FFFF; ++c) {
    const Bytes bytes = four(189000 + (c - 0x10000));
    const gb18030::Decoded d = gb18030::decode(bytes, 0);
    Bytes back;
    if (!d.ok || d.c != c || !gb18030::encode(c, back)) FAIL(static_cast<std::uint32_t>(c));
    shorter += back == bytes ? 0 : 1;
  }
  CHECK(shorter <= 6);
  CHECK_FALSE(gb18030::decode("\xE3\x32\x9A\x36", 0).ok);  // past U+10FFFF
}

TEST_CASE("gb18030: nearly every code point of the basic plane has a code, surrogates have none") {
  std::size_t missing = 0;
  for (char32_t c = 0; c < 0x10000; ++c) {
    Bytes bytes;
    const bool found = gb18030::encode(c, bytes);
    if (c >= 0xD800 && c < 0xE000) {
      if (found) FAIL("a surrogate");
    } else if (!found) {
      ++missing;
      if (!bytes.empty() || c < 0xE000) FAIL(static_cast<std::uint32_t>(c));
    } else if (gb18030::decode(bytes, 0).c != c) {
      FAIL(static_cast<std::uint32_t>(c));
    }
  }
  CHECK(missing <= 30);  // private ones alone
  Bytes none;
  CHECK_FALSE(gb18030::encode(0x110000, none));
}

TEST_CASE("gb18030: malformed codes are one byte long") {
  for (const std::string_view bad : {"\x80", "\xFF", "\xB0", "\xB0\x20", "\xB0\x7F", "\xB0\xFF", "\x81\x30", "\x81\x30\x81",
                                     "\x81\x30\x80\x30", "\x81\x30\x81\x2F", "\x81\x30\x81\x3A", "\x84\x31\xA5\x30",
                                     "\x8F\x39\xFE\x39", "\xFE\x39\xFE\x39"}) {
    const gb18030::Decoded d = gb18030::decode(tests::Exact(bad).view(), 0);
    CHECK_FALSE(d.ok);
    CHECK(d.length == 1);
  }
  CHECK(to_utf8("a\xFF" "b", Encoding::gb18030) == "a\uFFFDb");
}

TEST_CASE("gb18030: random bytes are decoded to their end") {
  tests::Random random(51);
  for (int round = 0; round < 20000; ++round) {
    std::string s;
    for (std::size_t n = random.below(9); n > 0; --n) {
      s += static_cast<char>(random.one_in(3) ? 0x30 + random.below(12) : 0x7E + random.below(130));
    }
    const std::string text = to_utf8(tests::Exact(s).view(), Encoding::gb18030);
    CHECK(utf8::valid(text));
    CHECK(text.empty() == s.empty());
  }
}

}  // namespace
}  // namespace jihe
