#include "core/session/finding_list.h"

#include <catch2/catch_test_macros.hpp>

#include "core/read/read.h"
#include "core/session/session.h"
#include "tests/support/example_form.h"
#include "tests/support/new_workbook.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

// The list read back: its sheets.
std::vector<Grid> sheets_of(const ReportInput& input) {
  const Result<Bytes> bytes = finding_list(input, Language::zh);
  REQUIRE(bytes);
  OpenFile list = read_file("清单.xlsx", *bytes, built_in_profile());
  REQUIRE_FALSE(list.error);
  return std::move(list.document.tables);
}

}  // namespace

TEST_CASE("the list tells every table with its counts, the one with the most errors first, and every finding") {
  Session session;
  std::vector<OpenFile> files;
  files.push_back(read_file("甲.txt", example_file(""), built_in_profile()));
  files.push_back(read_file("乙.txt", example_file("财政拨款|\n项目期|"), built_in_profile()));
  const std::vector<int> ids = session.add(std::move(files));
  const std::vector<Grid> sheets = sheets_of(session.report_input());
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].text(0, 0) == "文件");
  CHECK(sheets[0].text(1, 0) == "乙.txt");
  CHECK(sheets[0].text(1, 1) == "清河县河道管理所");
  CHECK(sheets[0].text(1, 2) == "清水河河道日常管护");
  const Counts counts = session.counts(ids[1]);
  CHECK(sheets[0].text(1, 3) == std::to_string(counts.errors));
  CHECK(sheets[0].text(2, 0) == "甲.txt");
  std::size_t findings = 0;
  for (const OpenFile& file : session.files()) findings += file.findings.size();
  CHECK(sheets[1].rows.size() == findings + 1);
  bool found = false;
  for (std::size_t row = 1; row < sheets[1].rows.size(); ++row) {
    const int at = static_cast<int>(row);
    if (sheets[1].text(at, 5) != "财政拨款未填") continue;
    found = true;
    CHECK(sheets[1].text(at, 0) == "乙.txt");
    CHECK(sheets[1].text(at, 3) == "错误");
    CHECK(sheets[1].text(at, 4).find("行第") != std::string_view::npos);
    CHECK_FALSE(sheets[1].text(at, 7).empty());
  }
  CHECK(found);
}

TEST_CASE("counts are numbers, which a spreadsheet sorts and adds up; all else is text") {
  Session session;
  REQUIRE(session.open("乙.txt", example_file("财政拨款|")));
  session.open_or_list("坏.txt", "\x89PNG");
  const Result<Bytes> bytes = finding_list(session.report_input(), Language::zh);
  REQUIRE(bytes);
  const std::string sheet = xml_part(*bytes, "xl/worksheets/sheet1.xml");
  const Counts counts = session.counts(session.files()[0].id);
  CHECK(sheet.find("<c r=\"D2\" s=\"7\"><v>" + std::to_string(counts.errors) + "</v></c>") != std::string::npos);
  CHECK(sheet.find("<c r=\"G2\" s=\"7\"><v>0</v></c>") != std::string::npos);
  CHECK(sheet.find("<c r=\"C2\" s=\"1\" t=\"s\">") != std::string::npos);
  CHECK(sheet.find("<c r=\"D3\" s=\"1\"/>") != std::string::npos);   // a file that could not be read has none
}

TEST_CASE("each project of a list is counted by itself, with its own unit") {
  const std::string list =
      "部门预算项目绩效目标表\n"
      "单位名称\t项目名称\t预算数(万元)\t年度目标\t一级指标\t二级指标\t三级指标\t指标值\n"
      "云岭县水务局\t河道清淤\t46\t清淤河道8公里，12月底前完工。\t产出指标\t数量指标\t清淤河道长度\t≥8公里\n"
      "\t\t\t\t产出指标\t质量指标\t验收合格率\t≥100%\n"
      "云岭县民政局\t节水宣传\t10\t宣传24场，11月底前完成。\t产出指标\t数量指标\t宣传场次\t\n"
      "\t\t\t\t产出指标\t质量指标\t手册差错率\t\n";
  Session session;
  std::vector<OpenFile> files;
  files.push_back(read_file("汇总.txt", list, built_in_profile()));
  session.add(std::move(files));
  const std::vector<Grid> sheets = sheets_of(session.report_input());
  const auto row_of = [&](std::string_view project) {
    for (std::size_t row = 1; row < sheets[0].rows.size(); ++row) {
      if (sheets[0].text(static_cast<int>(row), 2) == project) return static_cast<int>(row);
    }
    return -1;
  };
  const int dredging = row_of("河道清淤"), saving = row_of("节水宣传");
  REQUIRE(dredging > 0);
  REQUIRE(saving > 0);
  CHECK(sheets[0].text(dredging, 1) == "云岭县水务局");
  CHECK(sheets[0].text(saving, 1) == "云岭县民政局");
  int missing = 0;
  for (std::size_t row = 1; row < sheets[1].rows.size(); ++row) {
    const int at = static_cast<int>(row);
    if (sheets[1].text(at, 5) != "指标值缺失") continue;
    CHECK(sheets[1].text(at, 2) == "节水宣传");
    ++missing;
  }
  CHECK(missing > 0);
}

TEST_CASE("a file that could not be read is in the list with the reason") {
  Session session;
  std::vector<OpenFile> files;
  files.push_back(read_file("甲.txt", example_file("财政拨款|"), built_in_profile()));
  session.add(std::move(files));
  ReportInput input = session.report_input();
  ReportFile& broken = input.files.emplace_back();
  broken.name = "坏.docx";
  broken.error = Error{ErrorCode::not_found, 0, "unreadable"};
  const std::vector<Grid> sheets = sheets_of(input);
  REQUIRE(sheets[0].rows.size() == 3);
  CHECK(sheets[0].text(2, 0) == "坏.docx");
  CHECK(sheets[0].text(2, 2).size() > 6);
  CHECK(sheets[0].text(2, 3).empty());
}

TEST_CASE("the list is made in English as well, with other bytes and no error") {
  Session session;
  std::vector<OpenFile> files;
  files.push_back(read_file("a.txt", example_file("财政拨款|"), built_in_profile()));
  session.add(std::move(files));
  const Result<Bytes> chinese = finding_list(session.report_input(), Language::zh);
  const Result<Bytes> english = finding_list(session.report_input(), Language::en);
  REQUIRE(chinese);
  REQUIRE(english);
  CHECK(*chinese != *english);
}
