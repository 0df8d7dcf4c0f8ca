#include "core/write/docx.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/check/plan_fixes.h"
#include "core/grid/edit.h"
#include "core/read/docx.h"
#include "core/read/read.h"
#include "core/read/zip.h"
#include "core/write/write.h"
#include "tests/support/package.h"

using namespace jihe;

namespace {

Document opened(const std::string& bytes) {
  auto document = read_document(bytes, "a.docx", built_in_profile());
  REQUIRE(document);
  return std::move(*document);
}

// The body of the document part in a .docx.
std::string body_of(const Bytes& bytes) {
  std::string path;
  const auto part = docx_part(bytes, path);
  REQUIRE(part);
  const std::size_t begin = part->find("<w:body>") + 8;
  return part->substr(begin, part->find("<w:sectPr>") - begin);
}

// The body once the cell in row 0 and column 0 has this text; what is written reads as it is meant to.
std::string edited(const std::string& paragraphs, const std::string& text) {
  Document document = opened(tests::docx_of("<w:tbl><w:tr><w:tc>" + paragraphs + "</w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>"
                                            "</w:tc></w:tr></w:tbl>"));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 0}, text)));
  const auto written = write_document(document);
  REQUIRE(written);
  CHECK(opened(*written).tables[0].text(0, 0) == text);
  const std::string body = body_of(*written);
  const std::size_t begin = body.find("<w:tc>") + 6;
  return body.substr(begin, body.find("</w:tc>") - begin);
}

}  // namespace

TEST_CASE("a document without edits is written as it was read") {
  const std::string bytes = tests::docx_of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  CHECK(*write_document(opened(bytes)) == bytes);
}

TEST_CASE("an edited text keeps its run, and the runs beside it stay as they were") {
  CHECK(edited("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>合格率</w:t></w:r><w:r><w:t>≥100%</w:t></w:r></w:p>", "合格率=100%") ==
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>合格率</w:t></w:r><w:r><w:t>=100%</w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>", "甲丁丙") ==
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>丁</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>甲乙</w:t></w:r><w:r><w:t>丙丁</w:t></w:r></w:p>", "甲丁") ==
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>丁</w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>a&amp;b</w:t></w:r></w:p>", "a&b<c") == "<w:p><w:r><w:t>a&amp;b&lt;c</w:t></w:r></w:p>");
}

TEST_CASE("white space at the edge of a run, and line breaks, are kept as such") {
  CHECK(edited("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "甲 ") ==
        "<w:p><w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "甲\n乙") ==
        "<w:p><w:r><w:t xml:space=\"preserve\">甲</w:t><w:br/><w:t xml:space=\"preserve\">乙</w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲乙") ==
        "<w:p><w:r><w:t>甲</w:t><w:t>乙</w:t></w:r></w:p>");
}

TEST_CASE("an empty cell gets a run in its paragraph's format") {
  CHECK(edited("<w:p><w:pPr><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:pPr></w:p>", "20") ==
        "<w:p><w:pPr><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val=\"21\"/></w:rPr>"
        "<w:t xml:space=\"preserve\">20</w:t></w:r></w:p>");
  CHECK(edited("<w:p/>", "20") == "<w:p><w:r><w:t xml:space=\"preserve\">20</w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>20</w:t></w:r></w:p>", "") == "<w:p><w:r><w:t></w:t></w:r></w:p>");
}

TEST_CASE("paragraphs of a cell: the one that is edited changes, joined ones become one") {
  const std::string two = "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>";
  CHECK(edited(two, "甲\n丙") == "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p>");
  CHECK(edited(two, "甲乙") == "<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>");
  CHECK(edited("<w:p/><w:p><w:r><w:t>乙</w:t></w:r></w:p>", "丙") ==
        "<w:p><w:r><w:t xml:space=\"preserve\">丙</w:t></w:r></w:p>");
  CHECK(edited("<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p/>", "甲\n乙") ==
        "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">乙</w:t></w:r></w:p>");
}

TEST_CASE("a deleted row takes its element along and hands merged cells down") {
  const auto cell = [](std::string_view merge, std::string_view text) {
    return "<w:tc><w:tcPr>" + std::string(merge) + "</w:tcPr><w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p></w:tc>";
  };
  const std::string kept = "<w:tr>" + cell("<w:vMerge></w:vMerge>", "") + cell("", "b") + "</w:tr>";
  Document document = opened(tests::docx_of(
      "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "") + cell("", "") + "</w:tr>" + kept + "</w:tbl>"));
  for (const Edit& edit : delete_rows(document.tables[0], 0, {0})) REQUIRE(jihe::apply(document, edit));
  const auto written = write_document(document);
  REQUIRE(written);
  CHECK(body_of(*written) == "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"></w:vMerge>", "") + cell("", "b") +
                                 "</w:tr></w:tbl>");
}

TEST_CASE("only the document part differs once a cell is edited") {
  const std::string bytes = tests::docx_of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  Document document = opened(bytes);
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 0}, "b")));
  const auto written = write_document(document);
  REQUIRE(written);
  const auto before = read_zip(bytes);
  const auto after = read_zip(*written);
  REQUIRE(after);
  REQUIRE(after->entries.size() == before->entries.size());
  for (std::size_t i = 0; i < before->entries.size(); ++i) {
    CHECK(after->entries[i].name == before->entries[i].name);
    if (before->entries[i].name == "word/document.xml") continue;
    CHECK(*unpack(*written, after->entries[i]) == *unpack(bytes, before->entries[i]));
  }
}
