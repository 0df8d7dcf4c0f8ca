#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/example_form.h"

using namespace jihe;

namespace {

std::string table(int number, const std::string& goal) {
  const std::string n = std::to_string(number);
  return "附件3\n\n2025年部门项目支出预算绩效目标表\n\n项目名称\t第" + n + "号水闸检修\n主管部门\t清河县水务局\n绩效目标\t" + goal + "\n" +
         "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t检修水闸数量\t≥" + n + "座\n\n";
}

}  // namespace

TEST_CASE("a goal's twin is found in whatever table of the file it stands", "[rules]") {
  constexpr int kTables = 260;
  const std::string whole = "检修水闸6座,更换启闭机4台,开展安全检测12次,修复护坡1200米,为下游村民用水提供可靠的保障。";
  std::string file = table(1, whole.substr(0, whole.size() - 9));
  for (int i = 2; i < kTables; ++i) file += table(i, "完成" + std::to_string(i) + "号水闸的年度检修任务。");
  file += table(kTables, whole);
  const tests::Judged judged = tests::judge_bytes(Bytes(file.begin(), file.end()));
  REQUIRE(judged.forms.size() == kTables);
  const Findings cut = tests::of_rule(judged.findings, "text-truncated");
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].severity == Severity::error);
  CHECK(cut[0].arg("table") == std::to_string(kTables));
  CHECK(cut[0].arg("rest") == "保障。");
}

TEST_CASE("a goal that holds its own last words twice is no twin of itself", "[rules]") {
  const std::string words = "为下游村民用水提供可靠的保障";
  const std::string file = table(1, "检修水闸6座,更换启闭机4台,开展安全检测12次," + words + "并且" + words) + table(2, "检修水闸6座。") +
                           table(3, "检修水闸3座。");
  const tests::Judged judged = tests::judge_bytes(Bytes(file.begin(), file.end()));
  for (const Finding& finding : tests::of_rule(judged.findings, "text-truncated")) {
    CHECK(finding.severity != Severity::error);
  }
}
