// The same forms as text and as a Word document; no part of the package but the document's changes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/read/zip.h"
#include "core/session/session.h"
#include "tests/support/example_form.h"
#include "tests/support/files.h"
#include "tests/support/package.h"
#include "tests/support/same_document.h"

using namespace jihe;

namespace {

void same_as_word(const std::string& text) {
  const std::string bytes = tests::docx_of_text(text);
  const std::string saved = tests::same_as_text(text, "a.docx", bytes, built_in_profile());
  const auto before = read_zip(bytes);
  const auto after = read_zip(saved);
  REQUIRE(after);
  for (const ZipEntry& entry : before->entries) {
    if (entry.name == "word/document.xml") continue;
    const ZipEntry* now = after->find(entry.name);
    REQUIRE(now != nullptr);
    CHECK(bytes.substr(entry.header, entry.end - entry.header) == saved.substr(now->header, now->end - now->header));
  }
}

// The same form with the labels of categories merged over their rows, as Word documents have them: an empty cell in the first
// two columns belongs to the label above it.
std::string with_merged_labels(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  bool within = false;   // in the list of indicators
  for (const std::string& line : tests::lines_of(text)) {
    within = within || line.starts_with("一级指标");
    if (within && line.find('\t') != std::string::npos) rows.push_back(tests::cells_of(line));
  }
  std::string body;
  const auto paragraph = [](const std::string& content) { return "<w:p><w:r><w:t>" + content + "</w:t></w:r></w:p>"; };
  bool head = true;
  for (const std::string& line : tests::lines_of(text)) {
    head = head && !line.starts_with("一级指标");
    if (!head) continue;
    if (line.find('\t') == std::string::npos) {
      body += (body.ends_with("</w:tr>") ? "</w:tbl>" : "") + paragraph(line);
      continue;
    }
    body += body.ends_with("</w:tr>") ? "<w:tr>" : "<w:tbl><w:tr>";
    for (const std::string& cell : tests::cells_of(line)) body += "<w:tc>" + paragraph(cell) + "</w:tc>";
    body += "</w:tr>";
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    body += "<w:tr>";
    for (std::size_t col = 0; col < rows[row].size(); ++col) {
      const bool label = col < 2 && row > 0;
      const bool more = label && row + 1 < rows.size() && rows[row + 1][col].empty();
      const std::string merge = !label ? "" : rows[row][col].empty() ? "<w:vMerge/>" : more ? "<w:vMerge w:val=\"restart\"/>" : "";
      body += "<w:tc><w:tcPr>" + merge + "</w:tcPr>" + paragraph(rows[row][col]) + "</w:tc>";
    }
    body += "</w:tr>";
  }
  return tests::docx_of(body + "</w:tbl>");
}

// Everything about a file but what a merged area changes: texts and findings.
void fixed_as_text(const std::string& text, const std::string& word) {
  Session session;
  const int plain = *session.open("a.txt", text);
  Session other;
  const int merged = *other.open("a.docx", word);
  REQUIRE(tests::cells_text(*session.file(plain)) == tests::cells_text(*other.file(merged)));
  CHECK(tests::findings_text(*session.file(plain)) == tests::findings_text(*other.file(merged)));
  CHECK(session.fix_all(plain, FixSafety::suggested) == other.fix_all(merged, FixSafety::suggested));
  CHECK(tests::cells_text(*session.file(plain)) == tests::cells_text(*other.file(merged)));
  const std::vector<Grid> fixed = other.file(merged)->document.tables;
  const auto saved = other.save(merged);
  REQUIRE(saved);
  Session again;
  const int reopened = *again.open("a.docx", *saved);
  CHECK(tests::cells_text(*again.file(reopened)) == tests::cells_text(*session.file(plain)));
  REQUIRE(again.file(reopened)->document.tables.size() == fixed.size());
  for (std::size_t i = 0; i < fixed.size(); ++i) CHECK(again.file(reopened)->document.tables[i].merges == fixed[i].merges);
  while (other.undo(merged)) continue;
  CHECK(*other.save(merged) == word);
}

}  // namespace

TEST_CASE("an indicator in the wrong category moves in a Word document with merged labels, too") {
  for (const std::string_view form :
       {"质量指标|管护任务完成及时率|100%", "质量指标|河道管护考核合格率|≥95%\n质量指标|管护任务完成及时率|100%",
        "质量指标|管护任务完成及时率|100%\n质量指标|河道管护考核合格率|≥95%", "数量指标|水样检测合格率|≥95%\n数量指标|河道管护长度|≥42公里",
        "社会效益指标|受益行政村数量|≥12个\n社会效益指标|沿河群众对管护满意度|≥90%",
        "数量指标|水样检测合格率|≥95%\n数量指标|河道管护长度|≥42公里\n数量指标|岸线巡护覆盖率|100%"}) {
    CAPTURE(form);
    const std::string text = tests::example_file(form);
    fixed_as_text(text, with_merged_labels(text));
  }
}

TEST_CASE("a form cut in two by a page is one form") {
  const std::string text = tests::example_file("");
  const std::string whole = tests::docx_of_text(text);
  const std::size_t last = text.rfind('\n', text.size() - 2);
  const std::size_t cut = text.rfind('\n', last - 1);
  for (const std::string between : {"\n", "\n\n\n", "续表\n", "\n第2页\n"}) {
    std::string parts = text.substr(0, cut + 1) + between + text.substr(cut + 1);
    Session session;
    const int one = *session.open("a.docx", whole);
    const int two = *session.open("b.docx", tests::docx_of_text(parts));
    REQUIRE(session.file(two)->forms.size() == session.file(one)->forms.size());
    const Form& a = session.file(one)->forms.back();
    const Form& b = session.file(two)->forms.back();
    CHECK(a.layout == b.layout);
    REQUIRE(a.indicators.size() == b.indicators.size());
    for (std::size_t i = 0; i < a.indicators.size(); ++i) {
      CHECK(a.indicators[i].name.text == b.indicators[i].name.text);
      CHECK(a.indicators[i].level2 == b.indicators[i].level2);
    }
  }
}

TEST_CASE("what is typed anywhere in a merged area is its text") {
  const std::string text = tests::example_file("");
  Session session;
  const int id = *session.open("a.docx", with_merged_labels(text));
  const std::vector<Merge>& merges = session.file(id)->document.tables[0].merges;
  const auto found = std::find_if(merges.begin(), merges.end(), [](const Merge& merge) { return merge.rows > 1; });
  REQUIRE(found != merges.end());
  const Merge merge = *found;
  REQUIRE(session.set_cell(id, 0, {merge.row + 1, merge.col}, "改过"));
  CHECK(session.file(id)->document.tables[0].text(merge.row, merge.col) == "改过");
  CHECK(session.file(id)->document.tables[0].text(merge.row + 1, merge.col).empty());
  Session again;
  const int reopened = *again.open("a.docx", *session.save(id));
  CHECK(again.file(reopened)->document.tables[0].text(merge.row, merge.col) == "改过");
}

TEST_CASE("the sample as a Word document") { same_as_word(tests::read_file_bytes(tests::source_path("shell/samples/sample.txt"))); }

TEST_CASE("the real document as a Word document") {
  const auto text = tests::real_document();
  if (!text) SKIP("../shared/seeds is absent");
  same_as_word(*text);
}
