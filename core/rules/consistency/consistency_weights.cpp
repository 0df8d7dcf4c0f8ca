// Weights that add up to none of the sums in use, or one that outweighs the rest.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_weights;

namespace {

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table || form.columns.weight < 0) return;
  Decimal sum;
  const Indicator* first = nullptr;
  const Indicator* heavy = nullptr;
  const auto most = static_cast<std::int64_t>(subject.profile.threshold("consistency-weights.one", 30));
  for (const Indicator& indicator : form.indicators) {
    if (!indicator.weight_value) {
      if (!indicator.weight.filled()) continue;
      return;   // a weight that is no number: nothing can be added up
    }
    sum = sum + *indicator.weight_value;
    if (first == nullptr) first = &indicator;
    if (heavy == nullptr && *indicator.weight_value > Decimal{most, 0}) heavy = &indicator;
  }
  if (first == nullptr) return;
  const std::vector<Decimal>& sums = subject.profile.weight_sums;
  if (std::find(sums.begin(), sums.end(), sum) == sums.end()) {
    std::string allowed;
    for (const Decimal& one : sums) allowed += (allowed.empty() ? "" : "、") + one.to_string();
    add_finding(findings, consistency_weights, place_of(subject, first->weight),
                {{"sum", sum.to_string()}, {"sums", allowed}});
    return;
  }
  if (heavy == nullptr) return;
  Finding& finding = add_finding(findings, consistency_weights, place_of(subject, heavy->weight),
                                 {{"name", quoted(heavy->name.text)}, {"text", quoted(heavy->weight.text)},
                                  {"most", std::to_string(most)}});
  finding.variant = "heavy";
  finding.severity = Severity::hint;
}

constexpr Example kExamples[] = {
    {Verdict::fires,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t20\n"
     "\t\t质量指标\t清漂合格率\t≥95%\t25\n"
     ""},
    {Verdict::fires,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t60\n"
     "\t\t质量指标\t清漂合格率\t≥95%\t30\n"
     ""},
    {Verdict::fires,
     "raw:\n"
     "2025年部门预算项目绩效目标表\n"
     "单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\n"
     "清河县水务局\t河道清漂\t12万元\t清理漂浮物30吨。\t产出指标\t数量指标\t漂浮物清理量\t≥\t30\t吨\t50\n"
     "\t\t\t\t\t质量指标\t清漂合格率\t≥\t95\t%\t50\n"
     "清河县水务局\t水闸检修\t8万元\t检修水闸6座。\t产出指标\t数量指标\t检修水闸数量\t≥\t6\t座\t50\n"
     "\t\t\t\t\t质量指标\t检修合格率\t≥\t95\t%\t45\n"
     ""},
    {Verdict::clean,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t30\n"
     "\t\t质量指标\t清漂合格率\t≥95%\t30\n"
     "\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t20\n"
     ""},
    {Verdict::clean,
     "raw:\n"
     "2025年部门预算项目绩效目标表\n"
     "单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\n"
     "清河县水务局\t河道清漂\t12万元\t清理漂浮物30吨。\t产出指标\t数量指标\t漂浮物清理量\t≥\t30\t吨\t30\n"
     "\t\t\t\t\t质量指标\t清漂合格率\t≥\t95\t%\t30\n"
     "\t\t\t\t\t时效指标\t清漂完成时间\t≤\t11\t个月\t20\n"
     "清河县水务局\t水闸检修\t8万元\t检修水闸6座。\t产出指标\t数量指标\t检修水闸数量\t≥\t6\t座\t30\n"
     "\t\t\t\t\t时效指标\t检修完成时间\t≤\t4\t个月\t30\n"
     "\t\t\t\t\t质量指标\t检修合格率\t≥\t95\t%\t20\n"
     ""},
};

}  // namespace

const Rule consistency_weights = {
    .id = "consistency-weights", .severity = Severity::warning, .basis = "财预〔2021〕101号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
