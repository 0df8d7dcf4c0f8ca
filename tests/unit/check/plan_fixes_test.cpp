#include "core/check/plan_fixes.h"

#include <catch2/catch_test_macros.hpp>

#include "core/write/write.h"
#include "tests/support/example_form.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

Document three_rows() {
  Document document;
  document.tables.resize(1);
  for (const char* text : {"甲", "乙", "丙"}) document.tables[0].rows.push_back({.cells = {{text, {}}, {"1", {}}}});
  return document;
}

Edit set(const Document& document, int row, int col, std::string after) {
  return set_text(document.tables[0], 0, {row, col}, std::move(after));
}

Finding with_fix(FixSafety safety, std::vector<Edit> edits) {
  Finding finding;
  finding.places.push_back({0, {0, 0}, 0, 0});
  finding.fixes.push_back({safety, std::move(edits), {}});
  return finding;
}

}  // namespace

TEST_CASE("two fixes of one row: the first now, the second in the next round") {
  const Document document = three_rows();
  const Findings findings = {with_fix(FixSafety::safe, {set(document, 1, 0, "一")}),
                             with_fix(FixSafety::safe, {set(document, 1, 1, "二")}),
                             with_fix(FixSafety::safe, {set(document, 2, 1, "三")})};
  const FixPlan plan = plan_fixes(findings, FixSafety::safe, document);
  CHECK(plan.fixed == 2);
  CHECK(plan.transaction.edits.size() == 2);
}

TEST_CASE("suggested fixes only where they are asked for, and never one of several") {
  const Document document = three_rows();
  Finding choice = with_fix(FixSafety::suggested, {set(document, 0, 0, "一")});
  choice.fixes.push_back({FixSafety::suggested, {set(document, 0, 0, "二")}, {}});
  const Findings findings = {choice, with_fix(FixSafety::suggested, {set(document, 1, 0, "三")})};
  CHECK(plan_fixes(findings, FixSafety::safe, document).fixed == 0);
  const FixPlan plan = plan_fixes(findings, FixSafety::suggested, document);
  CHECK(plan.fixed == 1);
  CHECK(plan.transaction.edits.size() == 1);
}

TEST_CASE("rows are deleted last and from below, so that every edit meets the row it was made for") {
  Document document = three_rows();
  const Grid& grid = document.tables[0];
  const Findings findings = {with_fix(FixSafety::safe, delete_rows(grid, 0, {0})),
                             with_fix(FixSafety::safe, {set(document, 1, 0, "一")}),
                             with_fix(FixSafety::safe, delete_rows(grid, 0, {2}))};
  const FixPlan plan = plan_fixes(findings, FixSafety::safe, document);
  CHECK(plan.fixed == 3);
  REQUIRE(jihe::apply(document, plan.transaction));
  REQUIRE(document.tables[0].rows.size() == 1);
  CHECK(document.tables[0].text(0, 0) == "一");
}

TEST_CASE("a fix that no longer fits the document is left out") {
  Document document = three_rows();
  const Findings findings = {with_fix(FixSafety::safe, {set(document, 1, 0, "一")}),
                             with_fix(FixSafety::safe, {set(document, 2, 0, "二")})};
  document.tables[0].rows[1].cells[0].text = "改过";
  const FixPlan plan = plan_fixes(findings, FixSafety::safe, document);
  CHECK(plan.fixed == 1);
  CHECK(jihe::apply(document, plan.transaction));
}

TEST_CASE("an inserted row has its table to itself for a round") {
  const Document document = three_rows();
  const Findings findings = {with_fix(FixSafety::safe, {set(document, 0, 0, "一")}),
                             with_fix(FixSafety::safe, {InsertRow{0, 1, {}, {}}}),
                             with_fix(FixSafety::safe, {set(document, 2, 0, "二")})};
  CHECK(plan_fixes(findings, FixSafety::safe, document).fixed == 2);
  const Findings insert_first = {findings[1], findings[0]};
  CHECK(plan_fixes(insert_first, FixSafety::safe, document).fixed == 1);
}

TEST_CASE("fixing everything puts many faults right at once and can be taken back") {
  const Judged before = judge_example(
      "年度资金总额|48万|\n财政拨款|\n其他资金|\n-质量指标\n\t\t\t质量指标\t河道管护考核合格率\n-成本指标\n"
      "\t成本指标\t河道管护总成本\t≤48万元\t\n\t\t\t\t");
  REQUIRE(before.findings.size() >= 6);
  FixRun run = fix_all(before.document, FixSafety::suggested, built_in_profile());
  CHECK(run.converged);
  CHECK(run.fixed >= 6);
  const Judged after = judge(run.document);
  INFO(in_words(after.document, after.findings));
  for (const Finding& finding : after.findings) CHECK(finding.fixes.size() != 1);
  for (const char* rule : {"money-breakdown-missing", "money-total-missing-in-pane", "money-other-blank",
                           "money-unit-duplicated", "structure-shifted-left", "structure-shifted-right",
                           "structure-blank-row"}) {
    CHECK_FALSE(of_rule(before.findings, rule).empty());
    CHECK(of_rule(after.findings, rule).empty());
  }
  for (auto round = run.transactions.rbegin(); round != run.transactions.rend(); ++round) {
    for (auto edit = round->edits.rbegin(); edit != round->edits.rend(); ++edit) {
      REQUIRE(jihe::apply(run.document, inverse(*edit)));
    }
  }
  const Result<Bytes> undone = write_document(run.document);
  REQUIRE(undone);
  CHECK(*undone == before.document.original);
}

TEST_CASE("a document without findings is left as it is") {
  const FixRun run = fix_all(judge_example("").document, FixSafety::suggested, built_in_profile());
  CHECK(run.converged);
  CHECK(run.fixed == 0);
  CHECK(run.transactions.empty());
}
