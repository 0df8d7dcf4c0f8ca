// Audit formulas (审核公式): what a profile demands of a form without any code, such as
//   funding.total = funding.fiscal + funding.other
//   count(indicators, level2 = "数量指标") >= 2
//   all(indicators where level1 = "满意度指标", value.number >= 80)
// Numbers are exact decimals; a value that the form does not have makes the formula silent, never wrong.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"

namespace jihe {

inline constexpr std::size_t kMaxFormulaBytes = 4096;   // of one expression
inline constexpr int kMaxFormulaDepth = 64;             // of brackets, signs and calls inside each other

// A parsed expression: nodes that name their operands by index, the root last.
class Expression {
 public:
  enum class Type { number, text, truth };
  enum class Collection { none, indicators, goals, funding };
  enum class Op {
    number, text, truth,                              // written out
    member,                                           // a value of the form, or of the item being looked at
    add, subtract, multiply, negate,
    equal, not_equal, less, less_equal, greater, greater_equal,
    both, either, negation,
    count, all, any, sum, least, greatest,            // over a collection: operands are the filter (or -1) and the body
    filled, length, contains,
  };
  struct Node {
    Op op = Op::truth;
    Type type = Type::truth;
    int first = -1, second = -1;   // operands, -1: none
    int member = -1;               // index into the table of members
    Collection over = Collection::none;
    Decimal number;
    std::string text;              // a written text, folded for comparison
    bool truth = false;
  };

  std::vector<Node> nodes;
  bool per_pane = false;   // names a value of funding outside of a collection: asked of every pane
};

// What was not understood, and where: `column` is 1-based in characters; `key` one of the catalogue's profile.formula-…
// sentences, `found` what stood there or what was asked for.
struct FormulaError {
  std::size_t column = 1;
  std::string_view key;
  std::string found;
};

// Reads an expression and proves its types; `error` says what is wrong where nothing is given.
std::optional<Expression> parse_formula(std::string_view source, FormulaError& error);

// What an expression says of a form. Fires where `holds` is false; nullopt: a value is missing, so nothing is known.
struct FormulaVerdict {
  std::optional<bool> holds;
  std::vector<CellRef> places;   // the items that break it, else the values it looked at; may be empty
  std::string left, right;       // the two sides of the comparison that failed, "" where it is none
};

// One verdict, or one for each funding pane where the expression is asked of every pane.
std::vector<FormulaVerdict> evaluate(const Expression& expression, const Form& form);

}  // namespace jihe
