// Over random documents: unedited, edited and taken back they are the bytes that were read; an edit touches its own line.
#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"
#include "core/form/profile.h"
#include "core/grid/edit.h"
#include "core/history/history.h"
#include "core/read/encoding/encoding.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "tests/support/random.h"

namespace jihe {
namespace {

using tests::Random;

constexpr Encoding kAll[] = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030};
constexpr std::string_view kTexts[] = {"", "", "", "项目名称", "村道照明改造", "一级指标", "≥20盏", "100%", "20", "指标2:", " ", "　",
                                       "上一万", "𠮷野", "①㎡Ⅳ", "附件3", "a b", "财政拨款", "年度目标：完成12处。目标1:巡查"};
constexpr std::string_view kLines[] = {"", "附件3", "2031年部门项目支出预算绩效目标表", "(2031年度)", "说明。", "\t\t\t"};
constexpr std::string_view kLineEnds[] = {"\n", "\r\n", "\r"};

std::string random_text(Random& random) {
  std::string text = random.one_in(4) ? "\uFEFF" : "";
  const std::string_view usual = random.pick(std::span<const std::string_view>(kLineEnds));
  text += "项目名称\t村道\t";  // enough to know the encoding by
  for (std::size_t lines = random.below(20); lines > 0; --lines) {
    text += random.one_in(6) ? random.pick(std::span<const std::string_view>(kLineEnds)) : usual;
    if (random.one_in(3)) {
      text += random.pick(std::span<const std::string_view>(kLines));
      continue;
    }
    for (std::size_t cells = random.below(6); cells > 0; --cells) {
      text += random.pick(std::span<const std::string_view>(kTexts));
      if (cells > 1) text += '\t';
    }
  }
  if (random.one_in(2)) text += usual;
  return text;
}

Document read(const Bytes& bytes) {
  Result<Document> document = read_document(bytes, "a.txt", built_in_profile());
  INFO(bytes << '|' << (document ? "" : error_id(document.error().code)));
  REQUIRE(document);
  return *document;
}

Bytes written(const Document& document) {
  Result<Bytes> bytes = write_document(document);
  REQUIRE(bytes);
  return *bytes;
}

// The bytes of each row with its line end, in order.
std::vector<Bytes> lines_of(const Document& document) {
  std::vector<Bytes> lines;
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      const std::size_t begin = row.cells.front().source.begin;
      lines.push_back(document.original.substr(begin, row.line_end.end - begin));
    }
  }
  return lines;
}

Edit random_edit(Random& random, const Document& document) {
  const std::size_t table = random.below(document.tables.size());
  const Grid& grid = document.tables[table];
  const auto t = static_cast<int>(table);
  const auto row = static_cast<int>(random.below(grid.rows.size() + 1));
  if (row == static_cast<int>(grid.rows.size()) || random.one_in(4)) {
    InsertRow insert{t, row, {}};
    insert.content.inserted = true;
    insert.content.cells = {{"新增", {}}, {"", {}}, {"1项", {}}};
    return insert;
  }
  const Row& at = grid.rows[static_cast<std::size_t>(row)];
  if (random.one_in(4)) return DeleteRow{t, row, at};
  if (random.one_in(4)) return RealignRow{t, row, at.cells, {at.cells.rbegin(), at.cells.rend()}};
  const auto col = static_cast<int>(random.below(at.cells.size() + 2));
  return set_text(grid, t, {row, col}, std::string(random.pick(std::span<const std::string_view>(kTexts))));
}

TEST_CASE("property: an unedited document is written as it was read, in every encoding") {
  Random random(101);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random_text(random);
    const Encoding encoding = kAll[round % 4];
    const Bytes bytes = *from_utf8(text, encoding);
    INFO(text);
    const Document document = read(bytes);
    CHECK(encoding_id(document.encoding) == encoding_id(encoding));
    CHECK(written(document) == bytes);
  }
}

TEST_CASE("property: damaged files are refused, or read and written as they are") {
  Random random(105);
  int readable = 0;
  for (int round = 0; round < 4000; ++round) {
    Bytes bytes = *from_utf8(random_text(random), kAll[round % 4]);
    for (std::size_t n = 1 + random.below(3); n > 0 && !bytes.empty(); --n) {
      const std::size_t at = random.below(bytes.size());
      if (random.one_in(3)) {
        bytes.resize(at);
      } else if (random.one_in(2)) {
        bytes.erase(at, 1);
      } else {
        bytes[at] = static_cast<char>(random.below(256));
      }
    }
    bytes.shrink_to_fit();
    const Result<Document> document = read_document(bytes, "a.txt", built_in_profile());
    if (!document) {
      CHECK(document.error().at <= bytes.size());
      continue;
    }
    ++readable;
    CHECK(written(*document) == bytes);
  }
  CHECK(readable > 400);
  CHECK(readable < 3600);
}

TEST_CASE("property: changes taken back leave the document and its bytes as they were") {
  Random random(102);
  for (int round = 0; round < 800; ++round) {
    const Bytes bytes = *from_utf8(random_text(random), kAll[round % 4]);
    const Document before = read(bytes);
    Document document = before;
    History history;
    for (std::size_t steps = 1 + random.below(6); steps > 0; --steps) {
      Transaction transaction;
      Document ahead = document;
      for (std::size_t n = 1 + random.below(3); n > 0; --n) {
        const Edit edit = random_edit(random, ahead);
        REQUIRE(jihe::apply(ahead, edit));
        transaction.edits.push_back(edit);
      }
      REQUIRE(history.apply(document, transaction));
      CHECK(document.tables == ahead.tables);
    }
    const Bytes changed = written(document);
    const Document last = document;
    while (history.can_undo()) REQUIRE(history.undo(document));
    CHECK(document.tables == before.tables);
    CHECK(written(document) == bytes);
    while (history.can_redo()) REQUIRE(history.redo(document));
    CHECK(document.tables == last.tables);
    CHECK(written(document) == changed);
  }
}

TEST_CASE("property: an edited cell changes its own line and no other") {
  Random random(103);
  for (int round = 0; round < 800; ++round) {
    const Encoding encoding = kAll[round % 4];
    const Bytes bytes = *from_utf8(random_text(random), encoding);
    Document document = read(bytes);
    const std::vector<Bytes> before = lines_of(document);
    const std::size_t table = random.below(document.tables.size());
    const Grid& grid = document.tables[table];
    const std::size_t row = random.below(grid.rows.size());
    std::size_t line = row;
    for (std::size_t t = 0; t < table; ++t) line += document.tables[t].rows.size();
    const auto col = static_cast<int>(random.below(grid.rows[row].cells.size()));
    REQUIRE(jihe::apply(document, set_text(grid, static_cast<int>(table), {static_cast<int>(row), col}, "改了这一格")));

    Bytes expected = bytes.substr(0, document.bom);
    std::size_t edited_at = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (i == line) edited_at = expected.size();
      if (i != line) expected += before[i];
    }
    Bytes out = written(document);
    const std::size_t length = out.size() - expected.size();  // of the edited line
    const std::string edited = to_utf8(out.substr(edited_at, length), encoding);
    CHECK(text::contains(edited, "改了这一格"));
    out.erase(edited_at, length);
    CHECK(out == expected);
  }
}

TEST_CASE("property: what is written reads back as what it was written from") {
  Random random(104);
  for (int round = 0; round < 800; ++round) {
    Document document = read(*from_utf8(random_text(random), kAll[round % 4]));
    for (int n = 0; n < 3; ++n) REQUIRE(jihe::apply(document, random_edit(random, document)));
    std::vector<std::vector<std::string>> cells;
    for (const Grid& grid : document.tables) {
      for (const Row& row : grid.rows) {
        std::vector<std::string>& texts = cells.emplace_back();
        for (const Cell& cell : row.cells) texts.push_back(cell.text.str());
      }
    }
    const Result<Document> again = read_document(written(document), "a.txt", built_in_profile());
    if (!again) continue;  // every row with text was deleted
    std::vector<std::vector<std::string>> read_back;
    for (const Grid& grid : again->tables) {
      for (const Row& row : grid.rows) {
        std::vector<std::string>& texts = read_back.emplace_back();
        for (const Cell& cell : row.cells) texts.push_back(cell.text.str());
      }
    }
    // An empty line at the very end has no bytes of its own.
    while (!cells.empty() && cells.back() == std::vector<std::string>{""}) cells.pop_back();
    while (!read_back.empty() && read_back.back() == std::vector<std::string>{""}) read_back.pop_back();
    CHECK(read_back == cells);
  }
}

}  // namespace
}  // namespace jihe
