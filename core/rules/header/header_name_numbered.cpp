// 项目名称 starts with the number the project has in somebody's list: 项目1…, 1.…, 一、….
#include <string>
#include <utility>

#include "core/rules/facts/project_name.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_name_numbered;

namespace {

void check(const Subject& subject, Findings& findings) {
  const Field* name = subject.form.field(FieldId::name);
  if (name == nullptr) return;
  const std::string_view text = name->value.text;
  const std::size_t numbering = numbering_length(text);
  if (numbering == 0) return;
  const std::string bare(text.substr(numbering));
  Finding& finding = add_finding(findings, header_name_numbered, place_of(subject, name->value),
                                 {{"text", quoted(text)}, {"number", text.substr(0, numbering)}});
  finding.places[0].end = finding.places[0].begin + numbering;
  if (bare.empty()) {
    finding.variant = "only";
    return;
  }
  finding.args.add("expected", bare);
  add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, name->value, bare));
}

constexpr Example kExamples[] = {{Verdict::fires, "项目名称|项目1河道日常管护"},
                                 {Verdict::fires, "项目名称|项目12：河道日常管护"},
                                 {Verdict::fires, "项目名称|3.河道日常管护"},
                                 {Verdict::fires, "项目名称|二、河道日常管护"},
                                 {Verdict::fires, "项目名称|（一）河道日常管护"},
                                 {Verdict::fires, "项目名称|项目2"},
                                 {Verdict::clean, "项目名称|一期河道治理"},
                                 {Verdict::clean, "项目名称|2号泵站维修"},
                                 {Verdict::clean, "项目名称|2.5公里河堤加固"},
                                 {Verdict::clean, "项目名称|项目前期工作"},
                                 {Verdict::clean, "项目名称|项目2期河堤加固"}};

}  // namespace

const Rule header_name_numbered = {.id = "header-name-numbered",
                                   .severity = Severity::warning,
                                   .check = check, .judges = Judges::projects_too,
                                   .fix = FixOffer::suggested,
                                   .examples = kExamples};

}  // namespace jihe::rules
