// A reviewer with the files of many units at once.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/example_form.h"
#include "tests/ui/driver.h"
#include "web/listing.h"
#include "web/summary.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

// Seven files: the fourth has an error, the sixth two; the others are clean.
class ManyFiles : public Window {
 public:
  explicit ManyFiles(int count = 7, double width = 1366, double height = 768) : Window(width, height) {
    for (int i = 0; i < count; ++i) {
      const char* form = i == 3 ? "财政拨款|" : i == 5 ? "财政拨款|\n服务对象满意度指标|沿河群众满意度|" : "";
      app.act(web::command::QueueFile{"单位" + std::to_string(i + 1) + ".txt", example_file(form)});
    }
    settle();
  }
  std::vector<std::string> labels(std::string_view role) const {
    std::vector<std::string> found;
    for (const web::Item& item : app.items().items()) {
      if (item.role == role) found.push_back(item.label);
    }
    return found;
  }
};

}  // namespace

TEST_CASE("of many files only the chosen one shows its tables, so that the list is one of units") {
  ManyFiles window;
  CHECK(window.labels("file").size() == 7);
  CHECK(window.labels("table").size() == 1);
  window.click("单位4.txt", "file");
  CHECK(window.file().name == "单位4.txt");
  CHECK(window.labels("table").size() == 1);
  CHECK(window.labels("file").size() == 7);
}

TEST_CASE("a few files show all their tables") {
  ManyFiles window(4);
  CHECK(window.labels("file").size() == 4);
  CHECK(window.labels("table").size() == 4);
  CHECK_FALSE(window.sees("错误多的在前"));
}

TEST_CASE("the files with the most errors come first where wanted, and are gone through in that order") {
  ManyFiles window;
  CHECK(window.labels("file").front() == "单位1.txt");
  window.click("错误多的在前");
  const std::vector<std::string> sorted = window.labels("file");
  CHECK(sorted[0] == "单位6.txt");
  CHECK(sorted[1] == "单位4.txt");
  CHECK(window.file().name == "单位6.txt");   // shown at once
  window.click("单位6.txt", "file");
  CHECK(window.key("PageDown", 4));   // Alt
  CHECK(window.file().name == "单位4.txt");
  CHECK(window.key("PageUp", 4));
  CHECK(window.file().name == "单位6.txt");
  window.click("按打开顺序");
  CHECK(window.labels("file").front() == "单位1.txt");
  CHECK(window.file().name == "单位6.txt");
}

TEST_CASE("putting something right does not move the files about; a file opened later stands at the end") {
  ManyFiles window;
  window.click("错误多的在前");
  window.click("单位6.txt", "file");
  window.click("财政拨款未填", "finding");
  window.click("按建议修改");
  CHECK(window.labels("file").front() == "单位6.txt");
  window.open("单位8.txt", example_file("财政拨款|"));
  CHECK(window.labels("file").back() == "单位8.txt");
  window.send(web::command::CloseFile{web::files_in_order(window.state())[1]->id, true});
  CHECK(window.labels("file").size() == 7);
}

TEST_CASE("in the list of all findings each says which file it is of, after its place") {
  ManyFiles window;
  window.click("全部", "tab");
  const nlohmann::json summary = nlohmann::json::parse(web::summary_json(window.state()));
  bool told = false;
  for (const nlohmann::json& finding : summary["findings"]) {
    const std::string label = finding["label"];
    if (label.find("财政拨款未填") == std::string::npos) continue;
    told = true;
    CHECK(label.find("行第") != std::string::npos);
    CHECK(label.find(" · 单位") > label.find("行第"));
  }
  CHECK(told);
}

TEST_CASE("all files are closed at once, by the cross above theirs") {
  for (const int count : {2, 7}) {
    INFO(count);
    ManyFiles window(count);
    window.click("关闭全部文件", "button");
    CHECK(window.state().session.files().empty());
    CHECK(window.labels("file").empty());
    CHECK(window.state().toast.key.empty());
    window.open("单位8.txt", example_file(""));   // and work goes on
    CHECK(window.file().name == "单位8.txt");
  }
  ManyFiles one(1);
  CHECK_FALSE(one.sees("关闭全部文件", "button"));   // its own cross is enough
}

TEST_CASE("before all files are closed one question is asked about what is not saved") {
  ManyFiles window;
  for (const char* file : {"单位4.txt", "单位6.txt"}) {
    window.click(file, "file");
    window.click("财政拨款未填", "finding");
    window.click("按建议修改");
  }
  window.click("关闭全部文件", "button");
  CHECK(window.state().session.files().size() == 7);
  nlohmann::json summary = nlohmann::json::parse(web::summary_json(window.state()));
  CHECK(summary["toast"] == "2 个文件有修改还没有保存");
  CHECK(summary["toastAction"]["command"] == "close-all!");
  window.click("关闭提示", "button");
  CHECK(window.state().session.files().size() == 7);
  window.send(web::command::Undo{window.state().session.files()[5].id});
  window.click("关闭全部文件", "button");
  summary = nlohmann::json::parse(web::summary_json(window.state()));
  CHECK(summary["toast"] == "“单位4.txt”有修改还没有保存");
  window.click("不保存，关闭", "button");
  CHECK(window.state().session.files().empty());
}

TEST_CASE("the reports' menu stores a page to print and a list for Excel") {
  ManyFiles window;
  window.click("保存报告");
  window.click("检查报告（.html）");
  REQUIRE(window.page.reports.size() == 1);
  CHECK(window.page.reports[0].name == "检查报告.html");
  CHECK(window.page.reports[0].mime == "text/html");
  CHECK(window.page.reports[0].bytes.find("单位6.txt") != std::string::npos);
  window.click("保存报告");
  window.click("问题清单（.xlsx）");
  REQUIRE(window.page.reports.size() == 2);
  CHECK(window.page.reports[1].name == "问题清单.xlsx");
  CHECK(window.page.reports[1].bytes.substr(0, 2) == "PK");
  CHECK_FALSE(window.state().menu_open);
}

TEST_CASE("a window without room for the list of tables lays it over them when asked") {
  for (const auto& [width, height] : {std::pair(911, 512), std::pair(480, 800), std::pair(360, 640)}) {
    INFO(width);
    ManyFiles window(7, width, height);
    const std::string button = window.sees("1 / 1", "button") ? "1 / 1" : "第 1 / 1 张表";
    CHECK(window.labels("file").empty());
    window.click(button, "button");
    CHECK(window.labels("file").size() >= 4);
    window.click("单位4.txt", "file");
    CHECK(window.file().name == "单位4.txt");
    CHECK(window.labels("file").empty());   // the choice is made
    window.click(button, "button");
    window.key("Escape");
    CHECK(window.labels("file").empty());
    window.click(button, "button");
    window.app.pointer(web::PointerEvent::move, width - 10, height - 10, 0, 0, false);
    window.settle();
    window.app.pointer(web::PointerEvent::down, width - 10, height - 10, 0, 0, false);
    window.app.pointer(web::PointerEvent::up, width - 10, height - 10, 0, 0, false);
    window.settle();
    CHECK(window.labels("file").empty());
  }
}
