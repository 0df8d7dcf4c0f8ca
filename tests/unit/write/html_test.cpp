#include "core/write/html/html.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"
#include "core/grid/edit.h"
#include "core/read/encoding/encoding.h"
#include "core/read/read.h"
#include "core/write/write.h"
#include "tests/support/random.h"
#include "tests/support/read_back.h"

namespace jihe {
namespace {

using tests::kEncodings;
using tests::Random;
using tests::written;

Document read(const Bytes& bytes) { return tests::opened(bytes, "a.html", Kind::html); }

// As tests::texts_of, as HTML shows them.
std::vector<std::vector<std::string>> texts_of(Document document) {
  for (Grid& grid : document.tables) {
    for (Row& row : grid.rows) {
      for (Cell& cell : row.cells) cell.text = fit_html(cell.text);
    }
  }
  return tests::texts_of(document);
}

// The same without empty cells: a column that no cell starts in any more is none.
std::vector<std::vector<std::string>> filled(const Document& document) {
  std::vector<std::vector<std::string>> rows = texts_of(document);
  for (std::vector<std::string>& texts : rows) std::erase(texts, std::string());
  return rows;
}

// The first cell's content in UTF-8 once it has this text; it reads as it is meant to, in every encoding.
std::string edited(const std::string& content, const std::string& text) {
  const std::string front = "<table><tr><td class=a>";
  const std::string back = "</td><td>.</td></tr></table>";
  std::string out;
  for (const Encoding encoding : kEncodings) {
    Document document = read(*from_utf8("\uFEFF" + front + content + back, encoding));
    REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 0}, text)));
    const Bytes bytes = written(document);
    CHECK(read(bytes).tables[0].text(0, 0) == fit_html(text));
    const std::string decoded = to_utf8(bytes, encoding).substr(3);
    REQUIRE(decoded.starts_with(front));
    REQUIRE(decoded.ends_with(back));
    if (encoding == Encoding::utf8) out = decoded.substr(front.size(), decoded.size() - front.size() - back.size());
  }
  return out;
}

// The file once rows are deleted; it reads as the grid that is left.
std::string without(const std::string& html, std::vector<int> rows) {
  Document document = read(html);
  for (const Edit& edit : delete_rows(document.tables[0], 0, std::move(rows))) REQUIRE(jihe::apply(document, edit));
  const Bytes bytes = written(document);
  INFO(bytes);
  const Document again = read(bytes);
  CHECK(texts_of(again) == texts_of(document));
  std::erase_if(document.tables[0].merges, [](const Merge& merge) { return merge.rows == 1 && merge.cols == 1; });
  CHECK(again.tables[0].merges == document.tables[0].merges);
  return bytes;
}

TEST_CASE("write html: an edited text keeps the tags around it, what stands beside it stays") {
  CHECK(edited("甲", "乙") == "乙");
  CHECK(edited("<p><b>合格率</b><span lang=EN-US>≥100%</span></p>", "合格率=100%") == "<p><b>合格率</b><span lang=EN-US>=100%</span></p>");
  CHECK(edited("\n <b>甲</b><i>乙</i>丙 ", "甲丁丙") == "\n <b>甲</b><i>丁</i>丙 ");
  CHECK(edited("<b>甲乙</b><i>丙丁</i>", "甲丁") == "<b>甲</b><i>丁</i>");
  CHECK(edited("a &amp; b", "a & b<c>") == "a &amp; b&lt;c&gt;");
  CHECK(edited("&ge;90%<!-- x -->", "≥95%") == "≥95%<!-- x -->");
}

TEST_CASE("write html: white space that a browser would swallow does not break, line breaks are <br/>") {
  CHECK(edited("甲", "甲  乙 ") == "甲 &nbsp;乙&nbsp;");
  CHECK(edited("甲&nbsp;乙", "甲\u00A0丙") == "甲&nbsp;丙");
  CHECK(edited("甲", "甲\n乙") == "甲<br/>乙");
  CHECK(edited("甲<br>\n 乙", "甲乙") == "甲乙");
}

TEST_CASE("write html: lines of <pre>, symbols and list numbers stay where nothing of them changes") {
  CHECK(edited("<pre>甲\n乙  丙</pre>", "甲\n丁 \u00A0丙") == "<pre>甲\n丁 &nbsp;丙</pre>");
  CHECK(edited("<pre>甲\n乙</pre>", "甲乙") == "<pre>甲乙</pre>");
  CHECK(edited("<pre>甲</pre>", "甲\n乙") == "<pre>甲<br/>乙</pre>");
  const std::string box = "<span style='font-family:Wingdings'>&uml;</span>";
  CHECK(edited(box + "是", "☐否") == box + "否");
  CHECK(edited(box + "是", "☑是") == "☑是");
  CHECK(edited(box, "☑") == "☑");
  CHECK(edited(box, "☐新增") == box + "新增");
  CHECK(edited("<span style='font-family:Wingdings'>&nbsp;</span>", "新") == "新<span style='font-family:Wingdings'>&nbsp;</span>");
  const std::string number = "<span style='mso-list:Ignore'>1、<span style='font:7.0pt Arial'>&nbsp; </span></span>";
  CHECK(edited("<p>" + number + "甲</p>", "1、乙") == "<p>" + number + "乙</p>");
  CHECK(edited("<p>" + number + "甲</p>", "2、甲") == "<p>2、甲</p>");
}

TEST_CASE("write html: a <pre> outside of tables keeps its lines and tags") {
  for (const std::string end : {"</pre>", ""}) {
    const std::string html = "<table><tr><td>a<td>b</table><pre class=x>甲\n<b>乙</b>  丙" + end;
    Document document = read(html);
    REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {1, 0}, "甲\n乙 \u00A0丁")));
    CHECK(written(document) == "<table><tr><td>a<td>b</table><pre class=x>甲\n<b>乙</b> &nbsp;丁" + end);
  }
}

TEST_CASE("write html: a text behind a mark is not written into a tag that the end of the file cuts off") {
  const std::string html = "<table><tr><td>甲<td><span style='mso-list:Ignore'>1.<s";
  Document document = read(html);
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {0, 1}, "1.乙")));
  CHECK(written(document) == "<table><tr><td>甲<td><span style='mso-list:Ignore'>1.乙<s");
}

TEST_CASE("write html: lines between a row's tag and its cells are written where they stand") {
  for (const std::string html : {"<table><tr>甲<p>乙<td>c</table>", "<tr>甲<p><td>c", "<table><tr><td>a<td>b<tr>甲<pre>乙</pre><td>c</table>"}) {
    Document document = read(html);
    CHECK(written(document) == html);
    const Row& last = document.tables[0].rows.back();
    REQUIRE(last.cells[0].text == "c");
    REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {static_cast<int>(document.tables[0].rows.size()) - 1, 0}, "丙")));
    CHECK(written(document) == html.substr(0, html.find("<td>c") + 4) + "丙" + html.substr(html.find("<td>c") + 4 + 1));
  }
  // A row that they stand in stays as an empty one.
  Document document = read("<table><tr>甲<p>乙</p><td>c<td>d</tr><tr><td>e<td>f</table>");
  for (const Edit& edit : delete_rows(document.tables[0], 0, {2})) REQUIRE(jihe::apply(document, edit));
  CHECK(written(document) == "<table><tr>甲<p>乙</p><td><td></tr><tr><td>e<td>f</table>");
}

TEST_CASE("write html: an empty cell's text goes into the tags that are there") {
  CHECK(edited("", "20") == "20");
  CHECK(edited("<p class=x><span lang=EN-US><o:p>&nbsp;</o:p></span></p>", "20") ==
        "<p class=x><span lang=EN-US><o:p>20</o:p></span></p>");
  CHECK(edited("<p class=x><b></b></p>", "20") == "<p class=x><b>20</b></p>");
  CHECK(edited("<p>&nbsp;</p><p>&nbsp;</p>", "20") == "<p>20</p><p>&nbsp;</p>");
  CHECK(edited("<p>20</p>", "") == "<p></p>");
  CHECK(edited("<input type=checkbox>新增", "☑新增") == "☑新增");
  CHECK(edited("<input type=checkbox>", "☐新增") == "<input type=checkbox>新增");
}

TEST_CASE("write html: paragraphs: the one that is edited changes, joined ones become one") {
  CHECK(edited("<p>甲</p><p>乙</p>", "甲\n丙") == "<p>甲</p><p>丙</p>");
  CHECK(edited("<p>甲</p><p>乙</p>", "甲乙") == "<p>甲乙</p>");
  CHECK(edited("<p>甲</p>\n<p>乙</p>\n<p>丙</p>", "丁") == "<p>丁</p>\n\n");
}

TEST_CASE("write html: white space between tags that would come to show") {
  CHECK(edited("<b>甲 </b> 乙", "甲乙") == "甲乙");
}

TEST_CASE("write html: characters that the file's encoding lacks are written as numbers") {
  Document gb = read(*from_utf8("<meta charset=gb2312><table><tr><td>项目名称<td>村道</table>", Encoding::gb18030));
  REQUIRE(jihe::apply(gb, SetCell{0, {0, 1}, "村道", "≥1㎡𠮷"}));
  CHECK(to_utf8(written(gb), Encoding::gb18030) == "<meta charset=gb2312><table><tr><td>项目名称<td>≥1㎡&#134071;</table>");
  Document latin = read("<meta charset=iso-8859-1><table><tr><td>x<td>y</table>");
  REQUIRE(jihe::apply(latin, SetCell{0, {0, 1}, "y", "≥1"}));
  CHECK(written(latin) == "<meta charset=iso-8859-1><table><tr><td>x<td>&#8805;1</table>");
  CHECK(read(written(latin)).tables[0].text(0, 1) == "≥1");
}

TEST_CASE("write html: a deleted row takes its element along, cells that reach over it reach less far") {
  CHECK(without("<table><tr><td>a</td></tr>\n<tr><td>b</td></tr>\n</table>", {0}) == "<table>\n<tr><td>b</td></tr>\n</table>");
  CHECK(without("<table><tr><td>a<td>x<tr><td>b<td>y<tr><td>c</table>", {1}) == "<table><tr><td>a<td>x<tr><td>c</table>");
  const std::string three = "<table><tr><td rowspan=3 class=k>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></table>";
  CHECK(without(three, {1}) == "<table><tr><td rowspan=2 class=k>甲</td><td>1</td></tr><tr><td>3</td></tr></table>");
  CHECK(without(three, {0}) == "<table><tr><td rowspan=2 class=k></td><td>2</td></tr><tr><td>3</td></tr></table>");
  CHECK(without(three, {0, 1}) == "<table><tr><td rowspan=1 class=k></td><td>3</td></tr></table>");
  CHECK(without("<table><tr><td>1</td><td rowspan='2'>甲<tr><td>2<tr><td>3<td>4</table>", {0}) ==
        "<table><tr><td>2<td rowspan='1'></td><tr><td>3<td>4</table>");
  CHECK(without("<table><tr><td>x<td>y</tr><tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>", {2}) ==
        "<table><tr><td>x<td>y</tr><tbody><tr><td rowspan=0>甲<td>1<tr><td>3</table>");
}

// The file once a row is put in; it reads as the grid with that row.
std::string with_row(const std::string& html, int at, std::initializer_list<std::string_view> texts, std::vector<Merge> merges = {}) {
  Document document = read(html);
  InsertRow insert{0, at, {}, std::move(merges)};
  insert.content.inserted = true;
  for (const std::string_view text : texts) insert.content.cells.push_back({std::string(text), {}});
  REQUIRE(jihe::apply(document, insert));
  const Bytes bytes = written(document);
  INFO(bytes);
  CHECK(texts_of(read(bytes)) == texts_of(document));
  CHECK(read(bytes).tables[0].merges == document.tables[0].merges);
  return bytes;
}

TEST_CASE("write html: a new row looks like the one above it, cells that reach over it reach further") {
  const std::string two = "<table><tr class=r><td class=a><p>甲</p></td><td>1</td></tr>\n<tr><td>乙</td><td>2</td></tr></table>";
  CHECK(with_row(two, 1, {"新", "9"}) ==
        "<table><tr class=r><td class=a><p>甲</p></td><td>1</td></tr><tr class=r><td class=a><p>新</p></td><td>9</td></tr>\n"
        "<tr><td>乙</td><td>2</td></tr></table>");
  CHECK(with_row(two, 2, {"", "9", "x"}) ==
        "<table><tr class=r><td class=a><p>甲</p></td><td>1</td></tr>\n<tr><td>乙</td><td>2</td></tr>"
        "<tr><td></td><td>9</td><td>x</td></tr></table>");
  CHECK(with_row("<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>", 1, {"", "新"}) ==
        "<table><tr><td rowspan=3>甲<td>1<tr><td>新</td></tr><tr><td>2</table>");
  CHECK(with_row("<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>", 2, {"乙", "新"}) ==
        "<table><tr><td rowspan=2>甲<td>1<tr><td>2<tr><td>乙</td><td>新</td></tr></table>");
  // A label that the grid has reach over it grows, also where it stood for one row alone.
  CHECK(with_row("<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>", 2, {"", "新"}, {{0, 0, 3, 1}}) ==
        "<table><tr><td rowspan=3>甲<td>1<tr><td>2<tr><td>新</td></tr></table>");
  CHECK(with_row("<table><tr><td class=k>甲<td>1<tr><td>乙<td>2</table>", 1, {"", "新"}, {{0, 0, 2, 1}}) ==
        "<table><tr><td rowspan=\"2\" class=k>甲<td>1<tr><td>新</td></tr><tr><td>乙<td>2</table>");
  CHECK(with_row("<p>说明</p><table><tr><td>a<td>b</table>", 1, {"附件3"}) == "<p>说明</p><p>附件3</p><table><tr><td>a<td>b</table>");
}

TEST_CASE("write html: lines around a table are deleted with their element, others lose their text") {
  CHECK(without("<p>甲</p><p>乙</p><table><tr><td>a<td>b</table>", {0}) == "<p>乙</p><table><tr><td>a<td>b</table>");
  Document document = read("<div><b>甲</b>乙<table><tr><td>a<td>b</table></div>");
  for (const Edit& edit : delete_rows(document.tables[0], 0, {0})) REQUIRE(jihe::apply(document, edit));
  CHECK(written(document) == "<div><b></b><table><tr><td>a<td>b</table></div>");
}

TEST_CASE("write html: a deleted row stays as an empty one where a table in it is kept") {
  Document document = read("<table><tr><td>外<table><tr><td>内</table><td>右</table>");
  for (const Edit& edit : delete_rows(document.tables[0], 0, {0})) REQUIRE(jihe::apply(document, edit));
  CHECK(written(document) == "<table><tr><td><table><tr><td>内</table><td></table>");
}

TEST_CASE("write html: a realigned row, a longer one and one without cells") {
  Document document = read("<table><tr><td>a</td><td class=x>b</td></tr><tr><td rowspan=2>c</td><td>d</td></tr><tr></tr></table>");
  const Cells before = document.tables[0].rows[0].cells;
  REQUIRE(jihe::apply(document, RealignRow{0, 0, before, {Cell{}, before[0], before[1]}}));
  REQUIRE(jihe::apply(document, set_text(document.tables[0], 0, {2, 1}, "e")));
  CHECK(written(document) ==
        "<table><tr><td></td><td class=x>a</td><td class=x>b</td></tr><tr><td rowspan=2>c</td><td>d</td></tr><tr><td></td><td>e</td></tr></table>");
}

constexpr std::string_view kTexts[] = {"", "", "项目名称", "≥20盏", "a&b<c>", "甲\n乙", "甲  乙", " 甲", "\u00A0", "目标1\n\n目标2", "𠮷野", "100%\n"};
constexpr std::string_view kContents[] = {"", "&nbsp;", "甲", "<p>甲</p>", "<p>甲</p><p>乙</p>", "<b>甲 </b> 乙", "甲<br>乙<br>", " 甲 &amp; <i>乙</i>丙\n",
                                          "<p><o:p>&nbsp;</o:p></p>", "<div><p>1<div>2</div></p></div>", "<input type=checkbox checked>是", "&ge;1<!--x-->",
                                          "<span style='display:none'>x</span>甲", "<p>甲<p>乙", "<del>旧</del>新", "甲<table><tr><td>内<td>2</table>乙",
                                          "<pre>甲\n 乙  丙\n\n</pre>丁", "<span style='font-family:Wingdings'>&thorn;o</span>是<font face=Wingdings>&uml;",
                                          "<p><span style='mso-list:Ignore'>1.<span style='font:7pt Arial'>&nbsp; </span></span>甲</p><p>乙</p>"};

std::string random_html(Random& random) {
  const auto pick = [&](std::span<const std::string_view> from) { return std::string(random.pick(from)); };
  std::string html = random.one_in(2) ? "<p>附件3</p>\n<p>2031年项目支出绩效目标表</p>" : "<h3>说明</h3>";
  html += "<table>\n<tr><td>项目名称</td><td>村道</td></tr>";
  for (std::size_t rows = random.below(6); rows > 0; --rows) {
    html += random.one_in(5) ? "<tbody><tr>" : "<tr>";
    for (std::size_t cells = random.below(5); cells > 0; --cells) {
      html += random.one_in(5) ? "<th class=x" : "<td";
      if (random.one_in(5)) html += " rowspan=" + std::to_string(random.below(4));
      if (random.one_in(5)) html += " colspan=\"" + std::to_string(random.below(4)) + "\"";
      html += ">" + pick(kContents);
      if (random.one_in(3)) html += "</td>";
    }
    if (random.one_in(2)) html += "</tr>\n";
  }
  return html + (random.one_in(2) ? "</table><p>注：甲</p>" : "");
}

TEST_CASE("property: html unedited is the bytes that were read; edited cells read back as they were meant") {
  Random random(401);
  for (int round = 0; round < 1500; ++round) {
    const std::string html = random_html(random);
    const Bytes bytes = *from_utf8("\uFEFF" + html, kEncodings[round % 4]);
    INFO(html);
    Document document = read(bytes);
    CHECK(written(document) == bytes);
    for (std::size_t edits = 1 + random.below(4); edits > 0; --edits) {
      const std::size_t table = random.below(document.tables.size());
      const Grid& grid = document.tables[table];
      const std::size_t row = random.below(grid.rows.size());
      std::vector<std::size_t> cols;   // of cells that are there
      for (std::size_t col = 0; col < grid.rows[row].cells.size(); ++col) {
        if (!grid.rows[row].cells[col].source.empty()) cols.push_back(col);
      }
      if (cols.empty()) continue;
      const CellRef at{static_cast<int>(row), static_cast<int>(cols[random.below(cols.size())])};
      const std::string now(random.pick(std::span<const std::string_view>(kTexts)));
      // A line outside of a table that loses its text is no line any more, one that gets a title's may start a table.
      if (grid.rows[row].cells.size() == 1) continue;
      REQUIRE(jihe::apply(document, set_text(grid, static_cast<int>(table), at, now)));
    }
    const Bytes out = written(document);
    INFO(to_utf8(out, document.encoding));
    CHECK(texts_of(read(out)) == texts_of(document));
  }
}

TEST_CASE("property: html rows deleted: what is left reads back, with its merged areas") {
  Random random(402);
  for (int round = 0; round < 1500; ++round) {
    std::string html = random_html(random);
    constexpr std::string_view kInner = "<table><tr><td>内<td>2</table>";   // with its row, it would stay
    for (std::size_t at = 0; (at = html.find(kInner)) != std::string::npos;) html.erase(at, kInner.size());
    INFO(html);
    Document document = read(html);
    Grid& grid = document.tables.back();
    const auto table = static_cast<int>(document.tables.size()) - 1;
    std::vector<int> rows;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      const bool line = grid.rows[row].cells.size() == 1;
      if (!line && random.one_in(3)) rows.push_back(static_cast<int>(row));
    }
    for (const Edit& edit : delete_rows(grid, table, rows)) REQUIRE(jihe::apply(document, edit));
    const Result<Bytes> out = write_document(document);
    REQUIRE(out);
    const Result<Document> again = read_document(*out, "a.html", built_in_profile());
    if (!again) continue;   // every row with text was deleted
    INFO(*out);
    CHECK(filled(*again) == filled(document));
  }
}

TEST_CASE("write html: fit_html gives what is read again") {
  CHECK(fit_html(" a  b \r\nc\td\n") == "\u00A0a \u00A0b\u00A0\nc d");
  CHECK(fit_html(" \n \u00A0\n") == "");
  CHECK(fit_html("\n甲\n\n乙\n\n") == "甲\n\n乙");
  for (const std::string_view text : kTexts) CHECK(fit_html(fit_html(text)) == fit_html(text));
}

}  // namespace
}  // namespace jihe
