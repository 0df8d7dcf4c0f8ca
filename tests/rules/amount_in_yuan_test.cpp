// An amount typed in 元 among others in 万元: told once, where it stands.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "tests/support/example_form.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

struct Slip {
  std::string changes;
  std::string text;       // of the amount that is told
  std::string expected;
};

}  // namespace

TEST_CASE("an amount that is ten thousand times what adds up is one error, at that amount") {
  for (const Slip& slip : {Slip{"一栏资金\n年度资金总额|480000\n财政拨款|40\n其他资金|8", "480000", "48"},
                           Slip{"一栏资金\n年度资金总额|48\n财政拨款|400000\n其他资金|8", "400000", "40"},
                           Slip{"一栏资金\n年度资金总额|48\n财政拨款|40\n其他资金|80000", "80000", "8"},
                           Slip{"一栏资金\n年度资金总额|48.5\n财政拨款|40\n-其他资金\n\t\t上年结转资金\t85000", "85000", "8.5"}}) {
    const Judged judged = judge_example(slip.changes);
    const Findings sums = of_rule(judged.findings, "money-sum-mismatch");
    INFO(slip.changes << in_words(judged.document, judged.findings));
    REQUIRE(sums.size() == 1);
    CHECK(sums.front().variant == "yuan");
    CHECK(sums.front().arg("text") == slip.text);
    CHECK(sums.front().arg("expected") == slip.expected);
    const Place& place = sums.front().places.front();
    CHECK(judged.document.tables[0].text(place.cell).substr(place.begin, place.end - place.begin) == slip.text);
    CHECK(sums.front().places.size() >= 3);
    CHECK(of_rule(judged.findings, "money-magnitude").empty());
  }
}

TEST_CASE("amounts that don't add up either way, or that are all in 元, are told as before") {
  const Judged other = judge_example("一栏资金\n年度资金总额|480000\n财政拨款|41\n其他资金|8");
  REQUIRE(of_rule(other.findings, "money-sum-mismatch").size() == 1);
  CHECK(of_rule(other.findings, "money-sum-mismatch").front().variant.empty());
  CHECK(of_rule(other.findings, "money-magnitude").size() == 1);
  const Judged all = judge_example("一栏资金\n年度资金总额|480000\n财政拨款|400000\n其他资金|80000");
  CHECK(of_rule(all.findings, "money-sum-mismatch").empty());
  CHECK(of_rule(all.findings, "money-magnitude").size() == 1);
  const Judged in_yuan = judge_example("一栏资金\n项目资金|项目资金(元)\n年度资金总额|480000\n财政拨款|40\n其他资金|8");
  CHECK(of_rule(in_yuan.findings, "money-sum-mismatch").front().variant.empty());
}
