#include "core/check/run.h"

#include <catch2/catch_test_macros.hpp>

#include "core/read/read.h"
#include "core/rules/registry.h"
#include "tests/support/example_form.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

Findings run_with(const Judged& judged, const Profile& profile) {
  const ReadFile file{&judged.document, &judged.forms};
  return run_rules({&file, 1}, profile).front();
}

constexpr std::string_view kFaulty =
    "项目名称|项目1渠道清淤\n其他资金|\n财政拨款|\n---\n主管部门|\n其他资金|\n质量指标|渠道清淤合格率|≥95%\n\t\t\t\t";

}  // namespace

TEST_CASE("findings stand in reading order, of one cell in the catalogue's order") {
  const Judged judged = judge_example(kFaulty);
  REQUIRE(judged.findings.size() > 4);
  for (std::size_t i = 1; i < judged.findings.size(); ++i) {
    const Place& a = judged.findings[i - 1].places.front();
    const Place& b = judged.findings[i].places.front();
    INFO(judged.findings[i - 1].rule << " then " << judged.findings[i].rule);
    CHECK(std::tuple(a.table, a.cell.row, a.cell.col) <= std::tuple(b.table, b.cell.row, b.cell.col));
  }
}

TEST_CASE("a profile replaces severities and switches rules off") {
  const Judged judged = judge_example(kFaulty);
  Profile profile = built_in_profile();
  profile.severities["money-other-blank"] = Severity::error;
  profile.off = {"header-name-numbered"};
  const Findings findings = run_with(judged, profile);
  CHECK(of_rule(judged.findings, "header-name-numbered").size() == 1);
  CHECK(of_rule(findings, "header-name-numbered").empty());
  REQUIRE(of_rule(findings, "money-other-blank").size() == 2);
  CHECK(of_rule(findings, "money-other-blank")[0].severity == Severity::error);
  CHECK(of_rule(judged.findings, "money-other-blank")[0].severity == Severity::hint);
}

TEST_CASE("of a blank form and of a self-evaluation only that is said, and other tables aren't held against them") {
  constexpr std::string_view kText =
      "2024年项目支出绩效自评表\n项目名称\t\t\n主管部门\t\t泵站维修经费\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t得分\n\t产出指标\t数量指标\t\t\t\t\n"
      "2025年部门项目支出预算绩效目标表\n项目名称\t\t\n主管部门\t\t\t实施单位\t\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t指标1:\t\n";
  Bytes bytes(kText);
  bytes += example_file("");
  const Judged judged = judge_bytes(std::move(bytes));
  REQUIRE(judged.forms.size() == 3);
  REQUIRE(judged.findings.size() == 2);
  CHECK(judged.findings[0].rule == "structure-not-target-table");
  CHECK(judged.findings[0].places[0].table == 0);
  CHECK(judged.findings[1].rule == "structure-not-target-table");
  CHECK(judged.findings[1].variant == "blank");
}

TEST_CASE("findings of several files come back with their own file") {
  const Judged first = judge_example("");
  const Judged second = judge_example("---\n项目名称|2.防汛演练");
  const ReadFile files[] = {{&first.document, &first.forms}, {&second.document, &second.forms}};
  const std::vector<Findings> findings = run_rules(files, built_in_profile());
  REQUIRE(findings.size() == 2);
  CHECK(of_rule(findings[0], "header-name-numbered").empty());
  REQUIRE(of_rule(findings[1], "header-name-numbered").size() == 1);
  CHECK(of_rule(findings[1], "header-name-numbered")[0].places[0].table == 1);
}

TEST_CASE("what stands in another file too is found as in tables of one file, in the later of them") {
  constexpr std::string_view kCopied = "goal-copied-between-projects", kIndicators = "consistency-indicators-copied";
  const Judged first = judge_example("");
  const Judged again = judge_example("");
  const Judged renamed = judge_example("项目名称|校园围墙修缮");
  for (const Judged* second : {&again, &renamed}) {
    const ReadFile files[] = {{&first.document, &first.forms}, {&second->document, &second->forms}};
    const std::vector<Findings> findings = run_rules(files, built_in_profile());
    for (const std::string_view rule : {kCopied, kIndicators, std::string_view("header-name-duplicate")}) {
      INFO(rule);
      CHECK(of_rule(findings[0], rule).empty());
      CHECK(of_rule(findings[1], rule).size() == ((second == &again) == (rule == "header-name-duplicate") ? 1 : 0));
    }
  }
  // Its goal was copied: that it does not speak of the project is said so, and not once more.
  const ReadFile alone{&renamed.document, &renamed.forms};
  const ReadFile files[] = {{&first.document, &first.forms}, alone};
  const auto of_goal = [](const std::vector<Findings>& of_files) {
    return of_rule(of_files.back(), "consistency-name-goal-mismatch").size();
  };
  CHECK(of_goal(run_rules({&alone, 1}, built_in_profile())) == 1);
  CHECK(of_goal(run_rules(files, built_in_profile())) == 0);
}

TEST_CASE("no files, no findings") { CHECK(run_rules({}, built_in_profile()).empty()); }

TEST_CASE("rules are found by their id") {
  for (const Rule* rule : all_rules()) CHECK(find_rule(rule->id) == rule);
  CHECK(find_rule("no-such-rule") == nullptr);
}
