#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/form/recognise.h"
#include "core/read/read.h"
#include "tests/support/package.h"

using namespace jihe;

namespace {

std::string paragraph(std::string_view text) { return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>"; }

// The texts of the only table's cells: rows joined by /, cells by |.
std::string cells(std::string_view body) {
  const auto document = read_document(tests::docx_of(body), "a.docx", built_in_profile());
  REQUIRE(document);
  REQUIRE(document->tables.size() == 1);
  std::string out;
  for (const Row& row : document->tables[0].rows) {
    if (!out.empty()) out += '/';
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i > 0 ? "|" : "") + row.cells[i].text;
  }
  return out;
}

std::string table(std::string_view rows) { return "<w:tbl>" + std::string(rows) + "</w:tbl>"; }
std::string row(std::string_view inside) { return "<w:tr>" + std::string(inside) + "</w:tr>"; }
std::string cell(std::string_view inside) { return "<w:tc>" + std::string(inside) + "</w:tc>"; }

}  // namespace

TEST_CASE("a table's cells are read, with breaks, tabs and several runs and paragraphs") {
  CHECK(cells(table(row(cell(paragraph("项目名称")) + cell(paragraph("河道") + paragraph("整治"))) +
                    row(cell("<w:p/>") + cell("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r><w:r><w:tab/><w:t>三</w:t>"
                                              "</w:r></w:p>")))) == "项目名称|河道\n整治/|一\n二 三");
}

TEST_CASE("merged cells: the text stands in the first one, the area is known") {
  const std::string body = table(
      row(cell("<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph("产出")) +
          cell("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("名称")) + cell(paragraph("值"))) +
      row(cell("<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("hidden")) + cell(paragraph("a")) + cell(paragraph("b")) +
          cell(paragraph("c"))));
  CHECK(cells(body) == "产出|名称||值/|a|b|c");
  const auto document = read_document(tests::docx_of(body), "a.docx", built_in_profile());
  CHECK(document->tables[0].merges == std::vector<Merge>{{0, 0, 2, 1}, {0, 1, 1, 2}});
}

TEST_CASE("changes count as accepted, content controls and links are entered, boxes are seen") {
  CHECK(cells(table("<w:sdt><w:sdtContent>" +
                    row("<w:sdt><w:sdtContent>" +
                        cell("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                             "<w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p>") +
                        "</w:sdtContent></w:sdt>" +
                        cell("<w:p><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>延续</w:t></w:r></w:p>")) +
                    "</w:sdtContent></w:sdt>" +
                    row("<w:trPr><w:del/></w:trPr>" + cell(paragraph("deleted"))))) == "新链|☑延续");
}

TEST_CASE("a table within a cell comes behind the one that it is in") {
  CHECK(cells(table(row(cell(paragraph("外") + table(row(cell(paragraph("内")) + cell(paragraph("里"))))) + cell(paragraph("右"))))) ==
        "外|右/内|里");
}

TEST_CASE("paragraphs above a table head it, a title starts the next form") {
  const std::string text =
      "附件3\n\n2024年部门项目支出预算绩效目标表\n项目名称\t河道整治\n主管部门\t水务局\n\n2024年部门项目支出预算绩效目标表\n"
      "项目名称\t水库加固\n主管部门\t水务局\n";
  const auto document = read_document(tests::docx_of_text(text), "a.docx", built_in_profile());
  REQUIRE(document);
  CHECK(document->kind == Kind::docx);
  REQUIRE(document->tables.size() == 2);
  const Form second = recognise(document->tables[1], built_in_profile());
  CHECK(second.title.text == "2024年部门项目支出预算绩效目标表");
  CHECK(second.text(FieldId::name) == "水库加固");
}

TEST_CASE("a damaged or empty document gives its error") {
  const auto error = [](const std::string& bytes) {
    const auto document = read_document(bytes, "a.docx", built_in_profile());
    return document ? std::string() : std::string(error_id(document.error().code));
  };
  CHECK(error(tests::docx_of("<w:p><w:r>")) == "damaged");
  CHECK(error(tests::docx_of("<w:p/>")) == "empty");
  CHECK(error(tests::docx_of("")) == "empty");
  CHECK(error(tests::docx_of(table(row(cell(paragraph(std::string(kMaxCellBytes, 'a'))))))).empty());
  CHECK(error(tests::docx_of(table(row(cell(paragraph(std::string(kMaxCellBytes + 1, 'a'))))))) == "cell-too-large");
  std::string many;
  for (std::size_t i = 0; i < kMaxCells / 1000; ++i) many += row(cell("<w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr>" + paragraph("a")));
  CHECK(error(tests::docx_of(table(many))).empty());
  CHECK(error(tests::docx_of(table(many) + paragraph("b"))) == "too-many-cells");
  const std::string good = tests::docx_of(table(row(cell(paragraph("a")))));
  CHECK(error(good).empty());
  CHECK(error(good.substr(0, good.size() - 30)) == "damaged");
}
