#include "core/rules/facts/names.h"

#include <catch2/catch_test_macros.hpp>

#include "core/form/profile.h"

using namespace jihe;
using namespace jihe::rules;

namespace {

const Profile& profile() { return built_in_profile(); }

Indicator indicator(const char* level1, const char* level2, const char* name, const char* value) {
  Indicator out;
  out.level1 = level1;
  out.level2 = level2;
  out.name.text = name;
  out.value.text = value;
  out.target = parse_target(value);
  return out;
}

}  // namespace

TEST_CASE("a name is looked at without prefix, brackets and marks") {
  CHECK(std::string_view(BareName("指标2：巡查 次数（次）")) == "巡查次数");
  CHECK(std::string_view(BareName("合格率(%)。")) == "合格率");
  CHECK(std::string_view(BareName("(试点)")) == "(试点)");
  CHECK(std::string_view(BareName("")) == "");
}

TEST_CASE("a template prefix needs digits, a colon and something behind") {
  CHECK(template_prefix("指标1:长度") == 8);
  CHECK(template_prefix("指标12：长度") == 11);
  CHECK(template_prefix("指标1:") == 0);
  CHECK(template_prefix("指标体系:") == 0);
  CHECK(template_prefix("指标1长度") == 0);
}

TEST_CASE("the head of a name tells whether less is better") {
  for (const char* name : {"泵站故障率", "投诉件数", "溺水事故发生起数", "平均等待时间", "公用经费支出", "不合格率", "PM2.5浓度",
                           "有效投诉率(%)", "信访量", "巡查设备故障率", "检测报告差错率", "办理等待时间", "宣传品破损率"}) {
    INFO(name);
    CHECK(smaller_is_better(profile(), name));
    CHECK_FALSE(bigger_is_better(profile(), name));
  }
  for (const char* name : {"事故下降率", "查处违规案件数", "投诉处理办结率", "故障修复率", "事故应急演练次数", "压缩办理时限", "减少碳排放量",
                           "达标排放率", "复议案件数", "成本控制率", "培训次数", "污染防治项目数",
                           "投诉整改率", "预防事故发生率", "处理设备故障次数", "缩短审批时间"}) {
    INFO(name);
    CHECK_FALSE(smaller_is_better(profile(), name));
  }
}

TEST_CASE("more is better for shares of good things, and use is judged neither way") {
  for (const char* name : {"验收合格率", "群众满意度", "投诉下降率", "覆盖率"}) {
    INFO(name);
    CHECK(bigger_is_better(profile(), name));
  }
  for (const char* name : {"不合格率", "未达标率", "床位使用率", "预算执行率", "成本控制率", "增长率", "人数"}) {
    INFO(name);
    CHECK_FALSE(bigger_is_better(profile(), name));
  }
}

TEST_CASE("vague words may be joined and adorned, and nothing else may stand among them") {
  for (const char* value : {"提升", "得到明显提升", "不断提高、逐步改善", "有效地保障", "合规"}) {
    INFO(value);
    CHECK(made_of_words(value, profile(), "vague_values"));
  }
  for (const char* value : {"", "不断", "提升两个等级", "保障供水", "年底前"}) {
    INFO(value);
    CHECK_FALSE(made_of_words(value, profile(), "vague_values"));
  }
}

TEST_CASE("money is what has a money unit, or a bare number under a cost") {
  CHECK(is_money(profile(), indicator("产出指标", "成本指标", "总成本", "5万")));
  CHECK(is_money(profile(), indicator("产出指标", "成本指标", "总成本", "≤5.5")));
  CHECK(is_money(profile(), indicator("产出指标", "数量指标", "慰问", "500元")));
  CHECK(is_money(profile(), indicator("效益指标", "经济效益指标", "村集体收入", "10万")));
  CHECK_FALSE(is_money(profile(), indicator("产出指标", "数量指标", "投放鱼苗", "10万")));
  CHECK_FALSE(is_money(profile(), indicator("产出指标", "成本指标", "成本节约率", "5%")));
  CHECK_FALSE(is_money(profile(), indicator("产出指标", "成本指标", "用工", "5人")));
}

TEST_CASE("a cost with a floor is wrong unless the money is saved or raised") {
  CHECK(floor_on_cost(profile(), indicator("产出指标", "成本指标", "总成本", "≥5万元")));
  CHECK(floor_on_cost(profile(), indicator("成本指标", "经济成本指标", "人均补助", "300元/人以上")));
  CHECK_FALSE(floor_on_cost(profile(), indicator("产出指标", "成本指标", "总成本", "≤5万元")));
  CHECK_FALSE(floor_on_cost(profile(), indicator("产出指标", "成本指标", "节约经费", "≥5万元")));
  CHECK_FALSE(floor_on_cost(profile(), indicator("效益指标", "经济效益指标", "增收", "≥5万元")));
}
