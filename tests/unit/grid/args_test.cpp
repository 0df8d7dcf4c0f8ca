#include "core/grid/args.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>

using jihe::Arg;
using jihe::Args;

namespace {

std::string all(const Args& args) {
  std::string out;
  for (const Arg arg : args) out.append(arg.name).append("=").append(arg.text).append(";");
  return out;
}

}  // namespace

TEST_CASE("args: words by their names, in order; what they were made of may go") {
  Args args;
  CHECK(args.empty());
  CHECK(all(args).empty());
  {
    std::string text = "河道管护人员补助";
    args = {{"name", text}, {"value", ""}, {"nul", std::string_view("a\0b", 3)}};
    text.assign(text.size(), 'x');
  }
  CHECK_FALSE(args.empty());
  CHECK(all(args) == std::string("name=河道管护人员补助;value=;nul=a\0b;", 45));
  CHECK(args.find("value") == "");
  CHECK_FALSE(args.find("nam"));
}

TEST_CASE("args: the first of one name is found; those added come last") {
  Args args = {{"count", "1"}};
  args.add("text", "甲");
  args.add("count", "2");
  CHECK(all(args) == "count=1;text=甲;count=2;");
  CHECK(args.find("count") == "1");
  args.clear();
  CHECK(args.empty());
  CHECK_FALSE(args.find("count"));
  args.add("count", "3");
  CHECK(all(args) == "count=3;");
}

TEST_CASE("args: copies and moves, compared by their words") {
  Args args = {{"name", "甲"}};
  Args copy = args;
  CHECK(copy == args);
  copy.add("value", "乙");
  CHECK_FALSE(copy == args);
  CHECK(all(args) == "name=甲;");
  const Args moved = std::move(copy);
  CHECK(all(moved) == "name=甲;value=乙;");
  args = moved;
  CHECK(args == moved);
  args = *&args;
  CHECK(args == moved);
  CHECK_FALSE(Args{{"name", "甲"}} == Args{{"name", "乙"}});
  CHECK_FALSE(Args{{"name", "甲"}} == Args{});
}
