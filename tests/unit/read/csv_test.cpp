#include "core/read/csv.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/read/detect.h"
#include "core/read/read.h"
#include "tests/support/read_back.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

using tests::kEncodings;
using tests::shown;

Document read(std::string_view text, Encoding encoding = Encoding::utf8, std::string_view name = "a.csv") {
  return tests::opened(*from_utf8(text, encoding), name, Kind::csv);
}

std::string shown(std::string_view text) { return shown(read(text)); }

TEST_CASE("csv: cells, quotes and what stands in them") {
  CHECK(shown("项目名称,甲,乙\n") == "项目名称|甲|乙");
  CHECK(shown("a,\"b,c\",d\r\ne,\"f\"\"g\"\"\",\r\n") == "a|b,c|d / e|f\"g\"|");
  CHECK(shown("a,\"目标1\n目标2\",b\nc,d,e\n") == "a|目标1\n目标2|b / c|d|e");
  CHECK(shown("a,\"目标1\r\n目标2\",b\r\n") == "a|目标1\n目标2|b");
  CHECK(shown("a,\"\",b\n,,\n") == "a||b / ||");
  CHECK(shown("a, \"b\" ,c\n") == "a| \"b\" |c");
}

TEST_CASE("csv: stray quotes are characters like any other") {
  CHECK(shown("\"十四五\"规划,10,x\n") == "\"十四五\"规划|10|x");
  CHECK(shown("a,5\"管,x\n") == "a|5\"管|x");
  CHECK(shown("\"没有收尾,b\nc,d\n") == "\"没有收尾|b / c|d");
  CHECK(shown("a,\"\"\"b,c\n") == "a|\"\"\"b|c");
}

TEST_CASE("csv: the separator is the one that cuts the lines alike") {
  CHECK(shown("a;b,c;d\ne;f;g\n") == "a|b,c|d / e|f|g");
  CHECK(shown("a|b|c\nd|e,x|f\n") == "a|b|c / d|e,x|f");
  CHECK(shown("a\t\"b\nc\"\td\ne\tf\tg\n") == "a|b\nc|d / e|f|g");
  CHECK(shown("a，b,c\nd，e,f\n") == "a，b|c / d，e|f");   // the full-width comma never separates
  CHECK(shown("sep=;\r\na;b,c\r\n") == " / a|b,c");
  CHECK(shown("sep=|\na|b,c,d\n") == " / a|b,c,d");
  // 7C is the second byte of a character in GB18030, too.
  CHECK(shown(read("剕|b|c\n剕|剕|剕\n", Encoding::gb18030)) == "剕|b|c / 剕|剕|剕");
}

TEST_CASE("csv: known by its content, the name only decides between the two") {
  const auto kind = [](std::string_view text, std::string_view name = "a.txt") { return detected_id(detect(text, name)); };
  CHECK(kind("一级指标,二级指标,指标值\n产出,数量,1\n产出,质量,2\n") == "csv");
  CHECK(kind("一级指标;二级指标;指标值\n产出;数量;1\n产出;质量;2\n") == "csv");
  CHECK(kind("sep=,\na,b\n") == "csv");
  CHECK(kind("甲,乙\n丙\n") == "text");
  CHECK(kind("甲,乙\n丙\n", "A.CSV") == "csv");
  CHECK(kind("说明:甲,乙\n第一,先看.\n第二,再看,然后填写\n第三,不要漏项,不要错行,不要重复\n") == "text");
  CHECK(kind("甲\t乙\n丙\t\"丁\"己\n", "a.csv") == "text");
  CHECK(kind("甲\t乙\n丙\t\"丁\n己\"\n") == "csv");
  CHECK(kind("甲\t乙,丙\n", "a.csv") == "text");
  CHECK(kind("甲乙丙\n丁\n", "a.csv") == "text");
}

TEST_CASE("csv: a sample is enough to know a long file by") {
  for (const Encoding encoding : kEncodings) {
    std::string text;
    while (text.size() < 300'000) text += "产出指标,数量指标,清淤长度,≥3公里\n";
    CHECK(detected_id(detect(*from_utf8(text, encoding), "a.txt")) == "csv");
  }
}

TEST_CASE("csv: every encoding, and each cell knows its bytes") {
  for (const Encoding encoding : kEncodings) {
    for (const std::string_view mark : {""sv, "\uFEFF"sv}) {
      const Document document = read(std::string(mark) + "项目名称,\"村道,照明\",a\r\n绩效指标,≥20盏,b\r\n", encoding);
      CHECK(encoding_id(document.encoding) == encoding_id(encoding));
      CHECK(shown(document) == "项目名称|村道,照明|a / 绩效指标|≥20盏|b");
      const auto raw = [&](SourceSpan source) {
        return to_utf8(document.original.substr(source.begin, source.end - source.begin), encoding);
      };
      const Row& row = document.tables[0].rows[1];
      CHECK(raw(document.tables[0].rows[0].cells[1].source) == "\"村道,照明\"");
      CHECK(raw(row.cells[1].source) == "≥20盏");
      CHECK(raw(row.line_end) == "\r\n");
    }
  }
}

TEST_CASE("csv: titles start tables, as in text") {
  CHECK(shown("附件3,,\n项目支出绩效目标表,,\n项目名称,甲,\n,,\n附件4,,\n项目支出绩效目标表,,\n项目名称,乙,\n") ==
        "附件3|| / 项目支出绩效目标表|| / 项目名称|甲| == || / 附件4|| / 项目支出绩效目标表|| / 项目名称|乙|");
}

TEST_CASE("csv: the apostrophe that keeps Excel from computing a text is no part of it") {
  CHECK(shown("a,'=46万元,b\n") == "a|=46万元|b");
  CHECK(shown("a,\"'-甲,乙\",b\n") == "a|-甲,乙|b");
  CHECK(shown("a,'甲',b\n") == "a|'甲'|b");
}

TEST_CASE("csv: the longest cell and one byte more, the most cells and one more") {
  const std::string longest(kMaxCellBytes, 'x');
  CHECK(read_document("a,b,\"" + longest + "\"\n", "a.csv", built_in_profile()));
  const Result<Document> longer = read_document("a,b,\"" + longest + "y\"\n", "a.csv", built_in_profile());
  REQUIRE_FALSE(longer);
  CHECK(longer.error().code == ErrorCode::cell_too_large);
  CHECK(longer.error().at == 4);
  CHECK(read_document("a" + std::string(kMaxCells - 1, ','), "a.csv", built_in_profile()));
  const Result<Document> more = read_document("a" + std::string(kMaxCells, ','), "a.csv", built_in_profile());
  REQUIRE_FALSE(more);
  CHECK(more.error().code == ErrorCode::too_many_cells);
}

TEST_CASE("csv: a quote that is never closed costs no more than any other character") {
  std::string text = "\"";
  while (text.size() < 10'000'000) text += "甲,\"\"\"乙,\"\"丙\n";
  const Document document = read(text);
  CHECK(document.tables[0].rows[0].cells[0].text == "\"甲");
}

TEST_CASE("csv: nothing but separators is empty, broken text names its byte") {
  const Result<Document> empty = read_document(",,\n,,\n,,\n", "a.csv", built_in_profile());
  REQUIRE_FALSE(empty);
  CHECK(empty.error().code == ErrorCode::empty);
  const Result<Document> broken = read_document("项目名称,村道照明,\xE7\xBB", "a.csv", built_in_profile());
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == ErrorCode::bad_encoding);
  CHECK(broken.error().at == 26);
}

}  // namespace
}  // namespace jihe
