#include "core/rules/amounts.h"

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

std::vector<PaneAmount> all_amounts(const Form& form) {
  std::vector<PaneAmount> amounts;
  amounts.reserve(form.funding.size() * 3);
  for (const FundingPane& pane : form.funding) {
    for (const Amount* amount : {&pane.total, &pane.fiscal, &pane.other}) {
      if (amount->label.present()) amounts.push_back({&pane, amount});
    }
    for (const Amount& part : pane.parts) {
      if (part.label.present()) amounts.push_back({&pane, &part});
    }
  }
  return amounts;
}

std::string amount_label(const PaneAmount& amount) {
  std::string label = quoted(amount.amount->label.text);
  const std::string& scope = amount.pane->scope;
  if (scope.empty() || text::contains(label, "(") || text::contains(label, "（")) return label;
  label.reserve(label.size() + scope.size() + 2);
  label.append("(").append(scope).append(")");
  return label;
}

std::string_view unit_name(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::yuan: return "元";
    case MoneyUnit::yi: return "亿元";
    case MoneyUnit::none:
    case MoneyUnit::wan: break;
  }
  return "万元";
}

MoneyUnit unit_of(const Form& form, const Amount& amount) {
  return amount.unit == MoneyUnit::none ? form.money_unit : amount.unit;
}

std::string in_unit(const Decimal& wan, MoneyUnit unit) {
  const int power = unit == MoneyUnit::yuan ? 4 : unit == MoneyUnit::yi ? -4 : 0;
  const std::optional<Decimal> shifted = wan.shifted(power);
  return shifted ? shifted->to_string() : std::string();
}

Edit put_amount(const Subject& subject, const Amount& amount, std::string_view text) {
  const CellText& value = amount.value;
  if (value.filled()) return replace_part(subject.grid, subject.table, value, text);
  if (value.at != amount.label.at) return set_text(subject.grid, subject.table, value.at, std::string(text));
  const std::string cell(text::trim(subject.grid.text(value.at)));
  return set_text(subject.grid, subject.table, value.at, cell + ' ' + std::string(text));
}

bool has_number(const Amount& amount) { return amount.value.filled() && amount.money.wan.has_value(); }

bool is_blank(const Amount& amount) { return amount.label.present() && !amount.value.filled(); }

}  // namespace jihe::rules
