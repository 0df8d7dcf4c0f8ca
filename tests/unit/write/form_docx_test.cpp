#include "core/write/created/form_docx.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/form/recognise.h"
#include "core/read/docx/docx.h"
#include "core/read/package/xml.h"
#include "core/read/package/zip.h"
#include "tests/support/documents.h"

using namespace jihe;

namespace {

std::vector<LaidForm> laid_forms(const tests::ReadDocument& document) {
  std::vector<LaidForm> out;
  for (std::size_t i = 0; i < document.forms.size(); ++i) {
    out.push_back(lay_out(document.document.tables[i], document.forms[i], *document.profile));
  }
  return out;
}

std::string part_of(const Bytes& bytes, std::string_view name) {
  const auto zip = read_zip(bytes);
  REQUIRE(zip);
  REQUIRE(zip->find(name) != nullptr);
  const auto part = unpack(bytes, *zip->find(name));
  REQUIRE(part);
  return *part;
}

void check_well_formed(std::string_view part) {
  XmlReader xml(part);
  XmlReader::Event event = xml.next();
  while (event != XmlReader::Event::end && event != XmlReader::Event::bad) event = xml.next();
  CHECK(event == XmlReader::Event::end);
}

// The names of an element's children, where it is found first.
std::vector<std::string> children_of(std::string_view part, std::string_view element) {
  XmlReader xml(part);
  std::vector<std::string> out;
  std::size_t depth = 0;
  for (auto event = xml.next(); event != XmlReader::Event::end && event != XmlReader::Event::bad; event = xml.next()) {
    if (event == XmlReader::Event::open && depth == 0 && xml.name() == element) {
      depth = xml.depth();
    } else if (event == XmlReader::Event::open && depth > 0 && xml.depth() == depth + 1) {
      out.emplace_back(xml.name());
    } else if (event == XmlReader::Event::close && depth > 0 && xml.depth() < depth) {
      break;
    }
  }
  return out;
}

using Names = std::vector<std::string>;

int count_of(std::string_view text, std::string_view part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("every document as a new Word document reads the same again") {
  for (const tests::ReadDocument& document : tests::every_document()) {
    INFO(document.name);
    const std::vector<LaidForm> forms = laid_forms(document);
    const Bytes bytes = new_docx(forms);
    CHECK(bytes == new_docx(forms));
    const auto again = read_docx(bytes, *document.profile);
    REQUIRE(again);
    REQUIRE(again->tables.size() == document.forms.size());
    for (std::size_t i = 0; i < document.forms.size(); ++i) {
      INFO("table " << i + 1);
      const Form form = recognise(again->tables[i], *document.profile);
      CHECK(form.layout == document.forms[i].layout);
      CHECK(read_alike(document.forms[i], form));
    }
  }
}

TEST_CASE("the parts of a new Word document are well-formed, their elements in the order of the schema") {
  const Bytes bytes = new_docx(laid_forms(tests::document_of(
      "附件3\n2025年项目支出绩效目标申报表\n（2025年度）\n项目名称\t甲<乙>&\"丙\"\n项目资金(万元)\t年度资金总额\t5\n\t其他资金\t0\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t数量\t≥1个\n\t\t质量指标\t合格率\t≥90%\n")));
  for (const char* name : {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
                           "word/styles.xml", "word/settings.xml", "word/fontTable.xml"}) {
    INFO(name);
    check_well_formed(part_of(bytes, name));
  }
  const std::string part = part_of(bytes, "word/document.xml");
  CHECK(children_of(part, "tblPr") == Names{"tblW", "jc", "tblBorders", "tblLayout"});
  CHECK(children_of(part, "tblBorders") == Names{"top", "left", "bottom", "right", "insideH", "insideV"});
  CHECK(children_of(part, "tcPr") == Names{"tcW", "gridSpan", "vAlign"});
  CHECK(children_of(part, "sectPr") == Names{"pgSz", "pgMar"});
  CHECK(part.find("甲&lt;乙&gt;&amp;") != std::string::npos);
  CHECK(part.find("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/><w:vAlign") != std::string::npos);
  CHECK(part.find(R"(<w:pgSz w:w="11906" w:h="16838"/>)") != std::string::npos);
  CHECK(part.find("</w:tbl><w:p>") != std::string::npos);   // Word calls a document that ends with a table damaged
  const std::string styles = part_of(bytes, "word/styles.xml");
  CHECK(children_of(styles, "docDefaults") == Names{"rPrDefault", "pPrDefault"});
  CHECK(children_of(styles, "rPr") == Names{"rFonts", "sz", "szCs", "lang"});
  CHECK(styles.find("w:eastAsia=\"宋体\"") != std::string::npos);
  CHECK(styles.find("w:eastAsia=\"方正小标宋简体\"") != std::string::npos);
}

TEST_CASE("each form starts a page, lists on their side in a section of their own") {
  const tests::ReadDocument upright = tests::document_of(
      "2025年项目支出绩效目标申报表\n项目名称\t甲\n主管部门\t乙\n\n2025年项目支出绩效目标申报表\n项目名称\t丙\n主管部门\t丁\n");
  REQUIRE(upright.forms.size() == 2);
  std::vector<LaidForm> forms = laid_forms(upright);
  std::string part = part_of(new_docx(forms), "word/document.xml");
  CHECK(count_of(part, "<w:pageBreakBefore/>") == 1);
  CHECK(count_of(part, "<w:sectPr>") == 1);

  const tests::ReadDocument list = tests::document_of(
      "2025年部门预算项目绩效目标表\n单位名称\t项目名称\t一级指标\t二级指标\t三级指标\t指标值\n甲局\t子项目\t产出指标\t数量指标\t数量\t≥1个\n");
  forms.push_back(laid_forms(list)[0]);
  part = part_of(new_docx(forms), "word/document.xml");
  CHECK(count_of(part, "<w:sectPr>") == 2);
  CHECK(count_of(part, "w:orient=\"landscape\"") == 1);
  CHECK(count_of(part, "<w:tblHeader/>") == 1);
}

TEST_CASE("a long row may go on over the page, others may not; line breaks in a cell are paragraphs") {
  std::string goal;
  for (int i = 0; i < 100; ++i) goal += "整治河道若干公里，";
  LaidForm form;
  form.widths = {1000};
  form.rows = 2;
  form.cells = {{"一\n二", 0, 0, 1, 1, LaidRole::value}, {goal, 1, 0, 1, 1, LaidRole::value}};
  const std::string part = part_of(new_docx(std::span(&form, 1)), "word/document.xml");
  CHECK(count_of(part, "<w:cantSplit/>") == 1);
  CHECK(part.find("一</w:t></w:r></w:p><w:p>") != std::string::npos);
}
