#include "core/report/changes.h"

#include <catch2/catch_test_macros.hpp>

using namespace jihe;

namespace {

// A text document of one table, its cells with sources as the reader gives them.
Document document_of(std::vector<std::vector<std::string>> rows) {
  Document document;
  Grid& grid = document.tables.emplace_back();
  std::uint32_t at = 0;
  for (auto& texts : rows) {
    Row& row = grid.rows.emplace_back();
    for (auto& text : texts) {
      const auto size = static_cast<std::uint32_t>(text.size());
      row.cells.push_back({text, {at, at + size}});
      at += size + 1;
    }
  }
  return document;
}

Transaction one(Edit edit) { return {"", {std::move(edit)}}; }

std::string told(const Change& change) { return describe_change(Language::zh, change); }

}  // namespace

TEST_CASE("a cell changed twice is one change, one changed back is none", "[report]") {
  const Document original = document_of({{"a", "20万"}, {"b", "c"}});
  const std::vector<Transaction> done = {one(SetCell{0, {0, 1}, "20万", "20万元"}),
                                         one(SetCell{0, {0, 1}, "20万元", "20"}), one(SetCell{0, {1, 0}, "b", "x"}),
                                         one(SetCell{0, {1, 0}, "x", "b"})};
  const std::vector<Change> changes = list_changes(original, done);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].place.cell == CellRef{0, 1});
  CHECK(told(changes[0]) == "20万 → 20");
}

TEST_CASE("changes name the rows of the original, whatever was deleted before", "[report]") {
  const Document original = document_of({{"", ""}, {"指标2:"}, {"a", "1"}, {"b", "2"}});
  const Grid& grid = original.tables[0];
  std::vector<Edit> deletions = delete_rows(grid, 0, {0, 1});
  const std::vector<Transaction> done = {{"", deletions}, one(SetCell{0, {1, 1}, "2", "≥2次"})};
  const std::vector<Change> changes = list_changes(original, done);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].place.cell.row == 0);
  CHECK(told(changes[0]) == "删去空行");
  CHECK(changes[1].place.cell.row == 1);
  CHECK(told(changes[1]) == "删去这一行：指标2:");
  CHECK(changes[2].place.cell == CellRef{3, 1});
  CHECK(told(changes[2]) == "2 → ≥2次");
}

TEST_CASE("a row that was put right is one change, a cell added behind it too", "[report]") {
  const Document original = document_of({{"成本指标", "经费", "5万元", ""}, {"a"}});
  const Cells& before = original.tables[0].rows[0].cells;
  const Cells after = {before[3], before[0], before[1], before[2]};
  const std::vector<Transaction> done = {one(RealignRow{0, 0, before, after}),
                                         one(set_text(original.tables[0], 0, {1, 2}, "b"))};
  const std::vector<Change> changes = list_changes(original, done);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].kind == Change::Kind::moved);
  CHECK(changes[1].place.cell == CellRef{1, 2});
  CHECK(told(changes[1]) == "（空） → b");
}

TEST_CASE("an inserted row is told in front of the row it precedes", "[report]") {
  const Document original = document_of({{"a"}, {"b"}});
  Row row;
  row.cells = {{"新", {}}};
  row.inserted = true;
  const std::vector<Change> changes = list_changes(original, std::vector<Transaction>{one(InsertRow{0, 1, row})});
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == Change::Kind::inserted);
  CHECK(changes[0].place.cell.row == 1);
  CHECK(told(changes[0]) == "插入一行：新");
}

TEST_CASE("edits that don't fit the document give no list", "[report]") {
  const Document original = document_of({{"a"}});
  CHECK(list_changes(original, std::vector<Transaction>{one(SetCell{0, {0, 0}, "z", "b"})}).empty());
}
