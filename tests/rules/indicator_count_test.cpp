// How many indicators a form has, where it has those of all years and those of the year.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "tests/support/example_form.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

const std::string kHead =
    "2025年项目支出绩效目标表\n项目名称\t泵站维修\n主管部门\t水务局\t实施单位\t灌溉站\n"
    "项目绩效目标\t长期目标\t年度目标\n\t维修泵站18座。\t维修泵站6座。\n";

Findings counts(const std::string& block, Document& document) {
  Judged judged = judge_bytes(kHead + block);
  document = std::move(judged.document);
  return of_rule(judged.findings, "indicator-count");
}

}  // namespace

TEST_CASE("blocks one below the other are counted each by itself") {
  const std::string head = "绩效指标\t一级指标\t二级指标\t指标内容\t指标值\n";
  const std::string two = "\t产出指标\t数量指标\t维修泵站数量\t≥18座\n\t\t质量指标\t验收合格率\t100%\n";
  const std::string one = "\t产出指标\t数量指标\t维修泵站数量\t≥6座\n\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\n";
  Document document;
  const Findings later = counts("长期" + head + two + "年度" + head + one, document);
  REQUIRE(later.size() == 1);
  CHECK(later.front().variant.empty());
  CHECK(later.front().arg("count") == "2");
  CHECK(later.front().places.front().cell.row == 9);
  CHECK(counts("长期" + head + two + "年度" + head + two, document).empty());
  // Together they would be too many.
  std::string many;
  for (int i = 0; i < 14; ++i) many += "\t\t\t第" + std::to_string(i) + "段渠道清淤长度\t≥3公里\n";
  CHECK(counts("长期" + head + two + many + "年度" + head + two + many, document).empty());
  CHECK(counts("长期" + head + two + many + many, document).size() == 1);
}

TEST_CASE("one name with two values is one indicator") {
  Document document;
  const Findings found = counts(
      "绩效指标\t一级指标\t二级指标\t三级指标\t中期指标值\t年度指标值\n\t产出指标\t数量指标\t维修泵站数量\t≥18座\t≥6座\n"
      "\t满意度指标\t服务对象满意度指标\t农户满意度\t≥90%\t≥90%\n",
      document);
  CHECK(found.size() == 1);
}
