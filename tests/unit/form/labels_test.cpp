// Labels as the forms of different places have them, and those that no list can know.
#include <algorithm>
#include <deque>

#include <catch2/catch_test_macros.hpp>

#include "core/form/recognise.h"
#include "tests/support/grid_text.h"

using namespace jihe;

namespace {

struct Labels {
  std::string_view name = "项目名称", department = "主管部门", unit = "实施单位", period = "项目期";
  std::string_view total = "年度资金总额", fiscal = "其中:财政拨款", other = "其他资金", goal = "绩效目标";
};

// A short form under these labels. The grids stay: a form's texts point into its grid.
Form form_with(const Labels& labels) {
  static std::deque<Grid> grids;
  std::string text = "2025年项目支出绩效目标表\n";
  const auto row = [&text](std::string_view label, std::string_view value) {
    text.append(label).append("\t").append(value).append("\n");
  };
  row(labels.name, "灌区渠道清淤");
  row(labels.department, "清河县水务局");
  row(labels.unit, "清河县灌溉管理所");
  row(labels.period, "2025年1月-2025年12月");
  row(labels.total, "42.5");
  row(labels.fiscal, "40");
  row(labels.other, "2.5");
  row(labels.goal, "清淤渠道18公里,受益农户900户。");
  text += "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清淤渠道长度\t≥18公里\n";
  return recognise(grids.emplace_back(grid_from_text(text)), built_in_profile());
}

}  // namespace

TEST_CASE("labels of many places are read", "[form][labels]") {
  for (const std::string_view label : {"政策(项目)名称", "预算项目名称", "二级项目名称", "项目（活动）名称", "专项资金名称"}) {
    CAPTURE(label);
    CHECK(form_with({.name = label}).text(FieldId::name) == "灌区渠道清淤");
  }
  for (const std::string_view label : {"主管单位", "业务主管部门", "市级主管部门", "部门名称", "归口管理部门", "主管处室"}) {
    CAPTURE(label);
    CHECK(form_with({.department = label}).text(FieldId::department) == "清河县水务局");
  }
  for (const std::string_view label : {"项目承担单位", "用款单位", "申报单位", "资金使用单位", "实施主体", "二级预算单位"}) {
    CAPTURE(label);
    CHECK(form_with({.unit = label}).text(FieldId::unit) == "清河县灌溉管理所");
  }
  for (const std::string_view label : {"项目实施周期", "项目起止年限", "建设期", "执行期限", "实施时间"}) {
    CAPTURE(label);
    CHECK(form_with({.period = label}).text(FieldId::period) == "2025年1月-2025年12月");
  }
}

TEST_CASE("money and goals under labels of many places", "[form][labels]") {
  for (const std::string_view label : {"项目总额(万元)", "预算金额（万元）", "年度预算(万元)", "本年预算数", "申请资金", "年度预算申请资金总额",
                                       "项目经费（万元）", "总金额"}) {
    CAPTURE(label);
    const Form form = form_with({.total = label});
    REQUIRE(form.funding.size() == 1);
    CHECK(form.funding[0].total.value.text == "42.5");
    CHECK(form.funding[0].fiscal.value.text == "40");
  }
  for (const std::string_view label : {"其中：本级财政资金", "财政性资金", "其中:财政预算资金", "其中:县财政拨款"}) {
    CAPTURE(label);
    CHECK(form_with({.fiscal = label}).funding.at(0).fiscal.value.text == "40");
  }
  for (const std::string_view label : {"自筹资金", "其中:中央补助", "社会资金", "其中：省级资金"}) {
    CAPTURE(label);
    CHECK(form_with({.other = label}).funding.at(0).parts.at(0).value.text == "2.5");
  }
  for (const std::string_view label : {"项目目标", "项目绩效总目标", "本年度绩效目标", "年度主要目标", "年度总目标", "项目总体绩效目标",
                                       "绩效目标概述", "整体绩效目标"}) {
    CAPTURE(label);
    const Form form = form_with({.goal = label});
    REQUIRE(form.goals.size() == 1);
    CHECK(form.goals[0].text.text == "清淤渠道18公里,受益农户900户。");
  }
}

TEST_CASE("titles of many places", "[form][labels]") {
  static std::deque<Grid> grids;
  for (const std::string_view title : {"2025年部门预算项目支出绩效目标表", "2025年度项目绩效目标汇总表", "专项资金绩效目标申报表(2025年度)",
                                       "2025年度预算项目绩效目标填报表", "2025年项目支出绩效目标情况表"}) {
    CAPTURE(title);
    const std::string text = std::string(title) + "\n项目名称\t灌区渠道清淤\n主管部门\t清河县水务局\n";
    const Form form = recognise(grids.emplace_back(grid_from_text(text)), built_in_profile());
    CHECK(form.title.text == title);
    CHECK(form.year == 2025);
  }
}

TEST_CASE("a goal may start like a label", "[form][labels]") {
  const Form form = form_with({.goal = "年度目标\t项目目标任务是清淤渠道18公里。"});
  REQUIRE(form.goals.size() >= 1);
  CHECK(form.goals[0].text.text == "项目目标任务是清淤渠道18公里。");
}

TEST_CASE("labels that nobody knows are named", "[form][labels]") {
  const Form form = form_with({.name = "工程标段", .period = "工程等级"});
  REQUIRE(form.unknown_labels.size() == 2);
  CHECK(form.unknown_labels[0].text == "工程标段");
  CHECK(form.unknown_labels[1].text == "工程等级");
  CHECK(form.unread.size() == 4);
}

TEST_CASE("what is no label is not named as one", "[form][labels]") {
  CHECK(form_with({}).unknown_labels.empty());
  // A name over a block, a label with nothing behind it, a second amount, a sentence.
  CHECK(form_with({.name = "基本情况\t项目名称"}).unknown_labels.empty());
  CHECK(form_with({.period = "工程等级\t\n项目期"}).unknown_labels.empty());
  CHECK(form_with({.total = "年度资金总额\t42.5万\t40"}).unknown_labels.empty());
  CHECK(form_with({.period = "本表由实施单位填写。\t共2份"}).unknown_labels.empty());
}

namespace {

// The categories of the indicators below, under these names of the levels and of their columns.
struct Levels {
  std::string_view head1 = "一级指标", head2 = "二级指标", head3 = "三级指标", head_value = "指标值";
  std::string_view output = "产出指标", quantity = "数量指标", quality = "质量指标";
  std::string_view benefit = "效益指标", social = "社会效益指标", satisfaction = "满意度指标", served = "服务对象满意度指标";
};

std::vector<std::string> categories_of(const Levels& levels) {
  static std::deque<Grid> grids;
  std::string text = "2025年项目支出绩效目标表\n项目名称\t灌区渠道清淤\n绩效目标\t清淤渠道18公里,受益农户900户。\n";
  const auto row = [&text](std::string_view a, std::string_view b, std::string_view c, std::string_view d) {
    for (const std::string_view cell : {a, b, c}) text.append(cell).append("\t");
    text.append(d).append("\n");
  };
  row(levels.head1, levels.head2, levels.head3, levels.head_value);
  row(levels.output, levels.quantity, "清淤渠道长度", "≥18公里");
  row("", levels.quality, "清淤断面合格率", "≥95%");
  row(levels.benefit, levels.social, "受益农户数", "≥900户");
  row(levels.satisfaction, levels.served, "农户满意度", "≥90%");
  const Form form = recognise(grids.emplace_back(grid_from_text(text)), built_in_profile());
  CHECK(form.repairs.empty());
  CHECK(form.unread.empty());
  std::vector<std::string> found;
  for (const Indicator& indicator : form.indicators) {
    found.push_back(std::string(indicator.level1) + "/" + std::string(indicator.level2));
  }
  return found;
}

const std::vector<std::string> kCategories = {"产出指标/数量指标", "产出指标/质量指标", "效益指标/社会效益指标",
                                              "满意度指标/服务对象满意度指标"};

}  // namespace

TEST_CASE("categories are known whatever their number and weight", "[form][labels]") {
  CHECK(categories_of({}) == kCategories);
  CHECK(categories_of({.output = "一、产出指标", .quantity = "1.数量指标", .quality = "2.质量指标"}) == kCategories);
  CHECK(categories_of({.output = "（一）产出指标", .quantity = "（1）数量指标", .satisfaction = "三、满意度指标"}) == kCategories);
  CHECK(categories_of({.output = "产出指标（50分）", .quantity = "数量指标（20%）", .benefit = "效益指标(30)"}) == kCategories);
  CHECK(categories_of({.output = "项目产出", .quantity = "产出数量", .quality = "质量目标", .benefit = "项目效果"}) == kCategories);
}

TEST_CASE("a first level that nobody knows is known by its categories", "[form][labels]") {
  CHECK(categories_of({.satisfaction = "公众评价"}) == kCategories);
  CHECK(categories_of({.benefit = "成效", .satisfaction = "群众反映"}) == kCategories);
}

TEST_CASE("heads of columns with a year, of many places, or that nobody knows", "[form][labels]") {
  CHECK(categories_of({.head_value = "2025年指标值"}) == kCategories);
  CHECK(categories_of({.head_value = "2025年度目标值"}) == kCategories);
  CHECK(categories_of({.head1 = "指标类别", .head2 = "二级目标", .head3 = "绩效指标名称", .head_value = "计划值"}) == kCategories);
  static std::deque<Grid> grids;
  const Form form = recognise(grids.emplace_back(grid_from_text("项目名称\t灌区渠道清淤\n"
                                                                "一级指标\t分类\t三级指标\t指标值\n"
                                                                "产出指标\t数量指标\t清淤渠道长度\t≥18公里\n"
                                                                "满意度指标\t服务对象满意度\t农户满意度\t≥90%\n")),
                              built_in_profile());
  CHECK(form.columns.level2 == 1);
  CHECK(form.repairs.empty());
}

TEST_CASE("a year before a label is no part of it", "[form][labels]") {
  CHECK(form_with({.total = "2025年度资金总额（万元）"}).funding.at(0).total.value.text == "42.5");
  CHECK(form_with({.goal = "2025年绩效目标"}).goals.at(0).text.text == "清淤渠道18公里,受益农户900户。");
  CHECK(form_with({.period = "20255年度"}).text(FieldId::period).empty());
}

TEST_CASE("a form with each label and its content in one cell", "[form][labels]") {
  static std::deque<Grid> grids;
  const Form form = recognise(grids.emplace_back(grid_from_text("2025年项目支出绩效目标表\n"
                                                                "项目名称：灌区渠道清淤\t\n"
                                                                "主管部门：清河县水务局\t\n"
                                                                "年度资金总额：42.5万元\t\n"
                                                                "其中：财政拨款：40万元\t\n"
                                                                "其他资金：2.5万元\t\n"
                                                                "绩效目标：清淤渠道18公里，受益农户900户。\t\n"
                                                                "一级指标\t二级指标\t三级指标\t指标值\n"
                                                                "产出指标\t数量指标\t清淤渠道长度\t≥18公里\n")),
                              built_in_profile());
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "42.5万元");
  CHECK(form.funding[0].fiscal.value.text == "40万元");
  CHECK(form.funding[0].other.value.text == "2.5万元");
  REQUIRE(form.goals.size() == 1);
  CHECK(form.goals[0].label.text == "绩效目标");
  CHECK(form.goals[0].text.text == "清淤渠道18公里，受益农户900户。");
  CHECK(form.goal_label.text == "绩效目标");
  CHECK(form.unread.empty());
}

TEST_CASE("a goal's label with its scope and goal in one cell of its own", "[form][labels]") {
  const Form form = form_with({.goal = "年度绩效目标(含本级)：清淤渠道18公里。\t\n项目概况"});
  REQUIRE(form.goals.size() == 1);
  CHECK(form.goals[0].text.text == "清淤渠道18公里。");
  CHECK(form.goals[0].scope == "含本级");
}

TEST_CASE("names over the blocks of a form are passed by", "[form][labels]") {
  const Form form = form_with({.name = "基本信息\t项目名称", .total = "资金\t年度资金总额", .goal = "目标情况栏\t年度目标"});
  CHECK(form.text(FieldId::name) == "灌区渠道清淤");
  REQUIRE(form.goals.size() == 1);
  CHECK(form.goals[0].label.text == "年度目标");
  CHECK(form.goals[0].text.text == "清淤渠道18公里,受益农户900户。");
  CHECK(form.unknown_labels.empty());
}

TEST_CASE("the line above a form and what nobody judges may have label and content in one cell", "[form][labels]") {
  const Form form = form_with({.name = "填报单位：清河县灌溉管理所\t填报日期：2025年1月5日\n项目名称",
                               .period = "联系人：张三\t联系电话：1234567\n项目期"});
  CHECK(form.merged_labels.empty());
  const auto unread = [&form](std::string_view text) {
    return std::any_of(form.unread.begin(), form.unread.end(), [text](const CellText& cell) { return cell.text == text; });
  };
  CHECK(unread("填报日期：2025年1月5日"));
  CHECK(unread("联系人：张三"));
  CHECK(form_with({.period = "主管部门：清河县水务局\t\n项目期"}).merged_labels.size() == 1);
}

TEST_CASE("amounts below labels that stand side by side", "[form][labels]") {
  const Form form = form_with({.period = "项目资金(万元)\t年度资金总额\t财政拨款\t其他资金\n\t98\t90\t8\n项目期",
                               .total = "核定依据", .fiscal = "核定文号", .other = "核定部门"});
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].total.value.text == "98");
  CHECK(form.funding[0].fiscal.value.text == "90");
  CHECK(form.funding[0].other.value.text == "8");
  // Two panes that are not filled in have nothing below.
  const Form blank = form_with({.period = "项目资金(万元)\t年度资金总额(含本级和市县)\t\t年度资金总额(含本级)\t\n项目期"});
  REQUIRE(blank.funding.size() >= 2);
  CHECK_FALSE(blank.funding[0].total.value.filled());
}

TEST_CASE("labels may be numbered", "[form][labels]") {
  const Form form = form_with({.fiscal = "其中：1.财政拨款", .other = "2.其他资金", .goal = "四、绩效目标"});
  REQUIRE(form.funding.size() == 1);
  CHECK(form.funding[0].fiscal.value.text == "40");
  CHECK(form.funding[0].other.value.text == "2.5");
  CHECK(form_with({.fiscal = "一、财政拨款"}).funding.at(0).fiscal.value.text == "40");
  CHECK(form.goals.size() == 1);
}
