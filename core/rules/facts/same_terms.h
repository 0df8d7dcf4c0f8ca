// Terms of the profile that mean one thing (临聘人员/劳务派遣人员), used side by side in one table.
#pragma once

#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

// Two terms of one group with the same words behind them.
struct TermPair {
  std::string_view term, other;   // into the profile
  std::string_view context;       // the words behind, into the form
  Place place, other_place;       // from the term to the end of the text it stands in
};

// Those of the goals and the indicators' names, one a group at most.
std::vector<TermPair> same_terms(const Subject& subject);

}  // namespace jihe::rules
