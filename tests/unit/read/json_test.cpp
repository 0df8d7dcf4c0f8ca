#include "core/read/json/json.h"

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include "core/base/limits.h"
#include "core/read/encoding/encoding.h"
#include "core/read/read.h"
#include "tests/support/random.h"
#include "tests/support/read_back.h"

namespace jihe {
namespace {

using tests::shown;

Document read(const Bytes& bytes) { return tests::opened(bytes, "a.json", Kind::json); }

std::string shown(const std::string& json) { return shown(read(json)); }

Error refused(const Bytes& bytes) { return tests::refused(bytes, "a.json"); }

TEST_CASE("json: lists of lists are rows, numbers and words as they are written") {
  CHECK(shown(R"([["项目名称", "甲"], ["金额", 46.50, -0.0, 1e3, true, null, "x"], []])") ==
        "项目名称|甲 / 金额|46.50|-0.0|1e3|true||x / ");
  CHECK(shown(R"([["12345678901234567890.123456789012345"], [12345678901234567890.123456789012345]])") ==
        "12345678901234567890.123456789012345 / 12345678901234567890.123456789012345");
  CHECK(shown(R"([["a\n\"b\"\\\/\u7532\ud842\udfb7\t", "c"]])") == "a\n\"b\"\\/甲𠮷\t|c");
  CHECK(shown(R"(["附件3", "说明"])") == "附件3 / 说明");
}

TEST_CASE("json: the keys of a list of objects head its columns") {
  CHECK(shown(R"([{"一级指标": "产出", "指标值": 1}, {"指标值": 2, "备注": "x"}, {"一级指标": "效益"}])") ==
        "一级指标|指标值|备注 / 产出|1 / |2|x / 效益");
  CHECK(shown(R"([{"a": [1, 2], "b": {"c": 1}}])") == "a|b / [1, 2]|{\"c\": 1}");
}

TEST_CASE("json: rows are found wherever they stand, labels and values beside them") {
  CHECK(shown(R"({"tables": [{"title": "项目支出绩效目标表", "rows": [["项目名称", "甲"]]}, {"title": "项目支出绩效目标表", "rows": [["项目名称", "乙"]]}]})") ==
        "项目支出绩效目标表 / 项目名称|甲 == 项目支出绩效目标表 / 项目名称|乙");
  CHECK(shown(R"({"rows": [["a", "b"], ["c"]]})") == "a|b / c");
  CHECK(shown(R"({"code": 0, "data": {"项目名称": "甲", "指标": [{"名称": "x", "值": 1}]}})") ==
        "code|0 / 项目名称|甲 / 名称|值 / x|1");
  CHECK(shown(R"([[["a", "b"]], [["c", "d"]]])") == "a|b / c|d");
}

TEST_CASE("json: each cell knows its bytes") {
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030}) {
    const std::string json = R"({"项目名称": "甲", "rows": [["一级", 2.50]]})";
    const Document document = read(*from_utf8("\uFEFF" + json, encoding));
    CHECK(encoding_id(document.encoding) == encoding_id(encoding));
    const auto raw = [&](SourceSpan source) { return json.substr(source.begin, source.end - source.begin); };
    const std::vector<Row>& rows = document.tables[0].rows;
    CHECK(raw(rows[0].cells[0].source) == "\"项目名称\"");
    CHECK(raw(rows[0].cells[1].source) == "\"甲\"");
    CHECK(raw(rows[1].cells[1].source) == "2.50");
    CHECK(raw(rows[1].line_end) == "]");
  }
}

TEST_CASE("json: what is wrong is named with its place") {
  const auto at = [](const Bytes& bytes) {
    const Error error = refused(bytes);
    CHECK(error.code == ErrorCode::damaged);
    CHECK(error.detail == "json");
    return error.at;
  };
  CHECK(at("[[\"a\", \"b\"]") == 11);
  CHECK(at("[[\"a\" \"b\"]]") == 6);
  CHECK(at("[[\"a\",]]") == 6);
  CHECK(at("[\"a\"] x") == 6);
  CHECK(at("{\"a\" 1}") == 5);
  CHECK(at("{\"a\": 01}") == 7);
  CHECK(at("[\"a\nb\"]") == 3);
  CHECK(at("[\"\\ud800\"]") == 2);
  CHECK(at(*from_utf8("\uFEFF[\"甲\" \"乙\"]", Encoding::utf16le)) == 2 + 2 * 5);
  CHECK(at("[") == 1);
}

TEST_CASE("json: limits, at them and past them") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + "\"x\"" + std::string(depth, ']'); };
  CHECK(shown(nested(kMaxNesting)) == "x");
  CHECK(refused(nested(kMaxNesting + 1)).code == ErrorCode::damaged);
  CHECK(refused(nested(kMaxNesting + 1)).at == kMaxNesting);
  CHECK(refused(std::string(1'000'000, '[')).code == ErrorCode::damaged);

  CHECK(read_document("[[\"" + std::string(kMaxCellBytes, 'x') + "\"]]", "a.json", built_in_profile()));
  const Error longer = refused("[[\"" + std::string(kMaxCellBytes + 1, 'x') + "\"]]");
  CHECK(longer.code == ErrorCode::cell_too_large);
  CHECK(longer.at == 2);

  std::string row = "[1";
  for (int i = 1; i < 1000; ++i) row += ",1";
  row += "]";
  std::string full = "[" + row;
  for (std::size_t i = 1; i < kMaxCells / 1000; ++i) full += "," + row;
  CHECK(read_document(full + "]", "a.json", built_in_profile()));
  CHECK(refused(full + ",[1]]").code == ErrorCode::too_many_cells);
  // Objects that each have a key of their own would be as wide as they are many.
  std::string objects = "[";
  for (int i = 0; i < 10'000; ++i) objects += (i > 0 ? ",{\"" : "{\"") + std::to_string(i) + "\":1}";
  CHECK(refused(objects + "]").code == ErrorCode::too_many_cells);
}

TEST_CASE("json: nothing in it is empty") {
  CHECK(refused("[]").code == ErrorCode::empty);
  CHECK(refused("{}").code == ErrorCode::empty);
  CHECK(refused("[[null, \"\"], []]").code == ErrorCode::empty);
}

TEST_CASE("property: what is JSON to others is JSON here, and nothing else") {
  tests::Random random(501);
  constexpr std::string_view kParts[] = {"[", "]", "{", "}", ",", ":", "\"a\"", "\"甲\\n\"", "\"\\u00e9\"", "\"\\ud842\\udfb7\"", "\"\\ud842\"",
                                         "1", "-0.5", "01", "1E-5", "1.", "true", "false", "null", "nul", " ", "\n", "\"", "\\", "-", "\x01"};
  int good = 0;
  std::vector<std::string> wrong;   // a check a round takes a hundred times as long as the reading
  for (int round = 0; round < 60'000; ++round) {
    std::string json = random.one_in(2) ? "[" : "{\"k\":";
    for (std::size_t n = random.below(5); n > 0; --n) json += random.pick(std::span<const std::string_view>(kParts));
    json += json[0] == '[' ? "]" : "}";
    const bool accepted = nlohmann::json::accept(json);
    good += accepted ? 1 : 0;
    const auto nodes = read_json_nodes(json);
    const bool places = nodes || nodes.error().at <= json.size();
    if (static_cast<bool>(nodes) != accepted || !places) wrong.push_back(json);
  }
  CHECK(wrong == std::vector<std::string>());
  CHECK(good > 2000);
}

}  // namespace
}  // namespace jihe
