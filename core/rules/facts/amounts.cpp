#include "core/rules/facts/amounts.h"

#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

std::string amount_label(const PaneAmount& amount) {
  const Quoted shown = quoted(amount.amount->label.text);
  const std::string_view label = shown;
  const std::string& scope = amount.pane->scope;
  const bool bracketed = label.find('(') != std::string_view::npos || text::contains(label, "（");
  if (scope.empty() || bracketed) return std::string(label);
  std::string scoped;
  scoped.reserve(label.size() + scope.size() + 2);
  scoped.append(label).append("(").append(scope).append(")");
  return scoped;
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

std::string in_unit(const Decimal& wan, MoneyUnit unit) {
  const int power = unit == MoneyUnit::yuan ? 4 : unit == MoneyUnit::yi ? -4 : 0;
  const std::optional<Decimal> shifted = wan.shifted(power);
  return shifted ? shifted->to_string() : std::string();
}

Edit put_amount(const Subject& subject, const Amount& amount, std::string_view text) {
  const CellText& value = amount.value;
  if (value.filled()) return replace_part(subject.grid, subject.table, value, text);
  if (value.at != amount.label.at) return set_text(subject.grid, subject.table, value.at, std::string(text));
  const std::string_view label = text::trim(subject.grid.text(value.at));
  if (value.end < label.size()) return replace_part(subject.grid, subject.table, value, text);   // more labels stand behind
  std::string cell;
  cell.reserve(label.size() + 1 + text.size());
  cell.append(label).append(" ").append(text);
  return set_text(subject.grid, subject.table, value.at, std::move(cell));
}

Money money_of(const Target& target, MoneyUnit header) {
  if (!target.number) return {};
  const bool wan = target.unit == "万元";
  if (!wan && target.unit != "元") return parse_money(target.number->to_string() + target.unit, header);
  Money money;   // what nearly all costs are
  money.number = target.number;
  money.unit = wan ? MoneyUnit::wan : MoneyUnit::yuan;
  money.unit_written = target.unit;
  money.wan = target.number->shifted(wan ? 0 : -4);
  return money;
}

}  // namespace jihe::rules
