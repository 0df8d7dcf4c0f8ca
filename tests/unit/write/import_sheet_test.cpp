#include "core/write/created/import_sheet.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/documents.h"
#include "tests/support/new_workbook.h"

using namespace jihe;

namespace {

std::vector<ImportProject> projects_of(const tests::ReadDocument& document) {
  return import_projects(document.forms, document.document.tables);
}

// The first row of a form with this target: sign|value|unit.
std::string split(std::string_view value) {
  const tests::ReadDocument document = tests::document_of("项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t名称\t" +
                                                          std::string(value) + "\n");
  const std::vector<ImportProject> projects = projects_of(document);
  REQUIRE(projects.size() == 1);
  REQUIRE(projects[0].rows.size() == 1);
  const ImportRow& row = projects[0].rows[0];
  return row.sign + '|' + row.value + '|' + row.unit;
}

std::vector<std::string> reasons(const ImportRow& row, const ImportRow* before = nullptr) {
  ImportProject project;
  if (before != nullptr) project.rows.push_back(*before);
  project.rows.push_back(row);
  std::vector<std::string> out;
  for (const ImportRefusal& refusal : import_refusals(std::span(&project, 1))) {
    CHECK(refusal.row == static_cast<int>(project.rows.size()) + 1);
    CHECK(refusal.indicator == row.name);
    out.emplace_back(refusal.reason);
  }
  return out;
}

const ImportRow kGood{"产出指标", "数量指标", "培训人数", "≥", "120", "人", "", ""};

using Reasons = std::vector<std::string>;

}  // namespace

TEST_CASE("a target is split into sign, value and unit") {
  CHECK(split("≥3公里") == "≥|3|公里");
  CHECK(split("100%") == "＝|100|%");
  CHECK(split("=2.00(间)") == "＝|2|间");
  CHECK(split("≤1,234.50万元") == "≤|1234.5|万元");
  CHECK(split("46万") == "＝|46|万元");
  CHECK(split("不低于95%") == "≥|95|%");
  CHECK(split("95%以上") == "≥|95|%");
  CHECK(split(">5次") == "＞|5|次");
  CHECK(split("<5次") == "＜|5|次");
  CHECK(split("控制在5天以内") == "≤|5|天");
  CHECK(split("≤80元/人·天") == "≤|80|元/人·天");
}

TEST_CASE("what is more than a number stands as written") {
  CHECK(split("有效提升") == "定性|有效提升|");
  CHECK(split("及时") == "定性|及时|");
  CHECK(split("每年1次") == "定量(其他)|每年1次|");
  CHECK(split("约20个") == "定量(其他)|约20个|");
  CHECK(split("1:3") == "定量(其他)|1:3|");
  CHECK(split("3-5天") == "定量(其他)|3至5|天");
  CHECK(split("2025年12月31日前") == "定量(其他)|2025年12月31日前|");
  CHECK(split("2025-12-31") == "定量(其他)|2025年12月31日|");
}

TEST_CASE("signs and units of columns of their own are taken from there") {
  const tests::ReadDocument document = tests::document_of(
      "项目名称\t甲\n一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\t权重\n"
      "产出指标\t数量目标\t数量\t≥\t45\t间\t20\n\t质量指标\t合格率\t≥\t98\t%\t30\n\t时效指标\t进度\t定性\t按月完成\t\t10\n"
      "\t时效指标\t批次\t定量(其他)\t三批\t批\t10\n");
  const std::vector<ImportProject> projects = projects_of(document);
  REQUIRE(projects.size() == 1);
  REQUIRE(projects[0].rows.size() == 4);
  CHECK(projects[0].name == "甲");
  CHECK(projects[0].rows[0].level2 == "数量指标");   // by the system's name
  CHECK(projects[0].rows[0].sign == "≥");
  CHECK(projects[0].rows[0].unit == "间");
  CHECK(projects[0].rows[1].weight == "30");
  CHECK(projects[0].rows[2].sign == "定性");
  CHECK(projects[0].rows[3].sign == "定量(其他)");
  CHECK(projects[0].rows[3].unit == "批");
  CHECK(import_refusals(projects).empty());
}

TEST_CASE("what the system refuses") {
  CHECK(reasons(kGood).empty());
  ImportRow row = kGood;
  row.level2 = "";
  CHECK(reasons(row) == Reasons{"level-missing"});
  row = kGood;
  row.name = "";
  CHECK(reasons(row) == Reasons{"name-missing"});
  row.name = std::string(300, 'x').substr(0, 100);
  CHECK(reasons(row).empty());
  row.name += 'x';
  CHECK(reasons(row) == Reasons{"name-too-long"});
  row.name = "培训 人数";   // the same but for white space
  CHECK(reasons(row, &kGood) == Reasons{"name-duplicate"});
  row = kGood;
  row.value = "";
  CHECK(reasons(row) == Reasons{"value-missing"});
  for (const char* value : {"1-2", "1_2", "**"}) {
    row.value = value;
    CHECK(reasons(row) == Reasons{"value-sign"});
  }
  row = kGood;
  row.unit = "";
  CHECK(reasons(row) == Reasons{"unit-missing"});
  for (const char* sign : {"定性", "定量(其他)", "不适用"}) {
    row.sign = sign;
    CHECK(reasons(row).empty());
  }
}

TEST_CASE("of a form for several years the year's targets are imported") {
  const tests::ReadDocument document = tests::document_of(
      "2025年项目支出绩效目标申报表\n项目名称\t甲\n总体目标\t中期目标\t\t年度目标\n\t改造45间。\t\t改造15间。\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
      "\t产出指标\t数量指标\t数量\t≥45间\t数量指标\t数量\t≥15间\n");
  const std::vector<ImportProject> projects = projects_of(document);
  REQUIRE(projects.size() == 1);
  REQUIRE(projects[0].rows.size() == 1);
  CHECK(projects[0].rows[0].value == "15");
}

TEST_CASE("the projects of a list, and of several forms, have a sheet each") {
  const tests::ReadDocument list = tests::document_of(
      "2025年部门预算项目绩效目标表\n单位名称\t项目名称\t一级指标\t二级指标\t三级指标\t指标值\n"
      "甲局\t子项目\t产出指标\t数量指标\t数量\t≥1个\n\t\t\t质量指标\t合格率\t≥90%\n"
      "甲局\t丑项目\t产出指标\t数量指标\t数量\t≥2个\n");
  const std::vector<ImportProject> projects = projects_of(list);
  REQUIRE(projects.size() == 2);
  CHECK(projects[0].name == "子项目");
  CHECK(projects[0].rows.size() == 2);
  CHECK(projects[1].name == "丑项目");
  const auto bytes = import_workbook(projects);
  REQUIRE(bytes);
  CHECK(tests::sheet_texts(*bytes, 2) ==
        std::vector<std::vector<std::string>>{{"一级指标", "二级指标", "三级指标名称", "计算符号", "指标值", "计量单位"},
                                              {"产出指标", "数量指标", "数量", "≥", "2", "个"}});
  CHECK(tests::xml_part(*bytes, "xl/workbook.xml").find("name=\"丑项目\"") != std::string::npos);
}

TEST_CASE("the columns of weight and note are there where any row has them") {
  ImportProject project{"甲", {kGood, kGood}};
  project.rows[1].weight = "20";
  const auto with_weight = import_workbook(std::span(&project, 1));
  REQUIRE(with_weight);
  CHECK(tests::sheet_texts(*with_weight)[0].back() == "权重");
  CHECK(tests::sheet_texts(*with_weight)[1].back() == "");
  project.rows[0].note = "实测";
  const auto with_note = import_workbook(std::span(&project, 1));
  REQUIRE(with_note);
  CHECK(tests::sheet_texts(*with_note)[0].back() == "备注");
  CHECK(tests::sheet_texts(*with_note)[1].back() == "实测");
}

TEST_CASE("every indicator of every document is in its import sheet, with a sign that the system knows") {
  for (const tests::ReadDocument& document : tests::every_document()) {
    INFO(document.name);
    std::size_t wanted = 0;
    for (const Form& form : document.forms) {
      const bool long_terms = std::any_of(form.indicators.begin(), form.indicators.end(), [](const Indicator& one) { return one.long_term; });
      for (const Indicator& indicator : form.indicators) wanted += long_terms && indicator.long_term ? 0 : 1;
    }
    std::size_t rows = 0;
    for (const ImportProject& project : projects_of(document)) {
      rows += project.rows.size();
      for (const ImportRow& row : project.rows) {
        const std::vector<std::string> signs = {"＞", "≥", "＝", "＜", "≤", "定性", "定量(其他)", "不适用"};
        CHECK(std::find(signs.begin(), signs.end(), row.sign) != signs.end());
      }
    }
    CHECK(rows == wanted);
  }
}
