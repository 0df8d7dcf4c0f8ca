// The same forms as text and as a Word document: the same fields, indicators and findings, and the same after all fixes.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/read/docx.h"
#include "core/read/zip.h"
#include "core/session/session.h"
#include "tests/support/files.h"
#include "tests/support/package.h"

using namespace jihe;

namespace {

// The texts of all cells; a row's empty ones at its end don't count.
std::string cells(const OpenFile& file) {
  std::string out;
  for (const Grid& grid : file.document.tables) {
    for (const Row& row : grid.rows) {
      for (const Cell& cell : row.cells) out += cell.text + '|';
      while (out.ends_with("||")) out.pop_back();
      out += '\n';
    }
    out += "--\n";
  }
  return out;
}

std::string findings(const OpenFile& file) {
  std::string out;
  for (const Finding& finding : file.findings) {
    out += std::string(finding.rule) + std::string(" ") + std::string(finding.variant);
    for (const Place& place : finding.places) {
      out += ' ' + std::to_string(place.table) + ':' + std::to_string(place.cell.row) + ',' + std::to_string(place.cell.col);
    }
    for (const Arg& arg : finding.args) out += ' ' + arg.text;
    out += '\n';
  }
  return out;
}

// Moving a row to another category inserts one, which Word documents can't have: that fix is offered in text alone.
const Profile& without_moves() {
  static const Profile kProfile = [] {
    Profile profile = built_in_profile();
    profile.off.push_back("indicator-wrong-category");
    return profile;
  }();
  return kProfile;
}

void same_as_word(const std::string& text) {
  Session session(&without_moves());
  const int plain = *session.open("a.txt", text);
  Session other(&without_moves());
  const std::string bytes = tests::docx_of_text(text);
  const int word = *other.open("a.docx", bytes);
  CHECK(cells(*session.file(plain)) == cells(*other.file(word)));
  CHECK(findings(*session.file(plain)) == findings(*other.file(word)));
  CHECK(*other.save(word) == bytes);

  CHECK(session.fix_all(plain, FixSafety::suggested) == other.fix_all(word, FixSafety::suggested));
  const auto saved = other.save(word);
  REQUIRE(saved);
  Session again(&without_moves());
  const int reopened = *again.open("a.docx", *saved);
  CHECK(cells(*session.file(plain)) == cells(*again.file(reopened)));
  CHECK(findings(*session.file(plain)) == findings(*again.file(reopened)));
  const auto before = read_zip(bytes);
  const auto after = read_zip(*saved);
  REQUIRE(after);
  for (const ZipEntry& entry : before->entries) {
    if (entry.name == "word/document.xml") continue;
    const ZipEntry* now = after->find(entry.name);
    REQUIRE(now != nullptr);
    CHECK(bytes.substr(entry.header, entry.end - entry.header) == saved->substr(now->header, now->end - now->header));
  }
}

}  // namespace

TEST_CASE("the sample as a Word document") { same_as_word(tests::read_file_bytes(tests::source_path("shell/samples/sample.txt"))); }

TEST_CASE("the real document as a Word document") {
  const auto text = tests::real_document();
  if (!text) SKIP("../shared/seeds is absent");
  same_as_word(*text);
}
