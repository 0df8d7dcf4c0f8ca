// The same forms as text, as CSV, as HTML from a clipboard and as JSON: the same cells and findings, and the same after all
// fixes.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

#include "core/read/encoding/encoding.h"
#include "core/read/html/text.h"
#include "core/report/json.h"
#include "core/write/csv.h"
#include "core/write/json.h"
#include "tests/support/files.h"
#include "tests/support/same_document.h"

using namespace jihe;

namespace {

std::vector<std::string> rows_of(const std::string& text) {
  std::vector<std::string> lines = tests::lines_of(text);
  for (std::string& line : lines) {
    if (line.ends_with('\r')) line.pop_back();
  }
  if (!lines.empty() && lines.back().empty()) lines.pop_back();   // behind the last line feed
  return lines;
}

std::string csv_of(const std::string& text, bool quoted) {
  std::string out;
  for (const std::string& line : rows_of(text)) {
    const std::vector<std::string> cells = tests::cells_of(line);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ',';
      out += csv_cell(cells[i], quoted && !cells[i].empty() ? "\"\"" : "", ',');
    }
    out += "\r\n";
  }
  return out;
}

// As Word's clipboard has it: lines without a tab are paragraphs, others rows of a table.
std::string html_of(const std::string& text) {
  std::string out = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\r\n<head>\r\n<meta http-equiv=Content-Type "
                    "content=\"text/html; charset=gb2312\">\r\n</head>\r\n<body lang=ZH-CN>\r\n<!--StartFragment-->\r\n";
  bool in_table = false;
  for (const std::string& line : rows_of(text)) {
    const bool row = line.find('\t') != std::string::npos;
    if (in_table && !row) out += "</table>\r\n";
    if (!in_table && row) out += "<table class=MsoTableGrid border=1>\r\n";
    in_table = row;
    if (row) out += " <tr>\r\n";
    for (const std::string& cell : tests::cells_of(line)) {
      if (row) out += "  <td width=138 valign=top>\r\n  ";
      out += "<p class=MsoNormal><span style='font-family:宋体'>";
      out += cell.empty() ? "<o:p>&nbsp;</o:p>" : html_escaped(cell);
      out += "</span></p>\r\n";
      if (row) out += "  </td>\r\n";
    }
    if (row) out += " </tr>\r\n";
  }
  return out + (in_table ? "</table>\r\n" : "") + "<!--EndFragment-->\r\n</body>\r\n</html>\r\n";
}

std::string json_of(const std::string& text) {
  std::string out = "[";
  for (const std::string& line : rows_of(text)) {
    out += out.size() > 1 ? ",\n  [" : "\n  [";
    const std::vector<std::string> cells = tests::cells_of(line);
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? ", " : "") + json_quoted(cells[i], false);
    out += "]";
  }
  return out + "\n]\n";
}


void same_in_all_kinds(const std::string& text) {
  {
    INFO("csv");
    tests::same_as_text(text, "a.csv", csv_of(text, false));
    tests::same_as_text(text, "a.csv", csv_of(text, true));
    tests::same_as_text(text, "a.csv", *from_utf8("\uFEFF" + csv_of(text, true), Encoding::utf16le));
  }
  {
    INFO("gb18030");
    tests::same_as_text(text, "a.csv", *from_utf8(csv_of(text, false), Encoding::gb18030));
    tests::same_as_text(text, "b.txt", *from_utf8(text, Encoding::gb18030));
  }
  {
    INFO("html");
    tests::same_as_text(text, "a.html", html_of(text));
    tests::same_as_text(text, "a.html", *from_utf8(html_of(text), Encoding::gb18030));
  }
  {
    INFO("json");
    tests::same_as_text(text, "a.json", json_of(text));
    tests::same_as_text(text, "a.json", *from_utf8("\uFEFF" + json_of(text), Encoding::utf16be));
  }
}

// Which rule speaks of which table.
std::string rules_of(const OpenFile& file) {
  std::vector<std::string> lines;
  for (const Finding& finding : file.findings) {
    lines.push_back(std::to_string(finding.places.front().table) + " " + std::string(finding.rule));
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

}  // namespace

TEST_CASE("the sample as CSV, HTML and JSON") {
  same_in_all_kinds(tests::read_file_bytes(tests::source_path("shell/samples/sample.txt")));
}

TEST_CASE("the real document as CSV, HTML and JSON") {
  const auto text = tests::real_document();
  if (!text) SKIP("../shared/seeds is absent");
  same_in_all_kinds(*text);
}

TEST_CASE("a report read again holds the fields, money, goals and indicators it was made of") {
  Session session;
  const int file = *session.open("a.txt", tests::read_file_bytes(tests::source_path("shell/samples/sample.txt")));
  const std::string report = json_report(session.report_input(), {});
  Session again;
  const auto read = again.open("a.json", report);
  REQUIRE(read);
  CHECK(*again.save(*read) == report);
  const std::vector<Form>& before = session.file(file)->forms;
  const std::vector<Form>& after = again.file(*read)->forms;
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    INFO(i);
    CHECK(after[i].title.text == before[i].title.text);
    for (const FieldId id : {FieldId::name, FieldId::department, FieldId::unit, FieldId::attribute, FieldId::period}) {
      CHECK(after[i].text(id) == before[i].text(id));
    }
    REQUIRE(after[i].funding.size() == before[i].funding.size());
    for (std::size_t pane = 0; pane < before[i].funding.size(); ++pane) {
      CHECK(after[i].funding[pane].total.value.text == before[i].funding[pane].total.value.text);
      CHECK(after[i].funding[pane].fiscal.value.text == before[i].funding[pane].fiscal.value.text);
    }
    REQUIRE(after[i].goals.size() == before[i].goals.size());
    for (std::size_t goal = 0; goal < before[i].goals.size(); ++goal) {
      CHECK(after[i].goals[goal].text.text == before[i].goals[goal].text.text);
    }
    REQUIRE(after[i].indicators.size() == before[i].indicators.size());
    for (std::size_t k = 0; k < before[i].indicators.size(); ++k) {
      CHECK(after[i].indicators[k].level1 == before[i].indicators[k].level1);
      CHECK(after[i].indicators[k].level2 == before[i].indicators[k].level2);
      CHECK(after[i].indicators[k].name.text == before[i].indicators[k].name.text);
      CHECK(after[i].indicators[k].target.text == before[i].indicators[k].target.text);
    }
  }
  // Edited and saved, it is rows.
  REQUIRE(again.fix_all(*read, FixSafety::safe) > 0);
  const auto saved = again.save(*read);
  REQUIRE(saved);
  CHECK(saved->starts_with("{\"tables\": [\n  {\"rows\": ["));
  Session third;
  const auto rows = third.open("a.json", *saved);
  REQUIRE(rows);
  CHECK(tests::cells_text(*third.file(*rows)) == tests::cells_text(*again.file(*read)));
  CHECK(rules_of(*third.file(*rows)) == rules_of(*again.file(*read)));
}
