#include "core/read/read.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/read/encoding/encoding.h"
#include "tests/support/package.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

void check_refused(std::string_view bytes, ErrorCode code, std::string_view detail = {}, std::string_view name = "a.txt") {
  const Result<Document> document = read_document(Bytes(bytes), name, built_in_profile());
  REQUIRE_FALSE(document);
  CHECK(error_id(document.error().code) == error_id(code));
  CHECK(document.error().detail == detail);
}

bool readable(Bytes bytes) { return static_cast<bool>(read_document(std::move(bytes), "a.txt", built_in_profile())); }

ErrorCode refusal(Bytes bytes) {
  const Result<Document> document = read_document(std::move(bytes), "a.txt", built_in_profile());
  REQUIRE_FALSE(document);
  return document.error().code;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST_CASE("read: nothing but white space is empty") {
  for (const std::string_view bytes : {""sv, " \t\r\n"sv, "\xEF\xBB\xBF"sv, "\xEF\xBB\xBF　\n"sv, "\xFF\xFE"sv, "\xFE\xFF\0\n"sv,
                                       "\t\0\n\0"sv, "\xA1\xA1\r\n"sv, "\u200B\u00A0"sv}) {
    check_refused(bytes, ErrorCode::empty);
  }
}

TEST_CASE("read: kinds that can't be read say which they are") {
  check_refused("%PDF-1.7", ErrorCode::unknown_kind, "pdf");
  check_refused("\x89PNG\r\n\x1A\n", ErrorCode::unknown_kind, "image");
  check_refused("\0\1\2\3\4\5\6\7"sv, ErrorCode::unknown_kind);
  check_refused(tests::zip_of({{"[Content_Types].xml", ""}, {"xl/workbook.xml", ""}}), ErrorCode::damaged);
}

TEST_CASE("read: a broken encoding names the byte") {
  const Result<Document> document = read_document("项目名称\t村道照明\t\xE7\xBB", "a.txt", built_in_profile());
  REQUIRE_FALSE(document);
  CHECK(document.error().code == ErrorCode::bad_encoding);
  CHECK(document.error().at == 26);
}

TEST_CASE("read: a file of the largest size, and one byte more") {
  const std::string line = "项目名称\t" + std::string(1000, 'x') + "\n";
  Bytes bytes = repeated(line, kMaxFileBytes / line.size());
  bytes.resize(kMaxFileBytes, 'x');
  CHECK(readable(bytes));
  bytes += 'x';
  CHECK(refusal(std::move(bytes)) == ErrorCode::too_large);
}

TEST_CASE("read: the longest cell, and one byte more") {
  CHECK(readable("项目名称\t" + std::string(kMaxCellBytes, 'x') + "\n"));
  const Result<Document> document =
      read_document("项目名称\t" + std::string(kMaxCellBytes + 1, 'x') + "\n", "a.txt", built_in_profile());
  REQUIRE_FALSE(document);
  CHECK(document.error().code == ErrorCode::cell_too_large);
  CHECK(document.error().at == 13);
  // It is the text as UTF-8 that counts: three bytes for two of UTF-16.
  const std::string han = repeated("绩", kMaxCellBytes / 3);
  CHECK(readable(*from_utf8(han + "\n", Encoding::utf16le)));
  CHECK(refusal(*from_utf8(han + "绩\n", Encoding::utf16le)) == ErrorCode::cell_too_large);
}

// A table of the most cells in rows of a thousand.
std::string full_table() { return repeated("a" + std::string(999, '\t') + "x\n", kMaxCells / 1000); }

TEST_CASE("read: the most cells in a table, and one more") {
  CHECK(readable(full_table()));
  CHECK(refusal(full_table() + "e") == ErrorCode::too_many_cells);
  CHECK(refusal("a\t" + full_table()) == ErrorCode::too_many_cells);
  CHECK(refusal(std::string(kMaxCells, '\t') + "x") == ErrorCode::too_many_cells);
  CHECK(refusal("x" + std::string(kMaxCells + 1, '\n')) == ErrorCode::too_many_cells);
}

TEST_CASE("read: a second table has room of its own, the file has an end") {
  const std::string title = "项目支出绩效目标表\n";
  const std::string table = title + full_table().substr(2);
  const std::string whole = repeated(table, kMaxFileCells / kMaxCells);
  CHECK(readable(whole));
  CHECK(refusal(whole + title) == ErrorCode::too_many_cells);
  CHECK(refusal(table + "x\n" + table) == ErrorCode::too_many_cells);
}

TEST_CASE("read: a table at its limit may be followed by another one's heading") {
  CHECK(readable(full_table() + "\n附件3\n项目支出绩效目标表\n项目名称\t甲\n"));
}

}  // namespace
}  // namespace jihe
