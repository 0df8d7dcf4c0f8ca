// A list of many projects in a window that is narrower than its columns together.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/support/files.h"
#include "tests/ui/driver.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

constexpr int kShift = 2;

class ListWindow : public Window {
 public:
  explicit ListWindow(double width = 1024, double height = 600) : Window(width, height) {
    open("清单.txt", read_file_bytes(source_path("tests/cases/layout/list-careless-error/input.txt")));
  }
  float width_of(std::string_view text) const {
    const web::Item& cell = item(text, "cell");
    return cell.max.x - cell.min.x;
  }
  // The room between the list of tables and the list of findings.
  float left() const { return 200; }
  float right() const { return 1024 - 340; }
  bool editor_in_sight() const {
    const web::Area& area = page.editor.cell.area;
    return area.x >= left() && area.x + area.width <= right();
  }
};

}  // namespace

TEST_CASE("the columns of a list keep a width to read in, whatever the window's") {
  for (const double width : {1366.0, 1024.0, 800.0, 480.0}) {
    INFO(width);
    ListWindow window(width, 600);
    window.send(web::command::SelectCell{{1, 0}});
    CHECK(window.width_of("单位名称") > 4 * 16);
    window.key("End");
    for (const auto& [text, least] : {std::pair{"指标方向性", 3 * 16}, {"权重", 2 * 16}}) {
      INFO(text);
      CHECK(window.width_of(text) > static_cast<float>(least));
    }
  }
}

TEST_CASE("a list takes all the room there is") {
  ListWindow window(1920, 1080);
  for (const std::string_view text : {"单位名称", "指标方向性", "做好山洪预警设施维护工作。"}) CHECK(window.sees(text, "cell"));
  CHECK(window.item("指标方向性", "cell").max.x > 1920 - 448 - 60);
}

TEST_CASE("a form is squeezed into the window: it never scrolls sideways") {
  for (const double width : {911.0, 480.0, 360.0}) {
    INFO(width);
    Window window(width, 800);
    window.open_form("");
    const web::Item before = window.item("清水河河道日常管护", "cell");
    window.wheel("清水河河道日常管护", 200, kShift);
    CHECK(window.item("清水河河道日常管护", "cell").min.x == before.min.x);
  }
}

TEST_CASE("the wheel with shift, or a wheel that turns sideways, brings the last columns into view") {
  ListWindow window;
  CHECK_FALSE(window.sees("指标方向性", "cell"));
  window.wheel("单位名称", 2000, kShift);
  CHECK(window.sees("指标方向性", "cell"));
  CHECK_FALSE(window.sees("单位名称", "cell"));
  window.wheel("指标方向性", -2000, kShift);
  CHECK(window.sees("单位名称", "cell"));
  window.app.wheel(400, 300, 2000, 0, kShift);   // as a browser says it that has turned the wheel already
  window.settle();
  CHECK(window.sees("指标方向性", "cell"));
}

TEST_CASE("the bar beneath the table drags it sideways") {
  ListWindow window;
  const float y = 600 - 5;
  window.app.pointer(web::PointerEvent::move, 260, y, 0, 0, false);
  window.settle();
  window.app.pointer(web::PointerEvent::down, 260, y, 0, 0, false);
  window.settle();
  window.app.pointer(web::PointerEvent::move, 600, y, 0, 0, false);
  window.settle();
  window.app.pointer(web::PointerEvent::up, 600, y, 0, 0, false);
  window.settle();
  CHECK(window.sees("指标方向性", "cell"));
}

TEST_CASE("a finger moves a list sideways as well") {
  ListWindow window;
  for (int swipe = 0; swipe < 4; ++swipe) {
    window.app.pointer(web::PointerEvent::down, 640, 300, 0, 0, true);
    for (int x = 620; x > 260; x -= 60) {
      window.app.pointer(web::PointerEvent::move, x, 300, 0, 0, true);
      window.settle();
    }
    window.app.pointer(web::PointerEvent::up, 260, 300, 0, 0, true);
    window.settle();
  }
  CHECK(window.sees("指标方向性", "cell"));
}

TEST_CASE("arrow keys, End and Home walk along a row, and the cell comes into view") {
  ListWindow window;
  window.click("单位名称", "cell");
  CHECK(window.key("End"));
  CHECK(window.page.cell.text == "指标方向性");
  CHECK(window.sees("指标方向性", "cell"));
  CHECK(window.key("Home"));
  CHECK(window.page.cell.text == "单位名称");
  CHECK(window.sees("单位名称", "cell"));
  for (int i = 0; i < 20; ++i) window.key("ArrowRight");
  CHECK(window.page.cell.text == "指标方向性");
  CHECK(window.sees("指标方向性", "cell"));
}

TEST_CASE("a finding's cell scrolls into view sideways, whole and not behind the row numbers") {
  ListWindow window;
  for (int i = 0; i < 12; ++i) {
    window.key("F8");
    REQUIRE(window.page.has_cell);
    const web::Area& area = window.page.cell.area;
    INFO(window.page.cell.label << ": " << area.x << " to " << area.x + area.width);
    CHECK(window.page.cell.visible);
    CHECK(area.x >= window.left() + 40);
    CHECK(area.x + area.width <= window.right());
  }
}

TEST_CASE("the editor lies over its cell, moves along with it and hides with it") {
  ListWindow window;
  window.click("单位名称", "cell");
  window.key("End");
  window.key("F2");
  REQUIRE(window.page.editor_open);
  CHECK(window.editor_in_sight());
  const float before = window.page.editor.cell.area.x;
  window.wheel("指标方向性", -20, kShift);
  CHECK(window.page.editor.cell.area.x > before);
  CHECK(window.page.editor_visible);
  window.app.wheel(400, 300, -2000, 0, 0);
  window.settle();
  CHECK_FALSE(window.page.editor_visible);
  CHECK(window.page.editor_open);   // what has been typed is still there
}

TEST_CASE("the row numbers stay in sight when a list is moved sideways") {
  ListWindow window;
  window.wheel("单位名称", 2000, kShift);
  for (const web::Item& item : window.app.items().items()) {
    if (item.role == "cell") CHECK(item.min.x >= window.left() + 40);
  }
}

TEST_CASE("the names of a list's columns stay at the top while its rows pass below, and no cell is clicked through them") {
  std::string list = read_file_bytes(source_path("tests/cases/layout/list-careless-error/input.txt"));
  const std::string rows = list.substr(list.find("嘉源县"));
  for (int i = 0; i < 4; ++i) list += rows;
  Window window(1024, 600);
  window.open("清单.txt", list);
  const web::Item head = window.item("单位名称", "cell");
  window.wheel("单位名称", 700);
  CHECK_FALSE(window.sees("单位名称", "cell"));
  for (const web::Item& item : window.app.items().items()) {
    if (item.role == "cell") CHECK(item.min.y >= 116 + (head.max.y - head.min.y) - 1);   // below the window's own heads
  }
  for (int i = 0; i < 12; ++i) window.key("ArrowUp");
  window.key("PageDown");
  for (int i = 0; i < 30; ++i) {
    window.key(i < 8 ? "ArrowDown" : "ArrowUp");
    INFO(i << ": " << window.page.cell.label << " at " << window.page.cell.area.y);
    CHECK(window.page.cell.visible);
  }
}
