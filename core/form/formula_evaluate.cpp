#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/formula.h"
#include "core/form/formula_members.h"

namespace jihe {

namespace {

using Op = Expression::Op;
using Collection = Expression::Collection;
using Node = Expression::Node;
using Value = std::variant<std::monostate, Decimal, std::string, bool>;

bool missing(const Value& value) { return std::holds_alternative<std::monostate>(value); }

std::optional<bool> truth(const Value& value) {
  const bool* held = std::get_if<bool>(&value);
  return held != nullptr ? std::optional(*held) : std::nullopt;
}

std::string shown(const Value& value) {
  if (const Decimal* number = std::get_if<Decimal>(&value)) return number->to_string();
  const std::string* words = std::get_if<std::string>(&value);
  return words != nullptr ? *words : std::string();
}

Value arithmetic(Op op, const Decimal& a, const Decimal& b) {
  if (op == Op::add) return a + b;
  if (op == Op::subtract) return a - b;
  const std::optional<Decimal> product = a.times(b);
  return product ? Value(*product) : Value();
}

bool compare(Op op, const Value& a, const Value& b) {
  if (op == Op::equal) return a == b;
  if (op == Op::not_equal) return a != b;
  const Decimal& x = *std::get_if<Decimal>(&a);
  const Decimal& y = *std::get_if<Decimal>(&b);
  switch (op) {
    case Op::less: return x < y;
    case Op::less_equal: return x <= y;
    case Op::greater: return x > y;
    default: return x >= y;
  }
}

class Evaluation {
 public:
  Evaluation(const Expression& expression, FormulaScope scope) : expression_(expression), scope_(scope) {}

  FormulaVerdict verdict() {
    const int root = static_cast<int>(expression_.nodes.size()) - 1;
    FormulaVerdict verdict;
    verdict.holds = truth(value(root));
    verdict.places = breaking_.empty() ? std::move(seen_) : std::move(breaking_);
    verdict.left = std::move(left_);
    verdict.right = std::move(right_);
    return verdict;
  }

 private:
  const Node& node(int index) const { return expression_.nodes[static_cast<std::size_t>(index)]; }

  Value value(int index) {
    const Node& at = node(index);
    switch (at.op) {
      case Op::number: return at.number;
      case Op::text: return at.text;
      case Op::truth: return at.truth;
      case Op::member: return member(at).value;
      case Op::add:
      case Op::subtract:
      case Op::multiply: {
        const Value a = value(at.first);
        const Value b = value(at.second);
        if (missing(a) || missing(b)) return {};
        return arithmetic(at.op, *std::get_if<Decimal>(&a), *std::get_if<Decimal>(&b));
      }
      case Op::negate: {
        const Value a = value(at.first);
        return missing(a) ? Value() : Value(Decimal{} - *std::get_if<Decimal>(&a));
      }
      case Op::equal:
      case Op::not_equal:
      case Op::less:
      case Op::less_equal:
      case Op::greater:
      case Op::greater_equal: return comparison(at);
      case Op::both:
      case Op::either: return connection(at);
      case Op::negation: {
        const std::optional<bool> a = truth(value(at.first));
        return a ? Value(!*a) : Value();
      }
      case Op::filled: {
        const FormulaValue found = member(node(at.first));
        return found.known ? Value(!missing(found.value)) : Value();
      }
      case Op::length: {
        const Value a = value(at.first);
        if (missing(a)) return {};
        return Decimal{static_cast<std::int64_t>(utf8::length(*std::get_if<std::string>(&a))), 0};
      }
      case Op::contains: {
        const Value a = value(at.first);
        const Value b = value(at.second);
        if (missing(a) || missing(b)) return {};
        return text::contains(*std::get_if<std::string>(&a), *std::get_if<std::string>(&b));
      }
      case Op::count:
      case Op::all:
      case Op::any:
      case Op::sum:
      case Op::least:
      case Op::greatest: return over(at);
    }
    return {};
  }

  FormulaValue member(const Node& at) {
    const FormulaMember& member = formula_member(at.member);
    if (member.owner == Collection::funding && scope_.pane == nullptr) return {{}, {}, false};
    FormulaValue found = member.get(scope_);
    if (!in_item_ && found.at.valid() && std::find(seen_.begin(), seen_.end(), found.at) == seen_.end()) {
      seen_.push_back(found.at);
    }
    return found;
  }

  Value comparison(const Node& at) {
    const Value a = value(at.first);
    const Value b = value(at.second);
    if (missing(a) || missing(b)) return {};
    const bool holds = compare(at.op, a, b);
    if (!holds && !in_item_ && left_.empty() && right_.empty()) {
      left_ = shown(a);
      right_ = shown(b);
    }
    return holds;
  }

  // What decides alone decides though the other side is missing: false and …, true or ….
  Value connection(const Node& at) {
    const bool decides = at.op == Op::either;
    const std::optional<bool> a = truth(value(at.first));
    if (a == decides) return decides;
    const std::optional<bool> b = truth(value(at.second));
    if (b == decides) return decides;
    return a && b ? Value(!decides) : Value();
  }

  std::vector<FormulaScope> items(Collection over) const {
    std::vector<FormulaScope> all;
    const auto add = [&](auto FormulaScope::*member, const auto& list) {
      for (const auto& item : list) {
        FormulaScope& scope = all.emplace_back(scope_);
        scope.*member = &item;
      }
    };
    if (over == Collection::indicators) add(&FormulaScope::indicator, scope_.form->indicators);
    if (over == Collection::goals) add(&FormulaScope::goal, scope_.form->goals);
    if (over == Collection::funding) add(&FormulaScope::pane, scope_.form->funding);
    return all;
  }

  // Items for which nothing is known count for nothing: a rate that is not filled in breaks no limit on rates.
  Value over(const Node& at) {
    const FormulaScope outside = scope_;
    in_item_ = true;
    Decimal total;
    std::optional<Decimal> extreme;
    bool any = false, all = true;
    std::vector<CellRef> breaking;
    for (const FormulaScope& item : items(at.over)) {
      scope_ = item;
      if (at.first >= 0 && truth(value(at.first)) != true) continue;
      const Value body = at.second >= 0 ? value(at.second) : Value(true);
      if (const Decimal* number = std::get_if<Decimal>(&body)) {
        total = total + *number;
        if (!extreme || (at.op == Op::least ? *number < *extreme : *number > *extreme)) extreme = *number;
      } else if (const std::optional<bool> holds = truth(body)) {
        if (*holds) total = total + Decimal{1, 0};
        any |= *holds;
        if (!*holds) {
          all = false;
          breaking.push_back(place_of(item));
        }
      }
    }
    in_item_ = false;
    scope_ = outside;
    if (at.op == Op::all && !all) breaking_.insert(breaking_.end(), breaking.begin(), breaking.end());
    if (at.op == Op::all) return all;
    if (at.op == Op::any) return any;
    if (at.op == Op::least || at.op == Op::greatest) return extreme ? Value(*extreme) : Value();
    if (at.op == Op::sum && !extreme) return {};   // nothing to add up: the form has no such column
    return total;
  }

  static CellRef place_of(const FormulaScope& item) {
    if (item.indicator != nullptr) return (item.indicator->value.filled() ? item.indicator->value : item.indicator->name).at;
    if (item.goal != nullptr) return item.goal->text.at;
    return item.pane->total.value.at;
  }

  const Expression& expression_;
  FormulaScope scope_;
  bool in_item_ = false;
  std::vector<CellRef> seen_, breaking_;
  std::string left_, right_;
};

}  // namespace

std::vector<FormulaVerdict> evaluate(const Expression& expression, const Form& form) {
  std::vector<FormulaVerdict> verdicts;
  if (!expression.per_pane) {
    verdicts.push_back(Evaluation(expression, {.form = &form}).verdict());
    return verdicts;
  }
  for (const FundingPane& pane : form.funding) {
    verdicts.push_back(Evaluation(expression, {.form = &form, .pane = &pane}).verdict());
  }
  return verdicts;
}

}  // namespace jihe
