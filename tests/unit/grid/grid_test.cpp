#include "core/grid/grid.h"

#include <catch2/catch_test_macros.hpp>

#include "core/grid/document.h"
#include "core/grid/finding.h"

namespace jihe {
namespace {

Grid three_rows() {
  Grid grid;
  grid.rows.resize(4);
  grid.rows[0].outside = true;
  grid.rows[0].cells.resize(7);
  grid.rows[1].cells = {{"项目名称", {}}, {"", {}}, {"河道整治", {}}};
  grid.rows[2].outside = true;
  grid.rows[3].cells = {{"主管部门", {}}, {"水务局", {}}};
  return grid;
}

TEST_CASE("grid: text of cells, none where there is no cell") {
  const Grid grid = three_rows();
  CHECK(grid.text(1, 2) == "河道整治");
  CHECK(grid.text(1, 1).empty());
  CHECK(grid.text(1, 3).empty());
  CHECK(grid.text(3, 2).empty());
  CHECK(grid.text(4, 0).empty());
  CHECK(grid.text(-1, 0).empty());
  CHECK(grid.text(0, -1).empty());
  CHECK(grid.text(CellRef{}).empty());
}

TEST_CASE("grid: the width and the numbers of table rows leave title lines and separators out") {
  const Grid grid = three_rows();
  CHECK(grid.columns() == 3);
  CHECK(grid.row_number(0) == 0);
  CHECK(grid.row_number(1) == 1);
  CHECK(grid.row_number(2) == 0);
  CHECK(grid.row_number(3) == 2);
  CHECK(grid.row_number(4) == 0);
  CHECK(grid.row_number(-1) == 0);
  CHECK(Grid{}.columns() == 0);
}

TEST_CASE("grid: identifiers that reports print") {
  CHECK(kind_id(Kind::text) == "text");
  CHECK(kind_id(Kind::csv) == "csv");
  CHECK(kind_id(Kind::html) == "html");
  CHECK(kind_id(Kind::docx) == "docx");
  CHECK(kind_id(Kind::xlsx) == "xlsx");
  CHECK(kind_id(Kind::json) == "json");
  CHECK(encoding_id(Encoding::utf8) == "utf-8");
  CHECK(encoding_id(Encoding::utf16le) == "utf-16le");
  CHECK(encoding_id(Encoding::utf16be) == "utf-16be");
  CHECK(encoding_id(Encoding::gb18030) == "gb18030");
  CHECK(severity_id(Severity::error) == "error");
  CHECK(severity_id(Severity::warning) == "warning");
  CHECK(severity_id(Severity::hint) == "hint");
  CHECK(safety_id(FixSafety::safe) == "safe");
  CHECK(safety_id(FixSafety::suggested) == "suggested");
}

}  // namespace
}  // namespace jihe
