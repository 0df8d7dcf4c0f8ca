#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_direction;

namespace {

void check(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    const std::string_view op = turned_operator(subject.profile, indicator);
    if (op.empty()) continue;
    Finding& finding = add_finding(findings, value_direction, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)},
                                    {"value", shown_value(indicator)},
                                    {"fixed", with_operator(indicator, op)}});
    const bool floor = indicator.target.op == "≥" || indicator.target.op == ">";
    if (!floor) finding.variant = "bigger";
    add_operator_fix(finding, subject, indicator, op);
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "生态效益指标|岸线林木病虫害发生率|≥5%"},
    {Verdict::fires, "质量指标|泵站故障率|≥5%"},
    {Verdict::fires, "质量指标|群众投诉件数|不少于3件"},
    {Verdict::fires, "时效指标|汛情响应时间|≥30分钟"},
    {Verdict::fires, "服务对象满意度指标|沿河群众满意度|≤90%"},
    {Verdict::fires, "生态效益指标|沿河农田农药使用量|≥5吨"},
    {Verdict::fires, "质量指标|护岸工程不合格率|≥2%"},
    {Verdict::fires, "质量指标|巡查设备故障率|≥5%"},
    {Verdict::fires, "质量指标|水质检测报告差错率|≥2%"},
    {Verdict::fires, "时效指标|取水许可办理等待时间|≥30分钟"},
    {Verdict::clean, "生态效益指标|岸线林木病虫害防治率|≥95%"},
    {Verdict::fires, "社会效益指标|群体性事件数|≥2起"},
    {Verdict::fires, "生态效益指标|河道周边PM2.5年均浓度|≥28微克/立方米"},
    {Verdict::fires, "社会效益指标|河道景观灯亮灯率|≤98%"},
    {Verdict::clean, "经济效益指标|核减不合理造价|≥1.2亿元"},
    {Verdict::clean, "质量指标|泵站平均无故障时间|≥2000小时"},
    {Verdict::clean, "社会效益指标|沿河零事故天数|≥365天"},
    {Verdict::clean, "质量指标|泵站故障率|≤5%"},
    {Verdict::clean, "质量指标|泵站故障修复率|≥95%"},
    {Verdict::clean, "质量指标|群众投诉处理率|≥95%"},
    {Verdict::clean, "社会效益指标|溺水事故下降率|≥10%"},
    {Verdict::clean, "质量指标|巡查发现问题整改率|≥95%"},
    {Verdict::clean, "生态效益指标|降低河道污染物排放率|≥10%"},
    {Verdict::clean, "时效指标|缩短取水许可审批时间|≥2天"},
    {Verdict::clean, "数量指标|排查设备故障次数|≥12次"},
    {Verdict::clean, "质量指标|巡查成本控制率|≥95%"},
    {Verdict::clean, "数量指标|查处违法采砂案件数|≥6件"},
    {Verdict::clean, "数量指标|防汛事故应急演练次数|≥2次"},
    {Verdict::clean, "生态效益指标|减少污染物排放量|≥20吨"},
    {Verdict::clean, "质量指标|护岸工程不合格率|≤2%"},
    {Verdict::clean, "质量指标|管护成本控制率|≤100%"},
    {Verdict::clean, "社会效益指标|闸站设备利用率|≤93%"},
};

}  // namespace

const Rule value_direction = {
    .id = "value-direction", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::suggested, .examples = kExamples};

}  // namespace jihe::rules
