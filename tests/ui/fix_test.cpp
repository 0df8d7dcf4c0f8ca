#include <catch2/catch_test_macros.hpp>

#include "tests/support/example_form.h"
#include "tests/ui/driver.h"
#include "web/listing.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

std::string_view selected_rule(const Window& window) {
  const Finding* finding = window.state().finding();
  return finding == nullptr ? std::string_view() : finding->rule;
}

}  // namespace

TEST_CASE("a click on a finding opens it and goes to its cell") {
  Window window;
  window.open_form("财政拨款|");
  window.click("财政拨款未填", "finding");
  CHECK(selected_rule(window) == "money-breakdown-missing");
  CHECK(window.sees("按建议修改", "button"));
  CHECK(window.page.has_cell);
  CHECK(window.page.cell.visible);
  CHECK(window.page.cell.description.find("财政拨款未填") != std::string::npos);
  CHECK_FALSE(window.sees("财政拨款未填", "finding"));   // it is open now
  window.click("收起");
  CHECK(window.sees("财政拨款未填", "finding"));
}

TEST_CASE("a finding far down in another table is brought into view") {
  Window window(1366, 768);
  window.open_form("---\n服务对象满意度指标|用水户满意度|");
  window.click("全部", "tab");
  window.click("指标值缺失", "finding");
  CHECK(window.state().selection.table == 1);
  REQUIRE(window.page.has_cell);
  CHECK(window.page.cell.visible);
  CHECK(window.page.cell.area.y > 100);
  CHECK(window.page.cell.area.y + window.page.cell.area.height < 768);
}

TEST_CASE("one click on the fix puts it right, and 撤销 in the note takes it back") {
  Window window;
  window.open_form("财政拨款|");
  const std::string before = window.file().document.original;
  window.click("财政拨款未填", "finding");
  const CellRef at = window.state().selection.cell;
  CHECK(window.cell(at.row, at.col).empty());
  window.click("按建议修改");
  CHECK_FALSE(window.cell(at.row, at.col).empty());
  CHECK(window.state().session.counts(window.file().id).errors == 0);
  REQUIRE(window.sees("撤销"));
  CHECK(window.state().toast.undo_file == window.file().id);
  window.send(web::command::Undo{});
  CHECK(window.cell(at.row, at.col).empty());
  CHECK(*window.state().session.save(window.file().id) == before);
}

TEST_CASE("after a fix the next finding of the table is open, so that fixing goes on") {
  Window window;
  window.open_form("财政拨款|\n服务对象满意度指标|沿河群众满意度|");
  window.click("财政拨款未填", "finding");
  window.click("按建议修改");
  CHECK(selected_rule(window) != "");
  CHECK(selected_rule(window) != "money-breakdown-missing");
}

TEST_CASE("fixing all changes what is safe in one undo step and says how much") {
  Window window;
  window.open_form("年度资金总额|48万");
  const int safe = web::safe_fixes(window.file());
  REQUIRE(safe > 0);
  window.click("自动修正 " + std::to_string(safe) + " 处");
  CHECK(web::safe_fixes(window.file()) == 0);
  CHECK(window.file().history.done().size() == 1);
  CHECK(window.state().toast.key == "ui.toast.fixed-all");
  CHECK(window.item("自动修正 0 处").disabled);
  window.key("z", 1);
  CHECK(web::safe_fixes(window.file()) == safe);
  window.key("y", 1);
  CHECK(web::safe_fixes(window.file()) == 0);
}

TEST_CASE("one step is asked for at a time: what can be put right at once, the next error, storing the file") {
  Window fixable;
  CHECK(web::next_step(fixable.state()) == web::NextStep::none);
  fixable.open_form("年度资金总额|48万");
  CHECK(web::next_step(fixable.state()) == web::NextStep::fix);
  Window window;
  window.open_form("服务对象满意度指标|沿河群众满意度|");
  CHECK(web::next_step(window.state()) == web::NextStep::find);
  window.click("下一处问题");
  CHECK(web::next_step(window.state()) == web::NextStep::none);   // the finding that is open has buttons of its own
  window.send(web::command::SelectCell{{2, 1}});
  window.type("清河县另一个局");
  window.click("指标值缺失", "finding");
  CHECK(web::next_step(window.state()) == web::NextStep::none);   // nor is it time to store what has been changed
  window.type("≥90%");
  CHECK(web::next_step(window.state()) == web::NextStep::save);
  window.key("s", 1);
  window.send(web::command::Saved{window.file().id});
  CHECK(web::next_step(window.state()) == web::NextStep::none);
}

TEST_CASE("a note on what was done covers no button of the findings, whatever the window's width") {
  for (const double width : {1366.0, 1024.0, 960.0, 800.0}) {
    for (const Language language : {Language::zh, Language::en}) {
      INFO(width);
      Window window(width, 600);
      window.send(web::command::SetLanguage{language});
      window.open("一个名字很长很长的绩效目标表文件（第二次修改稿）.txt", example_file("年度资金总额|48万"));
      window.send(web::command::FixAll{});
      window.send(web::command::Saved{window.file().id});
      const web::Item& close = window.item(language == Language::zh ? "关闭提示" : "Dismiss");
      CHECK(close.max.x <= window.item(language == Language::zh ? "本表" : "This table", "tab").min.x - 16);
      CHECK(close.min.x > 0);
    }
  }
}

TEST_CASE("a note on what was done covers no cell that is selected next") {
  for (const auto& [width, height] : {std::pair(911, 512), std::pair(1024, 600), std::pair(683, 384)}) {
    INFO(width);
    Window window(width, height);
    window.open_form("财政拨款|\n服务对象满意度指标|沿河群众满意度|\n项目名称|项目1河道清淤");
    window.key("F8");
    for (int i = 0; i < 6 && window.state().finding() != nullptr; ++i) {
      if (window.state().finding()->fixes.empty()) {
        window.key("F8");
        continue;
      }
      window.send(web::command::ApplyFix{0});
      if (!window.page.has_cell || !window.sees("关闭提示")) continue;
      const web::Area& cell = window.page.cell.area;
      CHECK(cell.y + cell.height <= window.item("关闭提示").min.y / window.app.scale());
    }
  }
}

TEST_CASE("F8 walks through the findings of a table and then on to the next table") {
  Window window;
  window.open_form("财政拨款|\n---\n财政拨款|");
  const int first = static_cast<int>(web::listed_findings(window.state()).size());
  for (int i = 0; i < first; ++i) {
    CHECK(window.key("F8"));
    CHECK(window.state().selection.table == 0);
    CHECK(window.state().finding() != nullptr);
  }
  window.key("F8");
  CHECK(window.state().selection.table == 1);
  window.key("F8", 2);
  CHECK(window.state().selection.table == 0);
}

TEST_CASE("switching a severity off takes its findings out of the list") {
  Window window;
  window.open_form("财政拨款|");
  REQUIRE(window.sees("财政拨款未填", "finding"));
  window.click("错误", "tab");
  CHECK_FALSE(window.sees("财政拨款未填", "finding"));
  window.click("错误", "tab");
  CHECK(window.sees("财政拨款未填", "finding"));
}

TEST_CASE("a table without findings says so and leads to the next one that has some") {
  Window window;
  window.open_form("---\n财政拨款|");
  REQUIRE(web::listed_findings(window.state()).empty());
  window.click("去看下一张有问题的表");
  CHECK(window.state().selection.table == 1);
  CHECK(window.state().finding() != nullptr);
}

TEST_CASE("a note on what was done goes by itself") {
  Window window;
  window.open_form("财政拨款|");
  window.click("财政拨款未填", "finding");
  window.click("按建议修改");
  CHECK(window.sees("关闭提示"));
  window.wait(20000);
  CHECK_FALSE(window.sees("关闭提示"));
}

TEST_CASE("the note's 撤销 belongs to the file it speaks of, whichever is shown by then") {
  Window window;
  window.open_form("财政拨款|");
  const int first = window.file().id;
  window.open("别的.txt", window.file().document.original);
  window.send(web::command::SelectTable{first, 0});
  window.click("财政拨款未填", "finding");
  window.click("按建议修改");
  REQUIRE(window.state().session.unsaved(first));
  window.send(web::command::SelectTable{window.state().session.files()[1].id, 0});
  window.send(web::command::Undo{window.state().toast.undo_file});
  CHECK_FALSE(window.state().session.unsaved(first));
  CHECK(window.state().selection.file == first);
}
