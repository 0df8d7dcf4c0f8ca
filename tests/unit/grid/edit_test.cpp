#include "core/grid/edit.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/grid_text.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

Document document_of(std::string_view text) {
  Document document;
  document.tables.push_back(grid_from_text(text));
  return document;
}

Row row_of(std::string_view line) { return grid_from_text(line).rows.at(0); }

std::string column(const Document& document, int col = 0) {
  std::string all;
  const Grid& grid = document.tables[0];
  for (int row = 0; row < static_cast<int>(grid.rows.size()); ++row) all += std::string(grid.text(row, col)) + '/';
  return all;
}

// Applies `edit`, holds the result, takes it back and holds the beginning.
void check_both_ways(const Document& before, const Edit& edit, std::string_view first_column) {
  Document document = before;
  REQUIRE(applicable(document, edit));
  REQUIRE(jihe::apply(document, edit));
  CHECK(column(document) == first_column);
  REQUIRE(jihe::apply(document, inverse(edit)));
  CHECK(document.tables == before.tables);
  CHECK(inverse(inverse(edit)) == edit);
}

TEST_CASE("edit: each kind does what it says and its inverse undoes it") {
  const Document document = document_of("甲\t1\n乙\t2\n丙\t3");
  const Grid& grid = document.tables[0];
  check_both_ways(document, SetCell{0, {1, 0}, "乙", "丁"}, "甲/丁/丙/");
  check_both_ways(document, RealignRow{0, 0, grid.rows[0].cells, {{"", {}}, {"甲", {}}, {"1", {}}}}, "/乙/丙/");
  check_both_ways(document, InsertRow{0, 0, row_of("新\t")}, "新/甲/乙/丙/");
  check_both_ways(document, InsertRow{0, 3, row_of("新\t")}, "甲/乙/丙/新/");
  check_both_ways(document, DeleteRow{0, 1, grid.rows[1]}, "甲/丙/");
}

TEST_CASE("edit: what does not fit changes nothing") {
  const Document before = document_of("甲\t1\n乙\t2");
  const Row first = before.tables[0].rows[0];
  const Edit wrong[] = {
      SetCell{0, {0, 0}, "乙", "丁"},       SetCell{0, {0, 2}, "", "丁"},  SetCell{0, {2, 0}, "", "丁"},
      SetCell{1, {0, 0}, "甲", "丁"},       SetCell{-1, {0, 0}, "甲", "丁"}, SetCell{0, {}, "", "丁"},
      RealignRow{0, 1, first.cells, {}},    RealignRow{0, 2, {}, {}},      InsertRow{0, 3, {}},
      InsertRow{0, -1, {}},                 DeleteRow{0, 1, first},        DeleteRow{0, 2, {}},
      InsertRow{0, 0, {}, {{0, 0, 3, 1}}},  DeleteRow{0, -1, first},
  };
  for (const Edit& edit : wrong) {
    Document document = before;
    CHECK_FALSE(applicable(document, edit));
    CHECK_FALSE(jihe::apply(document, edit));
    CHECK(document.tables == before.tables);
  }
}

TEST_CASE("edit: a cell keeps its bytes when its text changes, so that undoing it restores them") {
  Document document = document_of("甲\t1");
  document.tables[0].rows[0].cells[0].source = {0, 3};
  REQUIRE(jihe::apply(document, SetCell{0, {0, 0}, "甲", "乙"}));
  CHECK(document.tables[0].rows[0].cells[0].source == SourceSpan{0, 3});
}

TEST_CASE("transaction: all edits or none") {
  const Document before = document_of("甲\t1\n乙\t2\n丙\t3");
  const std::vector<Row>& rows = before.tables[0].rows;
  Document document = before;
  Transaction transaction{"", {SetCell{0, {0, 0}, "甲", "x"}, DeleteRow{0, 2, rows[2]}, DeleteRow{0, 1, rows[1]},
                               InsertRow{0, 0, row_of("a\t")}, InsertRow{0, 2, row_of("b\t")}}};
  REQUIRE(jihe::apply(document, transaction));
  CHECK(column(document) == "a/x/b/");

  transaction.edits.push_back(SetCell{0, {0, 0}, "nothing like it", ""});
  document = before;
  CHECK_FALSE(jihe::apply(document, transaction));
  CHECK(document.tables == before.tables);
}

TEST_CASE("transaction: a run of deletions with a wrong one in it changes nothing") {
  const Document before = document_of("甲\t\n乙\t\n丙\t\n丁\t");
  const std::vector<Row>& rows = before.tables[0].rows;
  Document document = before;
  CHECK_FALSE(jihe::apply(document, {"", {DeleteRow{0, 3, rows[3]}, DeleteRow{0, 1, rows[0]}, DeleteRow{0, 0, rows[0]}}}));
  CHECK(document.tables == before.tables);
  CHECK_FALSE(jihe::apply(document, {"", {InsertRow{0, 1, rows[0]}, InsertRow{0, 6, rows[0]}}}));
  CHECK(document.tables == before.tables);
}

TEST_CASE("delete_rows: last row first, each once, rows that are not there left out") {
  Document document = document_of("0\t\n1\t\n2\t\n3\t\n4\t");
  const Document before = document;
  const std::vector<Edit> edits = delete_rows(document.tables[0], 0, {1, 3, 1, 9, -1});
  REQUIRE(edits.size() == 2);
  CHECK(std::get<DeleteRow>(edits[0]).row == 3);
  REQUIRE(jihe::apply(document, {"", edits}));
  CHECK(column(document) == "0/2/4/");
  REQUIRE(jihe::apply(document, {"", {inverse(edits[1]), inverse(edits[0])}}));
  CHECK(document.tables == before.tables);
}

TEST_CASE("delete_rows: a hundred thousand rows go and come back at once") {
  Document document;
  document.tables.emplace_back().rows.resize(200000);
  for (std::size_t i = 0; i < 200000; ++i) document.tables[0].rows[i].cells.push_back({std::to_string(i), {}});
  std::vector<int> odd;
  for (int i = 1; i < 200000; i += 2) odd.push_back(i);
  const Document before = document;
  const std::vector<Edit> edits = delete_rows(document.tables[0], 0, odd);
  REQUIRE(jihe::apply(document, {"", edits}));
  CHECK(document.tables[0].rows.size() == 100000);
  CHECK(document.tables[0].text(1, 0) == "2");
  std::vector<Edit> back;
  for (auto e = edits.rbegin(); e != edits.rend(); ++e) back.push_back(inverse(*e));
  REQUIRE(jihe::apply(document, {"", back}));
  CHECK(document.tables == before.tables);
}

TEST_CASE("replace_part: only the bytes of the part") {
  Document document = document_of("项目名称：河道整治\t");
  CellText part{"河道整治", {0, 0}, std::string("项目名称：").size(), std::string("项目名称：河道整治").size()};
  REQUIRE(jihe::apply(document, replace_part(document.tables[0], 0, part, "湖泊整治")));
  CHECK(document.tables[0].text(0, 0) == "项目名称：湖泊整治");
}

TEST_CASE("set_text: a cell, or a row made longer where it is too short") {
  Document document = document_of("甲\t1\n乙\t");
  const Document before = document;
  const Edit set = set_text(document.tables[0], 0, {0, 1}, "2");
  CHECK(std::holds_alternative<SetCell>(set));
  const Edit longer = set_text(document.tables[0], 0, {1, 4}, "3");
  REQUIRE(jihe::apply(document, {"", {set, longer}}));
  CHECK(document.tables[0].text(0, 1) == "2");
  CHECK(document.tables[0].text(1, 4) == "3");
  CHECK(document.tables[0].rows[1].cells.size() == 5);
  REQUIRE(jihe::apply(document, {"", {inverse(longer), inverse(set)}}));
  CHECK(document.tables == before.tables);
  CHECK_FALSE(applicable(document, set_text(document.tables[0], 0, {7, 0}, "x")));
}

TEST_CASE("edit: merged areas grow and shrink with rows, and come back") {
  Document document = document_of("0\t\n1\t\n2\t\n3\t\n4\t");
  std::vector<Merge>& merges = document.tables[0].merges;
  merges = {{0, 1, 1, 2}, {1, 0, 3, 1}, {2, 1, 1, 2}, {4, 0, 1, 2}};
  const Document before = document;

  REQUIRE(jihe::apply(document, InsertRow{0, 2, row_of("x\t")}));
  CHECK(merges == std::vector<Merge>{{0, 1, 1, 2}, {1, 0, 4, 1}, {3, 1, 1, 2}, {5, 0, 1, 2}});
  document = before;
  // A row that joins its neighbour in a merged area that was none.
  const Edit joined = InsertRow{0, 4, row_of("x\t"), {{3, 1, 2, 1}}};
  REQUIRE(jihe::apply(document, joined));
  CHECK(std::find(merges.begin(), merges.end(), Merge{3, 1, 2, 1}) != merges.end());
  REQUIRE(jihe::apply(document, inverse(joined)));
  CHECK(document.tables == before.tables);
  // A row that takes another one's place: the deletion knows the merged areas that the insertion leaves.
  const std::vector<Edit> replaced = replace_row(document.tables[0], {0, 4, row_of("x\t"), {{1, 0, 4, 1}}}, 2);
  REQUIRE(jihe::apply(document, {"", replaced}));
  CHECK(merges == std::vector<Merge>{{0, 1, 1, 2}, {1, 0, 3, 1}, {4, 0, 1, 2}});
  document = before;

  for (const std::vector<int>& rows : {std::vector{2}, std::vector{1}, std::vector{3}, std::vector{1, 2, 3}, std::vector{0, 4},
                                       std::vector{0, 1, 2, 3, 4}}) {
    const std::vector<Edit> edits = delete_rows(document.tables[0], 0, rows);
    REQUIRE(jihe::apply(document, {"", edits}));
    for (const Merge& m : merges) {
      CHECK(m.rows > 0);
      CHECK(m.row + m.rows <= static_cast<int>(document.tables[0].rows.size()));
    }
    std::vector<Edit> back;
    for (auto e = edits.rbegin(); e != edits.rend(); ++e) back.push_back(inverse(*e));
    REQUIRE(jihe::apply(document, {"", back}));
    CHECK(document.tables == before.tables);
  }
}

TEST_CASE("edit: random transactions, each taken back, leave the document as it was") {
  tests::Random random(31);
  for (int round = 0; round < 300; ++round) {
    Document document = document_of("甲\t1\n乙\t2\n丙\t3\n丁\t4");
    const Document before = document;
    Transaction transaction;
    for (int n = 0; n < 8; ++n) {
      Grid& grid = document.tables[0];
      const auto rows = static_cast<int>(grid.rows.size());
      const auto row = static_cast<int>(random.below(static_cast<std::size_t>(rows) + 1));
      Edit edit = InsertRow{0, row, row_of("新\t5")};
      if (row < rows) {
        const Row& at = grid.rows[static_cast<std::size_t>(row)];
        switch (random.below(4)) {
          case 0: edit = set_text(grid, 0, {row, static_cast<int>(random.below(4))}, std::to_string(n)); break;
          case 1: edit = RealignRow{0, row, at.cells, {at.cells.rbegin(), at.cells.rend()}}; break;
          case 2: edit = DeleteRow{0, row, at}; break;
          default: break;
        }
      }
      REQUIRE(jihe::apply(document, edit));
      transaction.edits.push_back(edit);
    }
    Document again = before;
    REQUIRE(jihe::apply(again, transaction));
    CHECK(again.tables == document.tables);
    Transaction back;
    for (auto e = transaction.edits.rbegin(); e != transaction.edits.rend(); ++e) back.edits.push_back(inverse(*e));
    REQUIRE(jihe::apply(again, back));
    CHECK(again.tables == before.tables);
  }
}

TEST_CASE("edits of two parts of one cell become one", "[grid][edit]") {
  const Grid grid = grid_from_text("总额：100万元，其中：财政拨款80万元，其他资金20万元\t7\n");
  const std::string_view cell = grid.text(0, 0);
  const auto part = [&](std::string_view text) {
    const std::size_t at = cell.find(text);
    return CellText{text, {0, 0}, at, at + text.size()};
  };
  std::vector<Edit> edits;
  add_edit(edits, replace_part(grid, 0, part("80万元"), "80"));
  add_edit(edits, replace_part(grid, 0, part("100万元"), "100"));
  add_edit(edits, replace_part(grid, 0, part("20万元"), "20"));
  add_edit(edits, set_text(grid, 0, {0, 1}, "8"));
  REQUIRE(edits.size() == 2);
  CHECK(std::get<SetCell>(edits[0]).after == "总额：100，其中：财政拨款80，其他资金20");
  add_edit(edits, replace_part(grid, 0, part("80万元"), "90"));   // the same part once more
  CHECK(edits.size() == 2);
  CHECK(std::get<SetCell>(edits[0]).after == "总额：100，其中：财政拨款80，其他资金20");
}

}  // namespace
}  // namespace jihe
