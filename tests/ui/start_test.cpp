#include <catch2/catch_test_macros.hpp>

#include "tests/ui/driver.h"

using namespace jihe;
using namespace jihe::tests;

TEST_CASE("the first screen offers the three ways in and says that nothing leaves the PC") {
  Window window;
  CHECK(window.sees("打开文件", "button"));
  CHECK(window.sees("试用示例", "button"));
  CHECK(window.sees("把绩效目标表文件拖到这里"));
  window.click("打开文件");
  CHECK(window.page.files_picked == 1);
  window.click("试用示例");
  CHECK(window.page.samples_opened == 1);
  window.click("把绩效目标表文件拖到这里");
  CHECK(window.page.files_picked == 2);
}

TEST_CASE("the language switch turns everything into English and back") {
  Window window;
  window.click("English");
  CHECK(window.sees("Open files"));
  CHECK(window.page.language == Language::en);
  window.open_form("财政拨款|");
  CHECK(window.sees("Undo"));
  window.click("中文");
  CHECK(window.sees("撤销"));
  CHECK(window.page.language == Language::zh);
}

TEST_CASE("an opened file shows its tables, its form and its findings") {
  Window window;
  window.open_form("财政拨款|\n---\n");
  CHECK(window.sees("表.txt", "file"));
  CHECK(window.sees("清水河河道日常管护", "table"));
  CHECK(window.sees("农村饮用水水质监测", "table"));
  CHECK(window.sees("清水河河道日常管护", "cell"));
  CHECK(window.sees("财政拨款未填", "finding"));
  CHECK_FALSE(window.sees("打开文件", "button"));
  CHECK(window.state().selection.table == 0);
}

TEST_CASE("a file that can't be used is explained in words that stay until they are dismissed") {
  Window window;
  window.open("照片.png", "\x89PNG\r\n\x1a\n0000");
  REQUIRE(window.app.items().items().size() > 0);
  REQUIRE(window.state().notices.size() == 1);
  CHECK(window.sees("关闭提示"));
  CHECK(window.sees("打开文件"));
  window.wait(60000);
  CHECK(window.sees("关闭提示"));
  window.open_form("");
  CHECK(window.sees("关闭提示"));   // and over the opened table as well
  window.click("关闭提示");
  CHECK_FALSE(window.sees("关闭提示"));
  CHECK(window.state().session.files().size() == 1);
}

TEST_CASE("several files are read one a frame, with a progress bar and a way out") {
  Window window;
  const std::string bytes = "项目名称\t\t河道整治\n主管部门\t\t水务局\t实施单位\t河道所\n";
  window.app.act(web::command::ExpectFiles{5});
  for (int i = 0; i < 5; ++i) window.app.act(web::command::QueueFile{"表" + std::to_string(i) + ".txt", bytes});
  window.frame();
  window.frame();
  CHECK(window.state().opening.done == 2);
  CHECK(window.sees("正在读取，已完成 2 / 5 个文件", "progress"));

  SECTION("left alone, all are opened") {
    window.settle();
    CHECK(window.state().session.files().size() == 5);
    CHECK_FALSE(window.sees("取消"));
  }
  SECTION("cancelled, those read so far are opened and no more") {
    window.send(web::command::CancelOpening{});
    CHECK(window.state().session.files().size() >= 2);
    CHECK(window.state().session.files().size() < 5);
    CHECK_FALSE(window.state().opening.active());
  }
}

TEST_CASE("a file the host could not read counts as done and is named") {
  Window window;
  window.app.act(web::command::ExpectFiles{2});
  window.app.act(web::command::FailFile{"坏盘.txt", Error{ErrorCode::not_found, 0, "unreadable"}});
  window.app.act(web::command::QueueFile{"好.txt", "项目名称\t\t河道整治\n主管部门\t\t水务局\n"});
  window.settle();
  CHECK(window.state().session.files().size() == 1);
  REQUIRE(window.state().notices.size() == 1);
  CHECK(window.state().notices.front().name == "坏盘.txt");
}

TEST_CASE("a file hovering over the window is welcomed") {
  Window window;
  window.send(web::command::Drag{true});
  CHECK(window.state().drag_over);
  window.send(web::command::Drag{false});
  window.open_form("");
  CHECK(window.sees("表.txt", "file"));
}

TEST_CASE("closing a file with unsaved changes asks first") {
  Window window;
  window.open_form("");
  window.click("清水河河道日常管护", "cell");
  window.type("青石河河道日常管护");
  window.click("关闭这个文件");
  REQUIRE(window.sees("不保存，关闭"));
  CHECK(window.state().session.files().size() == 1);
  window.click("不保存，关闭");
  CHECK(window.state().session.files().empty());
  CHECK(window.sees("打开文件"));
}

TEST_CASE("a window too small for table and findings shows one of them, chosen by tabs") {
  Window window(683, 384);
  window.open_form("财政拨款|");
  CHECK(window.sees("项目名称", "cell"));
  CHECK_FALSE(window.sees("财政拨款未填", "finding"));
  const Counts counts = window.state().session.counts(window.file().id);
  window.click("问题 " + std::to_string(counts.errors + counts.warnings + counts.hints), "tab");
  CHECK_FALSE(window.sees("项目名称", "cell"));
  window.click("财政拨款未填", "finding");
  CHECK(window.state().finding() != nullptr);
  window.click("表格", "tab");
  REQUIRE(window.page.has_cell);
  CHECK(window.page.cell.visible);
  window.click("问题 " + std::to_string(counts.errors + counts.warnings + counts.hints), "tab");
  window.key("Enter");   // editing happens in the table
  CHECK(window.page.editor_open);
}

TEST_CASE("the first screen scrolls where the window is low") {
  Window window(683, 384);
  REQUIRE(window.sees("把绩效目标表文件拖到这里"));
  window.wheel("把绩效目标表文件拖到这里", 160);
  window.click("打开文件");
  CHECK(window.page.files_picked == 1);
}
