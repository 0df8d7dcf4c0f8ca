#include "core/history/history.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/grid_text.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

Document one_cell(std::string_view text) {
  Document document;
  document.tables.push_back(grid_from_text(text));
  return document;
}

Transaction set(std::string before, std::string after) {
  return {"修改单元格", {SetCell{0, {0, 0}, std::move(before), std::move(after)}}};
}

TEST_CASE("history: undo and redo walk the same way back and forth") {
  Document document = one_cell("甲\t");
  History history;
  CHECK_FALSE(history.can_undo());
  CHECK_FALSE(history.undo(document));
  CHECK_FALSE(history.redo(document));
  REQUIRE(history.apply(document, set("甲", "乙")));
  REQUIRE(history.apply(document, set("乙", "丙")));
  CHECK(history.done().size() == 2);
  REQUIRE(history.undo(document));
  CHECK(document.tables[0].text(0, 0) == "乙");
  CHECK(history.done().size() == 1);
  CHECK(history.can_redo());
  REQUIRE(history.redo(document));
  CHECK(document.tables[0].text(0, 0) == "丙");
  CHECK_FALSE(history.can_redo());
  REQUIRE(history.undo(document));
  REQUIRE(history.undo(document));
  CHECK(document.tables[0].text(0, 0) == "甲");
  CHECK_FALSE(history.undo(document));
}

TEST_CASE("history: a new change forgets what was undone") {
  Document document = one_cell("甲\t");
  History history;
  REQUIRE(history.apply(document, set("甲", "乙")));
  REQUIRE(history.undo(document));
  REQUIRE(history.apply(document, set("甲", "丙")));
  CHECK_FALSE(history.can_redo());
  REQUIRE(history.done().size() == 1);
  CHECK(std::get<SetCell>(history.done()[0].edits[0]).after == "丙");
}

TEST_CASE("history: what does not fit is not remembered, and nothing is forgotten for it") {
  Document document = one_cell("甲\t");
  History history;
  REQUIRE(history.apply(document, set("甲", "乙")));
  REQUIRE(history.undo(document));
  CHECK_FALSE(history.apply(document, set("丁", "丙")));
  CHECK(history.can_redo());
  CHECK(history.apply(document, {"nothing", {}}));
  CHECK(history.can_redo());
  CHECK(history.done().empty());
}

TEST_CASE("history: the edits of a step are undone in reverse") {
  Document document = one_cell("甲\t\n乙\t");
  const Document before = document;
  History history;
  const std::vector<Row> rows = document.tables[0].rows;
  REQUIRE(history.apply(document, {"", {SetCell{0, {0, 0}, "甲", "x"}, SetCell{0, {0, 0}, "x", "y"},
                                        DeleteRow{0, 1, rows[1]}, InsertRow{0, 0, rows[1]}}}));
  CHECK(document.tables[0].text(1, 0) == "y");
  REQUIRE(history.undo(document));
  CHECK(document.tables == before.tables);
  REQUIRE(history.redo(document));
  CHECK(document.tables[0].text(0, 0) == "乙");
}

TEST_CASE("history: undoing everything gives the beginning, redoing everything the end") {
  tests::Random random(41);
  for (int round = 0; round < 100; ++round) {
    Document document = one_cell("甲\t1\n乙\t2\n丙\t3");
    const Document first = document;
    History history;
    for (int n = 0; n < 20; ++n) {
      if (random.one_in(4)) {
        history.undo(document);
      } else if (random.one_in(4)) {
        history.redo(document);
      } else {
        const Grid& grid = document.tables[0];
        const auto row = static_cast<int>(random.below(grid.rows.size()));
        Edit edit = set_text(grid, 0, {row, 0}, std::to_string(n));
        if (random.one_in(3)) edit = InsertRow{0, row, grid.rows[static_cast<std::size_t>(row)]};
        REQUIRE(history.apply(document, {"", {edit}}));
      }
    }
    while (history.can_redo()) REQUIRE(history.redo(document));
    const Document last = document;
    while (history.can_undo()) REQUIRE(history.undo(document));
    CHECK(document.tables == first.tables);
    while (history.can_redo()) REQUIRE(history.redo(document));
    CHECK(document.tables == last.tables);
  }
}

}  // namespace
}  // namespace jihe
