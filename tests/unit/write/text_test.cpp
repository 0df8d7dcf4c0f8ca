#include "core/write/text.h"

#include <catch2/catch_test_macros.hpp>

#include "core/form/profile.h"
#include "core/grid/edit.h"
#include "core/history/history.h"
#include "core/read/encoding/encoding.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "tests/support/files.h"

namespace jihe {
namespace {

constexpr Encoding kAll[] = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030};

Document read(std::string_view text, Encoding encoding = Encoding::utf8) {
  Result<Document> document = read_document(*from_utf8(text, encoding), "a.txt", built_in_profile());
  REQUIRE(document);
  return *document;
}

// The document's bytes as UTF-8.
std::string written(const Document& document) {
  const Result<Bytes> bytes = write_document(document);
  REQUIRE(bytes);
  return to_utf8(*bytes, document.encoding);
}

// `text` read, `edits` made, written; the same in every encoding.
void check_edit(std::string_view text, const std::vector<Edit>& edits, std::string_view expected) {
  for (const Encoding encoding : kAll) {
    INFO(encoding_id(encoding));
    Document document = read(text, encoding);
    std::vector<Edit> fitting = edits;
    for (Edit& edit : fitting) {  // a deleted row carries its content with the bytes it stands at
      if (auto* e = std::get_if<DeleteRow>(&edit)) e->content = document.tables[0].rows.at(static_cast<std::size_t>(e->row));
    }
    REQUIRE(jihe::apply(document, {"", fitting}));
    CHECK(written(document) == expected);
  }
}

Edit set(int row, int col, std::string before, std::string after) {
  return SetCell{0, {row, col}, std::move(before), std::move(after)};
}

Edit insert(int row, std::initializer_list<std::string_view> texts) {
  InsertRow edit{0, row, {}};
  edit.content.inserted = true;
  for (const std::string_view text : texts) edit.content.cells.push_back({std::string(text), {}});
  return edit;
}

Edit remove(int row) { return DeleteRow{0, row, {}}; }

TEST_CASE("write text: an edited cell alone differs") {
  check_edit("甲\t1\t\r\n乙\t2\n\n丙\t3", {set(1, 1, "2", "≥20盏")}, "甲\t1\t\r\n乙\t≥20盏\n\n丙\t3");
  check_edit("甲\t1\n", {set(0, 1, "1", "")}, "甲\t\n");
  check_edit("\uFEFF甲\t1\n", {set(0, 0, "甲", "乙")}, "\uFEFF乙\t1\n");
  check_edit("\t\t1\n", {set(0, 0, "", "甲")}, "甲\t\t1\n");
}

TEST_CASE("write text: an edit that is taken back by hand gives the bytes that were read") {
  check_edit("甲\t1\n", {set(0, 0, "甲", "乙"), set(0, 0, "乙", "甲")}, "甲\t1\n");
}

TEST_CASE("write text: a tab or a line break typed into a cell becomes a space") {
  check_edit("甲\t1\n乙\t2\n", {set(0, 1, "1", "一\t二\r\n三\n四\r五")}, "甲\t一 二 三 四 五\n乙\t2\n");
}

TEST_CASE("write text: inserted rows end as most of the file's lines do") {
  check_edit("甲\t1\r\n乙\t2\r\n丙\t3\n", {insert(1, {"新", "9"})}, "甲\t1\r\n新\t9\r\n乙\t2\r\n丙\t3\n");
  check_edit("甲\t1\n乙\t2\n", {insert(2, {"新", "9"})}, "甲\t1\n乙\t2\n新\t9\n");
  check_edit("甲\t1\r乙\t2\r", {insert(0, {"新"})}, "新\r甲\t1\r乙\t2\r");
  check_edit("甲\t1", {insert(0, {"新"})}, "新\r\n甲\t1");
}

TEST_CASE("write text: the last line without a break is never glued to another") {
  check_edit("甲\n乙", {insert(2, {"新"})}, "甲\n乙\n新");
  check_edit("甲\n乙", {insert(2, {"新"}), insert(3, {"末"})}, "甲\n乙\n新\n末");
  check_edit("甲\n乙", {remove(1)}, "甲\n");
  check_edit("甲\n乙", {remove(1), insert(1, {"新"})}, "甲\n新");
  check_edit("甲\n乙\n", {remove(1)}, "甲\n");
  check_edit("甲\n乙\n丙", {remove(0)}, "乙\n丙");
  check_edit("甲\r乙\n\n丙\n", {remove(1)}, "甲\r\r丙\n");  // not 甲, CRLF, 丙
  check_edit("甲\r乙\n丙\n", {set(1, 0, "乙", "")}, "甲\r\r丙\n");
  check_edit("上\n上\t上", {insert(2, {"新"})}, "上\n上\t上\n新");  // 0A 4E in UTF-16
}

TEST_CASE("write text: a realigned row keeps the bytes of its cells") {
  Document document = read("甲\t乙\t丙\n丁\t戊\n");
  const Cells before = document.tables[0].rows[0].cells;
  Cells after = before;
  after.insert(after.begin(), Cell{});
  after.erase(after.begin() + 2);
  REQUIRE(jihe::apply(document, RealignRow{0, 0, before, after}));
  CHECK(written(document) == "\t甲\t丙\n丁\t戊\n");
  std::swap(after[1], after[2]);
  REQUIRE(jihe::apply(document, RealignRow{0, 0, document.tables[0].rows[0].cells, after}));
  CHECK(written(document) == "\t丙\t甲\n丁\t戊\n");
}

TEST_CASE("write text: untouched cells keep bytes that have another way to be written") {
  // FE 59 and 82 35 90 37 are one character: what was read is what is written.
  const Bytes bytes = "\xBC\xD7\t\xFE\x59\t\x82\x35\x98\x32\t1\n";
  Result<Document> document = read_document(bytes, "a.txt", built_in_profile());
  REQUIRE(document);
  CHECK(document->encoding == Encoding::gb18030);
  REQUIRE(jihe::apply(*document, SetCell{0, {0, 3}, "1", "2"}));
  const Result<Bytes> out = write_document(*document);
  REQUIRE(out);
  CHECK(*out == "\xBC\xD7\t\xFE\x59\t\x82\x35\x98\x32\t2\n");
}

TEST_CASE("write text: a character that the encoding can't hold is an error with its place") {
  Document document = read("甲\t村道照明改造工程\n", Encoding::gb18030);
  const std::string before(document.tables[0].text(0, 1));
  for (char32_t c = 0xE000; c < 0xF900; ++c) {
    std::string text = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                        static_cast<char>(0x80 | (c & 0x3F))};
    if (from_utf8(text, Encoding::gb18030)) continue;
    REQUIRE(jihe::apply(document, SetCell{0, {0, 1}, before, text}));
    const Result<Bytes> bytes = write_document(document);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::not_writable);
    CHECK(bytes.error().detail == text);
    CHECK(bytes.error().at == 3);
    return;
  }
  SKIP("this machine's table has a code for each character");
}

TEST_CASE("write text: all rows of a table deleted") {
  check_edit("甲\t1\n乙\t2\n", {remove(1), remove(0)}, "");
  check_edit("\uFEFF甲\t1\n", {remove(0), insert(0, {"新"})}, "\uFEFF新\n");
}

TEST_CASE("write text: the real document comes back byte for byte") {
  const auto bytes = tests::real_document();
  if (!bytes) SKIP("the real document is not on this machine");
  for (const Encoding encoding : kAll) {
    const Bytes original = *from_utf8(*bytes, encoding);
    Result<Document> document = read_document(original, "a.txt", built_in_profile());
    REQUIRE(document);
    CHECK(document->encoding == encoding);
    const Result<Bytes> out = write_document(*document);
    REQUIRE(out);
    CHECK(*out == original);
  }
}

}  // namespace
}  // namespace jihe
