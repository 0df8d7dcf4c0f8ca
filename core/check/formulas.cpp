#include "core/check/formulas.h"

#include <algorithm>
#include <utility>

#include "core/form/formula.h"

namespace jihe {

namespace {

// Where the cursor goes for what is said of the whole table: the indicators' head row, else the title.
CellRef head_of(const Form& form) {
  if (form.columns.head_row >= 0) return {form.columns.head_row, std::max(form.columns.name, 0)};
  return form.title.at.valid() ? form.title.at : CellRef{0, 0};
}

Finding finding_of(const Formula& formula, FormulaVerdict verdict, const Subject& subject) {
  Finding finding;
  finding.rule = formula.id;
  finding.severity = formula.severity;
  if (verdict.places.empty()) verdict.places.push_back(head_of(subject.form));
  for (const CellRef at : verdict.places) finding.places.push_back({subject.table, at, 0, subject.grid.text(at).size()});
  finding.args = {{"text", formula.text},       {"why", formula.why},
                  {"todo", formula.todo},       {"basis", formula.basis},
                  {"left", std::move(verdict.left)}, {"right", std::move(verdict.right)}};
  return finding;
}

}  // namespace

Findings judge_formulas(const Subject& subject) {
  Findings findings;
  const std::vector<std::string>& off = subject.profile.off;
  for (const Formula& formula : subject.profile.formulas) {
    if (std::find(off.begin(), off.end(), formula.id) != off.end()) continue;
    for (FormulaVerdict& verdict : evaluate(formula.expression, subject.form)) {
      if (verdict.holds == false) findings.push_back(finding_of(formula, std::move(verdict), subject));
    }
  }
  return findings;
}

}  // namespace jihe
