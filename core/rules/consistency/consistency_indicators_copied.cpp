// Nearly all indicators of a project are those of another one.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/few.h"
#include "core/base/text.h"
#include "core/base/text_index.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_indicators_copied;

namespace {

// A table that shares names of indicators with the one at hand, and how many.
struct Shared {
  std::size_t table = 0;
  std::size_t names = 0;
};

bool same_project(const Subject& a, const Subject& b) {
  return text::fold_label(a.form.text(FieldId::name)) == text::fold_label(b.form.text(FieldId::name));
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  constexpr std::size_t kFewest = 5;        // indicators from which equal names say something
  constexpr std::size_t kMostTables = 8;    // remembered a name: names that all share say little
  std::vector<FileFinding> findings;
  if (tables.size() < 2) return findings;
  const double alike = tables[0].profile.threshold("consistency-indicators-copied.share", 0.8);
  TextViewIndex names;
  std::vector<Few<std::size_t>> holders;   // tables, of each name
  std::vector<Shared> shared;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Form& form = tables[i].form;
    if (form.layout != Layout::target_table || form.indicators.size() < kFewest) continue;
    shared.clear();
    for (const Indicator& indicator : form.indicators) {
      const std::size_t name = names.add(indicator.name.text);
      if (name == holders.size()) holders.emplace_back();
      Few<std::size_t>& of_name = holders[name];
      for (const std::size_t table : of_name) {
        if (table == i) continue;
        const auto known =
            std::find_if(shared.begin(), shared.end(), [table](const Shared& s) { return s.table == table; });
        if (known == shared.end()) {
          shared.push_back({table, 1});
        } else {
          ++known->names;
        }
      }
      if (of_name.size() < kMostTables && (of_name.empty() || of_name[of_name.size() - 1] != i)) of_name.push_back(i);
    }
    const auto best = std::max_element(shared.begin(), shared.end(),
                                       [](const Shared& a, const Shared& b) { return a.names < b.names; });
    if (best == shared.end()) continue;
    const std::size_t longer = std::max(form.indicators.size(), tables[best->table].form.indicators.size());
    if (static_cast<double>(best->names) < alike * static_cast<double>(longer)) continue;
    if (same_project(tables[i], tables[best->table])) continue;
    add_finding(findings, tables[i], consistency_indicators_copied, place_of(tables[i], form.indicators[0].name),
                {{"name", quoted(form.text(FieldId::name))},
                 {"other", quoted(tables[best->table].form.text(FieldId::name))},
                 {"table", std::to_string(tables[best->table].table + 1)},
                 {"share", per_cent(best->names, longer)},
                 {"count", std::to_string(best->names)}});
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires,
     "---\n"
     "数量指标|河道管护长度|≥42公里\n"
     "数量指标|河道巡查次数|≥24次\n"
     "数量指标|漂浮物清理量|≥300吨\n"
     "质量指标|河道管护考核合格率|≥95%\n"
     "时效指标|河道管护任务完成时间|2025年11月30日前\n"
     "成本指标|河道管护总成本|≤22.5万元\n"
     "经济效益指标|受益灌区农户数|≥500户\n"
     "社会效益指标|受益行政村数量|≥12个\n"
     "生态效益指标|河道水质达标率|≥90%\n"
     "可持续影响指标|河段管护责任覆盖率|100%\n"
     "服务对象满意度指标|沿河群众满意度|≥90%"},
    {Verdict::clean, "---\n---"},
};

}  // namespace

const Rule consistency_indicators_copied = {
    .id = "consistency-indicators-copied", .severity = Severity::warning, .basis = "财预〔2015〕88号",
    .check_all = check_all, .reach = Reach::workspace,
    .examples = kExamples};

}  // namespace jihe::rules
