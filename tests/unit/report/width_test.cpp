#include "core/report/width.h"

#include <catch2/catch_test_macros.hpp>

using namespace jihe;

TEST_CASE("a Chinese character takes two columns", "[report]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("第11行第3栏") == 2 + 2 + 2 + 2 + 1 + 2);
  CHECK(display_width("（元）") == 6);
  CHECK(display_width("ｱ") == 1);        // half-width katakana
  CHECK(display_width("𠮷") == 2);       // outside the basic plane
  CHECK(display_width("a\u0301") == 1);  // a combining mark adds nothing
  CHECK(display_width("\xff") == 1);     // a bad byte shows as one mark
}

TEST_CASE("padding fills columns, not characters", "[report]") {
  CHECK(pad_right("错误", 6) == "错误  ");
  CHECK(pad_right("error", 6) == "error ");
  CHECK(pad_right("错误错误", 6) == "错误错误");
}

TEST_CASE("what a document holds can't steer the terminal", "[report]") {
  CHECK(visible("a\x1b[31mb\r\n\tc\x7f") == "a [31mb   c ");
  CHECK(visible("\u009b2J\u202e") == " 2J ");
  CHECK(visible("指标值≥90%") == "指标值≥90%");
}

TEST_CASE("long lines are broken between Chinese characters", "[report]") {
  CHECK(wrap("指标值没有填写", 0, 0, 0) == "指标值没有填写");
  CHECK(wrap("指标值没有填写", 8, 0, 0) == "指标值没\n有填写");
  CHECK(wrap("指标值没有填写", 10, 6, 2) == "指标\n  值没有填\n  写");
  CHECK(wrap("shorter than the line", 40, 0, 0) == "shorter than the line");
}

TEST_CASE("no line starts with a closing mark or ends with an opening one", "[report]") {
  CHECK(wrap("指标值没，有填写", 8, 0, 0) == "指标值\n没，有填\n写");
  CHECK(wrap("指标值（没有）", 8, 0, 0) == "指标值\n（没有）");
}

TEST_CASE("words and numbers stay whole where they fit on a line", "[report]") {
  CHECK(wrap("the quick brown fox", 10, 0, 0) == "the quick\nbrown fox");
  CHECK(wrap("共1234567项", 8, 0, 0) == "共\n1234567\n项");
  CHECK(wrap("unbreakable", 4, 0, 0) == "unbreakable");
}
