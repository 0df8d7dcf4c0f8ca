#include "core/form/formula.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/example_form.h"

using namespace jihe;

namespace {

FormulaError refused(std::string_view source) {
  FormulaError error;
  CHECK_FALSE(parse_formula(source, error));
  return error;
}

}  // namespace

TEST_CASE("a formula that is not understood is refused with its column", "[form][formula]") {
  const auto check = [](std::string_view source, std::string_view key, std::size_t column) {
    INFO(source);
    const FormulaError error = refused(source);
    CHECK(error.key == key);
    CHECK(error.column == column);
  };
  check("", "profile.formula-end", 1);
  check("funding.total =", "profile.formula-end", 16);
  check("funding.total = funding.sum", "profile.formula-name", 17);
  check("name = \"河道\" = 3", "profile.formula-more", 13);
  check("count(indicators, level2 = 3) > 1", "profile.formula-want-text", 28);
  check("count(rows) > 1", "profile.formula-collection", 7);
  check("average(indicators, weight) > 1", "profile.formula-function", 1);
  check("funding.total / 2 > 1", "profile.formula-division", 15);
  check("name > unit", "profile.formula-order", 6);
  check("funding.total + 1", "profile.formula-want-condition", 1);
  check("(year = 2024", "profile.formula-expected", 13);
  check("all(indicators, any(goals, long_term))", "profile.formula-nested", 21);
  check("year = 1.2.3", "profile.formula-number", 8);
  check("“河道” = name", "profile.formula-stray", 1);
  check("name = \"河道", "profile.formula-stray", 8);
}

TEST_CASE("the limits of a formula hold at their edge", "[form][formula]") {
  const auto nested = [](int depth) {
    const auto count = static_cast<std::size_t>(depth);
    return std::string(count, '(') + "true" + std::string(count, ')');
  };
  FormulaError error;
  CHECK(parse_formula(nested(kMaxFormulaDepth / 2 - 1), error));   // a bracket holds a condition: two levels each
  CHECK(refused(nested(kMaxFormulaDepth / 2 + 1)).key == "profile.formula-deep");
  CHECK(refused(std::string(100'000, '-') + "1").key == "profile.formula-long");
  CHECK(refused(std::string(1000, '-') + "1").key == "profile.formula-deep");
  std::string whole = "true";
  whole.resize(kMaxFormulaBytes, ' ');
  CHECK(parse_formula(whole, error));
  CHECK(refused(whole + ' ').key == "profile.formula-long");
}

TEST_CASE("a formula says whether it holds of a form, or nothing", "[form][formula]") {
  const tests::Judged judged =
      tests::judge_example("财政拨款|20\n数量指标|培训人次|≥100人次\n数量指标|清淤长度|≥3公里");
  const Form& form = judged.forms.front();
  const auto says = [&](std::string_view source) {
    FormulaError error;
    const std::optional<Expression> expression = parse_formula(source, error);
    INFO(source);
    REQUIRE(expression);
    return evaluate(*expression, form).front().holds;
  };
  CHECK(says("count(indicators, level2 = \"数量指标\") = 2") == true);
  CHECK(says("count(indicators where level2 = \"数量指标\", value.number >= 100) = 1") == true);
  CHECK(says("all(indicators where level1 = \"满意度指标\", value.number >= 99.9)") == false);
  CHECK(says("any(indicators, value.unit = \"公里\")") == true);
  CHECK(says("max(indicators where level2 = \"数量指标\", value.number) - 97 = min(indicators where level2 = \"数量指标\", "
             "value.number)") == true);
  CHECK(says("funding.fiscal * 3 = 60.00") == true);
  CHECK(says("0.1 + 0.2 = 0.3") == true);
  CHECK(says("not (year = 1) and (true or false)") == true);
  CHECK(says("contains(name, \"不会有的词\")") == false);
  CHECK(says("length(name) > 1") == true);
  CHECK(says("filled(name)") == true);
  // What the form does not have, nothing is said of: alone, and where the other side does not decide.
  CHECK(says("code = \"1\"") == std::nullopt);
  CHECK(says("filled(code)") == std::nullopt);
  CHECK(says("sum(indicators, weight) = 100") == std::nullopt);
  CHECK(says("code = \"1\" and false") == false);
  CHECK(says("code = \"1\" or false") == std::nullopt);
  CHECK(says("code = \"1\" or true") == true);
}

TEST_CASE("a formula about money is asked of every pane, and points at what it compared", "[form][formula]") {
  const tests::Judged judged = tests::judge_example("财政拨款|20|15");
  const Form& form = judged.forms.front();
  FormulaError error;
  const auto expression = parse_formula("funding.fiscal = 20", error);
  REQUIRE(expression);
  const auto verdicts = evaluate(*expression, form);
  REQUIRE(verdicts.size() == 2);
  CHECK(verdicts[0].holds == true);
  CHECK(verdicts[1].holds == false);
  CHECK(verdicts[1].left == "15");
  CHECK(verdicts[1].right == "20");
  REQUIRE(verdicts[1].places.size() == 1);
  CHECK(judged.document.tables.front().text(verdicts[1].places[0]).find("15") != std::string_view::npos);
}
