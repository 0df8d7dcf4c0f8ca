#include "core/write/created/workbook.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/base/utf8.h"
#include "core/form/recognise.h"
#include "core/read/read.h"
#include "core/write/created/form_xlsx.h"
#include "tests/support/documents.h"
#include "tests/support/new_workbook.h"

using namespace jihe;

namespace {

NewSheet sheet_of(std::string text) {
  NewSheet sheet;
  sheet.name = "甲";
  sheet.widths = {10};
  sheet.cells = {{std::move(text), 0, 0, 1, 1, SheetStyle::value}};
  return sheet;
}

Result<Bytes> workbook_of(const std::string& text) {
  const NewSheet sheet = sheet_of(text);
  return new_workbook(std::span(&sheet, 1));
}

}  // namespace

TEST_CASE("what a cell holds is a text, whatever it looks like") {
  for (const char* text : {"=HYPERLINK(\"x\")", "+1", "-1", "@a", "007", "≥90%", "1,234.50", "a<b>&c", "一\n二", " 空格 "}) {
    INFO(text);
    const auto bytes = workbook_of(text);
    REQUIRE(bytes);
    CHECK(*bytes == *workbook_of(text));
    CHECK(tests::sheet_texts(*bytes) == std::vector<std::vector<std::string>>{{text}});
    const std::string sheet = tests::xml_part(*bytes, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>") != std::string::npos);
  }
  // Format 49 is Text: a formula that is typed into such a cell, or edited there, is not run either.
  CHECK(tests::xml_part(*workbook_of("x"), "xl/styles.xml").find("<xf numFmtId=\"49\"") != std::string::npos);
}

TEST_CASE("what would be read as an escaped character is escaped itself") {
  const std::string shared = tests::xml_part(*workbook_of("a_x000D_b_x00_"), "xl/sharedStrings.xml");
  CHECK(shared.find("a_x005F_x000D_b_x00_") != std::string::npos);
}

TEST_CASE("the limits of Excel") {
  CHECK(workbook_of(std::string(kMaxSheetCellUnits, 'x')));
  const auto longer = workbook_of(std::string(kMaxSheetCellUnits + 1, 'x'));
  REQUIRE_FALSE(longer);
  CHECK(longer.error().code == ErrorCode::cell_too_large);
  CHECK(longer.error().detail == "xlsx");
  NewSheet sheet = sheet_of("x");
  sheet.widths.assign(kExcelColumns + 1, 1);
  const auto wide = new_workbook(std::span(&sheet, 1));
  REQUIRE_FALSE(wide);
  CHECK(wide.error().code == ErrorCode::too_many_cells);
  sheet = sheet_of("x");
  sheet.cells[0].row = static_cast<int>(kExcelRows);
  CHECK_FALSE(new_workbook(std::span(&sheet, 1)));
}

TEST_CASE("names of sheets are legal and unlike each other") {
  const std::vector<std::string> names = sheet_names(std::vector<std::string>{
      "河道整治", "a/b\\c?d*e[f]g:h", "", "'引号'", "Ab", "aB", "河道整治",
      "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一四五"});
  CHECK(names[0] == "河道整治");
  CHECK(names[1] == "a b c d e f g h");
  CHECK(names[2] == "Sheet3");
  CHECK(names[3] == "引号");
  CHECK(names[5] == "aB (2)");
  CHECK(names[6] == "河道整治 (2)");
  CHECK(utf8::length(names[7]) == 31);
  CHECK(utf8::length(names[8]) == 31);
  CHECK(names[7] != names[8]);
}

TEST_CASE("merged cells, widths, heights and the page") {
  NewSheet sheet;
  sheet.name = "a&b's";
  sheet.widths = {10, 12.5};
  sheet.heights = {30, 0};
  sheet.head_row = 0;
  sheet.landscape = true;
  sheet.cells = {{"题", 0, 0, 1, 2, SheetStyle::title}, {"左", 1, 0, 1, 1, SheetStyle::label}, {"右", 1, 1, 1, 1, SheetStyle::value}};
  const auto bytes = new_workbook(std::span(&sheet, 1));
  REQUIRE(bytes);
  const std::string part = tests::xml_part(*bytes, "xl/worksheets/sheet1.xml");
  CHECK(part.find("<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>") != std::string::npos);
  CHECK(part.find("<col min=\"2\" max=\"2\" width=\"12.50\" customWidth=\"1\"/>") != std::string::npos);
  CHECK(part.find("<row r=\"1\" ht=\"30.00\" customHeight=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"3\"/></row>") !=
        std::string::npos);
  CHECK(part.find("paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"") != std::string::npos);
  const std::string workbook = tests::xml_part(*bytes, "xl/workbook.xml");
  CHECK(workbook.find("<sheet name=\"a&amp;b's\" sheetId=\"1\" r:id=\"rId1\"/>") != std::string::npos);
  CHECK(workbook.find("'a&amp;b''s'!$1:$1") != std::string::npos);
  for (const char* name : {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}) {
    tests::xml_part(*bytes, name);
  }
}

TEST_CASE("every document as a new workbook: one sheet a form with all its texts in their places") {
  for (const tests::ReadDocument& document : tests::every_document()) {
    INFO(document.name);
    std::vector<LaidForm> forms;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < document.forms.size(); ++i) {
      forms.push_back(lay_out(document.document.tables[i], document.forms[i], *document.profile));
      names.emplace_back(document.forms[i].text(FieldId::name));
    }
    const auto bytes = new_xlsx(forms, names);
    REQUIRE(bytes);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const Grid grid = grid_of(forms[i]);
      const auto texts = tests::sheet_texts(*bytes, static_cast<int>(i) + 1);
      REQUIRE(texts.size() == grid.rows.size());
      for (std::size_t row = 0; row < texts.size(); ++row) {
        for (std::size_t col = 0; col < texts[row].size(); ++col) {
          CHECK(texts[row][col] == grid.text(static_cast<int>(row), static_cast<int>(col)));
        }
      }
    }
    // Once worksheets are read: the same fields, amounts, goals and indicators.
    const auto again = read_document(*bytes, "a.xlsx", *document.profile);
    if (!again && again.error().code == ErrorCode::unsupported) continue;
    REQUIRE(again);
    REQUIRE(again->tables.size() == document.forms.size());
    for (std::size_t i = 0; i < document.forms.size(); ++i) {
      CHECK(read_alike(document.forms[i], recognise(again->tables[i], *document.profile)));
    }
  }
}
