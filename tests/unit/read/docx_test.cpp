#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/form/recognise.h"
#include "core/read/encoding/encoding.h"
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
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i > 0 ? "|" : "") + row.cells[i].text.str();
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

TEST_CASE("paragraphs whose end is deleted go on in the next one, moved text stands at its new place") {
  const std::string mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
  const auto run = [](std::string_view text) { return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>"; };
  CHECK(cells(table(row(cell("<w:p>" + mark + run("河道") + "</w:p><w:p>" + run("整治") + "</w:p><w:p>" + run("三") + "</w:p>") +
                        cell("<w:p><w:moveFrom>" + run("旧") + "</w:moveFrom><w:moveTo>" + run("新") + "</w:moveTo></w:p>")))) ==
        "河道整治\n三|新");
  // Outside of tables as well, and a paragraph that is deleted as a whole is gone.
  CHECK(cells("<w:p>" + mark + "<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p><w:p>" + mark + run("绩效") +
              "</w:p><w:p>" + run("目标表") + "</w:p>" + table(row(cell(paragraph("a")) + cell(paragraph("b"))))) ==
        "绩效目标表/a|b");
}

TEST_CASE("deleted cells are left out, formats from before a change don't count") {
  CHECK(cells(table(row(cell("<w:tcPr><w:cellDel/></w:tcPr>" + paragraph("gone")) +
                        cell("<w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr></w:tcPrChange></w:tcPr>" +
                             paragraph("a")) + cell(paragraph("b"))) +
                    row("<w:trPr><w:trPrChange><w:trPr><w:gridBefore w:val=\"2\"/><w:del/></w:trPr></w:trPrChange></w:trPr>" +
                        cell(paragraph("c")) + cell(paragraph("d"))))) == "a|b/c|d");
}

TEST_CASE("a merged area whose first row is deleted begins in the next one") {
  const std::string start = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>", next = "<w:tcPr><w:vMerge/></w:tcPr>";
  const std::string body = table(row("<w:trPr><w:del/></w:trPr>" + cell(start + paragraph("old")) + cell(paragraph("a"))) +
                                 row(cell(next + paragraph("new")) + cell(paragraph("b"))));
  CHECK(cells(body) == "new|b");
}

TEST_CASE("what a control waits for is no text; boxes are ticked or not") {
  const auto control = [](std::string_view properties, std::string_view content) {
    return "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr>" + std::string(properties) + "</w:sdtPr><w:sdtContent>" + std::string(content) +
           "</w:sdtContent></w:sdt>";
  };
  const std::string waiting = "<w:r><w:rPr><w:rStyle w:val=\"a3\"/></w:rPr><w:t>单击此处输入文字。</w:t></w:r>";
  CHECK(cells(table(row(cell("<w:p>" + control("<w:showingPlcHdr/>", waiting) + "</w:p>") +
                        cell("<w:p>" + control("<w:showingPlcHdr w:val=\"0\"/>", waiting) + "</w:p>") +
                        control("<w:showingPlcHdr/>", cell(paragraph("选择一项。"))) + cell(paragraph("x"))))) ==
        "|单击此处输入文字。||x");
  // Controls in the properties of one, which nobody writes, change nothing about it.
  const std::string inner = "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent/></w:sdt>";
  CHECK(cells(table(row(cell("<w:p>" + control(inner + inner + "<w:showingPlcHdr/>" + inner, waiting) + "</w:p>") +
                        cell(paragraph("x"))))) == "|x");
  const auto box = [&](std::string_view ticked, std::string_view shown) {
    return control("<w14:checkbox><w14:checked w14:val=\"" + std::string(ticked) + "\"/><w14:checkedState w14:val=\"2612\"/>"
                   "</w14:checkbox>", "<w:r><w:t>" + std::string(shown) + "</w:t></w:r>");
  };
  const auto field = [](std::string_view state) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"a\"/><w:enabled/><w:checkBox><w:sizeAuto/>" +
           std::string(state) + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  CHECK(cells(table(row(cell("<w:p>" + box("1", "☒") + "<w:r><w:t>新增</w:t></w:r>" + box("0", "☐") + "<w:r><w:t>延续</w:t></w:r></w:p>") +
                        cell("<w:p>" + field("<w:default w:val=\"0\"/><w:checked/>") + "<w:r><w:t>新增</w:t></w:r>" +
                             field("<w:default w:val=\"0\"/>") + "<w:r><w:t>延续</w:t></w:r></w:p>")))) ==
        "☑新增☐延续|☑新增☐延续");
}

TEST_CASE("white space in markup is what Word shows of it, ruby and drawings are passed over") {
  CHECK(cells(table(row(cell("<w:p><w:r><w:t>\n    河道\n    整治\n  </w:t></w:r></w:p>") +
                        cell("<w:p><w:r><w:t xml:space=\"preserve\"> a </w:t></w:r></w:p>") +
                        cell("<w:p><w:r><w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>河</w:t></w:r></w:rubyBase>"
                             "</w:ruby></w:r><w:r><w:drawing><x><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></x>"
                             "</w:drawing></w:r></w:p>")))) == "河道     整治| a |河");
}

TEST_CASE("a document part in UTF-16 is read, and one that is neither UTF-8 nor UTF-16 is damaged") {
  const std::string part = tests::document_part("<w:tbl><w:tr><w:tc>" + paragraph("河道") + "</w:tc></w:tr></w:tbl>");
  for (const Encoding encoding : {Encoding::utf16le, Encoding::utf16be}) {
    const std::string mark = encoding == Encoding::utf16le ? "\xFF\xFE" : "\xFE\xFF";
    const auto document = read_document(tests::docx_of_part(mark + *from_utf8(part, encoding)), "a.docx", built_in_profile());
    REQUIRE(document);
    CHECK(document->tables[0].text(0, 0) == "河道");
  }
  CHECK(read_document(tests::docx_of_part("\xEF\xBB\xBF" + part), "a.docx", built_in_profile()));
  const auto other = read_document(tests::docx_of_part(*from_utf8(part, Encoding::gb18030)), "a.docx", built_in_profile());
  REQUIRE_FALSE(other);
  CHECK(other.error().code == ErrorCode::damaged);
}

TEST_CASE("archives as other programs write them are read") {
  const std::string part = tests::document_part(table(row(cell(paragraph("a")))));
  for (const tests::ZipStyle style : {tests::ZipStyle::zip64, tests::ZipStyle::descriptors, tests::ZipStyle::wrong_sizes}) {
    const auto document = read_document(tests::docx_of_part(part, style), "a.docx", built_in_profile());
    REQUIRE(document);
    CHECK(document->tables[0].text(0, 0) == "a");
  }
}

TEST_CASE("a title may stand in the first merged row of the table, or in a heading above it") {
  const auto line = [](std::string_view a, std::string_view b) { return row(cell(paragraph(a)) + cell(paragraph(b))); };
  const std::string rows = line("项目名称", "河道整治") + line("主管部门", "水务局");
  const std::string title = "2024年部门项目支出预算绩效目标表";
  const std::string inside =
      table(row(cell("<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph(title))) + rows);
  const std::string above = "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>" + title + "</w:t></w:r></w:p>" + table(rows);
  for (const std::string& body : {inside, above, inside + inside}) {
    const auto document = read_document(tests::docx_of(body), "a.docx", built_in_profile());
    REQUIRE(document);
    CHECK(document->tables.size() == (body == inside + inside ? 2 : 1));
    for (const Grid& grid : document->tables) {
      const Form form = recognise(grid, built_in_profile());
      CHECK(form.title.text == title);
      CHECK(form.text(FieldId::name) == "河道整治");
    }
  }
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
