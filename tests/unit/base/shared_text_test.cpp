#include "core/base/shared_text.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace jihe {
namespace {

TEST_CASE("shared text: holds what it was made of, whatever becomes of that", "[base]") {
  std::string source = "项目名称及代码";
  const SharedText text = source;
  source = "别的";
  CHECK(text == "项目名称及代码");
  CHECK(text.size() == std::string_view("项目名称及代码").size());
  CHECK(text.str() + "|" == "项目名称及代码|");
  CHECK(text != "项目名称");
}

TEST_CASE("shared text: empty ones have no bytes but a place", "[base]") {
  const SharedText none;
  CHECK(none.empty());
  CHECK(none == "");
  CHECK(none == SharedText(std::string()));
  CHECK(none.view().data() != nullptr);
  CHECK(SharedText("甲").part(1, 1).empty());
}

TEST_CASE("shared text: parts outlive the text that they are of", "[base]") {
  std::vector<SharedText> parts;
  {
    const SharedText all("甲\t乙\t丙");
    for (std::size_t i = 0; i < 3; ++i) parts.push_back(all.part(4 * i, 4 * i + 3));
  }
  CHECK(parts[0] == "甲");
  CHECK(parts[2] == "丙");
  parts.erase(parts.begin());
  CHECK(parts[0] == "乙");
  CHECK(parts[1].part(1, 2) == std::string_view("丙").substr(1, 1));
}

TEST_CASE("shared text: copied, moved, assigned to itself", "[base]") {
  SharedText a("指标值");
  SharedText b = a;
  CHECK(b.view().data() == a.view().data());
  SharedText c = std::move(a);
  CHECK(a == "");   // NOLINT(bugprone-use-after-move): it is empty then
  CHECK(c == "指标值");
  SharedText& same = c;
  c = same;
  CHECK(c == "指标值");
  b = SharedText();
  c = "权重";
  CHECK(b.empty());
  CHECK(c == "权重");
}

}  // namespace
}  // namespace jihe
