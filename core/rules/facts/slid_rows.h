// Rows of the indicator block that slid sideways: what structure-shifted-left and structure-shifted-right share.
#pragma once

#include "core/rules/rule.h"

namespace jihe::rules {

// One finding for each run of rows that slid in `direction`; rows that hold nothing don't end a run. Its fix puts them
// all right. A run with a name under 一级指标 is an error.
void slid_rows(const Rule& rule, const Subject& subject, Repair direction, Findings& findings);

}  // namespace jihe::rules
