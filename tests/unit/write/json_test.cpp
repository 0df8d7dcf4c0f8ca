#include "core/write/json.h"

#include <catch2/catch_test_macros.hpp>

#include "core/grid/edit.h"
#include "core/read/encoding/encoding.h"
#include "core/read/json/json.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "tests/support/random.h"
#include "tests/support/read_back.h"

namespace jihe {
namespace {

using tests::kEncodings;
using tests::Random;
using tests::texts_of;
using tests::written;

Document read(const Bytes& bytes) { return tests::opened(bytes, "a.json", Kind::json); }

// The file once these edits are made; it reads back as the grid that was meant, in every encoding.
template <class Make>
std::string edited(const std::string& json, Make make) {
  std::string out;
  for (const Encoding encoding : kEncodings) {
    Document document = read(*from_utf8("\uFEFF" + json, encoding));
    make(document);
    const Bytes bytes = written(document);
    INFO(to_utf8(bytes, encoding));
    CHECK(texts_of(read(bytes)) == texts_of(document));
    out = to_utf8(bytes, encoding).substr(3);
  }
  return out;
}

std::string with_text(const std::string& json, CellRef at, std::string text) {
  return edited(json, [&](Document& document) {
    REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, at, text)));
  });
}

std::string without(const std::string& json, std::vector<int> rows) {
  return edited(json, [&](Document& document) {
    for (const Edit& edit : delete_rows(document.tables[0], 0, rows)) REQUIRE(jihe::apply(document, edit));
  });
}

std::string with_row(const std::string& json, int at, std::initializer_list<std::string_view> texts) {
  return edited(json, [&](Document& document) {
    InsertRow insert{0, at, {}};
    insert.content.inserted = true;
    for (const std::string_view text : texts) insert.content.cells.push_back({std::string(text), {}});
    REQUIRE(jihe::apply(document, insert));
  });
}

TEST_CASE("write json: the edited value alone differs") {
  CHECK(with_text(R"([ ["a" , "b"],["c",1.50] ])", {0, 1}, "乙\"\n") == R"([ ["a" , "乙\"\n"],["c",1.50] ])");
  CHECK(with_text(R"([["a", 1.50]])", {0, 1}, "2.5") == R"([["a", 2.5]])");
  CHECK(with_text(R"([["a", 1.50]])", {0, 1}, "≥2") == R"([["a", "≥2"]])");
  CHECK(with_text(R"([["a", 1.50]])", {0, 1}, "007") == R"([["a", "007"]])");
  CHECK(with_text(R"([["a", null, true]])", {0, 1}, "2") == R"([["a", "2", true]])");
  CHECK(with_text(R"([["a", null, true]])", {0, 2}, "false") == R"([["a", null, false]])");
  CHECK(with_text(R"([["a", "2"]])", {0, 1}, "3") == R"([["a", "3"]])");
  CHECK(with_text(R"({"项目名称": "甲", "x": [["a", "b"]]})", {0, 1}, "乙") == R"({"项目名称": "乙", "x": [["a", "b"]]})");
}

TEST_CASE("write json: a file of ASCII with escapes stays one") {
  Document document = read(R"([["\u7532", "b"]])");
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 1}, "乙𠮷")));
  CHECK(written(document) == R"([["\u7532", "\u4e59\ud842\udfb7"]])");
}

TEST_CASE("write json: texts in columns that had none") {
  CHECK(with_text(R"([["a"], []])", {0, 2}, "c") == R"([["a", "", "c"], []])");
  CHECK(with_text(R"([["a", "b"], [ ]])", {1, 0}, "c") == R"([["a", "b"], ["c" ]])");
  CHECK(with_text(R"([{"k": 1}, { "l": 2 }])", {2, 0}, "x") == R"([{"k": 1}, { "l": 2, "k": "x" }])");
  // A value alone takes what was written behind it.
  Document line = read(R"(["附件3", "说明"])");
  REQUIRE(jihe::apply(line, set_text(line.tables[0], 0, {1, 1}, "x")));
  CHECK(written(line) == R"(["附件3", "说明 x"])");
}

TEST_CASE("write json: a column's key is changed in all objects") {
  CHECK(with_text(R"([{"k": 1, "l": 2}, {"k": 3}])", {0, 0}, "名") == R"([{"名": 1, "l": 2}, {"名": 3}])");
}

TEST_CASE("write json: a label and its value are deleted, and put in, as a member") {
  const std::string form = "{\n  \"项目名称\": \"甲\",\n  \"金额\": 3,\n  \"指标\": [[\"a\", \"1\"], [\"b\", \"2\"]],\n  \"备注\": \"x\"\n}";
  CHECK(without(form, {0}) == "{\n  \"金额\": 3,\n  \"指标\": [[\"a\", \"1\"], [\"b\", \"2\"]],\n  \"备注\": \"x\"\n}");
  CHECK(without(form, {1}) == "{\n  \"项目名称\": \"甲\",\n  \"指标\": [[\"a\", \"1\"], [\"b\", \"2\"]],\n  \"备注\": \"x\"\n}");
  CHECK(without(form, {4}) == "{\n  \"项目名称\": \"甲\",\n  \"金额\": 3,\n  \"指标\": [[\"a\", \"1\"], [\"b\", \"2\"]]\n}");
  CHECK(without(form, {0, 1, 4}) == "{\n  \"指标\": [[\"a\", \"1\"], [\"b\", \"2\"]]\n}");
  CHECK(without(form, {0, 1, 2, 4}) == "{\n  \"指标\": [[\"b\", \"2\"]]\n}");
  CHECK(without(R"({"a": {"项目名称": "甲", "金额": 3}, "b": "乙"})", {0, 1}) == R"({"a": {}, "b": "乙"})");
  CHECK(with_row(form, 1, {"单位", "乙局"}).starts_with("{\n  \"项目名称\": \"甲\",\n  \"单位\": \"乙局\",\n  \"金额\": 3,"));
  CHECK(with_row(form, 5, {"日期", "今天"}).ends_with("\n  \"备注\": \"x\",\n  \"日期\": \"今天\"\n}"));
}

TEST_CASE("write json: rows are deleted with their comma, inserted like the one above") {
  const std::string three = "[\n  [\"a\", 1],\n  [\"b\", 2],\n  [\"c\", 3]\n]";
  CHECK(without(three, {0}) == "[\n  [\"b\", 2],\n  [\"c\", 3]\n]");
  CHECK(without(three, {1}) == "[\n  [\"a\", 1],\n  [\"c\", 3]\n]");
  CHECK(without(three, {2}) == "[\n  [\"a\", 1],\n  [\"b\", 2]\n]");
  CHECK(without(three, {1, 2}) == "[\n  [\"a\", 1]\n]");
  CHECK(without(three, {0, 2}) == "[\n  [\"b\", 2]\n]");
  CHECK(with_row(three, 1, {"新", "9"}) == "[\n  [\"a\", 1],\n  [\"新\", \"9\"],\n  [\"b\", 2],\n  [\"c\", 3]\n]");
  CHECK(with_row(three, 3, {"新"}) == "[\n  [\"a\", 1],\n  [\"b\", 2],\n  [\"c\", 3],\n  [\"新\"]\n]");
  CHECK(with_row(R"([{"k":1,"l":2}])", 1, {"新", "9"}) == R"([{"k": "新", "l": "9"}, {"k":1,"l":2}])");
  CHECK(with_row(R"([{"k":1,"l":2}])", 2, {"新", "9"}) == R"([{"k":1,"l":2}, {"k": "新", "l": "9"}])");
}

constexpr std::string_view kTexts[] = {"", "", "项目名称", "≥20盏", "1.5", "true", "a\"b\\c", "甲\n乙", "𠮷野", "100%", "-3"};

std::string random_json(Random& random) {
  constexpr std::string_view kValues[] = {"1", "2.50", "null", "true", "\"a\"", "\"甲\\n\"", "\"\"", "\"\\u00e9\""};
  const auto value = [&] { return std::string(random.pick(std::span<const std::string_view>(kValues))); };
  const std::string gap = random.one_in(2) ? "\n    " : "";
  std::string rows;
  const bool objects = random.one_in(2);
  for (std::size_t n = 2 + random.below(5); n > 0; --n) {
    rows += (rows.empty() ? gap : "," + gap) + (objects ? "{" : "[");
    for (std::size_t col = 0, end = objects ? 3 : random.below(4); col < end; ++col) {
      if (col > 0) rows += ", ";
      if (objects) rows += "\"k" + std::to_string(col) + "\":";
      rows += value();
    }
    rows += objects ? "}" : "]";
  }
  return "{\"title\": \"项目支出绩效目标表\", \"项目名称\": \"甲\", \"rows\": [" + rows + "]}";
}

TEST_CASE("property: json unedited is the bytes that were read; edited it reads back as what was meant") {
  Random random(601);
  for (int round = 0; round < 1500; ++round) {
    const std::string json = random_json(random);
    INFO(json);
    const Bytes bytes = *from_utf8("\uFEFF" + json, kEncodings[round % 4]);
    Document document = read(bytes);
    CHECK(written(document) == bytes);
    for (std::size_t edits = 1 + random.below(4); edits > 0; --edits) {
      const Grid& grid = document.tables[0];
      const std::size_t fixed = json.find("[{") == std::string::npos && json.find("[\n    {") == std::string::npos ? 2 : 3;
      const std::size_t row = 2 + random.below(grid.rows.size() - 2);
      if (random.one_in(4) && row >= fixed && grid.rows.size() > fixed + 1) {
        for (const Edit& edit : delete_rows(grid, 0, {static_cast<int>(row)})) REQUIRE(jihe::apply(document, edit));
        continue;
      }
      const std::size_t cells = grid.rows[row].cells.size();
      std::string now(random.pick(std::span<const std::string_view>(kTexts)));
      if (row < fixed) now = "键" + std::to_string(edits);   // keys stay apart
      REQUIRE(jihe::apply(document, set_text(grid, 0, {static_cast<int>(row), static_cast<int>(random.below(cells))}, now)));
    }
    const Bytes out = written(document);
    INFO(to_utf8(out, document.encoding));
    CHECK(texts_of(read(out)) == texts_of(document));
  }
}

}  // namespace
}  // namespace jihe
