// What the rules about the wording of names share.
#pragma once

#include "core/rules/rule.h"

namespace jihe::rules {

// A finding for each indicator whose name has the fault.
void faulty_names(const Rule& rule, const Subject& subject, NameFault fault, Findings& findings);

}  // namespace jihe::rules
