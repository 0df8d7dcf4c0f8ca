// What the rules about structure, head and money say of the real document: rule and line, read by hand. The document's
// sentences are not repeated here. Skipped where it is not on this machine.
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "core/messages/catalogue.h"
#include "tests/support/example_form.h"
#include "tests/support/files.h"

using namespace jihe;

namespace {

// "rule@line,line severity" for every finding of the groups structure, header and money in one table.
std::vector<std::string> form_findings(const tests::Judged& judged, int table) {
  std::vector<std::string> out;
  for (const Finding& finding : judged.findings) {
    if (finding.places.front().table != table) continue;
    const std::string group(finding.rule.substr(0, finding.rule.find('-')));
    if (group != "structure" && group != "header" && group != "money") continue;
    std::string line = std::string(finding.rule) + '@';
    for (const Place& place : finding.places) {
      if (&place != &finding.places.front()) line += ',';
      line += std::to_string(line_number(judged.document, place));
    }
    out.push_back(line + ' ' + std::string(severity_id(finding.severity)));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the real document: structure, head and money as a reviewer lists them") {
  const std::optional<std::string> bytes = tests::real_document();
  if (!bytes) SKIP("the real document is not on this machine");
  const tests::Judged judged = tests::judge_bytes(*bytes);
  REQUIRE(judged.forms.size() == 8);
  CHECK(form_findings(judged, 0) ==
        Lines{"header-name-numbered@7 warning", "header-dept-is-project-name@8 error",
              "header-attribute-not-in-enum@9 warning", "money-total-missing-in-pane@10 warning",
              "money-unit-duplicated@10 warning", "money-breakdown-missing@11 error", "money-other-blank@12 hint",
              "structure-label-value-merged@13 hint", "structure-label-value-merged@13 hint",
              "structure-shifted-left@21 warning", "structure-shifted-left@25 warning"});
  CHECK(form_findings(judged, 1) ==
        Lines{"header-name-numbered@33 warning", "header-attribute-not-in-enum@35 warning",
              "money-total-missing-in-pane@36 warning", "money-unit-duplicated@36 warning",
              "money-breakdown-missing@37 error", "money-other-blank@38 hint",
              "structure-label-value-merged@39 hint", "header-label-variant@39 hint",
              "structure-label-value-merged@39 hint", "header-label-variant@39 hint",
              "structure-shifted-left@51 warning"});
  CHECK(form_findings(judged, 2) ==
        Lines{"header-name-numbered@60 warning", "header-attribute-not-in-enum@62 warning",
              "header-label-variant@62 hint", "money-total-missing-in-pane@63 warning",
              "structure-label-value-merged@63 hint", "money-unit-duplicated@63 warning",
              "money-breakdown-missing@64 error", "money-other-blank@65 hint", "structure-label-value-merged@66 hint",
              "header-label-variant@66 hint", "structure-shifted-right@69 error", "structure-blank-row@72,82 hint"});
  CHECK(form_findings(judged, 3) ==
        Lines{"header-name-numbered@89 warning", "header-attribute-not-in-enum@91 warning",
              "money-total-missing-in-pane@92 warning", "structure-label-value-merged@92 hint",
              "money-unit-duplicated@92 warning", "money-breakdown-missing@93 error", "money-other-blank@94 hint",
              "structure-label-value-merged@95 hint", "structure-shifted-left@103 warning",
              "structure-blank-row@104 hint", "structure-shifted-left@111 error",
              "structure-shifted-left@113 warning"});
  CHECK(form_findings(judged, 4) ==
        Lines{"header-name-numbered@120 warning", "header-attribute-not-in-enum@122 warning",
              "money-total-missing-in-pane@123 warning", "structure-label-value-merged@123 hint",
              "money-unit-duplicated@123 warning", "money-breakdown-missing@124 error", "money-other-blank@125 hint",
              "structure-label-value-merged@126 hint", "structure-shifted-left@135 error",
              "structure-blank-row@143 hint", "structure-shifted-left@144 warning"});
  CHECK(form_findings(judged, 5) ==
        Lines{"header-name-numbered@151 warning", "header-attribute-not-in-enum@153 warning",
              "money-total-missing-in-pane@154 warning", "structure-label-value-merged@154 hint",
              "money-unit-duplicated@154 warning", "money-breakdown-missing@155 error", "money-other-blank@156 hint",
              "structure-label-value-merged@157 hint", "structure-panes-merged@157 warning",
              "structure-blank-row@161,165,169 hint"});
  CHECK(form_findings(judged, 6) ==
        Lines{"header-name-numbered@180 warning", "structure-header-offset@181,182,183,184,185,186 hint",
              "header-attribute-not-in-enum@182 warning", "money-total-missing-in-pane@183 warning",
              "structure-label-value-merged@183 hint", "money-unit-duplicated@183 warning",
              "money-breakdown-missing@184 error", "money-other-blank@185 hint",
              "structure-label-value-merged@186 hint", "structure-label-value-merged@186 hint",
              "structure-shifted-left@194 warning",
              "structure-blank-row@198,203 hint", "structure-shifted-right@205 error"});
  CHECK(form_findings(judged, 7) ==
        Lines{"header-name-numbered@212 warning", "header-personnel-cost-as-project@212 hint",
              "header-attribute-not-in-enum@214 warning", "money-total-missing-in-pane@215 warning",
              "structure-label-value-merged@215 hint", "money-style-differs@215,10 hint",
              "money-breakdown-missing@216 error", "money-other-blank@217 hint",
              "structure-label-value-merged@218 hint", "structure-label-value-merged@218 hint",
              "structure-extra-column@219 hint"});
}

TEST_CASE("forms of other places draw no finding about structure, head or money") {
  const char* const kForms[] = {
      // Money in 元, labels with colons, the year's money beside that of all years.
      "财政项目支出绩效目标申报表\n(2025年度)\n项目名称：\t健身步道维护\t项目类别：\t本级支出项目\n"
      "项目实施单位：\t清河区体育局\t主管部门：\t清河区体育局\n"
      "项目资金(元)\t项目资金总额：\t1,200,000.00\t年度资金申请总额：\t800,000.00\n"
      "\t其中：财政资金\t1,200,000.00\t其中：当年财政拨款\t800,000.00\n\t其他资金\t0.00\t其他资金\t0.00\n"
      "年度总体目标\t完成8条健身步道的维护。\n一级指标\t二级指标\t三级指标\t指标值\n"
      "产出指标\t数量\t维护步道数量\t=8.00(条)\n\t质量\t维护验收合格率\t=100.00(%)\n\t时效\t维护完成及时率\t=100.00(%)\n"
      "\t成本\t单条步道维护成本\t≤100,000.00(元)\n效益指标\t社会效益\t步道使用人次\t≥50,000.00(人次)\n"
      "满意度指标\t服务对象满意度\t居民满意度\t≥90.00(%)\n",
      // 成本指标 as a first level, a column of weights, four columns.
      "项目支出绩效目标表\n(2025年度)\n项目名称\t路灯运行维护\n主管部门及代码\t031-清河市城市管理局\t实施单位\t清河市路灯管理所\n"
      "项目资金(万元)\t年度资金总额\t320.5\n\t其中：财政拨款\t300.5\n\t其他资金\t20\n年度总体目标\t保障12000盏路灯正常运行。\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n\t成本指标\t经济成本指标\t单灯年维护成本\t≤120元\t20\n"
      "\t产出指标\t数量指标\t维护路灯数量\t≥12000盏\t20\n\t\t质量指标\t亮灯率\t≥98%\t10\n\t\t时效指标\t故障修复时限\t≤24小时\t10\n"
      "\t效益指标\t社会效益指标\t夜间照明投诉下降率\t≥5%\t20\n\t满意度指标\t服务对象满意度指标\t市民满意度\t≥90%\t10\n",
      // 中期 and 年度 beside each other, boxes to tick.
      "项目支出绩效目标申报表\n（2025年度）\n项目名称\t乡村图书角建设项目\n"
      "主管部门及代码\t清河县文化和旅游局\t\t实施单位\t清河县图书馆\n项目属性\t新增项目☑ 延续项目□\t\t项目期\t3年\n"
      "项目资金（万元）\t中期资金总额：\t90\t年度资金总额：\t30\n\t其中：财政拨款\t60\t其中：财政拨款\t20\n"
      "\t其他资金\t30\t其他资金\t10\n总体目标\t中期目标（2025年—2027年）\t\t年度目标\n"
      "\t目标1：建成60个图书角。\t\t目标1：建成20个图书角。\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t三级指标\t指标值\n"
      "\t产出指标\t数量指标\t建成图书角数量\t≥60个\t建成图书角数量\t≥20个\n\t\t质量指标\t验收合格率\t100%\t验收合格率\t100%\n"
      "\t\t时效指标\t建成时间\t2027年12月31日前\t建成时间\t2025年12月31日前\n"
      "\t\t成本指标\t单个图书角建设成本\t≤1.5万元\t单个图书角建设成本\t≤1.5万元\n"
      "\t效益指标\t社会效益指标\t借阅人次\t≥6万人次\t借阅人次\t≥2万人次\n"
      "\t满意度指标\t服务对象满意度指标\t读者满意度\t≥90%\t读者满意度\t≥90%\n"};
  for (const char* form : kForms) {
    const tests::Judged judged = tests::judge_bytes(form);
    REQUIRE(judged.forms.size() == 1);
    CHECK(judged.forms[0].layout == Layout::target_table);
    INFO(tests::in_words(judged.document, judged.findings));
    CHECK(form_findings(judged, 0).empty());
  }
}
