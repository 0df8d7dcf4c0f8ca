// The same project twice: 项目名称 of a year stands in two tables of the workspace.
#include <string>
#include <unordered_map>
#include <utility>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_name_duplicate;

namespace {

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  std::unordered_map<std::string, const Subject*> first;   // name and year -> the first table of that name
  first.reserve(tables.size());
  for (const Subject& subject : tables) {
    if (subject.form.layout != Layout::target_table) continue;
    const Field* name = subject.form.field(FieldId::name);
    if (name == nullptr || !name->value.filled()) continue;
    const text::FoldedLabel folded(name->value.text);
    std::string key = std::to_string(subject.form.year).append("/").append(folded);
    const auto [known, added] = first.emplace(std::move(key), &subject);
    if (added) continue;
    const Subject& other = *known->second;
    Finding& finding = add_finding(findings, subject, header_name_duplicate, place_of(subject, name->value),
                                   {{"text", quoted(name->value.text)}, {"table", std::to_string(other.table + 1)}});
    if (other.file == subject.file) {
      finding.places.push_back(place_of(other, other.form.field(FieldId::name)->value));
    } else {
      finding.variant = "other-file";
    }
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目名称|清水河河道日常管护\n---\n项目名称|清水河 河道日常管护"},
    {Verdict::clean, "---\n---"},
    {Verdict::clean, "标题|2024年部门项目支出预算绩效目标表\n项目名称|清水河河道日常管护\n时效指标|河道管护任务完成时间|2024年11月底前\n---\n项目名称|清水河河道日常管护"},
};

}  // namespace

const Rule header_name_duplicate = {
    .id = "header-name-duplicate", .severity = Severity::warning, .check_all = check_all, .reach = Reach::workspace,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
