// Labels and their content in one cell: one by one, and a form that is laid out like that.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/example_form.h"

using namespace jihe;
using namespace jihe::tests;

TEST_CASE("labels with their content behind them are told one by one, and once where a form is laid out like that") {
  const Judged one = judge_example("-主管部门\n主管部门:清河县水务局\t\t\t实施单位\t清河县河道管理所");
  const Findings single = of_rule(one.findings, "structure-label-value-merged");
  REQUIRE(single.size() == 1);
  CHECK(single.front().variant.empty());
  const Judged all = judge_example(
      "-主管部门\n主管部门:清河县水务局\t\t\t实施单位:清河县河道管理所\n-项目属性\n项目属性:延续项目\t\t\t项目期:1年");
  const Findings habit = of_rule(all.findings, "structure-label-value-merged");
  INFO(in_words(all.document, habit));
  REQUIRE(habit.size() == 1);
  CHECK(habit.front().variant == "habit");
  CHECK(habit.front().places.size() == 4);
  CHECK(habit.front().arg("count") == "4");
  CHECK(all.forms.front().text(FieldId::department) == "清河县水务局");
}
