#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/session/convert.h"
#include "tests/ui/driver.h"
#include "web/summary.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

constexpr const char* kForm =
    "项目名称\t甲\n主管部门\t乙局\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t数量\t≥45间\n\t质量指标\t次数\t30\n";

}  // namespace

TEST_CASE("the menu beside saving stores a Word and an Excel document, the file itself stays unsaved") {
  Window window;
  window.open("表.txt", kForm);
  window.click("乙局", "cell");
  window.type("丙局");
  window.click("另存为");
  CHECK(window.state().exports_open);
  window.click("Word 表格（.docx）");
  CHECK_FALSE(window.state().exports_open);
  REQUIRE(window.page.reports.size() == 1);
  CHECK(window.page.reports[0].name == "表.docx");
  CHECK(window.page.reports[0].mime == "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  const auto converted = convert(window.file(), ConvertTo::docx);
  REQUIRE(converted);
  CHECK(window.page.reports[0].bytes == converted->bytes);
  const OpenFile again = read_file("表.docx", window.page.reports[0].bytes, built_in_profile());
  REQUIRE(again.forms.size() == 1);
  CHECK(again.forms[0].text(FieldId::department) == "丙局");
  CHECK(window.state().session.unsaved(window.file().id));

  window.click("另存为");
  window.click("Excel 表格（.xlsx）");
  REQUIRE(window.page.reports.size() == 2);
  CHECK(window.page.reports[1].name == "表.xlsx");
  CHECK(window.page.reports[1].bytes.starts_with("PK"));
}

TEST_CASE("the import sheet is stored, and what the budget system would refuse is said") {
  Window window;
  window.open("表.txt", kForm);
  window.click("另存为");
  window.click("一体化系统导入表（.xlsx）");
  REQUIRE(window.page.reports.size() == 1);
  CHECK(window.page.reports[0].name == "表（导入表）.xlsx");
  CHECK(window.sees("“表（导入表）.xlsx”已存好，但有 1 行一体化系统不会接收：第 3 行“次数”：没有计量单位。请先在表里改好，再另存一次。",
                    "notice"));
  const nlohmann::json summary = nlohmann::json::parse(web::summary_json(window.state()));
  REQUIRE(summary["notices"].size() == 1);
  window.send(web::command::SetLanguage{Language::en});
  CHECK(window.sees("“表（导入表）.xlsx” is saved, but the budget system would refuse 1 of its rows: row 3, “次数”: no unit. Put them right, "
                    "then save it again.",
                    "notice"));
  window.click("Dismiss");
  CHECK(window.state().notices.empty());
}

TEST_CASE("a file without indicators has no import sheet: a sentence says so") {
  Window window;
  window.open("表.txt", "项目名称\t甲\n主管部门\t乙局\n");
  window.send(*web::parse_command("export import"));
  CHECK(window.page.reports.empty());
  REQUIRE(window.state().notices.size() == 1);
  CHECK(window.state().notices[0].error.detail == "indicators");
}

TEST_CASE("the menu opens, moves and chooses by keys, and closes by Escape and by a click elsewhere") {
  Window window;
  CHECK(window.key("S", 3));
  CHECK_FALSE(window.state().exports_open);   // nothing is open to be stored
  window.open("表.txt", kForm);
  CHECK(window.key("S", 3));
  CHECK(window.state().exports_open);
  window.settle();
  CHECK(window.key("Escape"));
  CHECK_FALSE(window.state().exports_open);
  window.key("S", 3);
  window.key("ArrowDown");
  window.key("ArrowDown");
  window.settle();
  CHECK(window.item("Excel 表格（.xlsx）").selected);
  window.key("ArrowUp");
  window.key("ArrowUp");
  window.settle();
  CHECK(window.item("一体化系统导入表（.xlsx）").selected);
  window.key("ArrowDown");
  CHECK(window.key("Enter"));
  REQUIRE(window.page.reports.size() == 1);
  CHECK(window.page.reports[0].name == "表.docx");
  window.settle();
  window.click("另存为");
  window.click("项目名称", "cell");
  CHECK_FALSE(window.state().exports_open);
  CHECK(window.page.reports.size() == 1);
}

TEST_CASE("storing a document as its own kind is saving it") {
  Window window;
  const OpenFile file = read_file("表.txt", kForm, built_in_profile());
  const std::string word = convert(file, ConvertTo::docx)->bytes;
  window.open("表.docx", word);
  window.send(*web::parse_command("export docx"));
  CHECK(window.page.reports.empty());
  REQUIRE(window.page.saved.size() == 1);
  CHECK(window.page.saved[0].bytes == word);
}

TEST_CASE("one menu at a time, and it fits into a narrow window") {
  for (const double width : {360.0, 700.0, 1280.0}) {
    INFO(width);
    Window window(width, 800);
    window.open("表.txt", kForm);
    window.click("保存报告");
    window.send(web::command::OpenExports{true});
    CHECK_FALSE(window.state().menu_open);
    window.settle();
    for (const char* label : {"Word 表格（.docx）", "Excel 表格（.xlsx）", "一体化系统导入表（.xlsx）"}) {
      const web::Item& item = window.item(label);
      CHECK(item.min.x >= 0);
      CHECK(item.max.x <= static_cast<float>(width));
    }
    window.send(web::command::OpenMenu{true});
    CHECK_FALSE(window.state().exports_open);
  }
}
