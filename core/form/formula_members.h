// The names that a formula can use: what they stand for, and of which kind they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/form/form.h"
#include "core/form/formula.h"

namespace jihe {

// What a formula looks at: the form, and the pane or item that it is being asked about.
struct FormulaScope {
  const Form* form = nullptr;
  const FundingPane* pane = nullptr;
  const Indicator* indicator = nullptr;
  const Goal* goal = nullptr;
};

// A value with the cell it came from; monostate: the form has none. `known` says that the form has a place for it.
struct FormulaValue {
  std::variant<std::monostate, Decimal, std::string, bool> value;
  CellRef at = {};
  bool known = true;
};

struct FormulaMember {
  std::string_view name;                // as written behind the dot: "total", "value.number"
  Expression::Collection owner = Expression::Collection::none;   // none: of the form itself
  Expression::Type type = Expression::Type::text;
  FormulaValue (*get)(const FormulaScope&) = nullptr;
};

// The index of a member for `find_member` results.
const FormulaMember& formula_member(int index);

// The member of that owner and name, -1 where there is none.
int find_member(Expression::Collection owner, std::string_view name);

// All names of an owner, for the sentence that refuses another one: "total, fiscal, other, scope".
std::string member_names(Expression::Collection owner);

}  // namespace jihe
