#include "core/write/docx/docx.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/check/plan_fixes.h"
#include "core/grid/edit.h"
#include "core/read/docx/docx.h"
#include "core/read/encoding/encoding.h"
#include "core/read/package/zip.h"
#include "core/read/read.h"
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
  const auto part = docx_part(bytes);
  REQUIRE(part);
  const std::size_t begin = part->text.find("<w:body>") + 8;
  return part->text.substr(begin, part->text.find("<w:sectPr>") - begin);
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
  CHECK(body_of(*written) == "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "") + cell("", "b") +
                                 "</w:tr></w:tbl>");
}

namespace {

std::string text_run(std::string_view text) { return "<w:r><w:t>" + std::string(text) + "</w:t></w:r>"; }

// A .docx with one table of these rows.
std::string table_of(std::string_view rows) { return tests::docx_of("<w:tbl>" + std::string(rows) + "</w:tbl>"); }

std::string saved_body(const Document& document) {
  const auto written = write_document(document);
  REQUIRE(written);
  // What is written reads as it is meant to: the same texts, merged in the same way.
  const Document again = opened(*written);
  REQUIRE(again.tables.size() == document.tables.size());
  for (std::size_t i = 0; i < again.tables.size(); ++i) {
    CHECK(again.tables[i].merges == document.tables[i].merges);
    REQUIRE(again.tables[i].rows.size() == document.tables[i].rows.size());
    for (std::size_t row = 0; row < again.tables[i].rows.size(); ++row) {
      for (std::size_t col = 0; col < again.tables[i].rows[row].cells.size(); ++col) {
        CHECK(again.tables[i].text(static_cast<int>(row), static_cast<int>(col)) ==
              document.tables[i].text(static_cast<int>(row), static_cast<int>(col)));
      }
    }
  }
  return body_of(*written);
}

Row new_row(std::initializer_list<const char*> texts) {
  Row row;
  row.inserted = true;
  for (const char* text : texts) row.cells.push_back({text, {}});
  return row;
}

}  // namespace

TEST_CASE("edits inside of insertions, links, smart tags, controls and runs that were split up") {
  CHECK(edited("<w:p><w:ins>" + text_run("甲乙") + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>", "甲丙") ==
        "<w:p><w:ins>" + text_run("甲丙") + "</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>");
  for (const std::string name : {"hyperlink", "smartTag", "customXml"}) {
    CHECK(edited("<w:p><w:" + name + ">" + text_run("甲乙") + "</w:" + name + ">" + text_run("丙") + "</w:p>", "甲丁丙") ==
          "<w:p><w:" + name + ">" + text_run("甲丁") + "</w:" + name + ">" + text_run("丙") + "</w:p>");
  }
  CHECK(edited("<w:sdt><w:sdtPr/><w:sdtContent><w:p>" + text_run("甲") + "</w:p></w:sdtContent></w:sdt>", "乙") ==
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p>" + text_run("乙") + "</w:p></w:sdtContent></w:sdt>");
  const std::string error = "<w:proofErr w:type=\"spellStart\"/>";
  CHECK(edited("<w:p>" + text_run("合") + error + text_run("格") + text_run("率") + error + text_run("≥90") + "</w:p>", "达标率≥90") ==
        "<w:p>" + text_run("达标") + error + "<w:r><w:t></w:t></w:r>" + text_run("率") + error + text_run("≥90") + "</w:p>");
}

TEST_CASE("a text takes the place of what a control waits for, and ticks a box") {
  const std::string waiting = "<w:sdt><w:sdtPr><w:id w:val=\"1\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle "
                              "w:val=\"a3\"/></w:rPr><w:t>单击此处</w:t></w:r>" + text_run("输入") + "</w:sdtContent></w:sdt>";
  CHECK(edited("<w:p>" + waiting + "</w:p>", "20") ==
        "<w:p><w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent><w:r><w:rPr></w:rPr><w:t>20</w:t></w:r><w:r></w:r>"
        "</w:sdtContent></w:sdt></w:p>");
  CHECK(edited("<w:p>" + text_run("共") + waiting + text_run("万元") + "</w:p>", "共5万元").find("<w:t>5</w:t>") != std::string::npos);
  CHECK(edited("<w:p>" + text_run("共") + waiting + "</w:p>", "计").find("单击此处") != std::string::npos);
  const auto box = [](std::string_view ticked, std::string_view shown) {
    return "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + std::string(ticked) + "\"/></w14:checkbox></w:sdtPr>"
           "<w:sdtContent>" + text_run(shown) + "</w:sdtContent></w:sdt>" + text_run("新增") + "</w:p>";
  };
  CHECK(edited(box("0", "☐"), "☑新增") == box("1", "☑"));
  CHECK(edited(box("1", "☒"), "☐新增") == box("0", "☐"));
  const std::string field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>"
                            "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  CHECK(edited("<w:p>" + text_run("甲") + field + text_run("新增") + "</w:p>", "甲☐增") ==
        "<w:p>" + text_run("甲") + field + text_run("增") + "</w:p>");
  CHECK(edited("<w:p>" + field + text_run("新增") + "</w:p>", "☑新增") == "<w:p>" + text_run("☑新增") + "</w:p>");
}

TEST_CASE("a document with another prefix is written in that") {
  std::string part = tests::document_part("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  for (const auto& [from, to] : {std::pair{"<w:", "<n0:"}, std::pair{"</w:", "</n0:"}, std::pair{"xmlns:w=", "xmlns:n0="}}) {
    for (std::size_t at = part.find(from); at != std::string::npos; at = part.find(from, at + 1)) {
      part.replace(at, std::string_view(from).size(), to);
    }
  }
  Document document = opened(tests::docx_of_part(part));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 0}, "甲\n乙")));
  const auto written = write_document(document);
  REQUIRE(written);
  CHECK(docx_part(*written)->text.find("<n0:p><n0:r><n0:t xml:space=\"preserve\">甲</n0:t><n0:br/>") != std::string::npos);
  CHECK(docx_part(*written)->text.find("<w:") == std::string::npos);
}

TEST_CASE("a document part in UTF-16 is written in UTF-16") {
  const std::string part = tests::document_part("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>河道</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  Document document = opened(tests::docx_of_part("\xFF\xFE" + *from_utf8(part, Encoding::utf16le)));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 0}, "渠道")));
  const auto written = write_document(document);
  REQUIRE(written);
  const auto zip = read_zip(*written);
  const Bytes now = *unpack(*written, *zip->find("word/document.xml"));
  std::string wanted = part;
  wanted.replace(wanted.find("河道"), 6, "渠道");
  CHECK(now == "\xFF\xFE" + *from_utf8(wanted, Encoding::utf16le));
}

TEST_CASE("an inserted row looks like the one above it") {
  const std::string format = "<w:rPr><w:sz w:val=\"21\"/></w:rPr>";
  const std::string like = "<w:tr w:rsidR=\"00A1\"><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"900\"/>"
                           "<w:shd w:fill=\"EEEEEE\"/></w:tcPr><w:p w14:paraId=\"1\"><w:pPr><w:jc w:val=\"center\"/><w:rPr><w:ins/>"
                           "</w:rPr></w:pPr><w:r>" + format + "<w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p>" + text_run("乙") +
                           "</w:p></w:tc></w:tr>";
  Document document = opened(table_of(like));
  REQUIRE(jihe::apply(document, InsertRow{0, 1, new_row({"丙", "", "丁"})}));
  const std::string body = saved_body(document);
  CHECK(body == "<w:tbl>" + like + "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"900\"/><w:shd w:fill=\"EEEEEE\"/>"
                "</w:tcPr><w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr></w:rPr></w:pPr><w:r>" + format +
                "<w:t xml:space=\"preserve\">丙</w:t></w:r></w:p></w:tc><w:tc><w:p></w:p></w:tc><w:tc><w:p><w:r>"
                "<w:t xml:space=\"preserve\">丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
}

TEST_CASE("merged areas go on through an inserted row, and grow by one at their end") {
  const auto cell = [](std::string_view merge, std::string_view text) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"9\"/>" + std::string(merge) + "<w:vAlign w:val=\"center\"/></w:tcPr><w:p>" +
           (text.empty() ? std::string() : text_run(text)) + "</w:p></w:tc>";
  };
  const std::string first = "<w:vMerge w:val=\"restart\"/>", next = "<w:vMerge/>";
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const std::string bytes = table_of(row(cell(first, "产出") + cell("", "数量") + cell("", "a")) +
                                     row(cell(next, "") + cell("", "质量") + cell("", "b")));
  const Document before = opened(bytes);
  SECTION("in the middle, beside a label that from now on covers two rows") {
    Document document = before;
    const InsertRow insert{0, 1, new_row({"", "", "c"}), {{0, 1, 2, 1}}};
    REQUIRE(jihe::apply(document, insert));
    CHECK(document.tables[0].merges == std::vector<Merge>{{0, 0, 3, 1}, {0, 1, 2, 1}});
    const std::string body = saved_body(document);
    CHECK(body.find(cell(next, "") + cell(next, "")) != std::string::npos);
    CHECK(body.find(cell(first, "数量")) != std::string::npos);
    REQUIRE(jihe::apply(document, inverse(insert)));
    CHECK(document.tables == before.tables);
  }
  SECTION("at the end") {
    Document document = before;
    REQUIRE(jihe::apply(document, InsertRow{0, 2, new_row({"", "", "c"}), {{0, 0, 3, 1}, {1, 1, 2, 1}}}));
    saved_body(document);
  }
  SECTION("in front of all") {
    Document document = before;
    REQUIRE(jihe::apply(document, InsertRow{0, 0, new_row({"x", "y", "z"})}));
    CHECK(saved_body(document).starts_with("<w:tbl><w:tr>" + cell("", "").substr(0, 30)));
  }
}

TEST_CASE("deleted rows: merged areas lose one, begin later or end; a table without rows goes") {
  const auto cell = [](std::string_view merge, std::string_view text) {
    return "<w:tc><w:tcPr>" + std::string(merge) + "</w:tcPr><w:p>" + text_run(text) + "</w:p></w:tc>";
  };
  const std::string first = "<w:vMerge w:val=\"restart\"/>", next = "<w:vMerge/>";
  std::string rows = "<w:tr>" + cell(first, "a") + cell("", "1") + "</w:tr>";
  for (const char* text : {"2", "3", "4"}) rows += "<w:tr>" + cell(next, "hidden") + cell("", text) + "</w:tr>";
  const std::string bytes = tests::docx_of("<w:tbl>" + rows + "</w:tbl><w:p>" + text_run("end") + "</w:p>");
  const Document before = opened(bytes);
  for (const std::vector<int>& gone : {std::vector{0}, std::vector{1}, std::vector{3}, std::vector{0, 1}, std::vector{0, 1, 2},
                                       std::vector{1, 2, 3}, std::vector{0, 2}}) {
    Document document = before;
    const std::vector<Edit> edits = delete_rows(document.tables[0], 0, gone);
    REQUIRE(jihe::apply(document, {"", edits}));
    const bool in_first = saved_body(document).find("<w:tr>" + cell(first, "hidden")) != std::string::npos;
    CHECK_FALSE(in_first);   // what was never shown does not come to light
    std::vector<Edit> back;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) back.push_back(inverse(*edit));
    REQUIRE(jihe::apply(document, {"", back}));
    CHECK(*write_document(document) == bytes);
  }
  Document document = before;
  REQUIRE(jihe::apply(document, {"", delete_rows(document.tables[0], 0, {0, 1, 2, 3})}));
  CHECK(saved_body(document) == "<w:p>" + text_run("end") + "</w:p>");
}

TEST_CASE("a row whose cell holds another table stays, a paragraph that ends a section too") {
  const std::string inner = "<w:tbl><w:tr><w:tc><w:p>" + text_run("内") + "</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  Document document = opened(table_of("<w:tr><w:tc>" + inner + "<w:p/></w:tc></w:tr>"));
  REQUIRE(document.tables[0].rows.size() == 2);
  REQUIRE(jihe::apply(document, {"", delete_rows(document.tables[0], 0, {0})}));
  CHECK(body_of(*write_document(document)).find(inner) != std::string::npos);

  const std::string section = "<w:p><w:pPr><w:sectPr/></w:pPr>" + text_run("x") + "</w:p>";
  Document other = opened(tests::docx_of("<w:p>" + text_run("a") + "</w:p>" + section));
  REQUIRE(jihe::apply(other, {"", delete_rows(other.tables[0], 0, {0, 1})}));
  CHECK(body_of(*write_document(other)) == "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t></w:t></w:r></w:p>");
}

TEST_CASE("a text put into the hidden part of a merged area is shown") {
  const std::string hidden = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
  Document document = opened(table_of("<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>" + text_run("a") +
                                      "</w:p></w:tc></w:tr>" + hidden + hidden));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {1, 0}, "b")));
  const Document again = opened(*write_document(document));
  CHECK(again.tables[0].text(0, 0) == "a");
  CHECK(again.tables[0].text(1, 0) == "b");
  CHECK(again.tables[0].merges == std::vector<Merge>{{1, 0, 2, 1}});
}

TEST_CASE("cells without a paragraph, cells that close themselves and paragraphs that grow are written") {
  CHECK(edited("", "20") == "<w:p><w:r><w:t xml:space=\"preserve\">20</w:t></w:r></w:p>");
  Document document = opened(tests::docx_of("<w:p>" + text_run("标题") + "</w:p><w:tbl><w:tr><w:tc/><w:tc><w:p>" + text_run("x") +
                                            "</w:p></w:tc></w:tr></w:tbl>"));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {1, 0}, "y")));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 2}, "更多")));
  const Document again = opened(*write_document(document));
  CHECK(again.tables[0].text(1, 0) == "y");
  CHECK(again.tables[0].text(0, 0) == "标题 更多");
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
