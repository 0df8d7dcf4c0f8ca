#include "core/write/created/form_layout.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <iterator>
#include <map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/recognise.h"
#include "tests/support/documents.h"

using namespace jihe;

namespace {

// How often each character but white space is there.
std::map<char32_t, int> characters(const Grid& grid) {
  std::map<char32_t, int> out;
  for (const Row& row : grid.rows) {
    for (const Cell& cell : row.cells) {
      for (std::size_t i = 0; i < cell.text.size();) {
        const char32_t c = utf8::next(cell.text, i);
        if (!text::is_space(c)) ++out[c];
      }
    }
  }
  return out;
}

// One line a row: the cells that start in it, "text@column+columns", with xROWS where merged down.
std::string shape(const LaidForm& laid) {
  std::string out;
  int row = 0;
  for (const LaidCell& cell : laid.cells) {
    for (; row < cell.row; ++row) out += '\n';
    out += ' ' + cell.text + '@' + std::to_string(cell.col) + '+' + std::to_string(cell.cols);
    if (cell.rows > 1) out += 'x' + std::to_string(cell.rows);
  }
  return out;
}

LaidForm laid_of(const tests::ReadDocument& document, std::size_t table = 0) {
  return lay_out(document.document.tables[table], document.forms[table], *document.profile);
}

constexpr const char* kPlain =
    "附件3\n2025年部门项目支出预算绩效目标表\n"
    "项目名称\t\t河道整治\n主管部门\t水务局\n实施单位\t河道所\n"
    "项目资金(万元)\t\t年度资金总额\t20\n\t\t其中:财政拨款\t20\n\t\t其他资金\t0\n"
    "绩效目标\t\t年度绩效目标:整治河道3公里。\n"
    "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
    "\t产出指标\t数量指标\t整治长度\t≥3公里\n\t\t\t指标2:\t\n\t\t质量指标\t合格率\t100%\n"
    "质量指标\t外观合格率\t95%\n"
    "注：本表一式两份\n";

// Forms that the official table has no place for: a column of standards in front of the targets, three amounts side by
// side, a table of tasks within the table, lines behind the indicators, a second block of indicators.
bool keeps_its_shape(std::string_view name) {
  constexpr std::string_view kNames[] = {"/standards-column-", "/yuan-one-row-", "/sources-in-a-row-",
                                         "/department-tasks-", "/columns-first-", "/two-blocks-below-"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [name](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

}  // namespace

TEST_CASE("every place of a laid out table is covered by exactly one cell") {
  for (const tests::ReadDocument& document : tests::every_document()) {
    for (std::size_t i = 0; i < document.forms.size(); ++i) {
      INFO(document.name << " table " << i + 1);
      const LaidForm laid = laid_of(document, i);
      std::vector<int> covered(static_cast<std::size_t>(laid.rows) * laid.widths.size(), 0);
      for (const LaidCell& cell : laid.cells) {
        for (int row = cell.row; row < cell.row + cell.rows; ++row) {
          for (int col = cell.col; col < cell.col + cell.cols; ++col) {
            REQUIRE(row < laid.rows);
            REQUIRE(col < static_cast<int>(laid.widths.size()));
            ++covered[static_cast<std::size_t>(row) * laid.widths.size() + static_cast<std::size_t>(col)];
          }
        }
      }
      CHECK(std::all_of(covered.begin(), covered.end(), [](int times) { return times == 1; }));
      int sum = 0;
      for (const int width : laid.widths) sum += width;
      CHECK(sum <= 1000);
      CHECK(sum > 950);
    }
  }
}

TEST_CASE("every character of a form is in its layout, and it reads the same") {
  int official = 0;
  for (const tests::ReadDocument& document : tests::every_document()) {
    for (std::size_t i = 0; i < document.forms.size(); ++i) {
      INFO(document.name << " table " << i + 1);
      const Form& form = document.forms[i];
      const LaidForm laid = laid_of(document, i);
      const Grid grid = grid_of(laid);
      const std::map<char32_t, int> now = characters(grid);
      for (const auto& [c, times] : characters(document.document.tables[i])) {
        const auto found = now.find(c);
        REQUIRE(found != now.end());
        CHECK(found->second >= times);
      }
      CHECK(read_alike(form, recognise(grid, *document.profile)));
      const bool fits = form.layout == Layout::target_table || form.layout == Layout::blank;
      CHECK(laid.official == (fits && !keeps_its_shape(document.name)));
      official += laid.official ? 1 : 0;
    }
  }
  CHECK(official > 20);
}

TEST_CASE("a form stands in its official layout") {
  const tests::ReadDocument document = tests::document_of(kPlain);
  const LaidForm laid = laid_of(document);
  REQUIRE(laid.official);
  CHECK_FALSE(laid.landscape);
  REQUIRE(laid.above.size() == 2);
  CHECK(laid.above[0].kind == LaidLine::Kind::attachment);
  CHECK(laid.above[1].kind == LaidLine::Kind::title);
  CHECK(laid.above[1].text == "2025年部门项目支出预算绩效目标表");
  CHECK(shape(laid) ==
        " 项目名称@0+2 河道整治@2+4\n"
        " 主管部门@0+2 水务局@2+2 实施单位@4+1 河道所@5+1\n"
        " 项目资金(万元)@0+2x3 年度资金总额@2+1 20@3+3\n"
        " 其中:财政拨款@2+1 20@3+3\n"
        " 其他资金@2+1 0@3+3\n"
        " 绩效目标@0+2 年度绩效目标:整治河道3公里。@2+4\n"
        " 绩效指标@0+1x5 一级指标@1+1 二级指标@2+1 三级指标@3+2 指标值@5+1\n"
        " 产出指标@1+1x4 数量指标@2+1x2 整治长度@3+2 ≥3公里@5+1\n"
        " 指标2:@3+2 @5+1\n"
        " 质量指标@2+1 合格率@3+2 100%@5+1\n"
        " 质量指标@2+1 外观合格率@3+2 95%@5+1");
  CHECK(laid.below == std::vector<std::string>{"注：本表一式两份"});
}

TEST_CASE("two panes stand side by side") {
  const LaidForm laid = laid_of(tests::document_of(
      "2025年项目支出绩效目标申报表\n项目名称\t甲\n项目资金\t中期资金总额\t180\t年度资金总额\t60\n\t其中:财政拨款\t180\t其中:财政拨款\t60\n"
      "\t\t\t其他资金\t0\n总体目标\t中期目标\t\t年度目标\n\t改造45间。\t\t改造15间。\n"
      "绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
      "\t产出指标\t数量指标\t数量\t≥45间\t数量指标\t数量\t≥15间\n"));
  REQUIRE(laid.official);
  CHECK(shape(laid) ==
        " 项目名称@0+2 甲@2+6\n"
        " 项目资金@0+2x3 中期资金总额@2+1 180@3+2 年度资金总额@5+1 60@6+2\n"
        " 其中:财政拨款@2+1 180@3+2 其中:财政拨款@5+1 60@6+2\n"
        " @2+1 @3+2 其他资金@5+1 0@6+2\n"
        " 总体目标@0+2x2 中期目标@2+3 年度目标@5+3\n"
        " 改造45间。@2+3 改造15间。@5+3\n"
        " 绩效指标@0+1x2 一级指标@1+1 二级指标@2+1 三级指标@3+1 指标值@4+1 二级指标@5+1 三级指标@6+1 指标值@7+1\n"
        " 产出指标@1+1 数量指标@2+1 数量@3+1 ≥45间@4+1 数量指标@5+1 数量@6+1 ≥15间@7+1");
}

TEST_CASE("the columns of sign, unit and weight keep their places, and the head ends where they do") {
  const LaidForm laid = laid_of(tests::document_of(
      "2025年项目支出绩效目标申报表\n项目名称\t甲\n主管部门\t乙局\t实施单位\t丙所\n"
      "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位\t权重\t备注\n"
      "产出指标\t数量指标\t数量\t≥\t45\t间\t20\t实测\n\t质量指标\t合格率\t≥\t98\t%\t30\t\n"));
  REQUIRE(laid.official);
  CHECK(shape(laid) ==
        " 项目名称@0+1 甲@1+8\n"
        " 主管部门@0+1 乙局@1+2 实施单位@3+1 丙所@4+5\n"
        " 一级指标@0+1 二级指标@1+1 三级指标@2+2 指标性质@4+1 指标值@5+1 计量单位@6+1 权重@7+1 备注@8+1\n"
        " 产出指标@0+1x2 数量指标@1+1 数量@2+2 ≥@4+1 45@5+1 间@6+1 20@7+1 实测@8+1\n"
        " 质量指标@1+1 合格率@2+2 ≥@4+1 98@5+1 %@6+1 30@7+1 @8+1");
}

TEST_CASE("what the form does not take keeps its row") {
  const tests::ReadDocument document = tests::document_of(
      "2025年项目支出绩效目标申报表\n项目名称\t甲\n联系人\t张三\t联系电话\t12345\n奇怪的一行\t没人认识\t三个格\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t数量\t≥45间\n");
  const LaidForm laid = laid_of(document);
  REQUIRE(laid.official);
  const std::string rows = shape(laid);
  CHECK(rows.find(" 联系人@0+1 张三@1+2 联系电话@3+1 12345@4+1") != std::string::npos);
  CHECK(rows.find("奇怪的一行") != std::string::npos);
  CHECK(rows.find("三个格") != std::string::npos);
}

TEST_CASE("a list keeps its shape, lies on its side and repeats its head") {
  const tests::ReadDocument document = tests::document_of(
      "2025年部门预算项目绩效目标表\n单位名称\t项目名称\t一级指标\t二级指标\t三级指标\t指标值\n"
      "甲局\t子项目\t产出指标\t数量指标\t数量\t≥1个\n\t\t\t质量指标\t合格率\t≥90%\n"
      "甲局\t丑项目\t产出指标\t数量指标\t数量\t≥2个\n");
  const LaidForm laid = laid_of(document);
  CHECK_FALSE(laid.official);
  CHECK(laid.landscape);
  CHECK(laid.repeats_head);
  CHECK(shape(laid) ==
        " 单位名称@0+1 项目名称@1+1 一级指标@2+1 二级指标@3+1 三级指标@4+1 指标值@5+1\n"
        " 甲局@0+1x2 子项目@1+1x2 产出指标@2+1x2 数量指标@3+1 数量@4+1 ≥1个@5+1\n"
        " 质量指标@3+1 合格率@4+1 ≥90%@5+1\n"
        " 甲局@0+1 丑项目@1+1 产出指标@2+1 数量指标@3+1 数量@4+1 ≥2个@5+1");
}

TEST_CASE("readings differ where a value, a name or an amount does") {
  const tests::ReadDocument one = tests::document_of(kPlain);
  CHECK(read_alike(one.forms[0], one.forms[0]));
  for (const auto& [from, to] : {std::pair("≥3公里", "≥4公里"), {"外观合格率", "观感合格率"}, {"水务局", "水利局"}, {"\t20\n", "\t21\n"},
                                 {"整治河道3公里", "整治河道4公里"}, {"2025", "2024"}}) {
    INFO(from);
    const tests::ReadDocument other = tests::document_of(text::replace_all(kPlain, from, to));
    CHECK_FALSE(read_alike(one.forms[0], other.forms[0]));
  }
}

TEST_CASE("lines of a text") {
  CHECK(line_count("", 5) == 1);
  CHECK(line_count("项目名称", 4) == 1);
  CHECK(line_count("项目名称", 3) == 2);
  CHECK(line_count("12345678", 4) == 1);
  CHECK(line_count("一\n二", 5) == 2);
}
