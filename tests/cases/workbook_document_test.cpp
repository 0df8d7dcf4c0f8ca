// The same forms as text and as a workbook: the same cells, fields and findings, and the same after all fixes.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

#include "core/grid/a1.h"
#include "core/session/session.h"
#include "tests/support/files.h"
#include "tests/support/workbook.h"

using namespace jihe;

namespace {

// The texts of all cells; a row's empty ones at its end, and empty rows at the end of the file, don't count.
std::string cells(const OpenFile& file) {
  std::string out;
  for (const Grid& grid : file.document.tables) {
    out += "--\n";
    for (const Row& row : grid.rows) {
      for (const Cell& cell : row.cells) out += cell.text.str() + '|';
      while (out.ends_with("||")) out.pop_back();
      if (out.ends_with("\n|")) out.pop_back();
      out += '\n';
    }
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string findings(const OpenFile& file) {
  std::string out;
  for (const Finding& finding : file.findings) {
    out += std::string(finding.rule) + ' ' + std::string(finding.variant);
    for (const Place& place : finding.places) {
      out += ' ' + std::to_string(place.table) + ':' + std::to_string(place.cell.row) + ',' + std::to_string(place.cell.col);
    }
    for (const Arg arg : finding.args) out.append(" ").append(arg.text);
    out += '\n';
  }
  return out;
}

// Empty lines at the top of a file are rows of text, but none that a sheet has.
std::string without_top(const std::string& text) {
  const std::size_t begin = text.find_first_not_of("\xEF\xBB\xBF\r\n");
  return text.substr(begin);
}

void same_as_workbook(const std::string& text) {
  Session session;
  const int plain = *session.open("a.txt", text);
  Session other;
  const std::string bytes = tests::xlsx_of_text(text);
  const int workbook = *other.open("a.xlsx", bytes);
  CHECK(cells(*session.file(plain)) == cells(*other.file(workbook)));
  CHECK(findings(*session.file(plain)) == findings(*other.file(workbook)));
  CHECK(*other.save(workbook) == bytes);

  CHECK(session.fix_all(plain, FixSafety::suggested) == other.fix_all(workbook, FixSafety::suggested));
  const auto saved = other.save(workbook);
  REQUIRE(saved);
  CHECK(*saved != bytes);
  Session again;
  const int reopened = *again.open("a.xlsx", *saved);
  CHECK(cells(*session.file(plain)) == cells(*again.file(reopened)));
  CHECK(findings(*session.file(plain)) == findings(*again.file(reopened)));
  const std::vector<std::string> changed = {"xl/worksheets/sheet1.xml"};
  CHECK(tests::other_files(*saved, changed) == tests::other_files(bytes, changed));

  while (other.undo(workbook)) {
  }
  CHECK(*other.save(workbook) == bytes);
}

// The official form as a program writes it: all texts in their cells, merged areas, numbers with formats, empty bordered cells.
std::string official_form() {
  const auto row = [](int number, std::initializer_list<std::pair<int, std::string_view>> texts) {
    std::string out = "<row r=\"" + std::to_string(number) + "\" ht=\"24\" customHeight=\"1\">";
    for (int col = 0; col < 5; ++col) {
      const auto at = std::find_if(texts.begin(), texts.end(), [col](const auto& text) { return text.first == col; });
      const std::string name = "<c r=\"" + a1_name(SheetRef{number, col}) + "\" s=\"";
      if (at == texts.end()) {
        out += name + "1\"/>";
      } else if (at->second.starts_with('#')) {   // #2 0.95: a number in style 2
        out += name + std::string(at->second.substr(1, 1)) + "\"><v>" + std::string(at->second.substr(3)) + "</v></c>";
      } else {
        out += name + "1\" t=\"inlineStr\"><is><t>" + std::string(at->second) + "</t></is></c>";
      }
    }
    return out + "</row>";
  };
  tests::TestWorkbook workbook;
  workbook.formats = "<numFmt numFmtId=\"176\" formatCode=\"0.00_ \"/><numFmt numFmtId=\"177\" formatCode=\"&quot;≥&quot;0%\"/>";
  workbook.styles = {0, 0, 176, 177};
  workbook.sheets.push_back(
      {"目标表",
       row(1, {{0, "附件3"}}) + row(2, {{0, "2031年部门项目支出预算绩效目标表"}}) + row(3, {{0, "（2031年度）"}}) +
           row(4, {{0, "项目名称"}, {2, "青石河清淤工程"}}) + row(5, {{0, "主管部门"}, {2, "云岭县水务局"}, {3, "实施单位"}, {4, "云岭县河道管理所"}}) +
           row(6, {{0, "项目属性"}, {2, "延续项目"}, {3, "项目期"}, {4, "1年"}}) +
           row(7, {{0, "项目资金（万元）"}, {2, "年度资金总额"}, {3, "#2 46"}}) + row(8, {{2, "其中：财政拨款"}, {3, "#2 46"}}) +
           row(9, {{2, "其他资金"}, {3, "#2 0"}}) + row(10, {{0, "绩效目标"}, {2, "目标1：完成青石河12公里河道清淤，汛期前恢复行洪断面。"}}) + row(11, {}) +
           row(12, {{0, "绩效指标"}, {1, "一级指标"}, {2, "二级指标"}, {3, "三级指标"}, {4, "指标值"}}) +
           row(13, {{1, "产出指标"}, {2, "数量指标"}, {3, "清淤河道长度"}, {4, "≥12公里"}}) + row(14, {{3, "修补护岸长度"}, {4, "≥800米"}}) +
           row(15, {{2, "质量指标"}, {3, "清淤工程验收合格率"}, {4, "#3 1"}}) + row(16, {{2, "时效指标"}, {3, "清淤工程完成时间"}, {4, "2031年5月底前"}}) +
           row(17, {{2, "成本指标"}, {3, "清淤工程总成本"}, {4, "≤46万元"}}) +
           row(18, {{1, "效益指标"}, {2, "社会效益指标"}, {3, "受淹村庄减少数量"}, {4, "≥3个"}}) +
           row(19, {{2, "可持续影响指标"}, {3, "保洁机制运行年限"}, {4, "≥3年"}}) +
           row(20, {{1, "满意度指标"}, {2, "服务对象满意度指标"}, {3, "沿河群众满意度"}, {4, "#3 0.9"}}),
       "<mergeCells count=\"16\"><mergeCell ref=\"A2:E2\"/><mergeCell ref=\"A3:E3\"/><mergeCell ref=\"A4:B4\"/><mergeCell ref=\"C4:E4\"/>"
       "<mergeCell ref=\"A5:B5\"/><mergeCell ref=\"A6:B6\"/><mergeCell ref=\"A7:B9\"/><mergeCell ref=\"D7:E7\"/><mergeCell ref=\"D8:E8\"/>"
       "<mergeCell ref=\"D9:E9\"/><mergeCell ref=\"A10:B11\"/><mergeCell ref=\"C10:E11\"/><mergeCell ref=\"A12:A20\"/><mergeCell ref=\"B13:B17\"/>"
       "<mergeCell ref=\"C13:C14\"/><mergeCell ref=\"B18:B19\"/></mergeCells><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" "
       "bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>",
       "<dimension ref=\"A1:E20\"/>"});
  return tests::xlsx_of(workbook);
}

}  // namespace

TEST_CASE("the official form as a workbook with merged areas") {
  const std::string bytes = official_form();
  Session session;
  const auto opened = session.open("form.xlsx", bytes);
  REQUIRE(opened);
  const OpenFile& file = *session.file(*opened);
  REQUIRE(file.forms.size() == 1);
  const Form& form = file.forms[0];
  CHECK(form.text(FieldId::name) == "青石河清淤工程");
  CHECK(form.text(FieldId::unit) == "云岭县河道管理所");
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "46.00");
  CHECK(form.blank_rows.empty());
  REQUIRE(form.indicators.size() == 8);
  CHECK(form.indicators[1].level2 == "数量指标");
  CHECK(form.indicators[2].value.text == "≥100%");
  CHECK(form.indicators[7].value.text == "≥90%");
  std::string all = findings(file);
  INFO(all);
  CHECK(all.find("structure-") == std::string::npos);
  // A rate can't be more than all: the fix is a text, its neighbours stay numbers.
  REQUIRE(all.find("value-percent-bound") != std::string::npos);
  CHECK(session.fix_all(*opened, FixSafety::suggested) > 0);
  const auto saved = session.save(*opened);
  REQUIRE(saved);
  const std::string sheet = tests::file_of(*saved, "xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<c r=\"E15\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=100%</t></is></c>") != std::string::npos);
  CHECK(sheet.find("<c r=\"E20\" s=\"3\"><v>0.9</v></c>") != std::string::npos);
  CHECK(session.set_cell(*opened, 0, {19, 4}, "≥95%"));
  CHECK(tests::file_of(*session.save(*opened), "xl/worksheets/sheet1.xml").find("<c r=\"E20\" s=\"3\"><v>0.95</v></c>") != std::string::npos);
  Session again;
  const auto reopened = again.open("form.xlsx", *saved);
  REQUIRE(reopened);
  CHECK(findings(*again.file(*reopened)).find("value-percent-bound") == std::string::npos);
}

TEST_CASE("the sample as a workbook") {
  same_as_workbook(without_top(tests::read_file_bytes(tests::source_path("shell/samples/sample.txt"))));
}

TEST_CASE("the real document as a workbook") {
  const auto text = tests::real_document();
  if (!text) SKIP("../shared/seeds is absent");
  same_as_workbook(without_top(*text));
}
