#include "core/read/xlsx/xlsx.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/form/recognise.h"
#include "core/read/encoding/encoding.h"
#include "core/read/read.h"
#include "tests/support/exact.h"
#include "tests/support/workbook.h"

using namespace jihe;

namespace {

Document opened(const std::string& bytes) {
  auto document = read_document(bytes, "a.xlsx", built_in_profile());
  INFO((document ? "" : error_id(document.error().code)));
  REQUIRE(document);
  CHECK(document->kind == Kind::xlsx);
  return std::move(*document);
}

std::string error(const std::string& bytes) {
  const auto document = read_document(bytes, "a.xlsx", built_in_profile());
  return document ? std::string() : std::string(error_id(document.error().code));
}

// Rows joined by /, cells by |; tables by a new line.
std::string cells(const Document& document) {
  std::string out;
  for (const Grid& grid : document.tables) {
    if (!out.empty()) out += '\n';
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      if (row > 0) out += '/';
      for (std::size_t col = 0; col < grid.rows[row].cells.size(); ++col) {
        out += (col > 0 ? "|" : "") + grid.rows[row].cells[col].text.str();
      }
    }
  }
  return out;
}

std::string cells(std::string_view data) { return cells(opened(tests::xlsx_of_rows(data))); }

std::string numbers(const Grid& grid) {
  std::string out;
  for (const Row& row : grid.rows) out += (out.empty() ? "" : " ") + std::to_string(row.number);
  return out;
}

// A sheet part read from a block of exactly its size.
Result<Worksheet> worksheet(std::string_view part) {
  const tests::Exact exact(part);
  SheetContext context;
  return read_worksheet(exact.view(), context);
}

std::string inline_cell(std::string_view ref, std::string_view text) {
  return "<c r=\"" + std::string(ref) + "\" t=\"inlineStr\"><is><t>" + std::string(text) + "</t></is></c>";
}

}  // namespace

TEST_CASE("xlsx: shared strings with runs, without readings; texts of formulas, in cells, truth values, errors") {
  tests::TestWorkbook workbook;
  workbook.strings = {"<t>项目名称</t>", "<r><rPr><b/></rPr><t>河道</t></r><r><t xml:space=\"preserve\"> 整治</t></r><rPh sb=\"0\" eb=\"1\"><t>ヨミ"
                      "</t></rPh><phoneticPr fontId=\"1\"/>", "<t>a_x000D_\nb&amp;c_x0041__x005F_x0041_</t>", "<t/>"};
  workbook.sheets.push_back({"Sheet1",
                             "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                             "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c></row>"
                             "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>A1&amp;\"x\"</f><v>项目名称x</v></c>"
                             "<c r=\"B3\" t=\"b\"><v>1</v></c><c r=\"C3\" t=\"b\"><v>0</v></c><c r=\"D3\" t=\"e\"><v>#REF!</v></c>"
                             "<c r=\"E3\" t=\"s\"><v>9</v></c><c r=\"F3\"><f>1+1</f></c></row>"
                             "<row r=\"4\">" + inline_cell("A4", "甲</t><t>乙") + "</row>"});
  CHECK(cells(opened(tests::xlsx_of(workbook))) == "项目名称|河道 整治/a\nb&cA_x0041_|/项目名称x|TRUE|FALSE|#REF!/甲乙");
}

TEST_CASE("xlsx: numbers and dates are read as they are shown") {
  tests::TestWorkbook workbook;
  workbook.formats = "<numFmt numFmtId=\"176\" formatCode=\"0&quot;万元&quot;\"/>";
  workbook.styles = {0, 9, 176, 31, 4};
  workbook.sheets.push_back({"Sheet1", "<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c><c r=\"B1\" s=\"1\"><v>0.95</v></c>"
                                       "<c r=\"C1\" s=\"2\"><v>20</v></c><c r=\"D1\" s=\"3\"><v>45413</v></c>"
                                       "<c r=\"E1\" s=\"4\" t=\"n\"><v>1234.5</v></c><c r=\"F1\" s=\"99\"><v>1.50</v></c>"
                                       "<c r=\"G1\" s=\"3\" t=\"d\"><v>2024-05-01T00:00:00</v></c></row>"});
  CHECK(cells(opened(tests::xlsx_of(workbook))) == "0.3|95%|20万元|2024年5月1日|1,234.50|1.5|2024年5月1日");
  workbook.properties = " date1904=\"1\"";
  CHECK(cells(opened(tests::xlsx_of(workbook))) == "0.3|95%|20万元|2028年5月2日|1,234.50|1.5|2024年5月1日");
}

TEST_CASE("xlsx: cells and rows in any order, with and without their names") {
  CHECK(cells("<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c><v>7</v></c><c><v>8</v></c></row>") ==
        "7|8/1||3");
  CHECK(cells("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r=\"B2\"><v>4</v></c><c><v>5</v></c></row>") == "1||3/|4|5");
  CHECK(error(tests::xlsx_of_rows("<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>")) == "damaged");
  CHECK(error(tests::xlsx_of_rows("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")) == "damaged");
  CHECK(error(tests::xlsx_of_rows("<row r=\"x\"><c><v>1</v></c></row>")) == "damaged");
  CHECK(error(tests::xlsx_of_rows("<row r=\"-1\"><c><v>1</v></c></row>")) == "damaged");
  // There is no row 0: programs that show such a sheet leave it out.
  CHECK(cells("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>") == "2");
  CHECK(error(tests::xlsx_of_rows("<row r=\"1048577\"><c><v>1</v></c></row>")) == "damaged");
  CHECK(error(tests::xlsx_of_rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")) == "damaged");
  CHECK(cells("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>") == "1");
}

TEST_CASE("xlsx: rows keep their own numbers, columns their places") {
  const Document document = opened(tests::xlsx_of_rows("<row r=\"7\"><c r=\"C7\"><v>1</v></c></row><row r=\"9\"><c r=\"C9\"><v>2</v></c></row>"));
  CHECK(cells(document) == "||1//||2");
  CHECK(numbers(document.tables[0]) == "7 8 9");
  CHECK(document.tables[0].rows[1].outside);
}

TEST_CASE("xlsx: formatted rows and columns without content cost nothing") {
  std::string data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"0\"/><c r=\"XFD1\" s=\"0\"/></row>"
                     "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>";
  for (int i = 3; i <= 100'000; ++i) data += "<row r=\"" + std::to_string(i) + "\"><c s=\"0\"/><c s=\"0\"/></row>";
  CHECK(cells(data) == "1|/1|2");
  // A prepared run of rows between others counts as the gap that it is.
  data += "<row r=\"1000000\"><c><v>9</v></c></row>";
  const Document document = opened(tests::xlsx_of_rows(data));
  CHECK(numbers(document.tables[0]) == "1 2 3 4 5 1000000");
}

TEST_CASE("xlsx: empty formatted rows within a table are its blank rows, a gap is one") {
  const Document document = opened(tests::xlsx_of_rows(
      "<row r=\"1\"><c><v>1</v></c><c><v>1</v></c></row><row r=\"2\"><c s=\"0\"/><c s=\"0\"/><c s=\"0\"/></row><row r=\"3\" ht=\"20\"/>"
      "<row r=\"4\"><c s=\"0\"/></row><row r=\"5\"><c><v>5</v></c><c><v>5</v></c></row>"));
  const Grid& grid = document.tables[0];
  CHECK(cells(document) == "1|1/|///5|5");
  CHECK(numbers(grid) == "1 2 3 4 5");
  CHECK_FALSE(grid.rows[1].outside);
  CHECK(grid.rows[2].outside);
  CHECK(grid.rows[3].outside);
}

TEST_CASE("xlsx: a merged area's text stands in its first cell, the area within the content is known") {
  tests::TestWorkbook workbook;
  workbook.sheets.push_back({"Sheet1",
                             "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                             "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c><c r=\"C2\"><v>6</v></c></row>",
                             "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C1:C9\"/><mergeCell ref=\"A2:B2\"/>"
                             "<mergeCell ref=\"A7:B9\"/><mergeCell ref=\"x\"/><mergeCell ref=\"B2:A1\"/></mergeCells>"});
  const Document document = opened(tests::xlsx_of(workbook));
  CHECK(cells(document) == "1||3/4||");
  CHECK(document.tables[0].merges == std::vector<Merge>{{0, 0, 1, 2}, {0, 2, 2, 1}, {1, 0, 1, 2}});
}

TEST_CASE("xlsx: merged areas over all of a sheet, and over each other, are clamped") {
  tests::TestWorkbook workbook;
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "<mergeCell ref=\"A1:XFD1048576\"/>";
  workbook.sheets.push_back({"Sheet1", "<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row><row r=\"2\"><c><v>3</v></c></row>",
                             "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"});
  const Document document = opened(tests::xlsx_of(workbook));
  CHECK(document.tables[0].merges == std::vector<Merge>{{0, 0, 2, 2}});
  std::string data;
  for (int i = 1; i <= 2000; ++i) data += "<row><c><v>1</v></c><c><v>2</v></c></row>";
  workbook.sheets[0] = {"Sheet1", data, "<mergeCells>" + many + "</mergeCells>"};
  CHECK(error(tests::xlsx_of(workbook)) == "damaged");
}

TEST_CASE("xlsx: rows that a merged area runs through are no blank rows of the table") {
  tests::TestWorkbook workbook;
  workbook.sheets.push_back({"Sheet1",
                             "<row r=\"1\">" + inline_cell("A1", "项目名称") + inline_cell("B1", "河道整治") + "</row><row r=\"2\">" +
                                 inline_cell("A2", "年度绩效目标") + inline_cell("B2", "目标1：完成12处。") +
                                 "</row><row r=\"3\"><c s=\"0\"/><c s=\"0\"/></row><row r=\"4\"><c s=\"0\"/><c s=\"0\"/></row>"
                                 "<row r=\"5\"><c s=\"0\"/><c s=\"0\"/></row><row r=\"6\">" +
                                 inline_cell("A6", "数量指标") + inline_cell("B6", "12处") + "</row>",
                             "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B4\"/></mergeCells>"});
  const Document document = opened(tests::xlsx_of(workbook));
  CHECK(recognise(document.tables[0], built_in_profile()).blank_rows == std::vector<int>{4});
}

TEST_CASE("xlsx: each sheet starts a table, titles split one; hidden sheets are read where there is no other") {
  const std::string form = "<row r=\"1\">" + inline_cell("A1", "2031年部门项目支出预算绩效目标表") + "</row><row r=\"2\">" +
                           inline_cell("A2", "项目名称") + inline_cell("B2", "甲") + "</row>";
  tests::TestWorkbook workbook;
  workbook.sheets = {{"甲", form}, {"空", "<row r=\"1\"><c s=\"0\"/></row>"}, {"列表", "<row>" + inline_cell("A1", "是") + "</row>", {}, {}, "veryHidden"},
                     {"乙", form + "<row r=\"4\">" + inline_cell("A4", "2031年部门项目支出预算绩效目标表") + "</row><row r=\"5\">" +
                                inline_cell("A5", "项目名称") + inline_cell("B5", "乙") + "</row>"}};
  const Document document = opened(tests::xlsx_of(workbook));
  REQUIRE(document.tables.size() == 3);
  CHECK(document.tables[1].text(1, 1) == "甲");
  CHECK(document.tables[2].text(2, 1) == "乙");
  CHECK(numbers(document.tables[2]) == "3 4 5");
  workbook.sheets = {{"列表", form, {}, {}, "hidden"}};
  CHECK(opened(tests::xlsx_of(workbook)).tables.size() == 1);
}

TEST_CASE("xlsx: parts are found by their relations, in strict namespaces, with prefixes, in UTF-16") {
  const auto files = [](std::string sheet) {
    const std::string types = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    return std::vector<tests::PackedFile>{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + types + "officeDocument\" Target=\"/book/main.xml\"/></Relationships>"},
        {"book/main.xml", "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheets><x:sheet name=\"a\" r:id=\"s\"/>"
                          "</x:sheets></x:workbook>"},
        {"book/_rels/main.xml.rels", "<Relationships><Relationship Id=\"s\" Type=\"" + types + "worksheet\" Target=\"../xl/tabs/./Eins.xml\"/></Relationships>"},
        {"xl/tabs/eins.xml", std::move(sheet)}};
  };
  const std::string sheet = "<x:worksheet><x:sheetData><x:row><x:c><x:v>5</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c>"
                            "</x:row></x:sheetData></x:worksheet>";
  CHECK(cells(opened(tests::zip_of(files(sheet)))) == "5|甲");
  CHECK(cells(opened(tests::zip_of(files("\xFF\xFE" + *from_utf8(sheet, Encoding::utf16le))))) == "5|甲");
  CHECK(cells(opened(tests::zip_of(files("\xFE\xFF" + *from_utf8(sheet, Encoding::utf16be))))) == "5|甲");
  CHECK(cells(opened(tests::zip_of(files("\xEF\xBB\xBF" + sheet)))) == "5|甲");
  CHECK(error(tests::zip_of(files("\xFF" + sheet))) == "damaged");
  auto without = files(sheet);
  without.pop_back();
  CHECK(error(tests::zip_of(without)) == "unknown-kind");
  without.push_back({"xl/other.xml", ""});
  CHECK(error(tests::zip_of(without)) == "damaged");
  auto binary = files(sheet);
  binary[1].content.replace(binary[1].content.find("main.xml"), 8, "main.bin");
  binary[2].name = "book/main.bin";
  const auto refused = read_document(tests::zip_of(binary), "a.xlsb", built_in_profile());
  REQUIRE_FALSE(refused);
  CHECK(error_id(refused.error().code) == "unsupported");
  CHECK(refused.error().detail == "xlsb");
}

TEST_CASE("xlsx: names of parts in another case and with backslashes, as some programs for Windows write them") {
  auto files = tests::parts_of({{{"Sheet1", "<row r=\"1\"><c><v>5</v></c></row>"}}, {"<t>甲</t>"}});
  for (tests::PackedFile& file : files) {
    std::replace(file.name.begin(), file.name.end(), '/', '\\');
    std::transform(file.name.begin(), file.name.end(), file.name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  }
  CHECK(cells(opened(tests::zip_of(files))) == "5");
}

TEST_CASE("xlsx: a sheet that is listed and not there is left out; where no other is, the workbook is damaged") {
  tests::TestWorkbook workbook;
  workbook.sheets = {{"甲", "<row r=\"1\"><c><v>5</v></c></row>"}, {"乙", "<row r=\"1\"><c><v>6</v></c></row>"}};
  const auto without = [&workbook](std::initializer_list<std::string_view> names) {
    auto files = tests::parts_of(workbook);
    std::erase_if(files, [names](const tests::PackedFile& file) { return std::find(names.begin(), names.end(), file.name) != names.end(); });
    return tests::zip_of(files);
  };
  CHECK(cells(opened(without({"xl/worksheets/sheet2.xml"}))) == "5");
  CHECK(error(without({"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"})) == "damaged");
  // A hidden sheet is read where no other is there.
  workbook.sheets[0].state = "hidden";
  CHECK(cells(opened(without({"xl/worksheets/sheet2.xml"}))) == "5");
  // A module of old macros is listed without a relation.
  workbook.sheets[0].state = {};
  auto files = tests::parts_of(workbook);
  for (tests::PackedFile& file : files) {
    if (file.name != "xl/workbook.xml") continue;
    const std::size_t id = file.content.find("r:id=\"", file.content.find("乙")) + 6;
    file.content.erase(id, file.content.find('"', id) - id);
  }
  CHECK(cells(opened(tests::zip_of(files))) == "5");
}

TEST_CASE("xlsx, docx: a DOCTYPE is refused, and said to be the cause") {
  const auto refused = [](const std::string& bytes, std::string_view name) {
    const auto document = read_document(bytes, name, built_in_profile());
    return document ? std::string() : std::string(error_id(document.error().code)) + ' ' + document.error().detail;
  };
  auto files = tests::parts_of({{{"Sheet1", "<row><c><v>1</v></c></row>"}}, {"<t>甲</t>"}});
  const auto sheet = std::find_if(files.begin(), files.end(), [](const auto& file) { return file.name == "xl/worksheets/sheet1.xml"; });
  const std::string part = sheet->content.substr(sheet->content.find("<worksheet"));
  const std::string doctype = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>";
  for (const std::string_view front : {"", "\xEF\xBB\xBF", "<?xml version=\"1.0\"?>\n", "<?xml version=\"1.0\"?><!-- a --> "}) {
    sheet->content = std::string(front) + doctype + part;
    CHECK(refused(tests::zip_of(files), "a.xlsx") == "damaged doctype");
  }
  CHECK(refused(tests::docx_of_part(doctype + "<w:document/>"), "a.docx") == "damaged doctype");
  // A comment that does not end, and one that speaks of it.
  sheet->content = "<!-- <!DOCTYPE x>" + part;
  CHECK(refused(tests::zip_of(files), "a.xlsx") == "damaged ");
  sheet->content = "<!-- <!DOCTYPE x> -->" + part;
  CHECK(refused(tests::zip_of(files), "a.xlsx").empty());
}

TEST_CASE("xlsx: damaged and empty workbooks give their error") {
  CHECK(error(tests::xlsx_of_rows("")) == "empty");
  CHECK(error(tests::xlsx_of_rows("<row><c><v> </v></c></row>")) == "empty");
  CHECK(error(tests::xlsx_of_rows("<row><c></row>")) == "damaged");
  CHECK(error(tests::xlsx_of_rows("<row><c><v>1</v></c></row><!DOCTYPE a>")) == "damaged");
  const std::string good = tests::xlsx_of_rows("<row><c><v>1</v></c></row>");
  CHECK(error(good).empty());
  for (const std::size_t cut : {1u, 30u, 200u}) CHECK(error(good.substr(0, good.size() - cut)) == "damaged");
  // Every prefix of a sheet part is refused, and read within its bytes.
  const std::string part = "<worksheet><sheetData><row r=\"1\" spans='1:2'><c r=\"A1\" s=\"0\"><v>12</v></c><c t=\"inlineStr\"><is><t>a"
                           "</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
  REQUIRE(worksheet(part));
  for (std::size_t size = 1; size < part.size(); ++size) CHECK_FALSE(worksheet(part.substr(0, size)));
}

TEST_CASE("xlsx: the largest cell and table, and one more") {
  CHECK(error(tests::xlsx_of_rows("<row>" + inline_cell("A1", std::string(kMaxCellBytes, 'a')) + "</row>")).empty());
  CHECK(error(tests::xlsx_of_rows("<row>" + inline_cell("A1", std::string(kMaxCellBytes + 1, 'a')) + "</row>")) == "cell-too-large");
  tests::TestWorkbook workbook;
  workbook.sheets.push_back({"Sheet1", "<row><c t=\"s\"><v>0</v></c></row>"});
  workbook.strings = {"<t>" + std::string(kMaxCellBytes, 'a') + "</t>"};
  CHECK(error(tests::xlsx_of(workbook)).empty());
  workbook.strings = {"<t>" + std::string(kMaxCellBytes + 1, 'a') + "</t>"};
  CHECK(error(tests::xlsx_of(workbook)) == "cell-too-large");
  // 125 columns make 16,000 rows of the limit.
  constexpr std::size_t kColumns = 125;
  std::string data;
  for (std::size_t row = 1; row <= kMaxCells / kColumns; ++row) {
    data += "<row><c r=\"DU" + std::to_string(row) + "\"><v>1</v></c></row>";
  }
  CHECK(error(tests::xlsx_of_rows(data)).empty());
  CHECK(error(tests::xlsx_of_rows(data + "<row><c><v>1</v></c></row>")) == "too-many-cells");
}

TEST_CASE("xlsx: a string that stands in very many cells is stopped before memory is full") {
  const auto workbook = [](std::size_t times) {
    tests::TestWorkbook book;
    book.strings = {"<t>" + std::string(kMaxCellBytes, 'a') + "</t>"};
    std::string& data = book.sheets.emplace_back().data;
    for (std::size_t i = 0; i < times; ++i) data += "<row><c t=\"s\"><v>0</v></c></row>";
    return tests::xlsx_of(book);
  };
  CHECK(error(workbook(kMaxSheetText / kMaxCellBytes)).empty());
  CHECK(error(workbook(kMaxSheetText / kMaxCellBytes + 1)) == "too-large");
}

TEST_CASE("xlsx: elements may be nested as deep as the limit says") {
  const auto nested = [](std::size_t depth) {
    std::string deep;
    for (std::size_t i = 0; i < depth; ++i) deep += "<a>";
    for (std::size_t i = 0; i < depth; ++i) deep += "</a>";
    return "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>" + deep + "</worksheet>";
  };
  CHECK(worksheet(nested(kMaxNesting - 1)));
  CHECK_FALSE(worksheet(nested(kMaxNesting)));
}
