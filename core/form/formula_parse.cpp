#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/formula.h"
#include "core/form/formula_members.h"

namespace jihe {

namespace {

using Op = Expression::Op;
using Type = Expression::Type;
using Collection = Expression::Collection;
using Node = Expression::Node;

enum class TokenKind { end, name, number, text, sign, stray };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view written;   // as written; of a text, what stands between its quotes
  std::size_t at = 0;         // byte in the expression
};

bool name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// Cuts an expression into tokens, one ahead.
class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) { next(); }

  const Token& now() const { return now_; }

  void next() {
    while (at_ < source_.size() && (source_[at_] == ' ' || source_[at_] == '\t' || source_[at_] == '\n')) ++at_;
    const std::size_t start = at_;
    if (at_ >= source_.size()) {
      now_ = {TokenKind::end, {}, start};
      return;
    }
    const char c = source_[at_];
    if (name_start(c)) return take(TokenKind::name, start, [](char d) { return name_start(d) || digit(d) || d == '.'; });
    if (digit(c)) return take(TokenKind::number, start, [](char d) { return digit(d) || d == '.'; });
    if (c == '"') return take_text(start);
    constexpr std::array<std::string_view, 17> kSigns = {"!=", "<=", ">=", "≠", "≤", "≥", "=", "<", ">",
                                                         "+",  "-",  "*",  "/", "(", ")", ",", "×"};
    for (const std::string_view sign : kSigns) {
      if (!text::starts_with(source_.substr(at_), sign)) continue;
      at_ += sign.size();
      now_ = {TokenKind::sign, sign, start};
      return;
    }
    utf8::next(source_, at_);
    now_ = {TokenKind::stray, source_.substr(start, at_ - start), start};
  }

 private:
  template <class Belongs>
  void take(TokenKind kind, std::size_t start, Belongs belongs) {
    while (at_ < source_.size() && belongs(source_[at_])) ++at_;
    now_ = {kind, source_.substr(start, at_ - start), start};
  }

  void take_text(std::size_t start) {
    const std::size_t close = source_.find('"', start + 1);
    if (close == std::string_view::npos) {
      at_ = source_.size();
      now_ = {TokenKind::stray, source_.substr(start), start};
      return;
    }
    at_ = close + 1;
    now_ = {TokenKind::text, source_.substr(start + 1, close - start - 1), start};
  }

  std::string_view source_;
  std::size_t at_ = 0;
  Token now_;
};

std::string_view type_name(Type type) {
  return type == Type::number ? "number" : type == Type::text ? "text" : "condition";
}

Collection collection_of(std::string_view name) {
  if (name == "indicators") return Collection::indicators;
  if (name == "goals") return Collection::goals;
  return name == "funding" ? Collection::funding : Collection::none;
}

// Recursive descent; every function gives the index of its node, -1 after the first problem.
class Parser {
 public:
  Parser(std::string_view source, FormulaError& error) : source_(source), lexer_(source), error_(error) {}

  std::optional<Expression> parse() {
    if (source_.size() > kMaxFormulaBytes) return refuse(kMaxFormulaBytes, "profile.formula-long", ""), std::nullopt;
    const int root = either();
    if (root >= 0 && lexer_.now().kind != TokenKind::end) stray("profile.formula-more");
    if (failed_) return std::nullopt;
    if (!want(root, Type::truth, 0)) return std::nullopt;
    return std::move(out_);
  }

 private:
  // Counts what stands inside each other, so that no expression exhausts the stack.
  class Depth {
   public:
    explicit Depth(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > kMaxFormulaDepth) parser_.refuse(parser_.lexer_.now().at, "profile.formula-deep", "");
    }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

   private:
    Parser& parser_;
  };

  int refuse(std::size_t byte, std::string_view key, std::string found) {
    if (failed_) return -1;
    failed_ = true;
    std::size_t column = 1;
    for (std::size_t at = 0; at < byte && at < source_.size(); ++column) utf8::next(source_, at);
    error_ = {column, key, std::move(found)};
    return -1;
  }

  // What stands here is not what was needed.
  int stray(std::string_view key) {
    const Token& token = lexer_.now();
    if (token.kind == TokenKind::end) return refuse(token.at, "profile.formula-end", "");
    return refuse(token.at, key, std::string(token.written));
  }

  int add(Node node) {
    out_.nodes.push_back(std::move(node));
    return static_cast<int>(out_.nodes.size()) - 1;
  }
  int add(Op op, Type type, int first, int second = -1) {
    return failed_ ? -1 : add(Node{.op = op, .type = type, .first = first, .second = second});
  }
  Type type(int node) const { return out_.nodes[static_cast<std::size_t>(node)].type; }

  bool want(int node, Type wanted, std::size_t at) {
    if (node < 0) return false;
    if (type(node) == wanted) return true;
    refuse(at, wanted == Type::truth    ? "profile.formula-want-condition"
               : wanted == Type::number ? "profile.formula-want-number"
                                        : "profile.formula-want-text",
           std::string(type_name(type(node))));
    return false;
  }

  bool is(TokenKind kind, std::string_view written) const {
    return lexer_.now().kind == kind && lexer_.now().written == written;
  }
  bool accept(TokenKind kind, std::string_view written) {
    if (failed_ || !is(kind, written)) return false;
    lexer_.next();
    return true;
  }
  bool expect(std::string_view sign) {
    if (accept(TokenKind::sign, sign)) return true;
    const Token& token = lexer_.now();
    refuse(token.at, "profile.formula-expected", std::string(sign));
    return false;
  }

  int either() {
    const Depth depth(*this);
    return chain("or", Op::either, &Parser::both);
  }
  int both() { return chain("and", Op::both, &Parser::negation); }

  int chain(std::string_view word, Op op, int (Parser::*part)()) {
    if (failed_) return -1;
    std::size_t at = lexer_.now().at;
    int left = (this->*part)();
    while (left >= 0 && is(TokenKind::name, word)) {
      if (!want(left, Type::truth, at)) return -1;
      lexer_.next();
      at = lexer_.now().at;
      const int right = (this->*part)();
      if (!want(right, Type::truth, at)) return -1;
      left = add(op, Type::truth, left, right);
    }
    return left;
  }

  int negation() {
    if (!is(TokenKind::name, "not")) return comparison();
    const Depth depth(*this);
    lexer_.next();
    if (failed_) return -1;
    const std::size_t at = lexer_.now().at;
    const int inner = negation();
    return want(inner, Type::truth, at) ? add(Op::negation, Type::truth, inner) : -1;
  }

  int comparison() {
    const int left = sum();
    if (left < 0 || lexer_.now().kind != TokenKind::sign) return left;
    constexpr std::array<std::pair<std::string_view, Op>, 9> kSigns = {
        {{"=", Op::equal}, {"!=", Op::not_equal}, {"≠", Op::not_equal}, {"<", Op::less}, {"<=", Op::less_equal},
         {"≤", Op::less_equal}, {">", Op::greater}, {">=", Op::greater_equal}, {"≥", Op::greater_equal}}};
    const Token sign = lexer_.now();
    const auto found =
        std::find_if(kSigns.begin(), kSigns.end(), [&](const auto& entry) { return entry.first == sign.written; });
    if (found == kSigns.end()) return left;
    lexer_.next();
    const std::size_t at = lexer_.now().at;
    const int right = sum();
    if (right < 0 || !want(right, type(left), at)) return -1;
    const bool ordered = found->second != Op::equal && found->second != Op::not_equal;
    if (ordered && type(left) != Type::number) {
      return refuse(sign.at, "profile.formula-order", std::string(type_name(type(left))));
    }
    return add(found->second, Type::truth, left, right);
  }

  int sum() {
    const std::size_t at = lexer_.now().at;
    int left = product();
    while (left >= 0 && (is(TokenKind::sign, "+") || is(TokenKind::sign, "-"))) {
      const Op op = lexer_.now().written == "+" ? Op::add : Op::subtract;
      left = operation(op, left, at, &Parser::product);
    }
    return left;
  }

  int product() {
    const std::size_t at = lexer_.now().at;
    int left = factor();
    while (left >= 0 && (is(TokenKind::sign, "*") || is(TokenKind::sign, "×"))) {
      left = operation(Op::multiply, left, at, &Parser::factor);
    }
    // A quotient is no exact decimal.
    if (left >= 0 && is(TokenKind::sign, "/")) return refuse(lexer_.now().at, "profile.formula-division", "");
    return left;
  }

  int operation(Op op, int left, std::size_t left_at, int (Parser::*part)()) {
    lexer_.next();
    const std::size_t at = lexer_.now().at;
    if (!want(left, Type::number, left_at)) return -1;
    const int right = (this->*part)();
    return want(right, Type::number, at) ? add(op, Type::number, left, right) : -1;
  }

  int factor() {
    if (failed_) return -1;
    const Token token = lexer_.now();
    switch (token.kind) {
      case TokenKind::number: return number(token);
      case TokenKind::text: {
        lexer_.next();
        Node node{.op = Op::text, .type = Type::text};
        node.text = text::fold_label(token.written);
        return add(std::move(node));
      }
      case TokenKind::name: return word(token);
      case TokenKind::sign: break;
      case TokenKind::end:
      case TokenKind::stray: return stray("profile.formula-stray");
    }
    const Depth depth(*this);
    if (failed_) return -1;
    if (accept(TokenKind::sign, "(")) {
      const int inner = either();
      return inner >= 0 && expect(")") ? inner : -1;
    }
    if (accept(TokenKind::sign, "-")) {
      const std::size_t at = lexer_.now().at;
      const int inner = factor();
      return want(inner, Type::number, at) ? add(Op::negate, Type::number, inner) : -1;
    }
    return stray("profile.formula-stray");
  }

  int number(const Token& token) {
    const std::optional<Decimal> value = Decimal::parse(token.written);
    if (!value) return refuse(token.at, "profile.formula-number", std::string(token.written));
    lexer_.next();
    Node node{.op = Op::number, .type = Type::number};
    node.number = *value;
    return add(std::move(node));
  }

  int word(const Token& token) {
    lexer_.next();
    if (token.written == "true" || token.written == "false") {
      Node node{.op = Op::truth, .type = Type::truth};
      node.truth = token.written == "true";
      return add(std::move(node));
    }
    if (is(TokenKind::sign, "(")) return call(token);
    return member(token);
  }

  int member(const Token& token) {
    std::string_view name = token.written;
    Collection owner = inside_;
    if (text::starts_with(name, "form.")) {
      owner = Collection::none;
      name.remove_prefix(5);
    } else if (text::starts_with(name, "funding.")) {
      owner = Collection::funding;
      name.remove_prefix(8);
    }
    int found = find_member(owner, name);
    if (found < 0 && owner == inside_ && owner != Collection::none) found = find_member(Collection::none, name);
    if (found < 0) {
      const std::string known = member_names(owner);
      return refuse(token.at, "profile.formula-name", std::string(token.written) + '\n' + known);
    }
    const FormulaMember& member = formula_member(found);
    if (member.owner == Collection::funding && inside_ != Collection::funding) out_.per_pane = true;
    return add(Node{.op = Op::member, .type = member.type, .member = found});
  }

  int call(const Token& name) {
    constexpr std::array<std::pair<std::string_view, Op>, 6> kOver = {{{"count", Op::count}, {"all", Op::all},
                                                                      {"any", Op::any}, {"sum", Op::sum},
                                                                      {"min", Op::least}, {"max", Op::greatest}}};
    const Depth depth(*this);
    if (failed_) return -1;
    lexer_.next();
    for (const auto& [written, op] : kOver) {
      if (name.written == written) return over(op);
    }
    const std::size_t at = lexer_.now().at;
    if (name.written == "filled") {
      const Token path = lexer_.now();
      if (path.kind != TokenKind::name) return stray("profile.formula-stray");
      lexer_.next();
      const int inner = member(path);
      return inner >= 0 && expect(")") ? add(Op::filled, Type::truth, inner) : -1;
    }
    if (name.written == "length") {
      const int inner = sum();
      return want(inner, Type::text, at) && expect(")") ? add(Op::length, Type::number, inner) : -1;
    }
    if (name.written == "contains") {
      const int whole = sum();
      if (!want(whole, Type::text, at) || !expect(",")) return -1;
      const std::size_t part_at = lexer_.now().at;
      const int part = sum();
      return want(part, Type::text, part_at) && expect(")") ? add(Op::contains, Type::truth, whole, part) : -1;
    }
    return refuse(name.at, "profile.formula-function", std::string(name.written));
  }

  // count(indicators), count(indicators, condition), all(indicators where condition, condition), sum(indicators, weight)
  int over(Op op) {
    const Token token = lexer_.now();
    const Collection over = token.kind == TokenKind::name ? collection_of(token.written) : Collection::none;
    if (over == Collection::none) return stray("profile.formula-collection");
    if (inside_ != Collection::none) return refuse(token.at, "profile.formula-nested", std::string(token.written));
    lexer_.next();
    inside_ = over;
    const int filter = accept(TokenKind::name, "where") ? condition() : -1;
    int body = -1;
    if (op != Op::count || is(TokenKind::sign, ",")) {
      if (failed_ || !expect(",")) return -1;
      const std::size_t at = lexer_.now().at;
      const bool number = op == Op::sum || op == Op::least || op == Op::greatest;
      body = number ? sum() : either();
      if (!want(body, number ? Type::number : Type::truth, at)) return -1;
    }
    inside_ = Collection::none;
    if (failed_ || !expect(")")) return -1;
    const bool truth = op == Op::all || op == Op::any;
    return add(Node{.op = op, .type = truth ? Type::truth : Type::number, .first = filter, .second = body, .over = over});
  }

  int condition() {
    const std::size_t at = lexer_.now().at;
    const int node = either();
    return want(node, Type::truth, at) ? node : -1;
  }

  std::string_view source_;
  Lexer lexer_;
  FormulaError& error_;
  Expression out_;
  Collection inside_ = Collection::none;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<Expression> parse_formula(std::string_view source, FormulaError& error) {
  return Parser(source, error).parse();
}

}  // namespace jihe
