#include "core/read/encoding/encoding.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"
#include "tests/support/exact.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

constexpr Encoding kAll[] = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030};
constexpr std::string_view kSample = "项目名称\t\t村道照明改造\t\r\n一级指标\t产出指标\t≥20盏\r\n";

Bytes encoded(std::string_view text, Encoding encoding) {
  const Result<Bytes> bytes = from_utf8(text, encoding);
  REQUIRE(bytes);
  return *bytes;
}

void check_detected(BytesView bytes, Encoding encoding, std::size_t bom) {
  const Result<DetectedEncoding> found = detect_encoding(tests::Exact(bytes).view());
  REQUIRE(found);
  CHECK(encoding_id(found->encoding) == encoding_id(encoding));
  CHECK(found->bom == bom);
}

void check_bad(BytesView bytes, std::size_t at) {
  const Result<DetectedEncoding> found = detect_encoding(tests::Exact(bytes).view());
  REQUIRE_FALSE(found);
  CHECK(found.error().code == ErrorCode::bad_encoding);
  CHECK(found.error().at == at);
}

TEST_CASE("encoding: told from the bytes, with a mark and without") {
  for (const Encoding encoding : kAll) {
    INFO(encoding_id(encoding));
    check_detected(encoded(kSample, encoding), encoding, 0);
    const Bytes mark = encoded("\uFEFF", encoding);
    check_detected(mark + encoded(kSample, encoding), encoding, mark.size());
    check_detected(mark, encoding, mark.size());
  }
  check_detected("", Encoding::utf8, 0);
  check_detected("plain ASCII", Encoding::utf8, 0);
}

TEST_CASE("encoding: UTF-16 without a mark, whatever it is mostly made of") {
  for (const std::string_view text : {"1\t2\r\n"sv, "一级指标\t一二三\n"sv, "项目\n"sv, "a"sv, "\t\t\t\r\n"sv,
                                      "绩效目标填写要求与审核意见汇总\n"sv}) {
    INFO(text);
    check_detected(encoded(text, Encoding::utf16le), Encoding::utf16le, 0);
    check_detected(encoded(text, Encoding::utf16be), Encoding::utf16be, 0);
  }
}

TEST_CASE("encoding: a broken UTF-16 file is refused at its byte") {
  const Bytes le = encoded(kSample, Encoding::utf16le);
  const Bytes be = encoded(kSample, Encoding::utf16be);
  check_bad(le + "x", le.size());
  check_bad(be + "x", be.size());
  check_bad("\xFF\xFE" + le + "x", 2 + le.size());
  check_bad("\xFE\xFF" + be + "x", 2 + be.size());
  check_bad("\xFF\xFE" "a", 2);
  check_bad("\xFF\xFE\x00\xDC" "a\0"sv, 2);               // a low surrogate first
  check_bad("\xFF\xFE" "a\0\x3C\xD8"sv, 4);               // a high one at the end
  check_bad("\xFE\xFF\xD8\x3C\0a"sv, 2);                  // a high one before a letter
  check_bad("\xFE\xFF\xD8\x3C\xD8\x3C\xDF\xAF"sv, 2);     // two high ones
  check_bad(le + "\x3C\xD8", le.size());                 // no mark
}

TEST_CASE("encoding: broken UTF-8 is refused at its byte, though its bytes may be codes of GB18030") {
  check_bad("\xEF\xBB\xBF项目\xE7\xBB", 9);
  check_bad("项目名称\t村道照明改造\t\xE7\xBB", 32);
  check_bad("项目名称\t村道照明\xFF改造\t实施单位", 25);
  const std::string cut = std::string(kSample).substr(0, kSample.find("造") + 2);
  check_bad(cut, cut.size() - 2);
}

TEST_CASE("encoding: broken GB18030 is refused at its byte") {
  const Bytes gb = encoded(kSample, Encoding::gb18030);
  check_bad(gb + "\xBC", gb.size());
  check_bad(gb + "\xFF", gb.size());
  check_bad(gb + "\x81\x30\x81", gb.size());
  check_bad("\xBC\xA8\xFF\xD0\xA7", 2);
}

TEST_CASE("encoding: there and back, for all characters and encodings") {
  tests::Random random(61);
  for (const Encoding encoding : kAll) {
    for (int round = 0; round < 500; ++round) {
      std::string text;
      for (std::size_t n = random.below(20); n > 0; --n) {
        constexpr char32_t kEnds[] = {0x80, 0x800, 0x3000, 0xA000, 0xD800, 0x110000};
        char32_t c = static_cast<char32_t>(random.below(random.pick(std::span<const char32_t>(kEnds))));
        if (c >= 0xD800 && c < 0x10000) c = U'表';
        utf8::append(text, c);
      }
      const tests::Exact bytes(encoded(text, encoding));
      CHECK(to_utf8(bytes.view(), encoding) == text);
    }
  }
}

TEST_CASE("encoding: what does not decode is the replacement character") {
  CHECK(to_utf8("a\xE7\xBB", Encoding::utf8) == "a\uFFFD\uFFFD");
  CHECK(to_utf8("a\0\x3C\xD8"sv, Encoding::utf16le) == "a\uFFFD");
  CHECK(to_utf8("\0a\xDC\0\0b\xD8"sv, Encoding::utf16be) == "a\uFFFDb\uFFFD");
}

TEST_CASE("encoding: a character that GB18030 can't hold is named") {
  const Result<Bytes> bytes = from_utf8("甲\uE81F乙\xEE\xA0\x96", Encoding::gb18030);
  if (bytes) SKIP("this machine's table has a code for each");
  CHECK(bytes.error().code == ErrorCode::not_writable);
  CHECK_FALSE(bytes.error().detail.empty());
}

}  // namespace
}  // namespace jihe
