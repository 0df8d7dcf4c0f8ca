#include "tests/support/read_back.h"

#include <catch2/catch_test_macros.hpp>

#include "core/read/read.h"
#include "core/write/write.h"

namespace jihe::tests {
namespace {

constexpr std::size_t kShown = 2000;   // bytes of a file that are printed where a test fails

}  // namespace

Document opened(const Bytes& bytes, std::string_view name, Kind kind) {
  const Result<Document> document = read_document(bytes, name, built_in_profile());
  INFO(bytes.substr(0, kShown));
  REQUIRE(document);
  REQUIRE(document->kind == kind);
  return *document;
}

Error refused(const Bytes& bytes, std::string_view name) {
  const Result<Document> document = read_document(bytes, name, built_in_profile());
  INFO(bytes.substr(0, kShown));
  REQUIRE_FALSE(document);
  return document.error();
}

Bytes written(const Document& document) {
  const Result<Bytes> bytes = write_document(document);
  REQUIRE(bytes);
  return *bytes;
}

std::string shown(const Document& document) {
  std::string out;
  for (const Grid& grid : document.tables) {
    if (!out.empty()) out += " == ";
    for (const Row& row : grid.rows) {
      if (&row != &grid.rows.front()) out += " / ";
      for (std::size_t i = 0; i < row.cells.size(); ++i) out += (i > 0 ? "|" : "") + row.cells[i].text.str();
    }
  }
  return out;
}

std::vector<std::vector<std::string>> texts_of(const Document& document) {
  std::vector<std::vector<std::string>> rows;
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      std::vector<std::string>& texts = rows.emplace_back();
      for (const Cell& cell : row.cells) texts.push_back(cell.text.str());
      while (!texts.empty() && texts.back().empty()) texts.pop_back();
    }
  }
  return rows;
}

}  // namespace jihe::tests
