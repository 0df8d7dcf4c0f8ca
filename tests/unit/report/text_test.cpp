#include "core/report/text.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/report/width.h"
#include "tests/support/files.h"
#include "tests/support/report_fixture.h"

using namespace jihe;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// The line that holds `part`, "" where none does.
std::string line_with(const std::string& text, std::string_view part) {
  for (const std::string& line : tests::lines_of(text)) {
    if (has(line, part)) return line;
  }
  return {};
}

// The columns before `part` in its line.
int column_of(const std::string& line, std::string_view part) { return display_width(line.substr(0, line.find(part))); }

}  // namespace

TEST_CASE("the text report tells files, tables and counts", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("value-missing", Severity::error, {{1, {6, 3}}});
  const std::string text = text_report(fixture.input, {});
  CHECK(has(text, "渠道.txt  2 张表\n"));
  CHECK(has(text, "表2  泵站检修经费\n"));
  CHECK_FALSE(has(text, "表1  渠道衬砌项目"));  // nothing to say about it
  CHECK(has(line_with(text, "第15行第4栏"), "错误"));
  CHECK(has(text, "旧表.doc\n"));
  CHECK(has(text, ".doc"));
  CHECK(has(text, "共 2 个文件、2 张表：错误 1，警告 0，提示 0。\n"));
  CHECK(has(text, "其中 1 个文件不能使用"));
  CHECK_FALSE(has(text, "\x1b["));
}

TEST_CASE("findings stand by severity, aligned in columns of the terminal", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("money-other-blank", Severity::hint, {{0, {1, 1}}});
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}, {0, {6, 2}}});
  fixture.add("header-dept-differs", Severity::warning, {{0, {2, 1}}});
  const std::string text = text_report(fixture.input, {});
  const std::size_t error = text.find("  错误  ");
  const std::size_t warning = text.find("  警告  ");
  const std::size_t hint = text.find("  提示  ");
  REQUIRE(error != std::string::npos);
  CHECK(error < warning);
  CHECK(warning < hint);
  CHECK(has(text, "第7行第4栏等2处"));
  const auto what = [&](std::string_view place) {
    const std::string line = line_with(text, place);
    std::size_t at = line.find(place) + place.size();
    while (at < line.size() && line[at] == ' ') ++at;
    return display_width(line.substr(0, at));
  };
  CHECK(what("第7行第4栏等2处") == what("第3行第2栏"));
  CHECK(what("第3行第2栏") == what("第2行第2栏"));
  // Advice stands behind what is wrong, or below it where the terminal is too narrow.
  CHECK(has(line_with(text, "第3行第2栏"), " → "));
  const std::string narrow = text_report(fixture.input, {.width = 50});
  CHECK_FALSE(has(line_with(narrow, "第3行第2栏"), "→"));
  CHECK(column_of(line_with(narrow, "→"), "→") == what("第3行第2栏"));
}

TEST_CASE("findings of one rule in one table share their advice", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}}).args = {{"name", "甲"}};
  fixture.add("value-missing", Severity::error, {{0, {7, 3}}}).args = {{"name", "乙"}};
  const std::string text = text_report(fixture.input, {});
  CHECK(has(line_with(text, "第7行第4栏"), "甲"));
  CHECK(has(line_with(text, "第8行第4栏"), "乙"));
  CHECK(text.find("→") == text.rfind("→"));
  CHECK(has(line_with(text, "→"), "比如"));  // the advice names the first one

  fixture.findings[0].fixes = {{FixSafety::suggested, {}, {}}};
  CHECK(has(line_with(text_report(fixture.input, {}), "第7行第4栏"), "〔建议〕"));  // each fix is told where it is
}

TEST_CASE("in brief, three hints or more of a table are named with their places in one paragraph", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("text-punctuation", Severity::hint, {{0, {5, 3}}, {0, {6, 3}}});
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}});
  fixture.add("value-trivial-target", Severity::hint, {{0, {6, 3}}});
  const ReportOptions brief{.brief = true};
  CHECK_FALSE(has(text_report(fixture.input, brief), "（第"));  // two are told one by one
  fixture.add("value-trivial-target", Severity::hint, {{0, {7, 3}}});
  const std::string line = line_with(text_report(fixture.input, brief), "  提示  ");
  CHECK(has(line, "第6行第4栏等2处"));
  CHECK(has(line, "（第7行第4栏、第8行第4栏）"));
  CHECK_FALSE(has(line, "→"));
  CHECK(has(line_with(text_report(fixture.input, brief), "  错误  "), "→"));
  CHECK(has(text_report(fixture.input, {}), "\n  提示  第8行第4栏"));  // in full, each has a line
}

TEST_CASE("a head finding that three tables share is told once and names them", "[report]") {
  tests::ReportFixture fixture;
  for (int more = 0; more < 2; ++more) {
    fixture.document.tables.push_back(fixture.document.tables[0]);
    fixture.forms.push_back(fixture.forms[0]);
  }
  for (const int table : {0, 1, 3}) fixture.add("money-other-blank", Severity::hint, {{table, {3, 3}}});
  for (const int table : {0, 1, 3}) fixture.add("value-missing", Severity::error, {{table, {6, 3}}});
  const std::string text = text_report(fixture.input, {});
  CHECK(has(text, "\n多张表都有\n"));
  const std::string line = line_with(text, "表1-2、4");
  CHECK(has(line, "提示"));
  CHECK(has(text, "第7行第4栏"));  // an indicator's finding keeps its place
  CHECK(has(text, "第15行第4栏"));
  CHECK(has(text, "第31行第4栏"));
  CHECK(has(text, "错误 3，警告 0，提示 3"));  // folded, not dropped
}

TEST_CASE("two tables with the same head finding are told one by one", "[report]") {
  tests::ReportFixture fixture;
  for (const int table : {0, 1}) fixture.add("money-other-blank", Severity::hint, {{table, {3, 3}}});
  const std::string text = text_report(fixture.input, {});
  CHECK_FALSE(has(text, "多张表都有"));
  CHECK(has(text, "第4行第4栏"));
  CHECK(has(text, "第12行第4栏"));
}

TEST_CASE("the text report says what is hidden and what can be fixed", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("money-other-blank", Severity::hint, {{0, {3, 3}}});
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}}).fixes = {{FixSafety::safe, {}, {}}};
  const std::string all = text_report(fixture.input, {});
  CHECK(has(all, "有 1 项可以自动修复"));
  CHECK_FALSE(has(all, "没有列出"));
  const std::string errors = text_report(fixture.input, {.min_severity = Severity::error});
  CHECK(has(errors, "另有 1 项级别较低，没有列出。"));
  CHECK_FALSE(has(errors, "提示  "));
}

TEST_CASE("a file without findings says so", "[report]") {
  tests::ReportFixture fixture;
  CHECK(has(text_report(fixture.input, {}), "渠道.txt  2 张表\n  没有发现问题。\n"));
}

TEST_CASE("colour comes only when it is asked for, and never from a document", "[report]") {
  tests::ReportFixture fixture;
  fixture.input.files[0].name = "a\x1b[2J.txt";
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}}).args = {{"name", "x\x1b[31my"}};
  CHECK_FALSE(has(text_report(fixture.input, {}), "\x1b"));
  const std::string colour = text_report(fixture.input, {.colour = true});
  CHECK(has(colour, "\x1b[31m错误\x1b[0m"));
  CHECK_FALSE(has(colour, "\x1b[2J"));
}

TEST_CASE("lines fit the terminal", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}});
  fixture.add("money-other-blank", Severity::hint, {{0, {3, 3}}});
  for (const std::string& line : tests::lines_of(text_report(fixture.input, {.width = 60}))) {
    INFO(line);
    CHECK((display_width(line) <= 60 || has(line, "旧表.doc") || has(line, "jihe fix")));
  }
}

TEST_CASE("the text report speaks English when asked", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}});
  const std::string text = text_report(fixture.input, {.language = Language::en});
  CHECK(has(text, "2 table(s)"));
  CHECK(has(text, "line 7, column 4"));
  CHECK(has(text, "1 error(s)"));
}
