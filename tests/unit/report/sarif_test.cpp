#include "core/report/sarif.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/report/html.h"
#include "tests/support/report_fixture.h"

using namespace jihe;
using Json = nlohmann::ordered_json;

TEST_CASE("SARIF: every finding is a result of a described rule, with its line", "[report]") {
  tests::ReportFixture fixture;
  fixture.add("money-breakdown-missing", Severity::error, {{0, {3, 3}}});
  fixture.add("money-breakdown-missing", Severity::hint, {{1, {3, 3}}}).reason = "分年安排";
  const Json json = Json::parse(sarif_report(fixture.input, {}), nullptr, false);
  REQUIRE(json.is_object());
  CHECK(json["version"] == "2.1.0");
  const Json& run = json["runs"][0];
  REQUIRE(run["tool"]["driver"]["rules"].size() == 1);
  CHECK(run["tool"]["driver"]["rules"][0]["id"] == "money-breakdown-missing");
  REQUIRE(run["results"].size() == 2);
  CHECK(run["results"][0]["level"] == "error");
  CHECK(run["results"][0]["ruleIndex"] == 0);
  const Json& physical = run["results"][0]["locations"][0]["physicalLocation"];
  CHECK(physical["artifactLocation"]["uri"] == "%E6%B8%A0%E9%81%93.txt");
  CHECK(physical["region"]["startLine"] == line_number(fixture.document, {0, {3, 3}}));
  CHECK_FALSE(run["results"][0].contains("suppressions"));
  CHECK(run["results"][1]["level"] == "note");
  CHECK(run["results"][1]["suppressions"][0]["justification"] == "分年安排");
  // The file that could not be used is told, and the run is no success.
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(run["invocations"][0]["toolExecutionNotifications"].size() == 1);
  const Json errors = Json::parse(sarif_report(fixture.input, {.min_severity = Severity::error}), nullptr, false);
  CHECK(errors["runs"][0]["results"].size() == 1);
}

TEST_CASE("the HTML report counts every file and escapes what it quotes", "[report]") {
  tests::ReportFixture fixture;
  fixture.input.files[0].name = "<b>\"渠道\".txt";
  fixture.add("money-breakdown-missing", Severity::error, {{0, {3, 3}}});
  fixture.add("value-missing", Severity::warning, {{1, {3, 3}}}).reason = "<另报>";
  const std::string html = html_report(fixture.input, {});
  CHECK(html.starts_with("<!DOCTYPE html>"));
  CHECK(html.find("<b>\"") == std::string::npos);
  CHECK(html.find("&lt;b&gt;&quot;渠道&quot;.txt") != std::string::npos);
  CHECK(html.find("<td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">1</td></tr>") !=
        std::string::npos);   // an error, no warning, no hint, one explained
  CHECK(html.find("&lt;另报&gt;") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("http") == std::string::npos);
}
