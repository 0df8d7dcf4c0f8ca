// A table that looks like the form and is none to be judged: a self-evaluation (自评表), or the form not filled in.
#include <utility>

#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_not_target_table;

namespace {

Findings check(const Subject& subject) {
  const Layout layout = subject.form.layout;
  if (layout != Layout::self_evaluation && layout != Layout::blank) return {};
  Finding finding = make_finding(structure_not_target_table, table_place(subject));
  if (layout == Layout::blank) finding.variant = "blank";
  return only(std::move(finding));
}

constexpr Example kExamples[] = {
    {Verdict::fires,
     "raw:\n2024年项目支出绩效自评表\n项目名称\t\t泵站维修\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t得分\n"
     "\t产出指标\t数量指标\t泵站维修数量\t≥6座\t6座\t10\n"},
    {Verdict::fires,
     "raw:\n2025年部门项目支出预算绩效目标表\n项目名称\t\t\n主管部门\t\t\t实施单位\t\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t指标1:\t\n\t\t质量指标\t指标1:\t\n"},
    {Verdict::clean, "项目名称|泵站维修"}};

}  // namespace

const Rule structure_not_target_table = {.id = "structure-not-target-table",
                                         .severity = Severity::warning,
                                         .basis = "财预〔2020〕10号",
                                         .check = check,
                                         .examples = kExamples};

}  // namespace jihe::rules
