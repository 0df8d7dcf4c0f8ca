#include "core/rules/facts/wording.h"

#include <catch2/catch_test_macros.hpp>

#include "core/form/profile.h"

using namespace jihe;
using namespace jihe::rules;

TEST_CASE("sub-goals are found by their label") {
  CHECK(subgoal_label("目标1:巡护", 0) == 8);
  CHECK(subgoal_label("目标12、巡护", 0) == 11);
  CHECK(subgoal_label("目标1000吨", 0) == 0);
  CHECK(subgoal_label("目标:巡护", 0) == 0);
}

TEST_CASE("only words of a list and signs between them") {
  const WordList& verbs = built_in_profile().list("duty_verbs");
  CHECK(only_words("督查、检查", verbs));
  CHECK(only_words("督查和指导等", verbs));
  CHECK_FALSE(only_words("督查林场", verbs));
  CHECK_FALSE(only_words("、", verbs));
  CHECK_FALSE(only_words("", verbs));
}

TEST_CASE("a cost row named after the project") {
  Form form;
  Field name;
  name.id = FieldId::name;
  name.value.text = "项目3林场防火巡护经费";
  form.fields.push_back(name);
  const std::u32string matter = matter_of_name(form.text(FieldId::name), built_in_profile());
  CHECK(names_project(matter, built_in_profile(), "防火巡护经费"));
  CHECK_FALSE(names_project(matter, built_in_profile(), "巡护人员补助标准"));
  CHECK_FALSE(names_project(matter, built_in_profile(), "经费"));
}
