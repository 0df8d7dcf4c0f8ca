#include "core/write/created/tables.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/form/recognise.h"
#include "core/read/read.h"
#include "core/write/created/form_layout.h"
#include "tests/support/documents.h"

using namespace jihe;

namespace {

Grid grid() {
  Grid grid;
  const auto add = [&grid](std::vector<std::string> texts, bool outside = false) {
    Row& row = grid.rows.emplace_back();
    for (std::string& text : texts) row.cells.push_back({std::move(text), {}});
    row.outside = outside;
  };
  add({"题<目>"}, true);
  add({"项目", "", "甲,\"乙\"\n丙"});
  add({"", "", "=1+1"});
  add({"-5", "@x", "≥3\t个"});
  grid.merges = {{1, 0, 2, 2}};
  return grid;
}

using Write = Bytes (*)(std::span<const PlainTable>);

std::string written(Write write) {
  const Grid made = grid();
  const PlainTable table{&made, "题<目>"};
  return write(std::span(&table, 1));
}

}  // namespace

TEST_CASE("a new text: one line a row, one tab between cells") {
  CHECK(written(new_text) == "\xEF\xBB\xBF题<目>\r\n项目\t\t甲,\"乙\" 丙\r\n\t\t=1+1\r\n-5\t@x\t≥3 个\r\n");
}

TEST_CASE("a new CSV: quotes where they are needed, and no formulas") {
  CHECK(written(new_csv) ==
        "\xEF\xBB\xBF题<目>\r\n项目,,\"甲,\"\"乙\"\"\n丙\"\r\n,,\"\t=1+1\"\r\n-5,\"\t@x\",≥3\t个\r\n");
}

TEST_CASE("a new page has the merged cells, escaped texts and nothing that is loaded") {
  const std::string page = written(new_html);
  CHECK(page.find("<p>题&lt;目&gt;</p>\n<table>\n") != std::string::npos);
  CHECK(page.find("<tr><td rowspan=\"2\" colspan=\"2\">项目</td><td>甲,\"乙\"<br>丙</td></tr>\n<tr><td>=1+1</td></tr>\n") !=
        std::string::npos);
  CHECK(page.find("<title>题&lt;目&gt;</title>") != std::string::npos);
  CHECK(page.find("http") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("a merged area that contradicts the cells in it is not written as one") {
  Grid made = grid();
  made.rows[2].cells[0].text = "另一个";
  const PlainTable table{&made, ""};
  const std::string page = new_html(std::span(&table, 1));
  CHECK(page.find("<td colspan=\"2\">项目</td>") != std::string::npos);
  CHECK(page.find("<td>另一个</td>") != std::string::npos);
}

TEST_CASE("a new JSON has every row") {
  const nlohmann::json json = nlohmann::json::parse(written(new_json));
  REQUIRE(json["tables"].size() == 1);
  CHECK(json["tables"][0]["title"] == "题<目>");
  CHECK(json["tables"][0]["rows"][1] == nlohmann::json({"项目", "", "甲,\"乙\"\n丙"}));
  CHECK(json["tables"][0]["rows"].size() == 4);
}

TEST_CASE("every document as a new one of a plain kind reads the same, as far as that kind is read") {
  for (const tests::ReadDocument& document : tests::every_document()) {
    std::vector<PlainTable> tables;
    for (std::size_t i = 0; i < document.forms.size(); ++i) {
      tables.push_back({&document.document.tables[i], document.forms[i].title.text});
    }
    for (const auto& [name, write] : {std::pair<std::string, Write>{"a.text", new_text}, {"a.csv", new_csv}, {"a.html", new_html},
                                      {"a.json", new_json}}) {
      INFO(document.name << " as " << name);
      const auto again = read_document(write(tables), name, *document.profile);
      // A kind that is not read yet is refused, or taken for text.
      if (again ? !name.ends_with(kind_id(again->kind)) : again.error().code == ErrorCode::unsupported) continue;
      REQUIRE(again);
      REQUIRE(again->tables.size() == document.forms.size());
      for (std::size_t i = 0; i < document.forms.size(); ++i) {
        CHECK(read_alike(document.forms[i], recognise(again->tables[i], *document.profile)));
      }
    }
  }
}
