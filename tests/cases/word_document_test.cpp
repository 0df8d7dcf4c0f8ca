// The same forms as text and as a Word document; no part of the package but the document's changes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/read/package/zip.h"
#include "core/session/session.h"
#include "tests/support/example_form.h"
#include "tests/support/files.h"
#include "tests/support/package.h"
#include "tests/support/same_document.h"

using namespace jihe;

namespace {

void same_as_word(const std::string& text) {
  const std::string bytes = tests::docx_of_text(text);
  const std::string saved = tests::same_as_text(text, "a.docx", bytes);
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

// The same form with the labels of categories merged over their rows, as Word documents have them: an empty cell in front of an
// indicator belongs to the label above it.
std::string with_merged_labels(const std::string& text) {
  constexpr std::size_t kLabels = 3;   // 绩效指标, 一级指标, 二级指标
  const std::vector<std::string> lines = tests::lines_of(text);
  const auto cells_at = [&](std::size_t line) {
    const bool row = line < lines.size() && lines[line].find('\t') != std::string::npos;
    return row ? tests::cells_of(lines[line]) : std::vector<std::string>();
  };
  std::string body;
  bool indicators = false;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const std::vector<std::string> row = cells_at(line), next = cells_at(line + 1);
    indicators = row.empty() ? false : indicators || row[1] == "一级指标";
    const auto paragraph = [](const std::string& content) { return "<w:p><w:r><w:t>" + content + "</w:t></w:r></w:p>"; };
    if (row.empty() && line + 1 == lines.size() && lines[line].empty()) break;   // behind the last line break
    if (row.empty()) {
      body += (body.ends_with("</w:tr>") ? "</w:tbl>" : "") + paragraph(lines[line]);
      continue;
    }
    body += body.ends_with("</w:tr>") ? "<w:tr>" : "<w:tbl><w:tr>";
    for (std::size_t col = 0; col < row.size(); ++col) {
      std::string merge;
      if (indicators && col < kLabels && row[col].empty()) merge = "<w:vMerge/>";
      if (indicators && col < kLabels && !row[col].empty() && col < next.size() && next[col].empty()) {
        merge = "<w:vMerge w:val=\"restart\"/>";
      }
      body += "<w:tc><w:tcPr>" + merge + "</w:tcPr>" + paragraph(row[col]) + "</w:tc>";
    }
    body += "</w:tr>";
  }
  return tests::docx_of(body + (body.ends_with("</w:tr>") ? "</w:tbl>" : ""));
}

// Everything about a file but what a merged area changes: texts and findings.
void fixed_as_text(const std::string& text, const std::string& word) {
  Session session, other;
  const auto opened = session.open("a.txt", text), opened_word = other.open("a.docx", word);
  REQUIRE(opened);
  REQUIRE(opened_word);
  const int plain = *opened, merged = *opened_word;
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

TEST_CASE("an indicator in the wrong category moves in a Word document with merged labels, and rows of them are deleted") {
  for (const std::string_view form :
       {"质量指标|管护任务完成及时率|100%", "质量指标|河道管护考核合格率|≥95%\n质量指标|管护任务完成及时率|100%",
        "质量指标|管护任务完成及时率|100%\n质量指标|河道管护考核合格率|≥95%", "数量指标|水样检测合格率|≥95%\n数量指标|河道管护长度|≥42公里",
        "社会效益指标|受益行政村数量|≥12个\n社会效益指标|沿河群众对管护满意度|≥90%",
        "数量指标|水样检测合格率|≥95%\n数量指标|河道管护长度|≥42公里\n数量指标|岸线巡护覆盖率|100%",
        // Rows that are deleted, several of them in one merged area.
        "数量指标|河道管护长度|≥42公里\n数量指标|指标2:|\n数量指标|指标3:|", "数量指标|指标1:|\n数量指标|指标2:|\n数量指标|河道管护长度|≥42公里",
        "数量指标|河道管护长度|≥42公里\n数量指标|指标2:|\n数量指标|指标3:|\n质量指标|管护任务完成及时率|100%"}) {
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
