// Every folder tests/cases/<topic>/<case>-{valid,warning,error}: what is found in its input, what fixing makes of it,
// and what must hold for any document. `findings` has one line a finding in reading order:
// rule@line:column[,line:column] severity.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <optional>

#include "core/read/encoding/encoding.h"
#include "core/session/session.h"
#include "tests/support/accounting.h"
#include "tests/support/files.h"

using namespace jihe;

namespace {

struct Case {
  std::string name;
  std::string input, findings, fixed;
};

std::vector<Case> all_cases() {
  std::vector<std::string> folders;
  std::error_code error;
  for (const auto& topic : std::filesystem::directory_iterator(tests::source_path("tests/cases"), error)) {
    if (!topic.is_directory()) continue;
    for (const auto& entry : std::filesystem::directory_iterator(topic.path()))
      folders.push_back(entry.path().string());
  }
  std::sort(folders.begin(), folders.end());
  std::vector<Case> cases;
  for (const std::string& folder : folders) {
    cases.push_back({std::filesystem::path(folder).filename().string(), tests::read_file_bytes(folder + "/input.txt"),
                     tests::read_file_bytes(folder + "/findings"), tests::read_file_bytes(folder + "/fixed.txt")});
  }
  return cases;
}

struct Opened {
  Session session;
  int id = 0;

  explicit Opened(const std::string& bytes) {
    const Result<int> result = session.open("input.txt", bytes);
    REQUIRE(result);
    id = *result;
  }
  const OpenFile& file() const { return *session.file(id); }
  std::string saved() const {
    const Result<Bytes> bytes = session.save(id);
    REQUIRE(bytes);
    return *bytes;
  }
};

std::string in_short(const OpenFile& file) {
  std::string out;
  for (const Finding& finding : file.findings) {
    out += finding.rule;
    char before = '@';
    for (const Place& place : finding.places) {
      out += before + std::to_string(line_number(file.document, place)) + ':' + std::to_string(place.cell.col + 1);
      before = ',';
    }
    out += ' ' + std::string(severity_id(finding.severity)) + '\n';
  }
  return out;
}

std::string verdict(const OpenFile& file) {
  std::string worst = "valid";
  for (const Finding& finding : file.findings) {
    if (finding.severity == Severity::error) return "error";
    worst = "warning";
  }
  return worst;
}

// The file as lines of UTF-8, without a mark.
std::vector<std::string> decoded_lines(const std::string& bytes) {
  const Result<DetectedEncoding> detected = detect_encoding(bytes);
  REQUIRE(detected);
  return tests::lines_of(to_utf8(std::string_view(bytes).substr(detected->bom), detected->encoding));
}

// The lines that must be there after `edits`: nullopt for one that they change.
std::vector<std::optional<std::string>> expected_lines(const Document& document, const std::vector<std::string>& lines,
                                                       const std::vector<Edit>& edits) {
  std::vector<std::vector<std::optional<std::string>>> tables;
  std::size_t next = 0;
  for (const Grid& grid : document.tables) {
    auto& table = tables.emplace_back();
    for (std::size_t row = 0; row < grid.rows.size(); ++row) table.emplace_back(lines.at(next++));
  }
  for (const Edit& edit : edits) {
    const int index = std::visit([](const auto& e) { return e.table; }, edit);
    auto& table = tables.at(static_cast<std::size_t>(index));
    if (const auto* set = std::get_if<SetCell>(&edit)) table.at(static_cast<std::size_t>(set->at.row)).reset();
    if (const auto* realign = std::get_if<RealignRow>(&edit)) table.at(static_cast<std::size_t>(realign->row)).reset();
    if (const auto* gone = std::get_if<DeleteRow>(&edit)) table.erase(table.begin() + gone->row);
    if (const auto* added = std::get_if<InsertRow>(&edit)) table.emplace(table.begin() + added->row, std::nullopt);
  }
  std::vector<std::optional<std::string>> expected;
  for (auto& table : tables) {
    for (auto& line : table) expected.push_back(std::move(line));
  }
  while (next < lines.size()) expected.emplace_back(lines[next++]);  // what follows the last line break
  return expected;
}

}  // namespace

TEST_CASE("cases: there are some, named by their verdict", "[cases]") {
  const std::vector<Case> cases = all_cases();
  CHECK(cases.size() >= 8);
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(verdict(Opened(c.input).file()) == c.name.substr(c.name.rfind('-') + 1));
  }
}

TEST_CASE("cases: the findings are those that a reviewer would report", "[cases]") {
  for (const Case& c : all_cases()) {
    INFO(c.name);
    CHECK(in_short(Opened(c.input).file()) == c.findings);
  }
}

TEST_CASE("cases: safe fixing gives the fixed file, and once is enough", "[cases]") {
  for (const Case& c : all_cases()) {
    INFO(c.name);
    Opened opened(c.input);
    opened.session.fix_all(opened.id, FixSafety::safe);
    CHECK(opened.saved() == c.fixed);
    CHECK(opened.session.fix_all(opened.id, FixSafety::safe) == 0);
    Opened again(c.fixed);
    CHECK(again.session.fix_all(again.id, FixSafety::safe) == 0);
  }
}

TEST_CASE("cases: written without an edit a file has the same bytes", "[cases]") {
  for (const Case& c : all_cases()) {
    INFO(c.name);
    CHECK(Opened(c.input).saved() == c.input);
    CHECK(Opened(c.fixed).saved() == c.fixed);
  }
}

TEST_CASE("cases: undoing everything gives the original, redoing everything the result", "[cases]") {
  for (const Case& c : all_cases()) {
    INFO(c.name);
    Opened opened(c.input);
    for (std::size_t i = 0; i < opened.file().findings.size(); ++i) opened.session.apply_fix(opened.id, i, 0);
    opened.session.fix_all(opened.id, FixSafety::suggested);
    const std::string result = opened.saved();
    while (opened.session.undo(opened.id)) continue;
    CHECK(opened.saved() == c.input);
    CHECK(in_short(opened.file()) == c.findings);
    while (opened.session.redo(opened.id)) continue;
    CHECK(opened.saved() == result);
  }
}

TEST_CASE("cases: any one fix leaves all other lines as they were", "[cases]") {
  for (const Case& c : all_cases()) {
    Opened opened(c.input);
    const std::vector<std::string> before = decoded_lines(c.input);
    const Findings findings = opened.file().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      for (std::size_t fix = 0; fix < findings[i].fixes.size(); ++fix) {
        INFO(c.name << ": " << findings[i].rule << ", fix " << fix);
        const auto expected = expected_lines(opened.file().document, before, findings[i].fixes[fix].edits);
        REQUIRE(opened.session.apply_fix(opened.id, i, fix));
        const std::vector<std::string> after = decoded_lines(opened.saved());
        REQUIRE(after.size() == expected.size());
        for (std::size_t line = 0; line < after.size(); ++line) {
          if (expected[line]) CHECK(after[line] == *expected[line]);
        }
        REQUIRE(opened.session.undo(opened.id));
        CHECK(opened.saved() == c.input);
      }
    }
  }
}

TEST_CASE("cases: not a character is lost or taken twice", "[cases]") {
  for (const Case& c : all_cases()) {
    INFO(c.name);
    const Opened opened(c.input);
    if (opened.file().forms.front().layout == Layout::self_evaluation) continue;  // not read as targets
    for (const std::string& problem : tests::unaccounted(opened.file())) FAIL_CHECK(problem);
  }
}
