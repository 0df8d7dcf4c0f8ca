#include "core/form/formula_members.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace jihe {

namespace {

using Collection = Expression::Collection;
using Type = Expression::Type;

FormulaValue text_of(const CellText& cell) {
  FormulaValue value{{}, cell.at, cell.present()};
  if (!text::blank(cell.text)) value.value = text::fold_label(cell.text);
  return value;
}

FormulaValue text_of(std::string_view words, CellRef at = {}) {
  FormulaValue value{{}, at, true};
  if (!text::blank(words)) value.value = text::fold_label(words);
  return value;
}

FormulaValue number_of(const std::optional<Decimal>& number, CellRef at, bool known = true) {
  FormulaValue value{{}, at, known};
  if (number) value.value = *number;
  return value;
}

FormulaValue amount_of(const Amount& amount) {
  return number_of(amount.money.wan, amount.value.at, amount.label.present() || amount.value.filled());
}

template <FieldId id>
FormulaValue field(const FormulaScope& scope) {
  const Field* found = scope.form->field(id);
  return found != nullptr ? text_of(found->value) : FormulaValue{{}, {}, false};
}

FormulaValue year(const FormulaScope& scope) {
  const int written = scope.form->year;
  return number_of(written > 0 ? std::optional(Decimal{written, 0}) : std::nullopt, scope.form->title.at, written > 0);
}

FormulaValue multi_year_total(const FormulaScope& scope) {
  const Field* found = scope.form->field(FieldId::multi_year_total);
  if (found == nullptr) return {{}, {}, false};
  const MoneyUnit own = money_unit_of_label(found->label.text);
  return number_of(parse_money(found->value.text, own == MoneyUnit::none ? scope.form->money_unit : own).wan,
                   found->value.at);
}

// The further child rows together, once all of them are filled in.
FormulaValue parts(const FormulaScope& scope) {
  const std::vector<Amount>& all = scope.pane->parts;
  if (all.empty()) return {{}, {}, false};
  Decimal sum;
  for (const Amount& part : all) {
    if (!part.money.wan) return {{}, part.value.at, true};
    sum = sum + *part.money.wan;
  }
  return number_of(sum, all.front().value.at);
}

template <CellText Indicator::*column>
FormulaValue of_row(const FormulaScope& scope) {
  return text_of(scope.indicator->*column);
}

constexpr std::array kMembers = {
    FormulaMember{"name", Collection::none, Type::text, field<FieldId::name>},
    FormulaMember{"title", Collection::none, Type::text, [](const FormulaScope& s) { return text_of(s.form->title); }},
    FormulaMember{"year", Collection::none, Type::number, year},
    FormulaMember{"department", Collection::none, Type::text, field<FieldId::department>},
    FormulaMember{"unit", Collection::none, Type::text, field<FieldId::unit>},
    FormulaMember{"attribute", Collection::none, Type::text, field<FieldId::attribute>},
    FormulaMember{"period", Collection::none, Type::text, field<FieldId::period>},
    FormulaMember{"start", Collection::none, Type::text, field<FieldId::start>},
    FormulaMember{"end", Collection::none, Type::text, field<FieldId::end>},
    FormulaMember{"category", Collection::none, Type::text, field<FieldId::category>},
    FormulaMember{"code", Collection::none, Type::text, field<FieldId::code>},
    FormulaMember{"multi_year_total", Collection::none, Type::number, multi_year_total},

    FormulaMember{"scope", Collection::funding, Type::text, [](const FormulaScope& s) { return text_of(s.pane->scope); }},
    FormulaMember{"total", Collection::funding, Type::number, [](const FormulaScope& s) { return amount_of(s.pane->total); }},
    FormulaMember{"fiscal", Collection::funding, Type::number,
                  [](const FormulaScope& s) { return amount_of(s.pane->fiscal); }},
    FormulaMember{"other", Collection::funding, Type::number, [](const FormulaScope& s) { return amount_of(s.pane->other); }},
    FormulaMember{"parts", Collection::funding, Type::number, parts},

    FormulaMember{"scope", Collection::goals, Type::text, [](const FormulaScope& s) { return text_of(s.goal->scope); }},
    FormulaMember{"text", Collection::goals, Type::text, [](const FormulaScope& s) { return text_of(s.goal->text); }},
    FormulaMember{"long_term", Collection::goals, Type::truth,
                  [](const FormulaScope& s) { return FormulaValue{s.goal->long_term, s.goal->text.at, true}; }},

    FormulaMember{"level1", Collection::indicators, Type::text,
                  [](const FormulaScope& s) { return text_of(s.indicator->level1, s.indicator->level1_at.at); }},
    FormulaMember{"level2", Collection::indicators, Type::text,
                  [](const FormulaScope& s) { return text_of(s.indicator->level2, s.indicator->level2_at.at); }},
    FormulaMember{"name", Collection::indicators, Type::text, of_row<&Indicator::name>},
    FormulaMember{"sign", Collection::indicators, Type::text, of_row<&Indicator::sign>},
    FormulaMember{"unit", Collection::indicators, Type::text, of_row<&Indicator::unit>},
    FormulaMember{"direction", Collection::indicators, Type::text, of_row<&Indicator::direction>},
    FormulaMember{"note", Collection::indicators, Type::text, of_row<&Indicator::note>},
    FormulaMember{"weight", Collection::indicators, Type::number,
                  [](const FormulaScope& s) {
                    return number_of(s.indicator->weight_value, s.indicator->weight.at, s.indicator->weight.present());
                  }},
    FormulaMember{"long_term", Collection::indicators, Type::truth,
                  [](const FormulaScope& s) { return FormulaValue{s.indicator->long_term, s.indicator->name.at, true}; }},
    FormulaMember{"value.text", Collection::indicators, Type::text, of_row<&Indicator::value>},
    FormulaMember{"value.op", Collection::indicators, Type::text,
                  [](const FormulaScope& s) { return text_of(s.indicator->target.op, s.indicator->value.at); }},
    FormulaMember{"value.number", Collection::indicators, Type::number,
                  [](const FormulaScope& s) { return number_of(s.indicator->target.number, s.indicator->value.at); }},
    FormulaMember{"value.number2", Collection::indicators, Type::number,
                  [](const FormulaScope& s) { return number_of(s.indicator->target.number2, s.indicator->value.at); }},
    FormulaMember{"value.unit", Collection::indicators, Type::text,
                  [](const FormulaScope& s) { return text_of(s.indicator->target.unit, s.indicator->value.at); }},
    FormulaMember{"value.kind", Collection::indicators, Type::text,
                  [](const FormulaScope& s) {
                    return text_of(target_kind_id(s.indicator->target.kind), s.indicator->value.at);
                  }},
};

}  // namespace

const FormulaMember& formula_member(int index) { return kMembers[static_cast<std::size_t>(index)]; }

int find_member(Expression::Collection owner, std::string_view name) {
  const auto found = std::find_if(kMembers.begin(), kMembers.end(), [&](const FormulaMember& member) {
    return member.owner == owner && member.name == name;
  });
  return found == kMembers.end() ? -1 : static_cast<int>(found - kMembers.begin());
}

std::string member_names(Expression::Collection owner) {
  std::string names;
  for (const FormulaMember& member : kMembers) {
    if (member.owner != owner) continue;
    if (!names.empty()) names += ", ";
    names += member.name;
  }
  return names;
}

}  // namespace jihe
