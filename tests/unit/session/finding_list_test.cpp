#include "core/session/finding_list.h"

#include <catch2/catch_test_macros.hpp>

#include "core/read/read.h"
#include "core/session/session.h"
#include "tests/support/example_form.h"

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
