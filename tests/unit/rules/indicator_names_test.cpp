#include "core/rules/facts/indicator_names.h"

#include <catch2/catch_test_macros.hpp>

#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"

using namespace jihe;
using namespace jihe::rules;

namespace {

// A form whose only indicator has this name.
Form form_of(std::string_view level1, std::string_view level2, std::string_view name, std::string_view value) {
  Form form;
  Indicator& indicator = form.indicators.emplace_back();
  indicator.level1 = level1;
  indicator.level2 = level2;
  indicator.name.text = name;
  indicator.target = parse_target(value);
  return form;
}

NameFault fault(std::string_view level1, std::string_view level2, std::string_view name, std::string_view value) {
  return IndicatorNames(form_of(level1, level2, name, value), built_in_profile())[0].fault;
}

}  // namespace

TEST_CASE("a name has one fault at most that counts most") {
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

TEST_CASE("a name is a sentence from its twenty-sixth character on, unless a bracket stands in it") {
  constexpr std::string_view kTwentyFive = "林场防火巡护道路两侧各五十米范围之内枯枝落叶杂草堆";
  CHECK(fault("产出指标", "质量指标", kTwentyFive, "=0") == NameFault::none);
  CHECK(fault("产出指标", "质量指标", std::string(kTwentyFive) + "垛", "=0") == NameFault::sentence);
  CHECK(fault("产出指标", "质量指标", std::string(kTwentyFive) + "A", "=0") == NameFault::sentence);
  CHECK(fault("产出指标", "质量指标", std::string(kTwentyFive) + "（垛）", "=0") == NameFault::none);
}

TEST_CASE("a sentence may open with a wish, and a wish may measure nothing") {
  const Form form = form_of("效益指标", "社会效益指标", "提高村民护林意识得到提升", "提升");
  const IndicatorNames sentence(form, built_in_profile());
  CHECK(sentence[0].has(NameFault::sentence));
  CHECK(sentence[0].has(NameFault::verb));
  CHECK_FALSE(sentence[0].has(NameFault::not_measure));
  const Form wish = form_of("效益指标", "社会效益指标", "保障林区巡护工作", "有效保障");
  const IndicatorNames names(wish, built_in_profile());
  CHECK(names[0].has(NameFault::verb));
  CHECK(names[0].has(NameFault::not_measure));
}

TEST_CASE("what is found once for a name is what its text alone gives") {
  for (const std::string_view name :
       {"", "巡护次数", "指标1:巡护次数", "指标１：巡护 次数（次）", "指标1:", "指标2: 合格率(%)。", "(试点)", "指标1:指标2:巡护", "第3期", "第３期", "巡\xE6", "\xE6\x8C",
        "㿿巡护", "䀀巡护", "鿿", "ꀀ", "巡护~次数", "５Ａ级", "率;", "率,%"}) {
    INFO(name);
    const Form form = form_of("产出指标", "数量指标", name, "≥3次");
    const IndicatorNames names(form, built_in_profile());
    CHECK(names[0].worded == worded_name(form.indicators[0]));
    CHECK(names[0].bare == std::string_view(BareName(name)));
    CHECK(names[0].has_digit == text::has_digit(names[0].worded));
  }
}
