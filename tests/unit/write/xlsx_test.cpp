#include "core/write/xlsx/xlsx.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/grid/edit.h"
#include "core/messages/catalogue.h"
#include "core/read/encoding/encoding.h"
#include "core/read/package/zip.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "core/write/xlsx/value.h"
#include "tests/support/exact.h"
#include "tests/support/workbook.h"

using namespace jihe;

namespace {

constexpr std::string_view kSheet = "xl/worksheets/sheet1.xml";

Document opened(const std::string& bytes) {
  auto document = read_document(bytes, "a.xlsx", built_in_profile());
  INFO((document ? "" : error_id(document.error().code)));
  REQUIRE(document);
  return std::move(*document);
}

// What stands inside of an element of a part.
std::string inside(const std::string& part, std::string_view element) {
  const std::size_t open = part.find("<" + std::string(element));
  if (open == std::string::npos) return "absent";
  const std::size_t begin = part.find('>', open) + 1;
  if (part[begin - 2] == '/') return "";
  return part.substr(begin, part.find("</" + std::string(element) + ">", begin) - begin);
}

std::string rows_of(const std::string& bytes, std::string_view path = kSheet) { return inside(tests::file_of(bytes, path), "sheetData"); }

void set(Document& document, int row, int col, std::string text, int table = 0) {
  REQUIRE(jihe::apply(document, set_text(document.tables[static_cast<std::size_t>(table)], table, {row, col}, std::move(text))));
}

void remove(Document& document, int row, int table = 0) {
  for (const Edit& edit : delete_rows(document.tables[static_cast<std::size_t>(table)], table, {row})) REQUIRE(jihe::apply(document, edit));
}

void insert(Document& document, int row, const std::vector<std::string>& texts, int table = 0) {
  InsertRow edit{table, row, {}};
  edit.content.inserted = true;
  for (const std::string& text : texts) edit.content.cells.push_back({text, {}});
  REQUIRE(jihe::apply(document, edit));
}

std::string texts_of(const Document& document) {
  std::string out;
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      for (const Cell& cell : row.cells) out += cell.text.str() + '|';
      while (out.ends_with("||")) out.pop_back();
      out += '/';
    }
  }
  return out;
}

// Written and read again: the same cells.
std::string written(const Document& document) {
  const auto bytes = write_document(document);
  INFO((bytes ? "" : error_id(bytes.error().code)));
  REQUIRE(bytes);
  CHECK(texts_of(opened(*bytes)) == texts_of(document));
  return *bytes;
}

std::string refused(const Document& document) {
  const auto bytes = write_document(document);
  return bytes ? std::string() : std::string(error_id(bytes.error().code)) + ' ' + bytes.error().detail;
}

tests::TestWorkbook book(std::string data, std::string behind = {}) {
  tests::TestWorkbook workbook;
  workbook.sheets.push_back({"Sheet1", std::move(data), std::move(behind)});
  return workbook;
}

// Rows 1 to `count` with their numbers in A and a formula or text in B.
std::string numbered(int count, const std::vector<std::pair<int, std::string>>& second = {}) {
  std::string data;
  for (int i = 1; i <= count; ++i) {
    const std::string n = std::to_string(i);
    data += "<row r=\"" + n + "\"><c r=\"A" + n + "\"><v>" + n + "</v></c>";
    for (const auto& [row, cell] : second) data += row == i ? cell : "";
    data += "</row>";
  }
  return data;
}

}  // namespace

TEST_CASE("write xlsx: a workbook without edits is written as it was read") {
  const std::string bytes = tests::xlsx_of_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>2</v></c></row>");
  Document document = opened(bytes);
  CHECK(*write_document(document) == bytes);
  set(document, 0, 0, "3");
  set(document, 0, 0, "1");
  CHECK(*write_document(document) == bytes);
}

TEST_CASE("write xlsx: only the edited cell changes, in its style; shared strings stay") {
  tests::TestWorkbook workbook = book("<row r=\"1\" spans=\"1:3\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\" t=\"s\"><v>0</v></c>"
                                      "<c r=\"C1\" s=\"1\"/></row>");
  workbook.strings = {"<t>甲</t>"};
  workbook.styles = {0, 0, 0};
  const std::string bytes = tests::xlsx_of(workbook);
  Document document = opened(bytes);
  set(document, 0, 0, " a&<b\n_x0041_");
  const std::string saved = written(document);
  CHECK(rows_of(saved) == "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a&amp;&lt;b\n"
                          "_x005F_x0041_</t></is></c><c r=\"B1\" s=\"2\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"/></row>");
  const std::vector<std::string> changed = {std::string(kSheet)};
  CHECK(tests::other_files(saved, changed) == tests::other_files(bytes, changed));
  set(document, 0, 0, "");
  CHECK(inside(rows_of(written(document)), "row").starts_with("<c r=\"A1\" s=\"1\"/>"));
}

TEST_CASE("write xlsx: a number stays one where its format shows it as it was typed") {
  const auto value = [](std::string_view text, std::string_view format, bool text_before = false) {
    const tests::Exact exact(text);
    const CellValue cell = cell_value(exact.view(), NumberFormat(format), DateSystem::from_1900, text_before);
    return cell.kind == CellValue::Kind::number ? "number " + cell.stored : cell.stored;
  };
  CHECK(value("95%", "0%") == "number 0.95");
  CHECK(value("95.5%", "0%") == "95.5%");
  CHECK(value("95%", "General") == "95%");
  CHECK(value("20", "General") == "number 20");
  CHECK(value("-0.5", "General") == "number -0.5");
  CHECK(value("007", "General") == "007");
  CHECK(value("1.50", "General") == "1.50");
  CHECK(value("1.50", "0.00") == "number 1.5");
  CHECK(value("1,234.50", "#,##0.00") == "number 1234.5");
  CHECK(value("20万元", "0\"万元\"") == "number 20");
  CHECK(value("20", "0\"万元\"") == "20");
  CHECK(value("20", "@") == "20");
  CHECK(value("20", "General", true) == "20");
  CHECK(value("123456789012", "General") == "123456789012");
  CHECK(value("640102199001011234", "0") == "640102199001011234");
  CHECK(value("2031年5月1日", "yyyy\"年\"m\"月\"d\"日\"") == "number 47969");
  CHECK(value("2031年5月", "yyyy\"年\"m\"月\"d\"日\"") == "2031年5月");
  CHECK(value("≥95%", "0%") == "≥95%");
  CHECK(value("=1+1", "General") == "=1+1");
  CHECK(value("-", "General") == "-");
  CHECK(value(".", "General") == ".");
  CHECK(value("0", "0;0;;@") == "0");
  CHECK(value("_x000D_ _x00 a_xABCD", "General") == "_x005F_x000D_ _x00 a_xABCD");
}

TEST_CASE("write xlsx: what a spreadsheet would run as a formula is stored as text") {
  for (const std::string text : {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"x\")"}) {
    Document document = opened(tests::xlsx_of_rows("<row><c><v>1</v></c></row>"));
    set(document, 0, 0, text);
    const std::string rows = rows_of(written(document));
    CHECK(rows.find("<f>") == std::string::npos);
    CHECK(rows.find("t=\"inlineStr\"") != std::string::npos);
  }
}

TEST_CASE("write xlsx: cells, rows and merged areas that were empty get theirs") {
  tests::TestWorkbook workbook = book("<row r=\"1\" spans=\"1:2\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row><row r=\"2\"/>"
                                      "<row r=\"4\"><c r=\"A4\"><v>4</v></c></row>");
  workbook.sheets[0].front = "<cols><col min=\"2\" max=\"5\" width=\"9\" style=\"1\"/></cols>";
  workbook.styles = {0, 0};
  Document document = opened(tests::xlsx_of(workbook));
  set(document, 0, 1, "二");
  set(document, 0, 4, "5");
  set(document, 1, 0, "甲");
  set(document, 2, 0, "乙");
  CHECK(rows_of(written(document)) ==
        "<row r=\"1\" spans=\"1:5\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">二</t></is></c>"
        "<c r=\"C1\"><v>3</v></c><c r=\"E1\" s=\"1\"><v>5</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">甲"
        "</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">乙</t></is></c></row>"
        "<row r=\"4\"><c r=\"A4\"><v>4</v></c></row>");
  // What is put into a column that a merged area covers shows in its first cell.
  Document merged = opened(tests::xlsx_of(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"/><c r=\"C1\"><v>3</v></c></row>",
                                               "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")));
  set(merged, 0, 1, "甲");
  const auto bytes = write_document(merged);
  REQUIRE(bytes);
  CHECK(texts_of(opened(*bytes)) == "1 甲||3|/");
  // Also where nothing stands in any of its columns.
  Document wide = opened(tests::xlsx_of(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>")));
  CHECK(wide.tables[0].merges.empty());
  set(wide, 0, 2, "甲");
  const auto joined = write_document(wide);
  REQUIRE(joined);
  CHECK(texts_of(opened(*joined)) == "1 甲|/");
  // What an area has hidden stays hidden when the row with its first cell goes.
  Document hidden = opened(tests::xlsx_of(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c>"
                                               "<c r=\"B2\"><v>2</v></c></row>", "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")));
  remove(hidden, 0);
  CHECK(rows_of(written(hidden)) == "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"><v>2</v></c></row>");
}

TEST_CASE("write xlsx: a merged area that a table doesn't know gives way to the text that the table shows") {
  const std::string area = "<mergeCells count=\"2\"><mergeCell ref=\"C2:D3\"/><mergeCell ref=\"F1:F9\"/></mergeCells>";
  const auto saved = [](const Document& document) {
    const auto bytes = write_document(document);
    REQUIRE(bytes);
    return *bytes;
  };
  const auto part = [](const std::string& bytes) { return tests::file_of(bytes, "xl/worksheets/sheet1.xml"); };
  // It lies in columns that have no content; what it hid stays hidden.
  Document beyond = opened(tests::xlsx_of(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"D2\"><v> </v></c>"
                                               "</row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>", area)));
  set(beyond, 2, 2, "丙");
  CHECK(texts_of(opened(saved(beyond))) == "1|/2|/3||丙|/");
  CHECK(part(saved(beyond)).find("<mergeCells count=\"1\"><mergeCell ref=\"F1:F9\"/></mergeCells>") != std::string::npos);
  CHECK(part(saved(beyond)).find("<c r=\"D2\"/>") != std::string::npos);
  // Its first cell takes a text without that.
  Document first = opened(tests::xlsx_of(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>", area)));
  set(first, 1, 2, "丙");
  CHECK(part(saved(first)).find(area) != std::string::npos);
  // It begins in a row above the table's first one.
  Document above = opened(tests::xlsx_of(book("<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"E3\"><v>5</v></c></row>", area)));
  set(above, 0, 3, "丁");
  CHECK(texts_of(opened(saved(above))) == "3|||丁|5|/");
  // A new row in it shows its text as well.
  Document added = opened(tests::xlsx_of(book("<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>", area)));
  InsertRow insert{0, 1, {}, {}};
  insert.content.inserted = true;
  insert.content.cells = {{"新", {}}, {"", {}}, {"丙", {}}};
  REQUIRE(jihe::apply(added, insert));
  CHECK(texts_of(opened(saved(added))) == "2|/新||丙|/3|/");
}

TEST_CASE("write xlsx: of a row that is there twice, once without content, the other one is edited") {
  for (const std::string data : {"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"></row>", "<row r=\"1\"/><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"}) {
    Document document = opened(tests::xlsx_of_rows(data));
    set(document, 0, 0, "2");
    set(document, 0, 1, "3");
    std::string now = data;
    now.replace(now.find("<v>1</v></c>"), 12, "<v>2</v></c><c r=\"B1\"><v>3</v></c>");
    CHECK(rows_of(written(document)) == now);
  }
}

TEST_CASE("write xlsx: a new row is as high as the one above it, and merged like it") {
  const auto row = [](int number, std::string_view label) {
    const std::string n = std::to_string(number);
    return "<row r=\"" + n + "\" ht=\"35\" customHeight=\"1\">" + std::string(label) + "<c r=\"B" + n + "\"><v>" + n + "</v></c><c r=\"C" + n + (number == 1 ? "\"><v>9</v></c></row>" : "\"/></row>");
  };
  const Document two = opened(tests::xlsx_of(book(row(1, "<c r=\"A1\"><v>7</v></c>") + row(2, "") + row(3, "<c r=\"A3\"><v>8</v></c>"),
                                                  "<mergeCells count=\"3\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"B3:C3\"/>"
                                                  "</mergeCells>")));
  const auto merges = [](const std::string& bytes) { return inside(tests::file_of(bytes, kSheet), "mergeCells"); };
  const auto with = [&two](int at, std::vector<Merge> areas) {
    Document document = two;
    InsertRow edit{0, at, {}, std::move(areas)};
    edit.content.inserted = true;
    edit.content.cells = {{"", {}}, {"新", {}}};
    REQUIRE(jihe::apply(document, edit));
    std::string bytes = written(document);
    CHECK(opened(bytes).tables[0].merges == document.tables[0].merges);
    return bytes;
  };
  // A label above it grows, be it that of one row alone; its own columns are merged like those above it.
  const std::string grown = with(2, {{0, 0, 3, 1}, {2, 1, 1, 2}});
  CHECK(merges(grown) == "<mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"B4:C4\"/><mergeCell ref=\"B3:C3\"/>");
  CHECK(tests::file_of(grown, kSheet).find("<mergeCells count=\"4\">") != std::string::npos);
  CHECK(rows_of(grown).find("<row r=\"3\" ht=\"35\" customHeight=\"1\">") != std::string::npos);
  CHECK(merges(with(3, {{2, 0, 2, 1}, {3, 1, 1, 2}})) ==
        "<mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B4:C4\"/>");
  // In the middle of an area it lies in it.
  CHECK(merges(with(1, {})) == "<mergeCell ref=\"A1:A3\"/><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"B4:C4\"/>");
  // The last area of a list goes, another one comes.
  Document moved = opened(tests::xlsx_of(book(row(1, "<c r=\"A1\"><v>7</v></c>") + row(2, "") + row(3, "<c r=\"A3\"><v>8</v></c>"),
                                              "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>")));
  remove(moved, 1);
  InsertRow edit{0, 2, {}, {{1, 0, 2, 1}}};
  edit.content.inserted = true;
  edit.content.cells = {{"", {}}, {"新", {}}};
  REQUIRE(jihe::apply(moved, edit));
  CHECK(merges(written(moved)) == "<mergeCell ref=\"A2:A3\"/>");
}

TEST_CASE("write xlsx: a text longer than Excel can hold is refused, and says which cell it is in") {
  const auto saved = [](const std::string& text) {
    Document document = opened(tests::xlsx_of(book("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>甲</t></is></c></row>")));
    set(document, 0, 1, text);
    return write_document(document);
  };
  const auto repeated = [](std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
  };
  CHECK(saved(std::string(kMaxSheetCellUnits, 'x')));
  CHECK(saved(repeated("字", kMaxSheetCellUnits)));
  CHECK(saved(repeated("𠮷", kMaxSheetCellUnits / 2)));   // two units each
  for (const std::string& text : {std::string(kMaxSheetCellUnits + 1, 'x'), repeated("字", kMaxSheetCellUnits + 1), repeated("𠮷", kMaxSheetCellUnits / 2 + 1)}) {
    const auto refused = saved(text);
    REQUIRE_FALSE(refused);
    CHECK(error_id(refused.error().code) == "cell-too-large");
    CHECK(describe_error(Language::zh, refused.error(), "甲.xlsx") ==
          "“甲.xlsx”的 Sheet1!B2 单元格改动后超过 32767 个字，Excel 存不下，会当作文件损坏。请把这一格的文字缩短或撤销改动，再保存。");
    CHECK(describe_error(Language::en, refused.error(), "a.xlsx").starts_with("Cell Sheet1!B2 of “a.xlsx” now has more than 32767 characters"));
  }
  // One that was there already stays as it is.
  const std::string before = "<c r=\"A1\" t=\"inlineStr\"><is><t>" + std::string(kMaxSheetCellUnits + 1, 'x') + "</t></is></c>";
  Document document = opened(tests::xlsx_of_rows("<row r=\"1\">" + before + "<c r=\"B1\"><v>1</v></c></row>"));
  set(document, 0, 1, "2");
  CHECK(rows_of(written(document)).find(before) != std::string::npos);
}

TEST_CASE("write xlsx: a merged area whose first row is deleted but has to stay begins in the row behind it") {
  const auto written_with = [](std::string_view ref) {
    Document document = opened(tests::xlsx_of(book("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>SUM(A2:A2)</f><v>2</v></c></row>"
                                                   "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"C2\"><v>7</v></c><c r=\"D2\"/></row>"
                                                   "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>",
                                                   "<mergeCells count=\"1\"><mergeCell ref=\"" + std::string(ref) + "\"/></mergeCells>")));
    remove(document, 1);
    set(document, 1, 2, "丙");
    const auto bytes = write_document(document);
    REQUIRE(bytes);
    CHECK(texts_of(opened(*bytes)) == "1|2|/|/3||丙|/");
    return tests::file_of(*bytes, "xl/worksheets/sheet1.xml");
  };
  CHECK(written_with("C2:D3").find("<mergeCells count=\"1\"><mergeCell ref=\"C3:D3\"/></mergeCells>") != std::string::npos);
  CHECK(written_with("C2:C3").find("mergeCell") == std::string::npos);
}

TEST_CASE("write xlsx: a cell put at the end of the last row stands in it") {
  Document document = opened(tests::xlsx_of_rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
  set(document, 0, 2, "3");
  CHECK(rows_of(written(document)) == "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>3</v></c></row>");
}

TEST_CASE("write xlsx: prefixes, implied names and the encoding of a part are kept") {
  const auto files = [](const std::string& sheet) {
    auto parts = tests::parts_of(book(""));
    parts.back().content = sheet;
    return tests::zip_of(parts);
  };
  const std::string sheet = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row><x:c><x:v>5"
                            "</x:v></x:c><x:c><x:v>6</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>";
  Document document = opened(files(sheet));
  set(document, 0, 0, "甲");
  set(document, 0, 2, "7");
  CHECK(tests::file_of(written(document), kSheet).find(
            "<x:row><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">甲</x:t></x:is></x:c><x:c><x:v>6</x:v></x:c>"
            "<x:c r=\"C1\"><x:v>7</x:v></x:c></x:row>") != std::string::npos);
  const std::string wide = "\xFF\xFE" + *from_utf8(sheet, Encoding::utf16le);
  Document other = opened(files(wide));
  set(other, 0, 0, "乙");
  const std::string part = tests::file_of(written(other), kSheet);
  CHECK(part.starts_with("\xFF\xFE"));
  CHECK(to_utf8(part.substr(2), Encoding::utf16le).find("乙") != std::string::npos);
}

TEST_CASE("write xlsx: a formula that is edited goes, the others are calculated anew") {
  tests::TestWorkbook workbook = book("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+1</f><v>2</v></c><c r=\"C1\"><f>A1*2</f><v>2</v></c></row>");
  workbook.calc_chain = "<c r=\"B1\" i=\"1\"/><c r=\"C1\"/>";
  workbook.names = "<definedName name=\"甲\">Sheet1!$A$1</definedName>";
  const std::string bytes = tests::xlsx_of(workbook);
  Document document = opened(bytes);
  set(document, 0, 0, "5");
  std::string saved = written(document);
  CHECK(tests::file_of(saved, "xl/workbook.xml").find("</definedNames><calcPr fullCalcOnLoad=\"1\"/>") != std::string::npos);
  CHECK(read_zip(saved)->find("xl/calcChain.xml") != nullptr);
  set(document, 0, 1, "7");
  saved = written(document);
  CHECK(rows_of(saved) == "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>7</v></c><c r=\"C1\"><f>A1*2</f><v>2</v></c></row>");
  CHECK(read_zip(saved)->find("xl/calcChain.xml") == nullptr);
  CHECK(tests::file_of(saved, "[Content_Types].xml").find("calcChain") == std::string::npos);
  CHECK(tests::file_of(saved, "xl/_rels/workbook.xml.rels").find("calcChain") == std::string::npos);
  CHECK(read_zip(saved)->entries.size() == read_zip(bytes)->entries.size() - 1);
  // What the workbook says about calculating already is kept.
  auto parts = tests::parts_of(workbook);
  const auto part = std::find_if(parts.begin(), parts.end(), [](const auto& file) { return file.name == "xl/workbook.xml"; });
  part->content.insert(part->content.find("</workbook>"), "<calcPr calcId=\"191029\"/>");
  Document again = opened(tests::zip_of(parts));
  set(again, 0, 0, "5");
  CHECK(tests::file_of(written(again), "xl/workbook.xml").find("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>") != std::string::npos);
}

TEST_CASE("write xlsx: the cells that share an edited formula keep it") {
  Document document = opened(tests::xlsx_of(book(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1*$A$1</f><v>1</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
      "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>")));
  set(document, 1, 1, "9");
  const std::string rows = rows_of(written(document));
  CHECK(rows.find("<c r=\"B3\"><f t=\"shared\" si=\"0\"/>") != std::string::npos);
  set(document, 0, 1, "8");
  CHECK(rows_of(written(document)).find("<c r=\"B3\"><f>A3*$A$1</f><v>3</v></c>") != std::string::npos);
}

TEST_CASE("write xlsx: a part of an array formula can't change, a single cell of one can") {
  const std::string data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"array\" ref=\"B1:B2\">A1:A2</f><v>1</v></c></row>"
                           "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>2</v></c></row>"
                           "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"array\" ref=\"B3\">A1:A2</f><v>1</v></c></row>";
  Document document = opened(tests::xlsx_of(book(data)));
  set(document, 0, 0, "4");
  set(document, 2, 1, "4");
  written(document);
  set(document, 1, 1, "9");
  CHECK(refused(document) == "not-writable array");
  Document other = opened(tests::xlsx_of(book(data)));
  remove(other, 1);
  CHECK(refused(other) == "not-writable array");
}

TEST_CASE("write xlsx: a deleted row moves up what stands below, and all that refers to it") {
  tests::TestWorkbook workbook = book(
      numbered(6, {{1, "<c r=\"B1\"><f>SUM(A2:A6)+A5</f><v>25</v></c>"}, {5, "<c r=\"B5\"><f>A6</f><v>6</v></c>"}}),
      "<autoFilter ref=\"A1:B6\"/><mergeCells count=\"3\"><mergeCell ref=\"C3:D3\"/><mergeCell ref=\"C2:C3\"/><mergeCell ref=\"C5:D6\"/></mergeCells>"
      "<conditionalFormatting sqref=\"A3\"><cfRule type=\"expression\"><formula>A3&gt;1</formula></cfRule></conditionalFormatting>"
      "<dataValidations count=\"2\"><dataValidation type=\"list\" sqref=\"A3\"><formula1>$A$1:$A$6</formula1></dataValidation>"
      "<dataValidation type=\"list\" sqref=\"A4:A6\"><formula1>$A$1:$A$6</formula1></dataValidation></dataValidations>"
      "<hyperlinks><hyperlink ref=\"A3\" location=\"Sheet1!A6\"/></hyperlinks><rowBreaks count=\"1\"><brk id=\"4\" max=\"16383\"/></rowBreaks>");
  workbook.sheets[0].front = "<dimension ref=\"A1:B6\"/><sheetViews><sheetView><pane ySplit=\"1\" topLeftCell=\"A4\"/><selection activeCell=\"A3\" "
                             "sqref=\"A3\"/></sheetView></sheetViews>";
  workbook.sheets.push_back({"其他", "<row r=\"1\"><c r=\"A1\"><f>Sheet1!A4+A4</f><v>4</v></c></row>", {}, {}, "hidden"});
  workbook.names = "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Sheet1!$A$1:$B$6</definedName>";
  workbook.calc_chain = "<c r=\"B1\" i=\"1\"/>";
  // The formula of the conditional format means the deleted row itself: the row is emptied in place.
  const std::string bytes = tests::xlsx_of(workbook);
  Document kept = opened(bytes);
  remove(kept, 2);
  const auto emptied = write_document(kept);
  REQUIRE(emptied);
  CHECK(rows_of(*emptied).find("<row r=\"3\"><c r=\"A3\"/></row><row r=\"4\">") != std::string::npos);
  CHECK(rows_of(*emptied).find("SUM(A2:A6)+A5") != std::string::npos);

  std::string& behind = workbook.sheets[0].behind;
  behind.replace(behind.find("A3&gt;1"), 7, "A4&gt;1");
  Document document = opened(tests::xlsx_of(workbook));
  remove(document, 2);
  const std::string saved = written(document);
  const std::string part = tests::file_of(saved, kSheet);
  CHECK(rows_of(saved) == "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>SUM(A2:A5)+A4</f><v>25</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"
                          "<row r=\"3\"><c r=\"A3\"><v>4</v></c></row><row r=\"4\"><c r=\"A4\"><v>5</v></c><c r=\"B4\"><f>A5</f><v>6</v></c></row>"
                          "<row r=\"5\"><c r=\"A5\"><v>6</v></c></row>");
  CHECK(part.find("<dimension ref=\"A1:B5\"/>") != std::string::npos);
  CHECK(part.find("topLeftCell=\"A3\"") != std::string::npos);
  CHECK(part.find("<autoFilter ref=\"A1:B5\"/><mergeCells count=\"1\"><mergeCell ref=\"C4:D5\"/></mergeCells><dataValidations count=\"1\">"
                  "<dataValidation type=\"list\" sqref=\"A3:A5\"><formula1>$A$1:$A$5</formula1></dataValidation></dataValidations><rowBreaks count=\"1\">"
                  "<brk id=\"3\" max=\"16383\"/></rowBreaks>") != std::string::npos);
  CHECK(tests::file_of(saved, "xl/workbook.xml").find("Sheet1!$A$1:$B$5</definedName>") != std::string::npos);
  CHECK(rows_of(saved, "xl/worksheets/sheet2.xml") == "<row r=\"1\"><c r=\"A1\"><f>Sheet1!A3+A4</f><v>4</v></c></row>");
  CHECK(read_zip(saved)->find("xl/calcChain.xml") == nullptr);
  const std::vector<std::string> changed = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", std::string(kSheet),
                                            "xl/worksheets/sheet2.xml", "xl/calcChain.xml"};
  CHECK(tests::other_files(saved, changed) == tests::other_files(tests::xlsx_of(workbook), changed));
}

TEST_CASE("write xlsx: a new row moves down what stands below and looks like the one above") {
  tests::TestWorkbook workbook = book(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"2\"/></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f>A1</f><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>");
  workbook.styles = {0, 0, 9};
  Document document = opened(tests::xlsx_of(workbook));
  insert(document, 1, {"甲", "95%"});
  remove(document, 3);
  CHECK(rows_of(written(document)) ==
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"2\"/></row><row r=\"2\"><c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        "甲</t></is></c><c r=\"B2\" s=\"2\"><v>0.95</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><f>A1</f><v>1</v></c></row>");
  Document top = opened(tests::xlsx_of(workbook));
  insert(top, 0, {"新"});
  CHECK(rows_of(written(top)).starts_with("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">新</t></is></c></row><row r=\"2\">"));
}

TEST_CASE("write xlsx: a row, or a cell, put in right in front of one that goes") {
  Document document = opened(tests::xlsx_of(book(numbered(3))));
  insert(document, 1, {"新"});
  remove(document, 2);
  CHECK(rows_of(written(document)) ==
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">新</t></is></c></row>"
        "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>");
  Document other = opened(tests::xlsx_of_rows("<row r=\"1\"><c r=\"C1\"><v>3</v></c></row>"));
  set(other, 0, 1, "2");
  set(other, 0, 2, "4");
  CHECK(rows_of(written(other)) == "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>4</v></c></row>");
}

TEST_CASE("write xlsx: shared formulas are written out where rows move") {
  Document document = opened(tests::xlsx_of(book(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" ref=\"B2:B4\" si=\"0\">A2+$A$4</f><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"4\"><c r=\"A4\"><v>4</v></c><c r=\"B4\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>")));
  remove(document, 2);
  const std::string rows = rows_of(written(document));
  CHECK(rows.find("<c r=\"B2\"><f>A2+$A$3</f>") != std::string::npos);
  CHECK(rows.find("<c r=\"B3\"><f>A3+$A$3</f>") != std::string::npos);
}

TEST_CASE("write xlsx: where drawings or comments keep places of rows, a deleted row is emptied and a new one refused") {
  tests::TestWorkbook workbook = book(numbered(4));
  workbook.sheets[0].relations = "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
                                 "Target=\"../comments1.xml\"/>";
  workbook.others = {{"xl/comments1.xml", "<comments/>"}};
  Document document = opened(tests::xlsx_of(workbook));
  set(document, 0, 0, "9");
  remove(document, 1);
  const auto bytes = write_document(document);
  REQUIRE(bytes);
  CHECK(rows_of(*bytes) == "<row r=\"1\"><c r=\"A1\"><v>9</v></c></row><row r=\"2\"><c r=\"A2\"/></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"
                           "<row r=\"4\"><c r=\"A4\"><v>4</v></c></row>");
  CHECK(document.tables[0].rows[0].line_end.empty());   // so that no fix puts a row in
  insert(document, 1, {"新"});
  CHECK(refused(document) == "not-writable rows");
  CHECK_FALSE(opened(tests::xlsx_of(book(numbered(4)))).tables[0].rows[0].line_end.empty());
}

TEST_CASE("write xlsx: the head of a table object can't change, its other rows can") {
  tests::TestWorkbook workbook = book(numbered(4), "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>");
  workbook.sheets[0].relations = "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\" "
                                 "Target=\"../tables/table1.xml\"/>";
  workbook.others = {{"xl/tables/table1.xml", "<table id=\"1\" ref=\"A2:A4\"/>"}};
  Document document = opened(tests::xlsx_of(workbook));
  set(document, 0, 0, "9");
  set(document, 2, 0, "9");
  written(document);
  set(document, 1, 0, "9");
  CHECK(refused(document) == "not-writable table");
  workbook.others[0].content = "<table id=\"1\" ref=\"A2:A4\" headerRowCount=\"0\"/>";
  Document other = opened(tests::xlsx_of(workbook));
  set(other, 1, 0, "9");
  written(other);
}

TEST_CASE("write xlsx: rows of several sheets and tables find their own sheet") {
  const std::string title = "<c r=\"A1\" t=\"inlineStr\"><is><t>2031年部门项目支出预算绩效目标表</t></is></c>";
  const std::string form = "<row r=\"1\">" + title + "</row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>";
  tests::TestWorkbook workbook;
  workbook.sheets = {{"甲", form}, {"空", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>"}, {"乙", form}};
  const std::string bytes = tests::xlsx_of(workbook);
  Document document = opened(bytes);
  REQUIRE(document.tables.size() == 2);
  set(document, 1, 1, "二", 1);
  insert(document, 0, {"新"}, 1);
  const auto saved = write_document(document);
  REQUIRE(saved);
  CHECK(rows_of(*saved) == rows_of(bytes));
  CHECK(rows_of(*saved, "xl/worksheets/sheet3.xml").find("<t xml:space=\"preserve\">新</t>") != std::string::npos);
  CHECK(rows_of(*saved, "xl/worksheets/sheet3.xml").find("<c r=\"B3\" t=\"inlineStr\">") != std::string::npos);
  const std::vector<std::string> changed = {"xl/worksheets/sheet3.xml"};
  CHECK(tests::other_files(*saved, changed) == tests::other_files(bytes, changed));
}
