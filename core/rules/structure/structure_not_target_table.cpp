// A table that looks like the form and is none to be judged: a self-evaluation (自评表), the form not filled in,
// or its text without the cells.
#include <utility>

#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_not_target_table;

namespace {

std::string_view variant_of(const Form& form) {
  if (form.lost == LostStructure::one_column) return "one-column";
  if (form.lost == LostStructure::flattened) return "flattened";
  if (form.starred_template) return "template";
  return form.layout == Layout::blank ? "blank" : "";
}

void check(const Subject& subject, Findings& findings) {
  const Layout layout = subject.form.layout;
  const bool lost = subject.form.lost != LostStructure::none;
  if (layout != Layout::self_evaluation && layout != Layout::blank && !lost) return;
  Finding& finding = add_finding(findings, structure_not_target_table, table_place(subject));
  finding.variant = variant_of(subject.form);
}

constexpr Example kExamples[] = {
    {Verdict::fires,
     "raw:\n2024年项目支出绩效自评表\n项目名称\t\t泵站维修\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t得分\n"
     "\t产出指标\t数量指标\t泵站维修数量\t≥6座\t6座\t10\n"},
    {Verdict::fires,
     "raw:\n2025年部门项目支出预算绩效目标表\n项目名称\t\t\n主管部门\t\t\t实施单位\t\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t指标1:\t\n\t\t质量指标\t指标1:\t\n"},
    {Verdict::fires,
     "raw:\n2025年项目支出绩效目标申报表\n项目名称\t\t泵站维修\n主管部门\t\t清河县水务局\t实施单位\t清河县灌溉站\n"
     "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
     "\t★产出指标\t数量指标\t★泵站维修数量\t≥**座\n\t\t质量指标\t维修验收合格率\t≥**%\n"},
    {Verdict::fires,
     "raw:\n项目名称\n泵站维修\n主管部门\n清河县水务局\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n"
     "泵站维修数量\n≥6座\n"},
    {Verdict::fires,
     "raw:\n项目名称泵站维修主管部门清河县水务局绩效指标一级指标二级指标三级指标指标值产出指标数量指标泵站维修数量≥6座\n"},
    {Verdict::clean, "项目名称|泵站维修"}};

}  // namespace

const Rule structure_not_target_table = {.id = "structure-not-target-table",
                                         .severity = Severity::warning,
                                         .basis = "财预〔2020〕10号",
                                         .check = check, .judges = Judges::others_too,
                                         .examples = kExamples};

}  // namespace jihe::rules
