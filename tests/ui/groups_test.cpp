#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/ui/driver.h"
#include "web/listing.h"
#include "web/summary.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

// Two indicators whose target is missing (errors) in one table.
constexpr const char* kTwoMissing = "服务对象满意度指标|用水户满意度|\n服务对象满意度指标|沿河群众满意度|";
// Three tables whose names carry a number: the same head finding in each.
constexpr const char* kNumbered = "项目名称|项目1河道清淤\n财政拨款|\n---\n项目名称|项目2水库加固\n---\n项目名称|项目3灌区改造";

std::vector<std::string> labels(const Window& window, std::string_view role) {
  std::vector<std::string> found;
  for (const web::Item& item : window.app.items().items()) {
    if (item.role == role) found.push_back(item.label);
  }
  return found;
}

std::ptrdiff_t times(const Window& window, std::string_view role, std::string_view label) {
  const std::vector<std::string> all = labels(window, role);
  return std::count(all.begin(), all.end(), label);
}

std::string starting(const Window& window, std::string_view role, std::string_view words) {
  for (const std::string& label : labels(window, role)) {
    if (label.rfind(words, 0) == 0) return label;
  }
  return {};
}

}  // namespace

TEST_CASE("findings of one kind in a table are one entry that a click unfolds") {
  Window window;
  window.open_form(kTwoMissing);
  const Counts counts = window.state().session.counts(window.file().id);
  REQUIRE(window.sees("指标值缺失，2 处", "group"));
  CHECK_FALSE(window.sees("指标值缺失", "finding"));
  window.click("指标值缺失，2 处", "group");
  CHECK(times(window, "finding", "指标值缺失") == 2);
  window.click("指标值缺失", "finding");
  CHECK(window.state().finding() != nullptr);
  CHECK(times(window, "finding", "指标值缺失") == 1);   // the other one
  window.click("指标值缺失，2 处", "group");
  CHECK_FALSE(window.sees("指标值缺失", "finding"));
  CHECK(window.state().finding() == nullptr);
  CHECK(window.state().session.counts(window.file().id).errors == counts.errors);
  CHECK(counts.errors >= 2);
}

TEST_CASE("a finding that is selected is seen in its group, whichever way it was selected") {
  Window window;
  window.open_form(kTwoMissing);
  REQUIRE(window.sees("指标值缺失，2 处", "group"));
  window.key("F8");
  CHECK(window.state().finding() != nullptr);
  CHECK(window.sees("收起"));
  CHECK(window.sees("指标值缺失", "finding"));
}

TEST_CASE("what all tables share stands folded at the end, and unfolds") {
  Window window;
  window.open_form(kNumbered);
  const std::string common = starting(window, "group", "多张表都有的问题（");
  REQUIRE_FALSE(common.empty());
  CHECK(window.sees("财政拨款未填", "finding"));   // an error is never beneath it
  const std::vector<std::string> before = labels(window, "finding");
  window.click(common, "group");
  const std::vector<std::string> after = labels(window, "finding");
  CHECK(after.size() > before.size());
  CHECK(window.sees("项目名称带序号", "finding"));
  CHECK(window.item("项目名称带序号", "finding").min.y > window.item(common, "group").min.y);
  window.click("项目名称带序号", "finding");
  CHECK(window.state().finding()->rule == "header-name-numbered");
  window.click(common, "group");
  CHECK(window.state().finding() == nullptr);
  CHECK(labels(window, "finding") == before);
}

TEST_CASE("F8 reaches what is folded too, each finding once") {
  Window window;
  window.open_form(kNumbered);
  const std::size_t all = window.file().findings.size();
  std::vector<int> seen;
  for (std::size_t i = 0; i < all; ++i) {
    window.key("F8");
    REQUIRE(window.state().finding() != nullptr);
    seen.push_back(window.state().selection.finding);
    CHECK(window.sees("收起"));
  }
  std::sort(seen.begin(), seen.end());
  CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
  for (std::size_t i = 0; i < all; ++i) window.key("F8", 2);
  CHECK(window.state().finding() != nullptr);
}

TEST_CASE("two tables are too few to speak of all") {
  Window window;
  window.open_form("项目名称|项目1河道清淤\n---\n项目名称|项目2水库加固");
  CHECK(starting(window, "group", "多张表都有的问题").empty());
  CHECK(window.sees("项目名称带序号", "finding"));
}

TEST_CASE("all tables: the entry of what they share says how many tables") {
  Window window(1366, 2000);   // tall enough for every entry
  window.open_form(kNumbered);
  window.click("全部", "tab");
  window.click(starting(window, "group", "多张表都有的问题（"), "group");
  CHECK(window.sees("项目名称带序号，3 处", "group"));
  window.click("项目名称带序号，3 处", "group");
  CHECK(times(window, "finding", "项目名称带序号") == 3);
}

TEST_CASE("a screen reader hears groups, and whether they are open") {
  Window window;
  window.open_form(kTwoMissing);
  const std::string folded = web::summary_json(window.state());
  CHECK(folded.find("\"label\":\"错误: 指标值缺失，2 处\"") != std::string::npos);
  CHECK(folded.find("\"expanded\":false,\"command\":\"toggle-group ") != std::string::npos);
  window.click("指标值缺失，2 处", "group");
  CHECK(web::summary_json(window.state()).find("\"expanded\":true") != std::string::npos);
}
