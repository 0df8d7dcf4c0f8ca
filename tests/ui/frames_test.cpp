#include <catch2/catch_test_macros.hpp>

#include "tests/ui/driver.h"
#include "web/draw_soft.h"

using namespace jihe;
using namespace jihe::tests;

TEST_CASE("frames are drawn for an event, three of them, and then none") {
  Window window;
  window.open_form("财政拨款|");
  window.settle();
  const int asked = window.page.frames_asked;
  window.app.pointer(web::PointerEvent::move, 5, 5, 0, 0, false);
  CHECK(window.page.frames_asked == asked + 1);
  CHECK(window.settle() == 3);
  window.wait(10000);
  CHECK(window.page.frames_asked == asked + 1);
  CHECK(window.app.wake_in() == 0);
}

TEST_CASE("a finding is explained where the pointer rests, not where it passes") {
  Window window;
  window.open_form("财政拨款|");
  window.click("财政拨款未填", "finding");
  const std::string place = window.page.cell.label.substr(window.page.cell.label.find("第"));
  window.send(web::command::SelectCell{});
  window.hover(place, "cell");
  const double waits = window.app.wake_in();
  CHECK(waits > 100);
  window.wait(1000);
  CHECK(window.app.wake_in() == 0);
}

TEST_CASE("items keep their places at every scale") {
  Window plain(1366, 768, 1), dense(1366, 768, 2), odd(1366, 768, 1.25);
  for (Window* window : {&plain, &dense, &odd}) {
    window->open_form("");
    const web::Item& save = window->item("保存");
    const float scale = window->app.scale();
    CHECK(std::abs(save.min.y / scale - 10) < 1.5f);
    CHECK(std::abs((save.max.y - save.min.y) / scale - 40) < 1.5f);
    // Device pixels are whole: nothing is drawn between two of them.
    CHECK(save.min.y == std::floor(save.min.y));
  }
}

TEST_CASE("nothing lies outside the window or on top of another button, whatever its size") {
  for (const auto& [width, height] :
       {std::pair(1366, 768), std::pair(1920, 1080), std::pair(1024, 600), std::pair(911, 512), std::pair(683, 384),
        std::pair(480, 800), std::pair(360, 640)}) {
    for (const Language language : {Language::zh, Language::en}) {
      Window window(width, height);
      window.send(web::command::SetLanguage{language});
      for (const bool opened : {false, true}) {
        if (opened) window.open_form("财政拨款|");
        std::vector<web::Item> buttons;
        for (const web::Item& item : window.app.items().items()) {
          INFO(width << " x " << height << ": " << item.label);
          CHECK(item.min.x >= 0);
          CHECK(item.min.y >= 0);
          CHECK(item.max.x <= static_cast<float>(width));
          CHECK(item.max.y <= static_cast<float>(height));
          if (item.role == "button" || item.role == "tab") buttons.push_back(item);
        }
        for (std::size_t i = 0; i < buttons.size(); ++i) {
          for (std::size_t n = i + 1; n < buttons.size(); ++n) {
            const web::Item &a = buttons[i], &b = buttons[n];
            INFO(width << " x " << height << ": " << a.label << " and " << b.label);
            CHECK_FALSE((a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y));
          }
        }
      }
    }
  }
}

TEST_CASE("a finger that moves scrolls, one that does not clicks") {
  Window window;
  window.open_form("");
  const web::Item cell = window.item("清河县水务局", "cell");
  const double x = static_cast<double>(cell.min.x) + 5, y = static_cast<double>(cell.min.y) + 5;
  window.app.pointer(web::PointerEvent::down, x, y, 0, 0, true);
  window.settle();
  for (int i = 1; i <= 10; ++i) {
    window.app.pointer(web::PointerEvent::move, x, y - i * 15, 0, 0, true);
    window.settle();
  }
  window.app.pointer(web::PointerEvent::up, x, y - 150, 0, 0, true);
  window.settle();
  CHECK_FALSE(window.page.has_cell);
  CHECK(window.item("清河县水务局", "cell").min.y < cell.min.y - 50);

  const web::Item moved = window.item("清河县水务局", "cell");
  const double tap = static_cast<double>(moved.min.y + moved.max.y) / 2;
  window.app.pointer(web::PointerEvent::down, x, tap, 0, 0, true);
  window.app.pointer(web::PointerEvent::up, x, tap, 0, 0, true);
  window.settle();
  CHECK(window.page.has_cell);
  CHECK(window.page.cell.text == "清河县水务局");
}

TEST_CASE("the software painter fills what ImGui asks for, no more and no less") {
  Window window(200, 100);
  web::SoftPainter painter;
  const auto pixel = [&](int x, int y) {
    const std::uint8_t* p = painter.pixels() + (y * painter.width() + x) * 4;
    return (p[0] << 16) | (p[1] << 8) | p[2];
  };
  ImGui::NewFrame();
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled({10, 10}, {30, 20}, IM_COL32(255, 0, 0, 255));
  list.AddRectFilled({20, 10}, {40, 20}, IM_COL32(0, 0, 255, 128));
  list.PushClipRect({60, 0}, {70, 100});
  list.AddRectFilled({50, 10}, {90, 90}, IM_COL32(0, 255, 0, 255));
  list.PopClipRect();
  list.AddTriangleFilled({100, 10}, {140, 10}, {100, 50}, IM_COL32(0, 0, 0, 255));
  list.AddCircleFilled({170, 50}, 20, IM_COL32(10, 20, 30, 255));
  list.AddRect({100, 60}, {151, 91}, IM_COL32(0, 0, 0, 255), 4, 0, 1);
  ImGui::Render();
  painter.paint(*ImGui::GetDrawData(), 200, 100);
  CHECK(pixel(10, 10) == 0xFF0000);
  CHECK(pixel(19, 19) == 0xFF0000);
  CHECK(pixel(9, 10) == 0xFFFFFF);
  CHECK(pixel(10, 20) == 0xFFFFFF);
  CHECK(pixel(25, 15) == 0x7F0080);    // half blue over red
  CHECK(pixel(35, 15) == 0x7F7FFF);
  CHECK(pixel(59, 50) == 0xFFFFFF);
  CHECK(pixel(60, 50) == 0x00FF00);
  CHECK(pixel(69, 50) == 0x00FF00);
  CHECK(pixel(70, 50) == 0xFFFFFF);
  CHECK(pixel(105, 15) == 0x000000);
  CHECK(pixel(135, 45) == 0xFFFFFF);
  CHECK(pixel(170, 50) == 0x0A141E);
  CHECK(pixel(170, 75) == 0xFFFFFF);
  for (int y = 66; y < 86; ++y) {      // an unbroken frame, one pixel wide
    CHECK(pixel(100, y) == 0x000000);
    CHECK(pixel(102, y) == 0xFFFFFF);
    CHECK(pixel(150, y) == 0x000000);
  }
}

TEST_CASE("painting what has changed gives the same pixels as painting everything") {
  Window window(1000, 700);
  web::SoftPainter painter;
  const auto compare = [&](const char* what) {
    painter.paint(*window.app.draw_data(), 1000, 700);
    web::SoftPainter fresh;
    fresh.paint(*window.app.draw_data(), 1000, 700);
    INFO(what);
    CHECK(std::equal(fresh.pixels(), fresh.pixels() + 1000 * 700 * 4, painter.pixels()));
  };
  compare("start");
  window.hover("打开文件");
  compare("hover");
  window.open_form("财政拨款|");
  compare("open");
  window.click("财政拨款未填", "finding");
  compare("finding");
  window.wheel("主管部门", 130);
  compare("scrolled");
  window.click("按建议修改");
  compare("fixed");
  window.key("ArrowDown");
  compare("moved");
  CHECK(painter.paint(*window.app.draw_data(), 1000, 700).empty());   // nothing new: nothing to present
}
