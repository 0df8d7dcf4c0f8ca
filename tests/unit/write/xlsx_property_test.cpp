// Over random workbooks: what is written reads back as it was edited, edits taken back leave the bytes, damage is refused.
#include <catch2/catch_test_macros.hpp>

#include "core/grid/a1.h"
#include "core/grid/edit.h"
#include "core/read/package/zip.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "tests/support/random.h"
#include "tests/support/workbook.h"

namespace jihe {
namespace {

using tests::Random;

constexpr std::string_view kTexts[] = {"项目名称", "≥20盏", "100%", "95%", "20", "1.50", "=1+1", " a ", "a\nb", "<&>\"", "_x000D_", "-", "2031/5/1"};
constexpr std::string_view kFormulas[] = {"A1+1", "SUM(A1:A9)", "$B$3&\"A4\"", "Sheet2!A5", "SUM(B:B)", "A2:B2"};

std::string random_cell(Random& random, SheetRef at) {
  const std::string name = random.one_in(9) ? std::string() : " r=\"" + a1_name(at) + "\"";
  const std::string start = "<c" + name + " s=\"" + std::to_string(random.below(4)) + "\"";
  switch (random.below(6)) {
    case 0: return start + "/>";
    case 1: return start + "><v>" + std::to_string(random.below(50'000)) + "</v></c>";
    case 2: return start + "><f>" + std::string(random.pick(std::span<const std::string_view>(kFormulas))) + "</f><v>7</v></c>";
    case 3: return start + " t=\"s\"><v>" + std::to_string(random.below(3)) + "</v></c>";
    case 4: return start + " t=\"inlineStr\"><is><t>甲</t></is></c>";
    default: return start + "><v>0.95</v></c>";
  }
}

tests::TestWorkbook random_workbook(Random& random) {
  tests::TestWorkbook workbook;
  workbook.strings = {"<t>项目名称</t>", "<r><t>河</t></r><r><t>道</t></r>", "<t>12处</t>"};
  workbook.styles = {0, 9, 14, 49};
  if (random.one_in(2)) workbook.calc_chain = "<c r=\"A1\" i=\"1\"/>";
  for (const std::string name : {"Sheet1", "Sheet2"}) {
    tests::TestSheet& sheet = workbook.sheets.emplace_back();
    sheet.name = name;
    int number = 0;
    for (std::size_t rows = 2 + random.below(9); rows > 0; --rows) {
      number += 1 + static_cast<int>(random.one_in(4) ? random.below(6) : 0);
      sheet.data += "<row r=\"" + std::to_string(number) + "\">";
      // Without a name a cell stands behind the one before it.
      for (int col = 0, end = static_cast<int>(1 + random.below(5)); col < end; ++col) sheet.data += random_cell(random, {number, col});
      sheet.data += "</row>";
    }
    // As wide as the merged area, so that what it covers is known.
    if (random.one_in(3)) sheet.data += "<row r=\"" + std::to_string(number + 1) + "\"><c r=\"E" + std::to_string(number + 1) + "\"><v>1</v></c></row>";
    if (sheet.data.ends_with("<v>1</v></c></row>")) sheet.behind = "<mergeCells count=\"1\"><mergeCell ref=\"C2:D3\"/></mergeCells>";
  }
  return workbook;
}

Edit random_edit(Random& random, const Document& document) {
  const std::size_t table = random.below(document.tables.size());
  const Grid& grid = document.tables[table];
  const auto t = static_cast<int>(table);
  const auto row = static_cast<int>(random.below(grid.rows.size()));
  if (random.one_in(5)) {
    InsertRow insert{t, row, {}};
    insert.content.inserted = true;
    insert.content.cells = {{"新增", {}}, {"", {}}, {"1项", {}}};
    return insert;
  }
  if (random.one_in(5) && grid.rows.size() > 1) return delete_rows(grid, t, {row}).front();
  const auto& cells = grid.rows[static_cast<std::size_t>(row)].cells;
  if (random.one_in(5)) return RealignRow{t, row, cells, {cells.rbegin(), cells.rend()}};
  return set_text(grid, t, {row, static_cast<int>(random.below(cells.size() + 2))}, std::string(random.pick(std::span<const std::string_view>(kTexts))));
}

// The rows that have text, without the empty cells at their ends.
std::string texts_of(const Document& document) {
  std::string out;
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      std::string line;
      for (const Cell& cell : row.cells) line += cell.text.str() + '|';
      line.resize(line.find_last_not_of('|') + 1);
      if (!line.empty()) out += line + '/';
    }
  }
  return out;
}

bool covered(const Document& document) {
  for (const Grid& grid : document.tables) {
    for (const Merge& merge : grid.merges) {
      for (int row = merge.row; row < merge.row + merge.rows; ++row) {
        for (int col = merge.col; col < merge.col + merge.cols; ++col) {
          if ((row != merge.row || col != merge.col) && !grid.text(row, col).empty()) return true;
        }
      }
    }
  }
  return false;
}

TEST_CASE("property: an edited workbook reads back as it was edited, and as it was once all is taken back") {
  Random random(301);
  int compared = 0;
  int moved = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string bytes = tests::xlsx_of(random_workbook(random));
    const auto read = read_document(bytes, "a.xlsx", built_in_profile());
    if (!read) continue;
    Document document = *read;
    CHECK(*write_document(document) == bytes);
    std::vector<Edit> done;
    for (std::size_t n = 1 + random.below(5); n > 0; --n) {
      const Edit edit = random_edit(random, document);
      REQUIRE(jihe::apply(document, edit));
      done.push_back(edit);
    }
    const auto saved = write_document(document);
    INFO(tests::file_of(bytes, "xl/worksheets/sheet1.xml") << '\n' << tests::file_of(bytes, "xl/worksheets/sheet2.xml"));
    INFO((saved ? "" : error_id(saved.error().code)));
    REQUIRE(saved);
    const auto again = read_document(*saved, "a.xlsx", built_in_profile());
    // What a merged area covers is not shown, wherever it was put.
    if (again && !covered(document)) {
      CHECK(texts_of(*again) == texts_of(document));
      ++compared;
      moved += tests::file_of(*saved, "xl/worksheets/sheet1.xml").find("新增") != std::string::npos ? 1 : 0;
    }
    for (std::size_t i = done.size(); i > 0; --i) REQUIRE(jihe::apply(document, inverse(done[i - 1])));
    CHECK(*write_document(document) == bytes);
  }
  CHECK(compared > 200);
  CHECK(moved > 20);
}

TEST_CASE("property: damaged parts of a workbook are refused, or read and written as they are") {
  Random random(302);
  int readable = 0;
  for (int round = 0; round < 1500; ++round) {
    auto parts = tests::parts_of(random_workbook(random));
    std::string& content = parts[random.below(parts.size())].content;
    for (std::size_t n = 1 + random.below(3); n > 0 && !content.empty(); --n) {
      const std::size_t at = random.below(content.size());
      if (random.one_in(4)) {
        content.resize(at);
      } else if (random.one_in(2)) {
        content.erase(at, 1 + random.below(4));
      } else {
        content[at] = random.one_in(2) ? static_cast<char>(random.below(128)) : "<>/\"09AZ"[random.below(8)];
      }
    }
    content.shrink_to_fit();
    const std::string bytes = tests::zip_of(parts);
    const auto document = read_document(bytes, "a.xlsx", built_in_profile());
    if (!document) continue;
    ++readable;
    CHECK(*write_document(*document) == bytes);
    Document edited = *document;
    REQUIRE(jihe::apply(edited, random_edit(random, edited)));
    const auto saved = write_document(edited);
    if (saved) CHECK(read_zip(*saved));
  }
  CHECK(readable > 300);
  CHECK(readable < 1400);
}

}  // namespace
}  // namespace jihe
