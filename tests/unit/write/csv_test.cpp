#include "core/write/csv.h"

#include <catch2/catch_test_macros.hpp>

#include "core/grid/edit.h"
#include "core/read/csv.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "tests/support/random.h"
#include "tests/support/read_back.h"

namespace jihe {
namespace {

using tests::kEncodings;
using tests::Random;
using tests::written;

Document read(const Bytes& bytes) { return tests::opened(bytes, "a.csv", Kind::csv); }

std::vector<std::vector<std::string>> cells_of(const Document& document) {
  std::vector<std::vector<std::string>> rows;
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      std::vector<std::string>& texts = rows.emplace_back();
      for (const Cell& cell : row.cells) texts.push_back(cell.text.str());
    }
  }
  // An empty line at the very end has no bytes of its own.
  while (!rows.empty() && rows.back() == std::vector<std::string>{""}) rows.pop_back();
  return rows;
}

// The file once one cell has this text, which reads back as it is meant to; the same in every encoding.
std::string edited(std::string_view text, CellRef at, std::string_view now) {
  std::string out;
  for (const Encoding encoding : kEncodings) {
    Document document = read(*from_utf8("\uFEFF" + std::string(text), encoding));
    REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, at, std::string(now))));
    const Bytes bytes = written(document);
    CHECK(read(bytes).tables[0].text(at) == now);
    const std::string decoded = to_utf8(bytes, encoding).substr(3);
    if (encoding != Encoding::utf8) CHECK(decoded == out);
    out = decoded;
  }
  return out;
}

TEST_CASE("write csv: the edited cell alone differs") {
  CHECK(edited("a,\"b\",c\r\nd,\"e\",f\r\n", {0, 2}, "丙") == "a,\"b\",丙\r\nd,\"e\",f\r\n");
  CHECK(edited("a,b,c\nd,e,f", {1, 2}, "丙") == "a,b,c\nd,e,丙");
  CHECK(edited("sep=;\na;b\nc;d\n", {2, 1}, "x;y") == "sep=;\na;b\nc;\"x;y\"\n");
}

TEST_CASE("write csv: quotes where they were, and where they have to be") {
  CHECK(edited("a,\"b\",c\nd,e,f\n", {0, 1}, "乙") == "a,\"乙\",c\nd,e,f\n");
  CHECK(edited("a,b,c\nd,e,f\n", {0, 1}, "乙,丙") == "a,\"乙,丙\",c\nd,e,f\n");
  CHECK(edited("a,b,c\nd,e,f\n", {0, 1}, "他说\"好\"") == "a,\"他说\"\"好\"\"\",c\nd,e,f\n");
  CHECK(edited("a,b,c\nd,e,f\n", {0, 1}, "乙\n丙") == "a,\"乙\n丙\",c\nd,e,f\n");
  CHECK(edited("a,\"1\r\n2\",c\r\nd,e,f\r\n", {0, 1}, "1\n3") == "a,\"1\r\n3\",c\r\nd,e,f\r\n");
  CHECK(edited("a;b;c\nd;e;f\n", {0, 1}, "乙,丙") == "a;乙,丙;c\nd;e;f\n");
}

TEST_CASE("write csv: what Excel would run as a formula is kept from it, signs and numbers are not touched") {
  for (const std::string_view number : {"=100%", "-5", "+3%", "=1,200", "=12.5"}) CHECK(csv_cell(number, "", ';') == number);
  CHECK(csv_cell("=46万元", "", ',') == "'=46万元");
  CHECK(csv_cell("-完成12处", "", ',') == "'-完成12处");
  CHECK(csv_cell("=HYPERLINK(\"x\")", "", ',') == "\"'=HYPERLINK(\"\"x\"\")\"");
  CHECK(csv_cell("=1+cmd|' /C calc'!A0", "", ',') == "'=1+cmd|' /C calc'!A0");
  CHECK(csv_cell("@SUM(A1)", "", ',') == "'@SUM(A1)");
  CHECK(csv_cell("'=x", "", ',') == "''=x");
  CHECK(csv_cell("≥90%", "", ',') == "≥90%");
  for (const std::string_view text : {"=46万元", "'=x", "''=1", "'", "'甲", "=", "-", "=100%"}) {
    CHECK(csv_text(csv_cell(text, "", ','), ',') == text);
  }
  // What nobody edited is copied, whatever it is.
  const std::string text = "=CMD(),b,c\nd,e,f\n";
  CHECK(edited(text, {1, 0}, "丁") == "=CMD(),b,c\n丁,e,f\n");
}

TEST_CASE("write csv: inserted rows take the first row's separator and line end") {
  Document document = read("a;\"1\n2\n3\";c\r\nd;e;f\r\n");
  InsertRow insert{0, 1, {}};
  insert.content.inserted = true;
  insert.content.cells = {{"新", {}}, {"x;y", {}}};
  REQUIRE(jihe::apply(document, insert));
  CHECK(written(document) == "a;\"1\n2\n3\";c\r\n新;\"x;y\"\r\nd;e;f\r\n");
  for (const Edit& edit : delete_rows(document.tables[0], 0, {0})) REQUIRE(jihe::apply(document, edit));
  CHECK(written(document) == "新;\"x;y\"\r\nd;e;f\r\n");
}

constexpr std::string_view kTexts[] = {"", "", "项目名称", "村道照明,改造", "≥20盏", "=100%", "=46万元", "-完成12处", "他说\"好\"",
                                       "目标1\n目标2", "'=x", "上一万", "𠮷野", "a;b", "x|y", " ", "\"", "\"\"", "'"};

std::string random_csv(Random& random, char separator) {
  // Enough to know the separator by, whatever the edits are.
  std::string text;
  for (int i = 0; i < 12; ++i) text += std::string("甲") + separator + "乙" + separator + "丙" + separator + "丁\r\n";
  for (std::size_t rows = 1 + random.below(6); rows > 0; --rows) {
    for (std::size_t cells = 4; cells > 0; --cells) {
      const std::string_view cell = random.pick(std::span<const std::string_view>(kTexts));
      text += csv_cell(cell, random.one_in(3) ? "\"\"" : "", separator);
      if (cells > 1) text += separator;
    }
    text += "\r\n";
  }
  return text;
}

TEST_CASE("property: csv unedited is the bytes that were read; edited it reads back as what was meant") {
  Random random(301);
  for (int round = 0; round < 600; ++round) {
    const std::string text = random_csv(random, ",;|"[random.below(3)]);
    const Bytes bytes = *from_utf8(text, kEncodings[round % 4]);
    INFO(text);
    Document document = read(bytes);
    CHECK(written(document) == bytes);
    for (std::size_t edits = 1 + random.below(4); edits > 0; --edits) {
      const Grid& grid = document.tables[0];
      const auto row = static_cast<int>(random.below(grid.rows.size()));
      if (random.one_in(4)) {
        for (const Edit& edit : delete_rows(grid, 0, {row})) REQUIRE(jihe::apply(document, edit));
        continue;
      }
      const std::string now(random.pick(std::span<const std::string_view>(kTexts)));
      REQUIRE(jihe::apply(document, set_text(grid, 0, {row, static_cast<int>(random.below(5))}, now)));
    }
    const auto meant = cells_of(document);
    const Bytes out = written(document);
    INFO(to_utf8(out, document.encoding));
    CHECK(cells_of(read(out)) == meant);
  }
}

}  // namespace
}  // namespace jihe
