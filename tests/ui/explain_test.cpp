// Reasons for leaving findings as they are: given in the opened finding, counted apart, taken back, stored and read again.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/example_form.h"
#include "tests/ui/driver.h"
#include "web/explaining.h"
#include "web/listing.h"
#include "web/summary.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

constexpr const char* kVague = "社会效益指标|沿河群众安全感|明显提升";

// A window with the warning about the vague value opened.
struct Opened {
  Opened() {
    window.open_form(kVague);
    before = window.state().session.counts(window.file().id);
    window.click("指标未量化", "finding");
  }
  Counts counts() const { return window.state().session.counts(window.file().id); }

  Window window;
  Counts before;
};

}  // namespace

TEST_CASE("a warning is explained with a ready reason and counted apart") {
  Opened opened;
  Window& window = opened.window;
  window.click("说明原因");
  window.click("上级下发的表样如此");
  CHECK(opened.counts().warnings == opened.before.warnings - 1);
  CHECK(opened.counts().explained == 1);
  REQUIRE(window.state().finding() != nullptr);
  CHECK(window.state().finding()->reason == "上级下发的表样如此");
  CHECK(window.sees("撤回说明", "button"));
  CHECK(web::next_finding(window.state(), 1).file == 0);   // it was the only one
  CHECK(web::summary_json(window.state()).find("\"explained\":1") != std::string::npos);
}

TEST_CASE("a reason of one's own is typed in the page's editor, over the finding") {
  Opened opened;
  Window& window = opened.window;
  window.click("说明原因");
  window.click("自己写");
  REQUIRE(window.page.editor_open);
  CHECK(window.page.editor.cell.label == "核实说明");
  CHECK(window.page.editor.cell.area.height > 60);
  window.edit_to("  群众安全感由统计局年底调查  ");
  CHECK_FALSE(window.page.editor_open);
  REQUIRE(window.state().finding() != nullptr);
  CHECK(window.state().finding()->reason == "群众安全感由统计局年底调查");
  CHECK(window.file().history.done().empty());   // the document is as it was
}

TEST_CASE("Escape leaves the finding as it was, and so does an empty reason") {
  Opened opened;
  Window& window = opened.window;
  window.send(web::command::StartExplaining{true});
  REQUIRE(window.page.editor_open);
  window.send(web::command::CancelEditing{});
  CHECK(opened.counts().explained == 0);
  window.send(web::command::StartExplaining{true});
  window.edit_to("   ");
  CHECK(opened.counts().explained == 0);
  CHECK(window.state().toast.key.empty());
}

TEST_CASE("what is being typed is kept when another finding is opened") {
  Opened opened;
  Window& window = opened.window;
  const int explained = window.state().selection.finding;
  window.send(web::command::StartExplaining{true});
  window.page.editor_text = "按上年口径";
  window.send(web::command::NextFinding{1});
  CHECK(window.file().findings[static_cast<std::size_t>(explained)].reason == "按上年口径");
  CHECK(window.state().explaining == web::Explaining::no);
}

TEST_CASE("a reason is changed and taken back") {
  Opened opened;
  Window& window = opened.window;
  window.send(web::command::Explain{"按上年口径"});
  window.click("修改说明");
  REQUIRE(window.page.editor_open);
  CHECK(window.page.editor.cell.text == "按上年口径");
  window.edit_to("按统计口径");
  CHECK(window.state().finding()->reason == "按统计口径");
  CHECK(opened.counts().explained == 1);
  window.click("撤回说明");
  CHECK(opened.counts().explained == 0);
  CHECK(opened.counts().warnings == opened.before.warnings);
  CHECK(window.sees("说明原因", "button"));
}

TEST_CASE("an error has to be put right and cannot be explained") {
  Window window;
  window.open_form("财政拨款|");
  window.click("财政拨款未填", "finding");
  CHECK_FALSE(window.sees("说明原因"));
  window.send(web::command::StartExplaining{true});
  CHECK_FALSE(window.state().editing);
  window.send(web::command::Explain{"以后再填"});
  CHECK(window.state().session.counts(window.file().id).explained == 0);
}

TEST_CASE("reasons are saved beside the document and read with it, before it or after it") {
  Opened opened;
  Window& window = opened.window;
  window.send(web::command::Explain{"按上年口径"});
  CHECK(web::summary_json(window.state()).find("\"unsaved\":true") != std::string::npos);
  window.click("保存说明");
  REQUIRE(window.page.reports.size() == 1);
  CHECK(window.page.reports[0].name == "表.txt.jihe.json");
  CHECK(web::summary_json(window.state()).find("\"unsaved\":true") == std::string::npos);
  const std::string document = window.file().document.original;
  const std::string reasons = window.page.reports[0].bytes;

  Window after;
  after.open("表.txt", document);
  after.open("表.txt.jihe.json", reasons);
  REQUIRE(after.state().session.files().size() == 1);
  CHECK(after.state().session.counts(after.file().id).explained == 1);
  CHECK(after.state().toast.key == "ui.toast.reasons-read");

  Window ahead;
  ahead.open("表.txt.jihe.json", reasons);
  CHECK(ahead.state().session.files().empty());
  CHECK(ahead.state().toast.key == "ui.toast.reasons-wait");
  ahead.open("表.txt", document);
  CHECK(ahead.state().session.counts(ahead.file().id).explained == 1);
  CHECK(ahead.state().toast.key == "ui.toast.reasons-read");

  // All at once, in either order, and beside another document: what was read is said.
  using Files = std::vector<std::pair<std::string, std::string>>;
  const std::pair<std::string, std::string> kDocument{"表.txt", document}, kReasons{"表.txt.jihe.json", reasons},
      kOther{"另一张.txt", document};
  for (const Files& files : {Files{kDocument, kReasons}, Files{kReasons, kDocument}, Files{kReasons, kOther}}) {
    Window together;
    if (files.back() == kOther) together.open("表.txt", document);
    together.app.act(web::command::ExpectFiles{2});
    for (const auto& [name, bytes] : files) together.app.act(web::command::QueueFile{name, bytes});
    together.settle();
    CHECK(together.state().session.counts(together.state().session.files().front().id).explained == 1);
    CHECK(together.state().toast.key == "ui.toast.reasons-read");
    CHECK(together.state().toast.args.find("name") == "表.txt.jihe.json");
  }
}

TEST_CASE("a side file that is none is said and nothing is lost") {
  Opened opened;
  Window& window = opened.window;
  window.send(web::command::Explain{"按上年口径"});
  window.open("表.txt.jihe.json", "[1, 2");
  CHECK(window.state().notices.size() == 1);
  CHECK(opened.counts().explained == 1);
}

TEST_CASE("closing a file asks once while its reasons are not stored") {
  Opened opened;
  Window& window = opened.window;
  window.send(web::command::Explain{"按上年口径"});
  const int file = window.file().id;
  window.send(web::command::CloseFile{file});
  CHECK(window.state().session.file(file) != nullptr);
  window.send(web::command::SaveReasons{});
  window.send(web::command::CloseFile{file});
  CHECK(window.state().session.file(file) == nullptr);
}
