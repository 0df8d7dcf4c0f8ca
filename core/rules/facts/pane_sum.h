// Whether the total of a funding pane is what its rows add up to, and which amount is in the way of that.
#pragma once

#include "core/form/form.h"
#include "core/form/profile.h"

namespace jihe::rules {

enum class PaneSum {
  unknown,     // an amount is blank or no number
  equal,
  partly,      // less, and the rows are but a part of the total
  different,
  of_sources   // different, and the rows are where the money comes from rather than 财政拨款 and 其他资金
};

inline bool is_wrong(PaneSum sum) { return sum == PaneSum::different || sum == PaneSum::of_sources; }

PaneSum pane_sum(const Profile& profile, const FundingPane& pane);

// The one amount of a form's pane that does not add up which, as a ten-thousandth, would make it add up: typed in 元 where
// the others are in 万元. nullptr where there is none.
const Amount* amount_in_yuan(const Profile& profile, const Form& form, const FundingPane& pane);

}  // namespace jihe::rules
