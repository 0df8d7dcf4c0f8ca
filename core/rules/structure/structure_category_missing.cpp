// Categories that every form must fill. Which ones is the profile's: 产出 and 效益 (errors); 数量, 质量, 时效, 成本, 满意度
// (warnings). 经济, 生态 and 可持续 may be absent.
#include <algorithm>
#include <utility>

#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_category_missing;

namespace {

// 成本指标 may be a first level or stand under 产出指标: one of them is enough.
bool has_indicator(const Form& form, const LevelName& level) {
  return std::any_of(form.indicators.begin(), form.indicators.end(), [&level](const Indicator& indicator) {
    return indicator.level1 == level.canonical || indicator.level2 == level.canonical;
  });
}

bool is_listed(const std::vector<std::string>& missing, const std::string& name) {
  return std::find(missing.begin(), missing.end(), name) != missing.end();
}

// Where the missing category should be filled in: its own label, else the head row of the block.
Place place_for(const Subject& subject, const std::string& canonical) {
  for (const Category& category : subject.form.categories) {
    if (category.level2 == canonical || category.level1 == canonical) return place_of(subject, category.level2_at);
  }
  const IndicatorColumns& columns = subject.form.columns;
  // In a list: the project that lacks it.
  const Field* name = subject.form.field(FieldId::name);
  if (columns.project >= 0 && name != nullptr) return place_of(subject, name->value);
  if (columns.head_row < 0) return table_place(subject);
  return place_at(subject, {columns.head_row, std::max(columns.level1, 0)});
}

void add_missing(Findings& findings, const Subject& subject, const std::vector<std::string>& missing,
                 Severity severity) {
  if (missing.empty()) return;
  std::string names;
  for (const std::string& name : missing) names += (names.empty() ? "" : "、") + name;
  Finding& finding = add_finding(findings, structure_category_missing, place_for(subject, missing.front()),
                                 {{"missing", names}});
  for (std::size_t i = 1; i < missing.size(); ++i) {
    const Place place = place_for(subject, missing[i]);
    const bool known = std::any_of(finding.places.begin(), finding.places.end(),
                                   [&place](const Place& other) { return other.cell == place.cell; });
    if (!known) finding.places.push_back(place);
  }
  finding.severity = severity;
}

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  const bool levels_known = std::any_of(form.indicators.begin(), form.indicators.end(),
                                        [](const Indicator& indicator) { return !indicator.level1.empty(); });
  if (!levels_known && form.categories.empty() && !form.indicators.empty()) return;   // a form without these columns
  std::vector<std::string> errors, warnings;
  for (const LevelName& level : subject.profile.levels) {
    if ((!level.required_error && !level.required_warning) || has_indicator(form, level)) continue;
    const bool parent_missing = is_listed(errors, level.parent) || is_listed(warnings, level.parent);
    if (!parent_missing) (level.required_error ? errors : warnings).push_back(level.canonical);
  }
  add_missing(findings, subject, errors, Severity::error);
  add_missing(findings, subject, warnings, Severity::warning);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "-质量指标"},
    {Verdict::fires, "-数量指标\n-质量指标\n-时效指标\n-成本指标"},
    {Verdict::fires, "-经济效益指标\n-社会效益指标\n-生态效益指标\n-可持续影响指标"},
    {Verdict::fires, "时效指标|指标1:|"},
    {Verdict::fires,
     "raw:\n"
     "2025年部门预算项目绩效目标表\n"
     "单位名称\t项目名称\t年度目标\t一级指标\t二级指标\t三级指标\t指标值\n"
     "清河县水务局\t水闸检修\t检修水闸6座。\t产出指标\t数量指标\t检修水闸数量\t≥6座\n"
     "\t\t\t效益指标\t社会效益指标\t受益行政村数量\t≥12个\n"
     "清河县水务局\t河道清漂\t清理漂浮物30吨。\t产出指标\t数量指标\t漂浮物清理量\t≥30吨\n"},
    {Verdict::clean, "-经济效益指标\n-生态效益指标\n-可持续影响指标"},
    {Verdict::clean, "-成本指标\n成本指标/经济成本指标|河道管护总成本|≤48万元"}};

}  // namespace

const Rule structure_category_missing = {.id = "structure-category-missing",
                                         .severity = Severity::error,
                                         .basis = "财预〔2015〕88号",
                                         .check = check, .judges = Judges::projects_too,
                                         .examples = kExamples};

}  // namespace jihe::rules
