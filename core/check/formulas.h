// The audit formulas of a table's profile, as findings.
#pragma once

#include "core/grid/finding.h"
#include "core/rules/rule.h"

namespace jihe {

// A finding for every formula that the table breaks (once a funding pane, where it names one), at the items that break
// it, else at the values that were compared, else at the table's head. Formulas that are switched off aren't asked.
// The finding's rule is the formula's id: it points into the profile.
Findings judge_formulas(const Subject& subject);

}  // namespace jihe
