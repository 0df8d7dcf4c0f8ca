// Amounts of the funding block as the money rules see them: names for messages, and how an amount is written here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

// An amount and the pane it stands in.
struct PaneAmount {
  const FundingPane* pane = nullptr;
  const Amount* amount = nullptr;
};

// Every amount of the form with a label, pane by pane: total, fiscal, other, parts.
std::vector<PaneAmount> all_amounts(const Form& form);

// Its label for a message, with the pane's scope where the label does not say it: 其中:财政拨款(含本级).
std::string amount_label(const PaneAmount& amount);

// 元, 万元, 亿元; 万元 for none.
std::string_view unit_name(MoneyUnit unit);

// The unit an amount without one is in: what its own label says, else the block's.
MoneyUnit unit_of(const Form& form, const Amount& amount);

// `wan` (万元) as a bare number in `unit`; "" past 18 digits.
std::string in_unit(const Decimal& wan, MoneyUnit unit);

// Puts `text` where the amount stands or belongs; behind its label, set off by a space, where they share a cell.
Edit put_amount(const Subject& subject, const Amount& amount, std::string_view text);

// True where a number is filled in.
bool has_number(const Amount& amount);

// True where the label is there and nothing is filled in.
bool is_blank(const Amount& amount);

}  // namespace jihe::rules
