// What the rules about goals, indicators, values, texts and contradictions say of the real document: rule and line, read by
// hand. The document's sentences are not repeated here. Skipped where it is not on this machine.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "core/check/plan_fixes.h"
#include "core/messages/catalogue.h"
#include "tests/support/example_form.h"
#include "tests/support/files.h"

using namespace jihe;

namespace {

using Lines = std::vector<std::string>;

bool is_content(const Finding& finding) {
  const std::string_view group = finding.rule.substr(0, finding.rule.find('-'));
  return group == "goal" || group == "indicator" || group == "value" || group == "text" || group == "consistency";
}

// "rule@line,line severity" for every such finding of one table.
Lines content_findings(const tests::Judged& judged, int table) {
  Lines out;
  for (const Finding& finding : judged.findings) {
    if (finding.places.front().table != table || !is_content(finding)) continue;
    std::string line = std::string(finding.rule) + '@';
    for (const Place& place : finding.places) {
      if (&place != &finding.places.front()) line += ',';
      line += std::to_string(line_number(judged.document, place));
    }
    out.push_back(line + ' ' + std::string(severity_id(finding.severity)));
  }
  return out;
}

// The findings of one rule, in all tables.
std::size_t count(const tests::Judged& judged, std::string_view rule) {
  return tests::of_rule(judged.findings, rule).size();
}

}  // namespace

TEST_CASE("the real document: goals, indicators, values and texts as a reviewer lists them") {
  const std::optional<std::string> bytes = tests::real_document();
  if (!bytes) SKIP("the real document is not on this machine");
  const tests::Judged judged = tests::judge_bytes(*bytes);
  REQUIRE(judged.forms.size() == 8);
  CHECK(content_findings(judged, 0) ==
        Lines{"goal-not-measurable@13,13 warning", "goal-duty-list@13 hint", "text-unbalanced-bracket@13 warning",
              "text-punctuation@13,13,13 hint", "text-obsolete-term@13 hint",
              "consistency-goal-without-indicator@13 warning", "consistency-project-overlap@13,60 hint",
              "goal-vague-subgoal@13 warning", "goal-vague-subgoal@13 warning", "goal-repeated-sentence@13 hint",
              "goal-basis-outdated@13 hint", "text-docnumber-format@13 hint", "indicator-name-not-measure@15 hint",
              "value-trivial-target@15 hint", "consistency-input-output-ratio@15,10 hint",
              "indicator-name-compound@16 hint", "value-trivial-target@16 hint", "indicator-name-not-measure@18 hint",
              "value-vague-qualitative@18 warning", "indicator-name-is-sentence@19 warning",
              "indicator-name-starts-with-verb@19 hint",
              "value-timeliness-not-dated@19 warning", "value-timeliness-not-dated@20 warning",
              "indicator-cost-repeats-total@21 hint", "consistency-term-mismatch@21,7 hint",
              "value-cost-without-ceiling@21 warning", "indicator-placeholder-row@22,24,27 hint",
              "indicator-name-starts-with-verb@23 hint", "indicator-name-not-measure@23 hint",
              "indicator-copied-between-projects@23 hint",
              "value-vague-qualitative@23 warning", "indicator-template-prefix@25 warning",
              "value-vague-qualitative@25 warning"});
  CHECK(content_findings(judged, 1) ==
        Lines{"goal-not-measurable@39,39 warning", "consistency-goal-without-indicator@39 warning",
              "goal-vague-subgoal@39 warning", "goal-vague-subgoal@39 warning",
              "consistency-term-mismatch@39,41 hint", "indicator-name-not-measure@41 hint",
              "value-trivial-target@41 hint", "consistency-input-output-ratio@41,36 hint",
              "indicator-name-not-measure@42 hint", "value-vague-qualitative@42 warning",
              "indicator-name-not-measure@43 hint", "indicator-cost-repeats-total@44 hint",
              "value-cost-without-ceiling@44 warning", "indicator-placeholder-row@45,46,48,49,50,52,54 hint",
              "indicator-name-starts-with-verb@47 hint", "indicator-name-not-measure@47 hint",
              "indicator-copied-between-projects@47 hint",
              "value-vague-qualitative@47 warning", "indicator-name-too-broad@51 warning",
              "value-vague-qualitative@51 warning"});
  CHECK(content_findings(judged, 2) ==
        Lines{"goal-not-measurable@66 warning", "goal-pane-missing@66 warning", "text-typo@66 hint",
              "consistency-name-goal-mismatch@66 warning", "consistency-goal-without-indicator@66 warning",
              "consistency-input-output-ratio@68,63 hint", "value-missing@69 error",
              "value-timeliness-not-dated@70 warning", "consistency-indicator-without-goal@71 hint",
              "value-percent-bound@71 error", "indicator-cost-repeats-total@73 hint",
              "value-unit-incomplete@73 warning", "indicator-placeholder-row@74,75,76,79,81 hint",
              "indicator-name-is-sentence@77 warning", "indicator-name-starts-with-verb@77 hint",
              "value-vague-qualitative@77 warning",
              "value-vague-qualitative@78 warning", "indicator-duplicate@80,78 error",
              "value-vague-qualitative@80 warning", "indicator-name-starts-with-verb@83 hint"});
  CHECK(content_findings(judged, 3) ==
        Lines{"goal-not-measurable@95 warning", "goal-pane-missing@95 warning", "goal-is-expense-item@95 warning",
              "goal-basis-incomplete@95 warning", "indicator-value-in-name@97 warning",
              "value-unit-category-mismatch@97,97 error",
              "indicator-placeholder-row@98,100,105,106,108,109,110,112,114 hint",
              "value-vague-qualitative@99 warning", "value-timeliness-not-dated@101 warning",
              "value-timeliness-not-dated@102 warning", "indicator-cost-repeats-total@103 hint",
              "value-cost-without-ceiling@103 warning", "indicator-name-starts-with-verb@107 hint",
              "indicator-name-compound@107 hint", "value-vague-qualitative@107 warning",
              "indicator-name-starts-with-verb@111 hint", "value-vague-qualitative@111 warning",
              "consistency-satisfaction-sample@113,97 hint"});
  CHECK(content_findings(judged, 4) ==
        Lines{"goal-not-measurable@126 warning", "goal-pane-missing@126 warning", "goal-duty-list@126 hint",
              "goal-is-expense-item@126 warning", "goal-repeated-sentence@126,126 hint",
              "text-obsolete-term@126 hint", "consistency-goal-without-indicator@126 warning",
              "consistency-project-overlap@126,7 hint", "indicator-name-not-measure@128 hint",
              "consistency-indicator-without-goal@128 hint", "consistency-term-mismatch@129,126 hint",
              "indicator-name-value-mismatch@132,132 hint", "indicator-name-value-mismatch@133,133 hint",
              "value-cost-without-ceiling@134 warning", "value-cost-wrong-direction@135 error",
              "consistency-unit-cost-implausible@135,129 warning", "indicator-empty-category@136 hint",
              "indicator-placeholder-row@137,139,140,142,145 hint", "indicator-name-starts-with-verb@138 hint",
              "value-vague-qualitative@138 warning", "indicator-wrong-category@141 warning",
              "value-vague-qualitative@141 warning"});
  CHECK(content_findings(judged, 5) ==
        Lines{"goal-not-measurable@157,157 warning", "goal-copied-title@157 warning",
              "goal-repeated-sentence@157 hint", "text-docnumber-format@157 hint", "text-docnumber-format@157 hint",
              "consistency-goal-without-indicator@157 warning", "consistency-indicator-without-goal@159 hint",
              "consistency-input-output-ratio@159,154 hint", "indicator-placeholder-row@160,163,167,168,171,174 hint",
              "text-typo@162 warning", "indicator-name-value-mismatch@164,164 hint",
              "indicator-cost-repeats-total@166 hint", "value-cost-without-ceiling@166 warning",
              "indicator-name-is-sentence@170 warning", "indicator-name-compound@170 hint",
              "value-vague-qualitative@170 warning",
              "value-vague-qualitative@172 warning", "indicator-satisfaction-object@173 hint"});
  CHECK(content_findings(judged, 6) ==
        Lines{"goal-not-measurable@186,186 warning", "goal-copied-between-projects@186,186,13 error",
              "goal-duty-list@186,186 hint", "text-truncated@186,186 error", "text-punctuation@186,186 hint",
              "goal-copied-between-panes@186,186 hint", "indicator-wrong-category@188 warning",
              "consistency-term-mismatch@188,180 hint",
              "indicator-name-value-mismatch@188,188 error",
              "indicator-placeholder-row@189,193,195,196,197,200,201,202,206 hint",
              "consistency-contradicting-values@191,190 warning", "indicator-cost-repeats-total@194 hint",
              "value-cost-without-ceiling@194 warning", "indicator-name-starts-with-verb@199 hint",
              "indicator-copied-between-projects@199,204 hint", "value-vague-qualitative@199 warning",
              "indicator-name-starts-with-verb@204 hint", "indicator-name-not-measure@204 hint",
              "value-vague-qualitative@204 warning",
              "value-missing@205 error"});
  CHECK(content_findings(judged, 7) ==
        Lines{"text-truncated@215 hint", "goal-not-measurable@218,218 warning", "goal-too-short@218,218 warning",
              "goal-copied-between-panes@218,218 hint", "indicator-name-compound@220 hint",
              "indicator-cost-repeats-total@223 hint", "value-cost-without-ceiling@223 warning",
              "indicator-placeholder-row@224,225,226,228,230 hint", "value-vague-qualitative@227 warning",
              "indicator-name-starts-with-verb@229 hint", "indicator-name-compound@229 hint",
              "value-vague-qualitative@229 warning"});
}

TEST_CASE("the real document: what the fixes leave of values and texts") {
  const std::optional<std::string> bytes = tests::real_document();
  if (!bytes) SKIP("the real document is not on this machine");
  const tests::Judged before = tests::judge_bytes(*bytes);
  const FixRun safe = fix_all(before.document, FixSafety::safe, built_in_profile());
  REQUIRE(safe.converged);
  const tests::Judged after_safe = tests::judge(safe.document);
  for (const char* rule : {"indicator-placeholder-row", "indicator-template-prefix", "value-unit-incomplete",
                           "text-punctuation"}) {
    INFO(rule);
    CHECK(count(before, rule) > 0);
    CHECK(count(after_safe, rule) == 0);
  }
  CHECK(count(before, "text-docnumber-format") == 3);
  CHECK(count(after_safe, "text-docnumber-format") == 1);   // a title without 《》: only its author knows where it ends
  const FixRun all = fix_all(before.document, FixSafety::suggested, built_in_profile());
  REQUIRE(all.converged);
  const tests::Judged after_all = tests::judge(all.document);
  for (const char* rule : {"value-timeliness-not-dated", "value-cost-wrong-direction", "value-cost-without-ceiling",
                           "value-percent-bound", "text-truncated"}) {
    INFO(rule);
    CHECK(count(before, rule) > 0);
    CHECK(count(after_all, rule) == 0);
  }
  // What only its author can put right stays, and nothing new has come.
  for (const char* rule : {"goal-not-measurable", "goal-pane-missing", "value-vague-qualitative", "value-missing",
                           "indicator-duplicate", "indicator-name-value-mismatch", "value-unit-category-mismatch",
                           "consistency-contradicting-values", "text-unbalanced-bracket"}) {
    INFO(rule);
    CHECK(count(before, rule) > 0);
    CHECK(count(after_all, rule) == count(before, rule));
  }
}
