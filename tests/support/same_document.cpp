#include "tests/support/same_document.h"

#include <catch2/catch_test_macros.hpp>

namespace jihe::tests {

std::string cells_text(const OpenFile& file) {
  std::string out;
  for (const Grid& grid : file.document.tables) {
    for (const Row& row : grid.rows) {
      for (const Cell& cell : row.cells) out += cell.text.str() + '|';
      while (out.ends_with("||")) out.pop_back();
      out += '\n';
    }
    out += "--\n";
  }
  return out;
}

std::string findings_text(const OpenFile& file) {
  std::string out;
  for (const Finding& finding : file.findings) {
    out += std::string(finding.rule) + std::string(" ") + std::string(finding.variant);
    for (const Place& place : finding.places) {
      out += ' ' + std::to_string(place.table) + ':' + std::to_string(place.cell.row) + ',' + std::to_string(place.cell.col);
    }
    for (const Arg arg : finding.args) out.append(" ").append(arg.text);
    out += '\n';
  }
  return out;
}

std::string same_as_text(std::string_view text, std::string_view name, const std::string& bytes) {
  Session session;
  const auto plain = session.open("a.txt", std::string(text));
  REQUIRE(plain);
  Session other;
  const auto same = other.open(std::string(name), bytes);
  REQUIRE(same);
  CHECK(cells_text(*session.file(*plain)) == cells_text(*other.file(*same)));
  CHECK(findings_text(*session.file(*plain)) == findings_text(*other.file(*same)));
  CHECK(*other.save(*same) == bytes);

  CHECK(session.fix_all(*plain, FixSafety::suggested) == other.fix_all(*same, FixSafety::suggested));
  const auto saved = other.save(*same);
  REQUIRE(saved);
  Session again;
  const auto reopened = again.open(std::string(name), *saved);
  REQUIRE(reopened);
  CHECK(cells_text(*session.file(*plain)) == cells_text(*again.file(*reopened)));
  CHECK(findings_text(*session.file(*plain)) == findings_text(*again.file(*reopened)));
  return *saved;
}

}  // namespace jihe::tests
