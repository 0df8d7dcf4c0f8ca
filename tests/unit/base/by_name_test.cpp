#include "core/base/by_name.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

#include "core/form/profile.h"

namespace jihe {
namespace {

TEST_CASE("a value is found under its name", "[base][by_name]") {
  ByName<int> values;
  CHECK(values.find("a") == nullptr);
  CHECK_FALSE(values.has("a"));
  values["a"] = 1;
  values["b"] = 2;
  values["a"] = 3;
  REQUIRE(values.find("a") != nullptr);
  CHECK(*values.find("a") == 3);
  CHECK(*values.find("b") == 2);
  CHECK(values.find("ab") == nullptr);
  CHECK(values.has("b"));
  CHECK(values.size() == 2);
}

TEST_CASE("many names are all found, in the order they were put in", "[base][by_name]") {
  ByName<int> values;
  for (int i = 0; i < 1000; ++i) values["name" + std::to_string(i)] = i;
  CHECK(values.size() == 1000);
  int i = 0;
  for (const auto& [name, value] : values) {
    CHECK(name == "name" + std::to_string(i));
    CHECK(value == i++);
  }
  CHECK(*values.find("name0") == 0);
  CHECK(*values.find("name999") == 999);
  CHECK(values.find("name1000") == nullptr);
}

TEST_CASE("a copy is its own", "[base][by_name]") {
  ByName<std::string> values;
  values["a"] = "one";
  ByName<std::string> copy = values;
  copy["a"] = "two";
  copy["b"] = "three";
  CHECK(*values.find("a") == "one");
  CHECK(values.find("b") == nullptr);
  CHECK(*copy.find("a") == "two");
}

TEST_CASE("the numbers of the built-in names are all different", "[base][by_name]") {
  const Profile& profile = built_in_profile();
  std::set<std::uint32_t> lists, thresholds;
  for (const auto& [name, list] : profile.words) CHECK(lists.insert(name_number(name)).second);
  for (const auto& [name, value] : profile.thresholds) CHECK(thresholds.insert(name_number(name)).second);
  CHECK(lists.size() > 50);
}

}  // namespace
}  // namespace jihe
