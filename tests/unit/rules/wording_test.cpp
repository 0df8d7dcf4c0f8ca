#include "core/rules/wording.h"

#include <catch2/catch_test_macros.hpp>

#include "core/form/profile.h"

using namespace jihe;
using namespace jihe::rules;

namespace {

NameFault fault(const char* level1, const char* level2, const char* name, const char* value) {
  Indicator indicator;
  indicator.level1 = level1;
  indicator.level2 = level2;
  indicator.name.text = name;
  indicator.target = parse_target(value);
  return name_fault(built_in_profile(), indicator);
}

}  // namespace

TEST_CASE("a name has one fault at most") {
  CHECK(fault("效益指标", "社会效益指标", "提高村民护林意识得到提升", "提升") == NameFault::sentence);
  CHECK(fault("效益指标", "社会效益指标", "防火宣传到位,林区安全", "是") == NameFault::sentence);
  CHECK(fault("效益指标", "社会效益指标", "保障林区安全", "有效保障") == NameFault::verb);
  CHECK(fault("产出指标", "质量指标", "巡护任务完成情况", "良好") == NameFault::not_measure);
  CHECK(fault("产出指标", "数量指标", "督导、检查", "≥4次") == NameFault::not_measure);
  CHECK(fault("效益指标", "社会效益指标", "乡村振兴", "促进") == NameFault::broad);
  CHECK(fault("效益指标", "社会效益指标", "护林意识", "提升") == NameFault::none);
  CHECK(fault("产出指标", "数量指标", "指标1:防火巡护次数", "≥240次") == NameFault::none);
  CHECK(fault("产出指标", "数量指标", "巡护人次(含村、组,社区)", "≥240人次") == NameFault::none);
  CHECK(fault("产出指标", "数量指标", "", "") == NameFault::none);
}

TEST_CASE("sub-goals are found by their label") {
  CHECK(subgoal_label("目标1:巡护", 0) == 8);
  CHECK(subgoal_label("目标12、巡护", 0) == 11);
  CHECK(subgoal_label("目标1000吨", 0) == 0);
  CHECK(subgoal_label("目标:巡护", 0) == 0);
}

TEST_CASE("only words of a list and signs between them") {
  const WordList& verbs = built_in_profile().list("duty_verbs");
  CHECK(only_words("督查、检查", verbs));
  CHECK(only_words("督查和指导等", verbs));
  CHECK_FALSE(only_words("督查林场", verbs));
  CHECK_FALSE(only_words("、", verbs));
  CHECK_FALSE(only_words("", verbs));
}

TEST_CASE("a cost row named after the project") {
  Form form;
  Field name;
  name.id = FieldId::name;
  name.value.text = "项目3林场防火巡护经费";
  form.fields.push_back(name);
  const std::u32string matter = matter_of_name(form.text(FieldId::name), built_in_profile());
  CHECK(names_project(matter, built_in_profile(), "防火巡护经费"));
  CHECK_FALSE(names_project(matter, built_in_profile(), "巡护人员补助标准"));
  CHECK_FALSE(names_project(matter, built_in_profile(), "经费"));
}
