// The column of directions says the opposite of the operator.
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_direction_column;

namespace {

void check(const Subject& subject, Findings& findings) {
  if (subject.form.columns.direction < 0) return;
  for (const Indicator& indicator : subject.form.indicators) {
    const std::string_view direction = indicator.direction.text;
    const std::string_view op = indicator.target.op;
    const bool smaller = text::contains_any(direction, {"反", "负", "逆"});
    const bool bigger = !smaller && text::contains_any(direction, {"正"});
    const bool floor = op == "≥" || op == ">";
    const bool ceiling = op == "≤" || op == "<";
    if (!(smaller && floor) && !(bigger && ceiling)) continue;
    // Where the name sides with the column the sign is wrong, and is reported as that.
    if (floor_on_cost(subject.profile, indicator)) continue;
    if (!turned_operator(subject.profile, indicator).empty()) continue;
    Finding& finding = add_finding(findings, value_direction_column, place_of(subject, indicator.direction),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)},
                                    {"direction", quoted(direction)}});
    finding.places.push_back(place_of(subject, indicator.value));
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t指标方向性\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t反向指标\n"
     "\t\t质量指标\t清漂合格率\t≥95%\t正向指标\n"
     ""},
    {Verdict::clean,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t指标方向性\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t正向指标\n"
     "\t\t质量指标\t清漂返工率\t≤5%\t反向指标\n"
     ""},
    {Verdict::fires,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标属性\t指标值\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t逆向\t≥30吨\n"
     ""},
    {Verdict::clean,
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标属性\t指标值\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t定量\t≥30吨\n"
     "\t\t质量指标\t清漂返工率\t定量\t≤5%\n"
     ""},
    {Verdict::clean,   // the sign is reversed: one finding, value-direction
     "raw:\n"
     "2025年部门项目支出预算绩效目标表\n"
     "项目名称\t河道清漂\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t指标方向性\n"
     "\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\t正向指标\n"
     "\t\t质量指标\t清漂返工率\t≥5%\t反向指标\n"
     ""},
};

}  // namespace

const Rule value_direction_column = {
    .id = "value-direction-column", .severity = Severity::error, .check = check, .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
