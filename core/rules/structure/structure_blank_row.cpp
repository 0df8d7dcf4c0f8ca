// Rows of the table with every cell empty. Separators between tables are no rows of a table.
#include <utility>

#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule structure_blank_row;

namespace {

void check(const Subject& subject, Findings& findings) {
  const std::vector<int>& rows = subject.form.blank_rows;
  if (rows.empty()) return;
  Finding& finding = add_finding(findings, structure_blank_row, place_at(subject, {rows.front(), 0}),
                                 {{"count", std::to_string(rows.size())}});
  for (std::size_t i = 1; i < rows.size(); ++i) finding.places.push_back(place_at(subject, {rows[i], 0}));
  delete_rows(add_fix(finding, FixSafety::safe).edits, subject.grid, subject.table, rows);
}

constexpr Example kExamples[] = {{Verdict::fires, "质量指标|河道管护考核合格率|≥95%\n\t\t\t\t"},
                                 {Verdict::fires, "数量指标|河道管护长度|≥42公里\n\t\t\t\t\n\t \t\t\t"},
                                 {Verdict::clean, "数量指标|河道管护长度|≥42公里"},
                                 {Verdict::clean, "项目名称|清水河河道日常管护\n---\n项目名称|农村饮用水水质监测"}};

}  // namespace

const Rule structure_blank_row = {.id = "structure-blank-row",
                                  .severity = Severity::hint,
                                  .check = check,
                                  .fix = FixOffer::safe,
                                  .examples = kExamples};

}  // namespace jihe::rules
