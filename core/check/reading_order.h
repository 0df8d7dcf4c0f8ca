// The order findings are read in: by table, then row and column of the first place; those about the whole file first.
#pragma once

#include "core/grid/finding.h"

namespace jihe {

// Sorts findings of a file; those of one cell keep their order.
Findings in_reading_order(Findings findings);

// Takes the findings of rules that look at other files (Reach::workspace) out of a file's, and puts `found` in their
// place. In a cell the catalogue's order counts, then the profile's formulas. REQUIRES: both stand in reading order.
void replace_shared(Findings& findings, Findings&& found);

}  // namespace jihe
