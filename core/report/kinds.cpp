#include "core/report/kinds.h"

namespace jihe {

FindingKind kind_of(const Finding& finding) { return {finding.rule, finding.variant}; }

int table_of(const Finding& finding) { return finding.places.empty() ? -1 : finding.places.front().table; }

bool about_head(const Finding& finding, const std::vector<Form>& forms) {
  const int table = table_of(finding);
  if (table < 0) return false;
  const int head_row = forms[static_cast<std::size_t>(table)].columns.head_row;
  return finding.places.size() > 1 || head_row < 0 || finding.places.front().cell.row < head_row;
}

}  // namespace jihe
