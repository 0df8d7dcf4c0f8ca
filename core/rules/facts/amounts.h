// Amounts of the funding block as the money rules see them: names for messages, and how an amount is written here.
#pragma once

#include <string>
#include <string_view>

#include "core/rules/rule.h"

namespace jihe::rules {

// An amount and the pane it stands in.
struct PaneAmount {
  const FundingPane* pane = nullptr;
  const Amount* amount = nullptr;
};

// Calls take(PaneAmount) for every amount of the form with a label, pane by pane: total, fiscal, other, parts.
template <class Take>
void each_amount(const Form& form, Take take) {
  for (const FundingPane& pane : form.funding) {
    for (const Amount* amount : {&pane.total, &pane.fiscal, &pane.other}) {
      if (amount->label.present()) take(PaneAmount{&pane, amount});
    }
    for (const Amount& part : pane.parts) {
      if (part.label.present()) take(PaneAmount{&pane, &part});
    }
  }
}

// Its label for a message, with the pane's scope where the label does not say it: 其中:财政拨款(含本级).
std::string amount_label(const PaneAmount& amount);

// 元, 万元, 亿元; 万元 for none.
std::string_view unit_name(MoneyUnit unit);

// The unit an amount without one is in: what its own label says, else the block's.
inline MoneyUnit unit_of(const Form& form, const Amount& amount) {
  return amount.unit == MoneyUnit::none ? form.money_unit : amount.unit;
}

// `wan` (万元) as a bare number in `unit`; "" past 18 digits.
std::string in_unit(const Decimal& wan, MoneyUnit unit);

// Puts `text` where the amount stands or belongs; behind its label, set off by a space, where they share a cell.
Edit put_amount(const Subject& subject, const Amount& amount, std::string_view text);

// True where a number is filled in, and that number in 万元, 0 where there is none.
inline bool has_number(const Amount& amount) { return amount.value.filled() && amount.money.wan.has_value(); }
inline Decimal wan_of(const Amount& amount) { return has_number(amount) ? *amount.money.wan : Decimal{}; }

// True where the amount or its label says that it is in 元.
inline bool says_yuan(const Form& form, const Amount& amount) {
  return amount.money.unit == MoneyUnit::yuan || unit_of(form, amount) == MoneyUnit::yuan;
}

// True where the label is there and nothing is filled in.
inline bool is_blank(const Amount& amount) { return amount.label.present() && !amount.value.filled(); }

// A target's number and unit as parse_money reads them; `header` is the unit of a number without one.
Money money_of(const Target& target, MoneyUnit header);

}  // namespace jihe::rules
