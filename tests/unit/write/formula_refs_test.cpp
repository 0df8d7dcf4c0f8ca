#include "core/write/xlsx/formula_refs.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/exact.h"

using namespace jihe;

namespace {

// Row 3 is deleted, a new one put in behind row 5: 1 2 4 5 . 6
RowShift shift() {
  RowShift rows;
  rows.remove(3);
  rows.insert_behind(5);
  return rows;
}

std::string moved(std::string_view formula, bool here = true) {
  const tests::Exact exact(formula);
  return with_rows_moved(exact.view(), here, "甲 表", shift()).value_or("lost");
}

}  // namespace

TEST_CASE("row shift: rows move by what is gone and what is new above them") {
  const RowShift rows = shift();
  CHECK(rows.moved(2) == 2);
  CHECK_FALSE(rows.moved(3));
  CHECK(rows.moved(4) == 3);
  CHECK(rows.moved(5) == 4);
  CHECK(rows.inserted(0) == 5);
  CHECK(rows.moved(6) == 6);
  CHECK(rows.moved(1'048'576) == 1'048'576);
  RowShift many;
  many.insert_behind(0);
  many.insert_behind(0);
  many.insert_behind(7);
  CHECK(many.inserted(0) == 1);
  CHECK(many.inserted(1) == 2);
  CHECK(many.moved(1) == 3);
  CHECK(many.inserted(2) == 10);
  CHECK(many.moved(1'048'576) == 1'048'576);
}

TEST_CASE("row shift: areas shrink, grow and go") {
  const RowShift rows = shift();
  CHECK(rows.moved_list("A1:B6") == "A1:B6");
  CHECK(rows.moved_list("A1:B4") == "A1:B3");
  CHECK(rows.moved_list("A3:B4") == "A3:B3");
  CHECK(rows.moved_list("A6") == "A6");
  CHECK(rows.moved_list("A4 A3 C5:D9") == "A3 C4:D9");
  CHECK_FALSE(rows.moved_list("A3:B3"));
  CHECK(rows.moved_list("A:B") == "A:B");
}

TEST_CASE("formula: references move, everything else stays") {
  CHECK(moved("SUM(B4:B6)+$C$5*1.5") == "SUM(B3:B6)+$C$4*1.5");
  CHECK(moved("4:6") == "3:6");
  CHECK(moved("SUM($4:$4)") == "SUM($3:$3)");
  CHECK(moved("SUM(A:C)") == "SUM(A:C)");
  CHECK(moved("LOG10(A4)&\"A4\"&Name4_x&A4x") == "LOG10(A3)&\"A4\"&Name4_x&A4x");
  CHECK(moved("\"a\"\"A4\"&A4") == "\"a\"\"A4\"&A3");
  CHECK(moved("乙!A4+'乙 表'!A4+[1]甲!A4+'[1]甲 表'!A4") == "乙!A4+'乙 表'!A4+[1]甲!A4+'[1]甲 表'!A4");
  CHECK(moved("'甲 表'!A4+甲:乙!A4", false) == "'甲 表'!A3+甲:乙!A4");
  CHECK(moved("A4+'甲 表'!$A$4:$B$6", false) == "A4+'甲 表'!$A$3:$B$6");
  CHECK(moved("Table1[[#Headers],[A4]]") == "Table1[[#Headers],[A4]]");
  CHECK(moved("A3") == "lost");
  CHECK(moved("A3", false) == "A3");
  CHECK(moved("A2:A3") == "A2:A2");
  CHECK(moved("A5:A4") == "A4:A3");
  CHECK(moved("B4:INDEX(A:A,4)") == "B3:INDEX(A:A,4)");
  CHECK(moved("XFE4+ABCD4+A1048577+TRUE4") == "XFE4+ABCD4+A1048577+TRUE4");
  CHECK(moved("'") == "'");
  CHECK(moved("\"A4") == "\"A4");
  CHECK(moved("[A4") == "[A4");
  CHECK(moved("A4:") == "A3:");
  CHECK(moved("") == "");
}

TEST_CASE("formula: a shared one read at another cell") {
  CHECK(with_offset("A1*$B$1+C$1+$D1", 2, 1) == "B3*$B$1+D$1+$D3");
  CHECK(with_offset("SUM(A1:A3)&\"A1\"", 1, 0) == "SUM(A2:A4)&\"A1\"");
  CHECK(with_offset("A1", -1, 0) == "#REF!");
  CHECK(with_offset("A1", 0, -1) == "#REF!");
  CHECK(with_offset("1:1", 1, 1) == "2:2");
  CHECK(names_sheet("SUM('甲 表'!A1)", "甲 表"));
  CHECK_FALSE(names_sheet("SUM(乙!A1)&\"甲 表!A1\"", "甲 表"));
}
