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

// Those of one pane; true where there was something to say.
bool check_pane(const Subject& subject, int pane, Findings& findings) {
  Decimal sum;
  const Indicator* first = nullptr;
  const Indicator* heavy = nullptr;
  const auto most = static_cast<std::int64_t>(subject.profile.threshold("consistency-weights.one", 30));
  for (const Indicator& indicator : subject.form.indicators) {
    if (indicator.pane != pane) continue;
    if (!indicator.weight_value) {
      if (!indicator.weight.filled()) continue;
      return false;   // a weight that is no number: nothing can be added up
    }
    sum = sum + *indicator.weight_value;
    if (first == nullptr) first = &indicator;
    if (heavy == nullptr && *indicator.weight_value > Decimal{most, 0}) heavy = &indicator;
  }
  if (first == nullptr) return false;
  const std::vector<Decimal>& sums = subject.profile.weight_sums;
  if (std::find(sums.begin(), sums.end(), sum) == sums.end()) {
    const Decimal two{2, 0};
    const auto same_kind = [&](const Decimal& one) { return (one < two) == (sum < two); };   // shares of 1, or points
    const bool any = std::any_of(sums.begin(), sums.end(), same_kind);
    std::string allowed;
    for (const Decimal& one : sums) {
      if (!any || same_kind(one)) allowed += (allowed.empty() ? "" : "、") + one.to_string();
    }
    add_finding(findings, consistency_weights, place_of(subject, first->weight),
                {{"sum", sum.to_string()}, {"sums", allowed}});
    return true;
  }
  if (heavy == nullptr) return false;
  Finding& finding = add_finding(findings, consistency_weights, place_of(subject, heavy->weight),
                                 {{"name", quoted(heavy->name.text)}, {"text", quoted(heavy->weight.text)},
                                  {"most", std::to_string(most)}});
  finding.variant = "heavy";
  finding.severity = Severity::hint;
  return true;
}

void check(const Subject& subject, Findings& findings) {
  if (subject.form.layout != Layout::target_table || subject.form.columns.weight < 0) return;
  // A second block below has weights of its own.
  if (!check_pane(subject, 0, findings)) check_pane(subject, 1, findings);
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
     "长期绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥90吨\t20\n"
     "\t\t\t巡河里程\t≥900公里\t30\n"
     "\t\t质量指标\t清漂合格率\t≥95%\t30\n"
     "年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t20\n"
     "\t\t\t巡河里程\t≥300公里\t30\n"
     "\t\t质量指标\t清漂合格率\t≥95%\t30\n"
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
