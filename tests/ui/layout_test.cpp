#include <catch2/catch_test_macros.hpp>

#include "core/form/profile.h"
#include "core/form/recognise.h"
#include "tests/support/example_form.h"
#include "web/fix_preview.h"
#include "web/sheet.h"
#include "web/text_layout.h"

using namespace jihe;
using namespace jihe::web;

namespace {

// Chinese one wide, Latin a half.
const Measure kMeasure{[](void*, char32_t c) { return c < 0x2000 ? 0.5f : 1.0f; }, nullptr};

std::vector<std::string> lines(std::string_view text, float width) {
  std::vector<std::string> out;
  for (const Line& line : break_lines(text, width, kMeasure)) {
    out.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return out;
}

using Lines = std::vector<std::string>;

Grid grid_of(std::vector<std::vector<std::string>> rows) {
  Grid grid;
  for (const auto& row : rows) {
    Row& made = grid.rows.emplace_back();
    for (const std::string& text : row) made.cells.push_back({text, {}});
  }
  return grid;
}

const SheetCell& cell_at(const Sheet& sheet, int row, int col) {
  return sheet.cells[static_cast<std::size_t>(sheet.owner_at(row, col))];
}

}  // namespace

TEST_CASE("lines break between Chinese characters") {
  CHECK(lines("河道清淤整治", 4) == Lines{"河道清淤", "整治"});
  CHECK(lines("", 4) == Lines{""});
  CHECK(lines("甲", 0.5f) == Lines{"甲"});
}

TEST_CASE("no closing punctuation starts a line, no opening bracket ends one") {
  CHECK(lines("河道清淤，整治", 4) == Lines{"河道清", "淤，整治"});
  CHECK(lines("项目资金（万元）", 5) == Lines{"项目资金", "（万元）"});
  CHECK(lines("依据《办法》。", 5) == Lines{"依据《办", "法》。"});
  CHECK(lines("他说“好”。", 4) == Lines{"他说", "“好”。"});
}

TEST_CASE("numbers, signs and words stay together; one wider than the line is cut") {
  CHECK(lines("满意度≥90.5%以上", 6) == Lines{"满意度", "≥90.5%以上"});
  CHECK(lines("a long word", 2.5f) == Lines{"a", "long", "word"});
  CHECK(lines("编号ABCDEFGHIJ", 3) == Lines{"编号", "ABCDEF", "GHIJ"});
}

TEST_CASE("line breaks of the text are kept, white space at the end of a line is not drawn") {
  CHECK(lines("目标1\n\n目标2", 9) == Lines{"目标1", "", "目标2"});
  CHECK(lines("甲乙   丙丁", 2) == Lines{"甲乙", "丙丁"});
  CHECK(lines("甲\r\n乙", 9) == Lines{"甲", "乙"});
}

TEST_CASE("every character is on exactly one line, in order") {
  const std::string text = "根据云水发〔2022〕18号文件，完成“十四五”规划(含本级)任务≥100.5公里，合格率100%。Word 2016 与 A/B 测试……";
  for (float width = 1; width < 30; width += 0.5f) {
    std::size_t at = 0;
    for (const Line& line : break_lines(text, width, kMeasure)) {
      CHECK(line.begin >= at);
      for (std::size_t i = at; i < line.begin; ++i) CHECK(text[i] == ' ');   // what is between lines is white space
      at = line.end;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("what fits into a width") {
  CHECK(fitting("河道清淤", 2.5f, kMeasure) == std::string("河道").size());
  CHECK(fitting("河道", 9, kMeasure) == std::string("河道").size());
  CHECK(fitting("河道", 0, kMeasure) == 0);
}

TEST_CASE("a text table is drawn in the form's own shape") {
  const Grid grid = grid_of({{"项目名称", "", "河道整治", "", ""},
                             {"主管部门", "", "水务局", "实施单位", "河道所"},
                             {"项目资金(万元)", "", "年度资金总额", "20", ""},
                             {"", "", "其中:财政拨款", "20", ""},
                             {"", "", "其他资金", "", ""},
                             {"绩效目标", "", "完成河道整治3公里", "", ""},
                             {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值"},
                             {"", "产出指标", "数量指标", "整治长度", "≥3公里"},
                             {"", "", "", "整治次数", "≥2次"},
                             {"", "", "质量指标", "验收合格率", "100%"},
                             {"", "效益指标", "社会效益指标", "受益人口", "≥100人"},
                             {"", "", "生态效益指标", "水质达标率", ""}});
  const Sheet sheet = make_sheet(grid, recognise(grid, built_in_profile()));

  CHECK(cell_at(sheet, 0, 1).at == CellRef{0, 0});          // a label runs over the empty cell behind it
  CHECK(cell_at(sheet, 0, 4).at == CellRef{0, 2});          // and so does its value
  CHECK(cell_at(sheet, 0, 2).cols == 3);
  CHECK(cell_at(sheet, 1, 4).at == CellRef{1, 4});
  CHECK(cell_at(sheet, 3, 0).at == CellRef{2, 0});          // the money block's label spans its three rows
  CHECK(cell_at(sheet, 2, 0).rows == 3);
  CHECK(cell_at(sheet, 4, 3).at == CellRef{4, 3});          // an amount not filled in is a cell of its own
  CHECK(cell_at(sheet, 11, 0).at == CellRef{6, 0});         // 绩效指标 spans all indicators
  CHECK(cell_at(sheet, 9, 1).at == CellRef{7, 1});          // 产出指标 spans its three
  CHECK(cell_at(sheet, 7, 1).rows == 3);
  CHECK(cell_at(sheet, 8, 2).at == CellRef{7, 2});          // 数量指标 spans its two
  CHECK(cell_at(sheet, 10, 1).at == CellRef{10, 1});        // 效益指标 starts anew
  CHECK(cell_at(sheet, 11, 4).at == CellRef{11, 4});        // a value not filled in
  CHECK(cell_at(sheet, 0, 0).role == Role::label);
  CHECK(cell_at(sheet, 0, 2).role == Role::value);
  CHECK(cell_at(sheet, 6, 3).role == Role::head);
  CHECK(cell_at(sheet, 7, 1).role == Role::label);
}

TEST_CASE("every place of a sheet belongs to exactly one cell that covers it") {
  for (const char* form : {"", "财政拨款|", "数量指标|培训人次|≥100人次"}) {
    const tests::Judged judged = tests::judge_example(form);
    for (std::size_t table = 0; table < judged.document.tables.size(); ++table) {
      const Sheet sheet = make_sheet(judged.document.tables[table], judged.forms[table]);
      const int rows = static_cast<int>(sheet.rows.size());
      for (int row = 0; row < rows; ++row) {
        for (int col = 0; col < sheet.columns; ++col) {
          const SheetCell& cell = cell_at(sheet, row, col);
          CHECK((cell.top <= row && row < cell.top + cell.rows));
          CHECK((cell.left <= col && col < cell.left + cell.cols));
        }
      }
      // And no text is hidden behind another cell.
      const Grid& grid = judged.document.tables[table];
      for (int row = 0; row < static_cast<int>(grid.rows.size()); ++row) {
        for (int col = 0; col < sheet.columns; ++col) {
          if (grid.text(row, col).empty()) continue;
          const int index = sheet.find({row, col});
          REQUIRE(index >= 0);
          CHECK(sheet.cells[static_cast<std::size_t>(index)].at == CellRef{row, col});
        }
      }
    }
  }
}

TEST_CASE("merged cells of a document are drawn as merged") {
  Grid grid = grid_of({{"甲", "", "乙"}, {"", "", "丙"}});
  grid.merges.push_back({0, 0, 2, 2});
  const Sheet sheet = make_sheet(grid, Form());
  CHECK(cell_at(sheet, 1, 1).at == CellRef{0, 0});
  CHECK(cell_at(sheet, 1, 2).at == CellRef{1, 2});
  CHECK(sheet.neighbour(sheet.find({0, 0}), 0, 1) == sheet.find({0, 2}));
  CHECK(sheet.neighbour(sheet.find({1, 2}), 0, -1) == sheet.find({0, 0}));
  CHECK(sheet.neighbour(sheet.find({1, 2}), 1, 0) == sheet.find({1, 2}));
}

TEST_CASE("a table of endless rows is drawn up to its limit and says how much is left") {
  Grid grid = grid_of({{"项目名称", "", "河道整治"}});
  for (std::size_t i = 1; i < kMaxSheetRows + 7; ++i) grid.rows.push_back(grid.rows.front());
  const Sheet sheet = make_sheet(grid, Form());
  CHECK(sheet.rows.size() == kMaxSheetRows);
  CHECK(sheet.hidden_rows == 7);
  CHECK(sheet.find({static_cast<int>(kMaxSheetRows) - 1, 0}) >= 0);
  CHECK(sheet.find({static_cast<int>(kMaxSheetRows), 0}) == -1);
}

TEST_CASE("a preview shows the difference, not the whole text") {
  std::string before = "完成河道清淤整治任务,依据云水发(2022)18号文件,保障行洪安全和沿线群众生命财产安全";
  std::string after = "完成河道清淤整治任务,依据云水发〔2022〕18号文件,保障行洪安全和沿线群众生命财产安全";
  cut_to_difference(before, after, 4);
  CHECK(before == "…据云水发(2022)18号文…");
  CHECK(after == "…据云水发〔2022〕18号文…");
  before = "20万";
  after = "20";
  cut_to_difference(before, after, 10);
  CHECK(before == "20万");
  CHECK(after == "20");
  before = "";
  after = "36";
  cut_to_difference(before, after, 10);
  CHECK(before.empty());
  CHECK(after == "36");
}
