#include "core/rules/facts/faulty_names.h"

#include "core/rules/support.h"

namespace jihe::rules {

void faulty_names(const Rule& rule, const Subject& subject, NameFault fault, Findings& findings) {
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    if (!subject.names[i].has(fault)) continue;
    const CellText& name = indicators[i].name;
    add_finding(findings, rule, place_of(subject, name), {{"name", quoted(name.text)}});
  }
}

}  // namespace jihe::rules
