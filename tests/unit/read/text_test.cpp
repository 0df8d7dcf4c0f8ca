#include "core/read/text.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/read/read.h"
#include "tests/support/files.h"

namespace jihe {
namespace {

Document read(std::string_view text, Encoding encoding = Encoding::utf8) {
  const Result<Bytes> bytes = from_utf8(text, encoding);
  REQUIRE(bytes);
  Result<Document> document = read_document(*bytes, "a.txt", built_in_profile());
  REQUIRE(document);
  CHECK(document->original == *bytes);
  return *document;
}

// Rows as lines: outside ones in brackets, cells between bars, tables between ===.
std::string shown(const Document& document) {
  std::string all;
  for (const Grid& grid : document.tables) {
    if (!all.empty()) all += "===\n";
    for (const Row& row : grid.rows) {
      std::string line;
      for (const Cell& cell : row.cells) line += (&cell == row.cells.data() ? "" : "|") + cell.text.str();
      all += (row.outside ? "(" + line + ")" : line) + "\n";
    }
  }
  return all;
}

constexpr std::string_view kTitle = "2031年部门项目支出预算绩效目标表";

std::string titled(std::string_view name) { return std::string(kTitle) + "\n\n项目名称\t" + std::string(name) + "\n"; }

TEST_CASE("text: tabs separate cells, all three line breaks separate rows") {
  CHECK(shown(read("a\tb\r\n\tc\t\nd\re")) == "a|b\n|c|\nd\ne\n");
  CHECK(shown(read("a")) == "a\n");
  CHECK(shown(read("a\n\n\r\nb\n")) == "a\n()\n()\nb\n");
  CHECK(shown(read("a\v1\tb\n")) == "a\v1|b\n");
}

TEST_CASE("text: breaks are found wherever they stand") {
  // The text is looked through in blocks of bytes: each break once at every place of two of them.
  const std::string han = "渠道清淤、管护ab";
  for (const std::string_view line_break : {"\n", "\r", "\r\n"}) {
    for (std::size_t before = 0; before < 140; ++before) {
      const std::string first(before, 'x');
      const std::string end(line_break);
      CAPTURE(before, line_break);
      const Document document = read(first + "\t" + han + end + "\v\f\t\t" + han + end);
      REQUIRE(shown(document) == first + "|" + han + "\n\v\f||" + han + "\n");
    }
  }
}

TEST_CASE("text: each byte has its place, in every encoding") {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030}) {
    const Document document = read("\uFEFF项目名称\t\t村道照明改造\r\n\r\n\t≥20盏\t\n末行", encoding);
    CHECK(document.encoding == encoding);
    CHECK(shown(document) == "项目名称||村道照明改造\n()\n|≥20盏|\n末行\n");
    const std::size_t tab = from_utf8("\t", encoding)->size();
    std::size_t at = document.bom;
    CHECK(at == from_utf8("\uFEFF", encoding)->size());
    for (const Grid& grid : document.tables) {
      for (const Row& row : grid.rows) {
        for (const Cell& cell : row.cells) {
          if (&cell != row.cells.data()) at += tab;
          CHECK(cell.source.begin == at);
          at = cell.source.end;
          const BytesView raw = BytesView(document.original).substr(cell.source.begin, cell.source.end - cell.source.begin);
          CHECK(to_utf8(raw, encoding) == cell.text);
        }
        CHECK(row.line_end.begin == at);
        at = row.line_end.end;
      }
    }
    CHECK(at == document.original.size());
  }
}

TEST_CASE("text: a title starts a table and takes the lines that head it along") {
  const std::string text = "\n附件3\n\n" + titled("甲") + "指标2:\t\t\n\n附件：3\n\n" + titled("乙") + "\n附表1-2\n" + titled("丙");
  CHECK(shown(read(text)) ==
        "()\n(附件3)\n()\n(2031年部门项目支出预算绩效目标表)\n()\n项目名称|甲\n指标2:||\n===\n"
        "()\n(附件：3)\n()\n(2031年部门项目支出预算绩效目标表)\n()\n项目名称|乙\n===\n"
        "()\n(附表1-2)\n(2031年部门项目支出预算绩效目标表)\n()\n项目名称|丙\n");
}

TEST_CASE("text: titles with other words, spaces, brackets and in other columns") {
  for (const std::string_view title : {"项目支出绩效目标申报表", "某镇 2031 年度　项目 绩效 目标表（汇总）", "附件2：部门预算项目绩效目标申报表",
                                       "\t\t项目支出绩效目标表\t\t", "2031年项目支出绩效自评表", "项目支出绩效运行监控表(2031年度)"}) {
    INFO(title);
    CHECK(read(titled("甲") + "\n" + std::string(title) + "\n项目名称\t乙\n").tables.size() == 2);
  }
}

TEST_CASE("text: what is no title splits nothing") {
  for (const std::string_view line :
       {"项目支出绩效目标表\t项目支出绩效目标表", "注：本项目支出绩效目标表由实施单位填报", "项目支出绩效目标表填报说明",
        "各单位应于三月底前把项目支出绩效目标表交到财政所，并附上佐证材料，逾期不再受理，由此产生的后果自行承担", "按时报送项目支出绩效目标表。",
        "\t\t\t编制项目支出绩效目标表\t", "自评表由单位填写", "附件3", "一级指标"}) {
    INFO(line);
    CHECK(read(titled("甲") + std::string(line) + "\n项目名称\t乙\n").tables.size() == 1);
  }
}

TEST_CASE("text: rows of tabs are blank rows of their table, and separators where they head a title") {
  CHECK(shown(read(titled("甲") + "\t\t\n一级指标\t产出指标\n")) ==
        "(2031年部门项目支出预算绩效目标表)\n()\n项目名称|甲\n||\n一级指标|产出指标\n");
  // A worksheet saved as text: every line has the tabs of the widest one.
  CHECK(shown(read("附件3\t\n项目支出绩效目标表\t\n\t\n项目名称\t甲\n\t\n附件3\t\n项目支出绩效目标表\t\n(2031年度)\t\n项目名称\t乙\n")) ==
        "(附件3|)\n(项目支出绩效目标表|)\n(|)\n项目名称|甲\n===\n(|)\n(附件3|)\n(项目支出绩效目标表|)\n((2031年度)|)\n项目名称|乙\n");
  // A blank row above the empty line is the table's own.
  CHECK(shown(read(titled("甲") + "\t\n\n" + titled("乙"))) ==
        "(2031年部门项目支出预算绩效目标表)\n()\n项目名称|甲\n|\n===\n()\n(2031年部门项目支出预算绩效目标表)\n()\n项目名称|乙\n");
}

TEST_CASE("text: without any title all lines are one table") {
  CHECK(shown(read("项目名称\t甲\n\n\t\n附件3\n一级指标\t产出指标\n")) == "项目名称|甲\n()\n|\n附件3\n一级指标|产出指标\n");
}

TEST_CASE("text: a title over the indicators alone cuts no table in two") {
  const std::string head = "2031年项目支出绩效目标表\n项目名称\t村道照明改造\n主管部门\t交通局\n年度目标\n改造路灯20盏。\n";
  const std::string indicators = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t改造路灯数量\t≥20盏\n";
  for (const std::string between : {"附件1-2\n绩效目标表\n", "\n绩效目标表\n绩效指标\n", "项目绩效目标表\n"}) {
    INFO(between);
    const Document document = read(head + between + indicators);
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].text(static_cast<int>(document.tables[0].rows.size()) - 1, 3) == "≥20盏");
  }
  CHECK(read(head + indicators + "绩效目标表\n" + indicators).tables.size() == 2);   // the first has its own
  CHECK(read("2031年项目支出绩效目标表\n说明\t1\n绩效目标表\n" + indicators).tables.size() == 2);
}

TEST_CASE("text: what stands before the first title") {
  // A letter heads the first form.
  CHECK(shown(read("各村：\n现将表格发给你们。\n\n" + titled("甲"))) ==
        "(各村：)\n(现将表格发给你们。)\n()\n(2031年部门项目支出预算绩效目标表)\n()\n项目名称|甲\n");
  // A table without a title is a table of its own.
  CHECK(read("项目名称\t甲\n一级指标\t产出指标\n\n" + titled("乙")).tables.size() == 2);
}

TEST_CASE("text: a title over two lines is one title") {
  CHECK(shown(read("项目支出绩效目标表\n（项目支出绩效目标申报表）\n项目名称\t甲\n")) ==
        "(项目支出绩效目标表)\n(（项目支出绩效目标申报表）)\n项目名称|甲\n");
}

TEST_CASE("text: one cell a line and spaces in place of tabs do no harm") {
  CHECK(read("项目支出绩效目标表\n项目名称\n甲\n主管部门\n某镇\n").tables.size() == 1);
  CHECK(shown(read("项目名称    甲    \n")) == "项目名称    甲    \n");
}

TEST_CASE("text: the real document has eight tables") {
  const auto bytes = tests::real_document();
  if (!bytes) SKIP("the real document is not on this machine");
  const Result<Document> document = read_document(*bytes, "a.txt", built_in_profile());
  REQUIRE(document);
  REQUIRE(document->tables.size() == 8);
  const Grid& first = document->tables[0];
  CHECK(first.row_number(6) == 1);
  CHECK(first.text(6, 0) == "项目名称");
  CHECK(first.row_number(10) == 5);
  CHECK(first.text(10, 2) == "其中:财政拨款");
  std::size_t lines = 0;
  for (const Grid& grid : document->tables) {
    lines += grid.rows.size();
    const auto row = std::find_if(grid.rows.begin(), grid.rows.end(), [](const Row& r) { return !r.outside; });
    REQUIRE(row != grid.rows.end());
    CHECK(row->cells[0].text == "项目名称");
  }
  CHECK(lines == static_cast<std::size_t>(std::count(bytes->begin(), bytes->end(), '\n')) + (bytes->back() == '\n' ? 0 : 1));
}

}  // namespace
}  // namespace jihe
