#include "core/report/json.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/base/limits.h"
#include "tests/support/report_fixture.h"

using namespace jihe;
using Json = nlohmann::ordered_json;

namespace {

Json parse(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  REQUIRE_FALSE(json.is_discarded());
  return json;
}

std::vector<std::string> keys(const Json& json) {
  std::vector<std::string> names;
  for (const auto& entry : json.items()) names.push_back(entry.key());
  return names;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("the JSON report keeps its keys and their order", "[report]") {
  tests::ReportFixture fixture;
  Finding& finding = fixture.add("money-breakdown-missing", Severity::error, {{0, {3, 3}}});
  finding.fixes.push_back({FixSafety::suggested, {}, {}});
  const std::string text = json_report(fixture.input, {});
  CHECK(text.ends_with("\n}\n"));
  CHECK(text.find("\n  \"version\"") != std::string::npos);  // indented by two
  const Json json = parse(text);
  CHECK(keys(json) == Keys{"tool", "version", "profile", "summary", "files"});
  CHECK(json["tool"] == "jihe");
  CHECK(json["version"] == "9.9.9");
  CHECK(json["profile"] == Json::parse(R"({"id": "test-profile", "version": "1"})"));
  CHECK(json["summary"] == Json::parse(R"({"files": 2, "tables": 2, "errors": 1, "warnings": 0, "hints": 0})"));
  CHECK(keys(json["summary"]) == Keys{"files", "tables", "errors", "warnings", "hints"});

  const Json& file = json["files"][0];
  CHECK(keys(file) == Keys{"name", "sha256", "bytes", "kind", "encoding", "tables", "findings"});
  CHECK(file["name"] == "渠道.txt");
  CHECK(file["bytes"] == 321);
  CHECK(file["encoding"] == "gb18030");

  const Json& table = file["tables"][1];
  CHECK(keys(table) ==
        Keys{"index", "layout", "title", "year", "name", "fields", "funding", "goals", "indicators", "unread"});
  CHECK(table["index"] == 2);
  CHECK(table["layout"] == "target-table");
  CHECK(table["title"] == "2024年项目支出绩效目标表");
  CHECK(table["year"] == 2024);
  CHECK(table["name"] == "泵站检修经费");

  const Json& reported = file["findings"][0];
  CHECK(keys(reported) == Keys{"rule", "severity", "table", "at", "message", "why", "do", "basis", "fixes"});
  CHECK(reported["rule"] == "money-breakdown-missing");
  CHECK(reported["severity"] == "error");
  CHECK(reported["table"] == 1);
  CHECK(reported["fixes"][0]["safety"] == "suggested");
  CHECK(keys(reported["fixes"][0]) == Keys{"safety", "title"});
}

TEST_CASE("values in the JSON report are exact and say where they stand", "[report]") {
  tests::ReportFixture fixture;
  const Json json = parse(json_report(fixture.input, {}));
  const Json& table = json["files"][0]["tables"][1];

  const Json& name = table["fields"][1];
  CHECK(keys(name) == Keys{"id", "label", "text", "at"});
  CHECK(name["id"] == "name");
  CHECK(name["label"] == "项目名称");
  CHECK(keys(name["at"]) == Keys{"table", "row", "col", "line", "ref", "text"});
  CHECK(name["at"]["table"] == 2);
  CHECK(name["at"]["row"] == 1);  // the title line is no row of the table
  CHECK(name["at"]["col"] == 2);
  CHECK(name["at"]["line"] == 10);  // eight lines of the first table before it
  CHECK(name["at"]["ref"] == "第10行第2栏");
  CHECK(name["at"]["text"] == "泵站检修经费");

  const Json& pane = table["funding"][0];
  CHECK(pane["scope"] == "含本级");
  CHECK(pane["total"]["text"] == "12.50万元");
  CHECK(pane["total"]["amount"] == "12.5");
  CHECK(pane["total"]["unit"] == "万元");
  CHECK_FALSE(pane["fiscal"].contains("amount"));
  CHECK(pane["fiscal"]["at"]["col"] == 4);  // where it belongs, past the end of its row
  CHECK(pane["fiscal"]["at"]["text"] == "");
  CHECK(pane["other"]["at"].is_null());  // this form has no such row

  const Json& indicator = table["indicators"][0];
  CHECK(keys(indicator) == Keys{"level1", "level2", "name", "value", "weight", "repaired", "at"});
  CHECK(indicator["value"] ==
        Json::parse(
            R"({"text": "≥3公里", "op": "≥", "number": "3", "number2": null, "unit": "公里", "kind": "quantity"})"));
  CHECK(indicator["weight"].is_null());
  CHECK(indicator["repaired"] == "left");
  CHECK(indicator["at"]["value"]["text"] == "≥3公里");

  CHECK(table["goals"][0]["text"] == "衬砌渠道3公里。");
  CHECK(table["unread"][0]["text"] == "填表人");
}

TEST_CASE("a file that can't be used is listed with its error and without tables", "[report]") {
  tests::ReportFixture fixture;
  const Json json = parse(json_report(fixture.input, {}));
  const Json& file = json["files"][1];
  CHECK(keys(file) == Keys{"name", "sha256", "bytes", "kind", "error", "tables", "findings"});
  CHECK(file["kind"] == "doc");
  CHECK(keys(file["error"]) == Keys{"code", "message", "at"});
  CHECK(file["error"]["code"] == "old-office");
  CHECK(file["error"]["message"].get<std::string>().find("旧表.doc") != std::string::npos);
  CHECK(file["tables"].empty());
  CHECK(file["findings"].empty());
}

TEST_CASE("the lowest severity hides findings but not their number", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("money-other-blank", Severity::hint, {{0, {3, 3}}});
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}});
  fixture.add("header-dept-differs", Severity::warning, {{1, {2, 1}}});
  const auto rules = [&](Severity lowest) {
    const Json json = parse(json_report(fixture.input, {.min_severity = lowest}));
    CHECK(json["summary"]["hints"] == 1);
    CHECK(json["summary"]["warnings"] == 1);
    Keys found;
    for (const Json& finding : json["files"][0]["findings"]) found.push_back(finding["rule"]);
    return found;
  };
  CHECK(rules(Severity::error) == Keys{"value-missing"});
  CHECK(rules(Severity::warning) == Keys{"value-missing", "header-dept-differs"});
  CHECK(rules(Severity::hint) == Keys{"money-other-blank", "value-missing", "header-dept-differs"});
}

TEST_CASE("bytes that are no UTF-8 don't break the JSON report", "[report]") {
  tests::ReportFixture fixture;
  fixture.input.files[0].name = "a\xff\xfe.txt";
  SharedText& text = fixture.document.tables[0].rows[1].cells[1].text;
  const SharedText before = text;   // the form points into it
  text = std::string_view("\xe6\xb8");
  const Json json = parse(json_report(fixture.input, {}));
  CHECK(json["files"][0]["name"] == "a\uFFFD\uFFFD.txt");
}

TEST_CASE("the ndjson report has one line a file, each the entry of files", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("value-missing", Severity::error, {{0, {6, 3}}, {0, {6, 2}}});
  const std::string text = ndjson_report(fixture.input, {});
  REQUIRE(std::count(text.begin(), text.end(), '\n') == 2);
  const std::size_t end = text.find('\n');
  const Json whole = parse(json_report(fixture.input, {}));
  CHECK(parse(text.substr(0, end)) == whole["files"][0]);
  CHECK(parse(text.substr(end + 1)) == whole["files"][1]);
  CHECK(whole["files"][0]["findings"][0]["at"].size() == 2);
}

TEST_CASE("the same input gives the same bytes, in English too", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("money-breakdown-missing", Severity::error, {{0, {3, 3}}});
  CHECK(json_report(fixture.input, {}) == json_report(fixture.input, {}));
  const Json english = parse(json_report(fixture.input, {.language = Language::en}));
  CHECK(english["files"][0]["findings"][0]["at"][0]["ref"] == "line 4, column 4");
}

TEST_CASE("a finding about the whole file has table 0, an unknown year is null", "[report]") {
  tests::ReportFixture fixture;
  fixture.forms[0].year = 0;
  fixture.add("header-dept-differs", Severity::warning, {{-1, {}}});
  const Json json = parse(json_report(fixture.input, {}));
  CHECK(json["files"][0]["findings"][0]["table"] == 0);
  CHECK(json["files"][0]["findings"][0]["at"][0]["ref"] == "整个文件");
  CHECK(json["files"][0]["tables"][0]["year"].is_null());
}

TEST_CASE("a finding's place quotes a very long cell in part, any other one whole", "[report]") {
  tests::ReportFixture fixture;
  std::vector<Row>& rows = fixture.document.tables[0].rows;
  rows.emplace_back().cells.resize(1);
  const int last = static_cast<int>(rows.size()) - 1;
  const auto quoted = [&](std::size_t bytes, std::size_t at) {
    std::string text;
    while (text.size() < bytes) text += "河";
    text.resize(bytes - bytes % 3);
    rows.back().cells[0].text = text;
    fixture.findings.clear();
    fixture.add("money-breakdown-missing", Severity::error, {{0, {last, 0}, at, at + 3}});
    return parse(json_report(fixture.input, {}))["files"][0]["findings"][0]["at"][0];
  };
  const Json whole = quoted(kMaxPlaceText, 0);
  CHECK(whole["text"].get<std::string>().size() == kMaxPlaceText - kMaxPlaceText % 3);
  CHECK_FALSE(whole.contains("cut"));
  const Json cut = quoted(kMaxPlaceText + 3, 9000);
  CHECK(cut["cut"] == true);
  const std::string text = cut["text"];
  CHECK(text.size() <= 2 * kPlaceTextAround);
  CHECK(text.size() > 2 * kPlaceTextAround - 6);
  CHECK(text.starts_with("河"));   // no character is cut in two
  CHECK(text.ends_with("河"));
  CHECK(quoted(kMaxPlaceText + 3, 0)["text"].get<std::string>().size() <= kPlaceTextAround);
}

TEST_CASE("a place's row is its number in the table, lines around the table not counted", "[report]") {
  tests::ReportFixture fixture;
  std::vector<Row>& rows = fixture.document.tables[0].rows;
  const int last = static_cast<int>(rows.size());
  rows.emplace_back().cells.resize(1);
  rows.back().outside = true;
  rows.emplace_back().cells.resize(1);
  fixture.add("money-breakdown-missing", Severity::error, {{0, {last + 1, 0}}});
  fixture.add("money-breakdown-missing", Severity::error, {{0, {last, 0}}});
  const Json findings = parse(json_report(fixture.input, {}))["files"][0]["findings"];
  CHECK(findings[0]["at"][0]["row"] == fixture.document.tables[0].row_number(last + 1));
  CHECK(findings[1]["at"][0]["row"] == 0);
}
