#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/ui/driver.h"
#include "web/summary.h"

using namespace jihe;
using namespace jihe::tests;

TEST_CASE("saving an untouched file gives its bytes under its own name") {
  Window window;
  window.open_form("");
  const std::string original = window.file().document.original;
  window.click("保存");
  REQUIRE(window.page.saved.size() == 1);
  CHECK(window.page.saved[0].bytes == original);
  CHECK(window.page.saved[0].name == "表.txt");
}

TEST_CASE("saving a changed file changes that cell alone, under a name of its own") {
  Window window;
  window.open_form("");
  std::string expected = window.file().document.original;
  expected.replace(expected.find("清河县水务局"), std::string("清河县水务局").size(), "清河县水利局");
  window.click("清河县水务局", "cell");
  window.type("清河县水利局");
  CHECK(window.state().session.unsaved(window.file().id));
  CHECK(window.key("s", 1));
  REQUIRE(window.page.saved.size() == 1);
  CHECK(window.page.saved[0].bytes == expected);
  CHECK(window.page.saved[0].name == "表（修改后）.txt");
  CHECK(window.state().session.unsaved(window.file().id));   // until the host says that it is stored
  window.send(web::command::Saved{window.file().id});
  CHECK_FALSE(window.state().session.unsaved(window.file().id));
}

TEST_CASE("the report's menu saves both kinds and closes on a click elsewhere") {
  Window window;
  window.open_form("财政拨款|");
  window.click("保存报告");
  window.click("数据报告（.json）");
  REQUIRE(window.page.reports.size() == 1);
  const nlohmann::json report = nlohmann::json::parse(window.page.reports[0].bytes);
  CHECK(report["summary"]["errors"] == 1);
  window.click("保存报告");
  window.click("文字报告（.txt）");
  REQUIRE(window.page.reports.size() == 2);
  CHECK(window.page.reports[1].bytes.find("财政拨款") != std::string::npos);
  CHECK(window.page.reports[1].bytes.find("表.txt") != std::string::npos);
  window.click("保存报告");
  CHECK(window.state().menu_open);
  window.click("项目名称", "cell");
  CHECK_FALSE(window.state().menu_open);
}

TEST_CASE("the summary for screen readers is JSON that says what is on the screen") {
  Window window;
  nlohmann::json summary = nlohmann::json::parse(web::summary_json(window.state()));
  CHECK(summary["screen"] == "start");
  CHECK(summary["finding"].is_null());

  window.open("带\"引号\".txt", "项目名称\t\t河道\"整治\n主管部门\t\t水务局\t实施单位\t河道所\n");
  window.open("图.png", "\x89PNG\r\n\x1a\n0000");
  summary = nlohmann::json::parse(web::summary_json(window.state()));
  CHECK(summary["screen"] == "work");
  CHECK(summary["files"][0]["name"] == "带\"引号\".txt");
  CHECK(summary["notices"].size() == 1);
  REQUIRE(summary["findings"].size() > 0);

  const std::string command = summary["findings"][0]["command"];
  const std::optional<web::Command> parsed = web::parse_command(command);
  REQUIRE(parsed);
  window.send(*parsed);
  summary = nlohmann::json::parse(web::summary_json(window.state()));
  CHECK(summary["findings"][0]["selected"] == true);
  CHECK(summary["finding"]["what"] != "");
  CHECK(nlohmann::json::parse(window.app.items().json(1)).is_array());
}

TEST_CASE("commands in words") {
  for (const char* words : {"open",
                            "sample",
                            "save",
                            "report text",
                            "report json",
                            "export docx",
                            "export xlsx",
                            "export import",
                            "undo",
                            "undo 2",
                            "redo",
                            "fix 0",
                            "fix-all",
                            "fix-all suggested",
                            "cancel",
                            "select-table 1 0",
                            "select-cell 3 2",
                            "select-finding 1 4",
                            "next-finding",
                            "previous-finding",
                            "next-table",
                            "previous-table",
                            "close-finding",
                            "edit",
                            "close-file 1",
                            "close-file! 1",
                            "close-all",
                            "close-all!",
                            "pane table",
                            "pane findings",
                            "toggle-group 1 4",
                            "toggle-common",
                            "scope table",
                            "scope all",
                            "severity hint",
                            "language en",
                            "dismiss 3",
                            "dismiss-toast"}) {
    INFO(words);
    CHECK(web::parse_command(words).has_value());
  }
  for (const char* words :
       {"", "opened", "report", "report pdf", "export pdf", "fix", "fix x", "undo x", "select-cell 1", "fix-all some", "language"}) {
    INFO(words);
    CHECK_FALSE(web::parse_command(words).has_value());
  }
}

TEST_CASE("commands that don't fit change nothing and break nothing") {
  Window window;
  for (int round = 0; round < 2; ++round) {
    for (const char* words : {"save",
                              "report text",
                              "export docx",
                              "export import",
                              "undo",
                              "redo",
                              "fix 99",
                              "fix -1",
                              "fix-all",
                              "cancel",
                              "select-table 9 9",
                              "select-table 1 -4",
                              "select-cell -1 -1",
                              "select-cell 999 999",
                              "select-finding 7 7",
                              "select-finding 1 9999",
                              "next-finding",
                              "previous-finding",
                              "next-table",
                              "previous-table",
                              "close-finding",
                              "edit",
                              "close-file 9",
                              "toggle-group 1 9999",
                              "toggle-group 7 0",
                              "toggle-common",
                              "dismiss 42",
                              "dismiss-toast"}) {
      INFO(words);
      window.send(*web::parse_command(words));
      if (window.state().editing) window.send(web::command::CancelEditing{});
    }
    if (round == 0) window.open_form("");
  }
  CHECK(window.file().history.done().empty());
}
