#include <catch2/catch_test_macros.hpp>

#include <utility>

#include "tests/support/files.h"
#include "tests/ui/driver.h"

using namespace jihe;
using namespace jihe::tests;

TEST_CASE("Chinese typed over a selected cell replaces its text as one undo step") {
  Window window;
  window.open_form("");
  window.click("清水河河道日常管护", "cell");
  CHECK(window.page.has_cell);
  CHECK(window.page.cell.text == "清水河河道日常管护");
  CHECK(window.page.cell.label.find("项目名称") == 0);
  window.type("青石河河道日常管护");
  CHECK_FALSE(window.page.editor_open);
  CHECK(window.sees("青石河河道日常管护", "cell"));
  CHECK(window.sees("青石河河道日常管护", "table"));
  CHECK(window.file().history.done().size() == 1);
  window.key("z", 1);
  CHECK(window.sees("清水河河道日常管护", "cell"));
}

TEST_CASE("a correction typed by hand says that the finding is gone and how many are left") {
  Window window;
  window.open_form("财政拨款|\n服务对象满意度指标|沿河群众满意度|");
  window.click("指标值缺失", "finding");
  window.type("≥90%");
  CHECK(window.state().toast.key == "ui.toast.solved");
  CHECK(window.state().toast.args.find("title") == "指标值缺失");
  CHECK(window.state().toast.undo_file == window.file().id);
  window.key("z", 1);
  window.click("指标值缺失", "finding");
  window.type("　");   // still nothing
  CHECK(window.state().toast.key != "ui.toast.solved");
}

TEST_CASE("the last correction says that the table is done") {
  Window window;
  window.open_form("服务对象满意度指标|沿河群众满意度|");
  window.click("指标值缺失", "finding");
  window.type("≥90%");
  CHECK(window.state().toast.key == "ui.toast.solved.last");
}

TEST_CASE("the cells of each project of a list have the names of their columns") {
  Window window;
  window.open("清单.txt", read_file_bytes(source_path("tests/cases/layout/list-careless-error/input.txt")));
  for (const auto& [text, name] : {std::pair{"山洪预警设施维护", "项目名称"}, {"做好山洪预警设施维护工作。", "年度目标"},
                                   {"30", "预算数"}, {"维护站点", "数量指标 三级指标"}}) {
    window.click(text, "cell");
    INFO(text << ": " << window.page.cell.label);
    CHECK(window.page.cell.label.find(name) == 0);
  }
}

TEST_CASE("of many columns those of long texts are wider, and none is so narrow that words stand upright") {
  Window window;
  window.open("清单.txt", read_file_bytes(source_path("tests/cases/layout/list-careless-error/input.txt")));
  const auto width = [&](std::string_view text) {
    const web::Item& cell = window.item(text, "cell");
    return cell.max.x - cell.min.x;
  };
  const float long_text = width("做好山洪预警设施维护工作。");
  constexpr float kTwoCharacters = 2 * 16;
  for (const std::string_view text : {"单位名称", "项目名称", "产出指标", "维护站点"}) {
    INFO(text);
    CHECK(width(text) > kTwoCharacters);
  }
  window.click("单位名称", "cell");
  window.key("End");
  CHECK(long_text > 1.5f * width("权重"));
  for (const std::string_view text : {"反向指标", "及时", "万元"}) {
    INFO(text);
    CHECK(width(text) > kTwoCharacters);
  }
}

TEST_CASE("a click counts though the window loses the focus before, while or after the button goes down") {
  for (int lost = 0; lost < 4; ++lost) {
    INFO("the focus is lost at step " << lost);
    Window window;
    window.open_form("");
    window.settle();
    const web::Item cell = window.item("清水河河道日常管护", "cell");
    constexpr web::PointerEvent kClick[] = {web::PointerEvent::move, web::PointerEvent::down, web::PointerEvent::up};
    for (int step = 0; step < 3; ++step) {
      if (step == lost) window.app.focus(false);
      window.pointer(kClick[step], cell);
    }
    if (lost == 3) window.app.focus(false);
    window.settle();
    CHECK(window.page.has_cell);
    CHECK(window.page.cell.text == "清水河河道日常管护");
  }
}

TEST_CASE("a click counts though a message or a hint appears over the window meanwhile") {
  constexpr web::PointerEvent kClick[] = {web::PointerEvent::move, web::PointerEvent::down, web::PointerEvent::up};
  for (int appears = 0; appears < 4; ++appears) {
    for (const bool drawn : {false, true}) {   // a frame between the steps, or all in one
      INFO("the message appears at step " << appears << (drawn ? ", each step drawn" : ""));
      Window window;
      window.open_form("");
      window.settle();
      const int file = window.file().id;
      const web::Item cell = window.item("清水河河道日常管护", "cell");
      for (int step = 0; step < 3; ++step) {
        if (step == appears) window.app.act(web::command::Saved{file});
        window.pointer(kClick[step], cell);
        if (drawn) window.frame();
      }
      if (appears == 3) window.app.act(web::command::Saved{file});
      window.settle();
      CHECK_FALSE(window.state().toast.key.empty());
      CHECK(window.page.has_cell);
    }
  }
  Window window;
  window.open_form("");
  window.settle();
  const web::Item save = window.item("保存", "button");
  window.pointer(web::PointerEvent::move, save);
  window.frame();
  window.pointer(web::PointerEvent::down, save);
  window.wait(1000);   // the hint appears under the finger
  window.pointer(web::PointerEvent::up, save);
  window.settle();
  CHECK(window.page.saved.size() == 1);
}

TEST_CASE("a double click, Enter and F2 open the editor with the text that is there") {
  Window window;
  window.open_form("");
  window.double_click("清水河河道日常管护", "cell");
  REQUIRE(window.page.editor_open);
  CHECK(window.page.editor_text == "清水河河道日常管护");
  CHECK_FALSE(window.page.editor.typed);
  window.send(web::command::CancelEditing{});
  CHECK_FALSE(window.page.editor_open);
  CHECK(window.key("Enter"));
  CHECK(window.page.editor_open);
  window.send(web::command::CancelEditing{});
  CHECK(window.key("F2"));
  CHECK(window.page.editor_open);
  CHECK(window.file().history.done().empty());
}

TEST_CASE("the editor lies exactly over the cell") {
  Window window(1366, 768, 1.5);
  window.open_form("");
  window.double_click("清水河河道日常管护", "cell");
  REQUIRE(window.page.editor_open);
  const web::Item& item = window.item("清水河河道日常管护", "cell");
  const web::Area& area = window.page.editor.cell.area;
  CHECK(std::abs(area.x - item.min.x / 1.5f) < 0.01f);
  CHECK(std::abs(area.y - item.min.y / 1.5f) < 0.01f);
  CHECK(std::abs(area.width - (item.max.x - item.min.x) / 1.5f) < 0.01f);
  CHECK(std::abs(area.height - (item.max.y - item.min.y) / 1.5f) < 0.01f);
}

TEST_CASE("Enter goes down, Tab goes on to the next value") {
  Window window;
  window.open_form("");
  window.click("清水河河道日常管护", "cell");
  window.type("甲河河道日常管护", 1);
  CHECK(window.cell(window.state().selection.cell.row, window.state().selection.cell.col) == "清河县水务局");
  window.type("甲县水务局", 3);
  CHECK(window.cell(window.state().selection.cell.row, window.state().selection.cell.col) == "清河县河道管理所");
  window.type("乙县河道管理所", 4);
  CHECK(window.cell(window.state().selection.cell.row, window.state().selection.cell.col) == "甲县水务局");
}

TEST_CASE("Escape leaves the cell as it was; an unchanged text is no change") {
  Window window;
  window.open_form("");
  window.click("清河县水务局", "cell");
  REQUIRE(window.app.start_editor());
  window.page.editor_text = "半句";
  window.send(web::command::CancelEditing{});
  CHECK(window.sees("清河县水务局", "cell"));
  window.key("Enter");
  window.edit_to("清河县水务局");
  CHECK(window.file().history.done().empty());
}

TEST_CASE("text being typed is kept when something else is clicked") {
  Window window;
  window.open_form("财政拨款|");
  window.click("清河县水务局", "cell");
  REQUIRE(window.app.start_editor());
  window.page.editor_text = "清河县水利局";
  window.click("财政拨款未填", "finding");
  CHECK(window.sees("清河县水利局", "cell"));
  CHECK(window.state().finding()->rule == "money-breakdown-missing");

  window.click("清河县水利局", "cell");
  REQUIRE(window.app.start_editor());
  window.page.editor_text = "清河县水务局";
  window.key("s", 1);
  REQUIRE(window.page.saved.size() == 1);
  CHECK(window.page.saved.front().bytes.find("清河县水务局") != std::string::npos);
}

TEST_CASE("arrow keys move through the form as it is drawn") {
  Window window;
  window.open_form("");
  window.click("项目名称", "cell");
  CHECK(window.key("ArrowRight"));
  CHECK(window.page.cell.text == "清水河河道日常管护");
  CHECK(window.key("ArrowDown"));
  CHECK(window.page.cell.text == "清河县水务局");
  CHECK(window.key("ArrowLeft"));
  CHECK(window.page.cell.text == "主管部门");
  CHECK(window.key("ArrowUp"));
  CHECK(window.page.cell.text == "项目名称");
}

TEST_CASE("Delete empties a cell, a pasted text replaces it, both can be undone") {
  Window window;
  window.open_form("");
  window.click("清河县水务局", "cell");
  window.key("Delete");
  CHECK(window.cell(window.state().selection.cell.row, window.state().selection.cell.col).empty());
  window.send(web::command::SetText{"丁县水务局"});
  CHECK(window.sees("丁县水务局", "cell"));
  window.key("z", 1);
  window.key("z", 1);
  CHECK(window.sees("清河县水务局", "cell"));
}

TEST_CASE("a text file's cell takes neither line breaks nor tabs") {
  Window window;
  window.open_form("");
  window.click("清河县水务局", "cell");
  window.type("清河县\r\n水务\t局");
  CHECK(window.cell(window.state().selection.cell.row, window.state().selection.cell.col) == "清河县 水务 局");
}

TEST_CASE("keys without a table, and keys of input methods' modifiers, do nothing") {
  Window window;
  CHECK_FALSE(window.key("ArrowDown"));
  CHECK_FALSE(window.key("Enter"));
  CHECK_FALSE(window.key("a"));
  CHECK_FALSE(window.key("s", 1 | 4));   // AltGr+S is a letter on some keyboards
  CHECK(window.key("o", 1));
  CHECK(window.page.files_picked == 1);
}
