#include "core/read/html/html.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "core/read/detect.h"
#include "core/read/html/text.h"
#include "core/read/html/tokens.h"
#include "core/read/read.h"
#include "tests/support/read_back.h"

namespace jihe {
namespace {

using namespace std::string_view_literals;

Document read(const Bytes& bytes, std::string_view name = "a.html") { return tests::opened(bytes, name, Kind::html); }

// As tests::shown; line breaks as ~, spaces that do not break as _.
std::string shown(const Document& document) {
  std::string out = tests::shown(document);
  for (std::size_t at = 0; (at = out.find("\u00A0", at)) != std::string::npos;) out.replace(at, 2, "_");
  for (char& c : out) c = c == '\n' ? '~' : c;
  return out;
}

std::string shown(const std::string& html) { return shown(read(html)); }

std::string cell(std::string_view content) {
  return shown("<table><tr><td>" + std::string(content) + "</td><td>.</td></tr></table>");
}

// row,col rows x cols of each merged area.
std::string merges(const std::string& html) {
  std::string out;
  for (const Grid& grid : read(html).tables) {
    for (const Merge& m : grid.merges) {
      out += std::to_string(m.row) + "," + std::to_string(m.col) + " " + std::to_string(m.rows) + "x" + std::to_string(m.cols) + ";";
    }
  }
  return out;
}

Error refused(const Bytes& bytes) { return tests::refused(bytes, "a.html"); }

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST_CASE("html: <pre> shows its lines and spaces as they are") {
  CHECK(cell("<pre>\n甲\n 乙  丙\n</pre>") == "甲~乙 _丙|.");
  CHECK(cell("<pre>甲\r\n\r\n乙</pre>") == "甲~~乙|.");
  CHECK(cell("甲<pre>\n乙\n</pre>丙\n丁") == "甲~乙~丙 丁|.");
  CHECK(cell("<pre><b>甲</b>\n<i>乙</i>") == "甲~乙|.");
  CHECK(shown("<pre>附件\n3</pre><p>甲\n乙</p>") == "附件~3 / 甲 乙");
  CHECK(shown("<table><tr><td><pre>甲<td>乙\n丙</table>") == "甲|乙 丙");
}

TEST_CASE("html: lines between a row's tag and its cells stand above it") {
  CHECK(shown("<table><tr><td>a<td>b<tr>甲<p>乙</p><td>c<td>d</table>") == "a|b / 甲 / 乙 / c|d");
  CHECK(shown("<tr><p>甲<td>c<td>d") == "甲 / c|d");
}

TEST_CASE("html: check boxes and bullets of Wingdings are what a person sees") {
  CHECK(cell("<span style='font-family:Wingdings'>þ</span>是<span style='font-family: \"Wingdings\"'>¨</span>否") == "☑是☐否|.");
  CHECK(cell("<span style=\"font-family:&quot;Wingdings 2&quot;\">R</span> 是 <font face=\"Wingdings 2\">&pound;</font> 否") == "☑ 是 ☐ 否|.");
  CHECK(cell("<span style='font-family:Wingdings;mso-char-type:symbol'><span style='mso-char-type:symbol'>&thorn;</span></span>是") == "☑是|.");
  CHECK(cell("<span style='font-family:Wingdings'>\uF0FE&#xF06F;</span>") == "☑☐|.");
  // Letters beside them, in another font or that the font has no picture for, stay.
  CHECK(cell("<span style='font-family:Wingdings'>o<span style='font-family:SimSun'>Ro</span></span>o") == "☐Roo|.");
  CHECK(cell("<span style='font-family:Wingdings'>甲  乙</span>丙") == "甲 乙丙|.");
  CHECK(cell("<span style='font-family:Wingdings'> </span>丙") == "丙|.");
  // What never ends, ends with its line or cell.
  CHECK(cell("<span style='font-family:Wingdings'>þ<p>o甲</p>") == "☑~o甲|.");
  CHECK(shown("<table><tr><td><span style='font-family:Wingdings'>þ<td>o</table>o") == "☑|o / o");
  CHECK(shown("<table><tr><td>x<td><span style='font-family:Wingdings'>þ") == "x|☑");
  CHECK(shown("<p><span style='font-family:Wingdings'>o</span>同意</p><table><tr><td>a<td>b</table>") == "☐同意 / a|b");
}

TEST_CASE("html: numbers of Word's lists stand in front of their text") {
  const auto item = [](std::string_view number, std::string_view font = {}) {
    return "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='" +
           std::string(font) + "mso-list:Ignore'>" + std::string(number) +
           "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>完成12处。<o:p></o:p></p>";
  };
  CHECK(cell(item("1、") + item("2、")) == "1、完成12处。~2、完成12处。|.");
  CHECK(cell(item("1.") + item("(2)")) == "1. 完成12处。~(2) 完成12处。|.");
  CHECK(cell(item("l", "font-family:Wingdings;mso-fareast-font-family:Wingdings;")) == "●完成12处。|.");
  CHECK(cell(item("")) == "完成12处。|.");
}

TEST_CASE("html: white space is collapsed, lines are as a browser breaks them") {
  CHECK(cell(" 甲\n  乙 ") == "甲 乙|.");
  CHECK(cell("<b>甲 </b> 乙") == "甲 乙|.");
  CHECK(cell("甲<br>乙<br/>\n 丙") == "甲~乙~丙|.");
  CHECK(cell("<p>甲</p><p>乙</p>") == "甲~乙|.");
  CHECK(cell("<p>甲<br></p><div>乙</div>") == "甲~乙|.");
  CHECK(cell("甲<div>乙</div>丙") == "甲~乙~丙|.");
  CHECK(cell("甲<br><br>乙") == "甲~~乙|.");
  CHECK(cell("<p>甲</p><br><p>乙</p>") == "甲~~乙|.");
  CHECK(cell("<p>甲</p><p>&nbsp;</p><p>乙</p>") == "甲~_~乙|.");
  CHECK(cell("<p>&nbsp;</p><p>甲&nbsp;</p><p> &nbsp;</p>") == "甲_|.");
  CHECK(cell("<br>甲<br>") == "甲|.");
  CHECK(cell("&nbsp;") == "|.");
  CHECK(cell("<ul><li>目标1</li><li>目标2</ul>") == "目标1~目标2|.");
}

TEST_CASE("html: character references as a browser takes them") {
  CHECK(cell("&ge;90&#37; &amp;lt; &LT;&copy") == "≥90% &lt; <©|.");
  CHECK(cell("&#8805;1 &#x2264;2 &#X2264 3") == "≥1 ≤2 ≤ 3|.");
  CHECK(cell("&#128;&#150;&#0;&#xD800;&#x110000;&#99999999999;") == "€–\uFFFD\uFFFD\uFFFD\uFFFD|.");
  CHECK(cell("a&b & c&; &nosuch; &# &#x;") == "a&b & c&; &nosuch; &# &#x;|.");
  CHECK(cell("&ampere &notit; &ge 1 &apos;&thetasym;") == "&ere ¬it; &ge 1 'ϑ|.");
  CHECK(cell("甲&#32;&#10; 乙") == "甲 乙|.");
  CHECK(html_escaped("a<b>&\u00A0\n\x01") == "a&lt;b&gt;&amp;&nbsp;<br/>");
}

TEST_CASE("html: what a browser does not show is left out") {
  CHECK(cell("甲<!-- x > --><!--[if gte mso 9]><p>y</p><![endif]-->乙<script>if (a<b) '</td>'</script>") == "甲乙|.");
  CHECK(cell("<style>td{}</style><template>x<td></template>甲<noscript>y</noscript>") == "甲|.");
  CHECK(cell("<span style='display: none'>x<span>y</span>z</span>甲<p style=\"mso-hide:all\">x<p>乙") == "甲~乙|.");
  CHECK(cell("<del cite=a>旧</del><ins>新</ins><s>留</s>") == "新留|.");
  CHECK(cell("<![if !supportLists]>1.<![endif]>甲<!>乙</ >丙<?pi x>") == "1.甲乙丙|.");
  CHECK(cell("<ruby>字<rp>(</rp><rt>zi</rt><rp>)</rp></ruby>") == "字|.");
  CHECK(cell("<select><option>新增<option selected>延续<option>其他</select>") == "延续|.");
  CHECK(cell("<input type=checkbox checked>新增<INPUT TYPE=radio>延续<input value=x>") == "☑新增☐延续|.");
  CHECK(cell("<5% 1<2 <项目>") == "<5% 1<2 <项目>|.");
  CHECK(shown("<title>x</title><table><tr><td>甲<td style='display:none'>x</td><td>乙<tr hidden><td>y</tr><tr><td>丙</table>") ==
        "甲|乙 / 丙");
  CHECK(shown("<table><tr><td>甲<table style='display:none'><tr><td>x</table>乙</td><td>丙</table>") == "甲乙|丙");
}

TEST_CASE("html: ends of rows, cells and tables that are only implied") {
  CHECK(shown("<table><tr><td>a<td>b<tr><th>c<td>d</table>") == "a|b / c|d");
  CHECK(shown("<table><td>a<td>b<tbody><tr><td>c<td>d") == "a|b / c|d");
  CHECK(shown("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>") == "a|b / c");
  CHECK(shown("<table><tr><td>a</tr></td></tr><tr><td>b</td></b></i></tr></table></table>") == "a / b");
  CHECK(shown("<table><tr><td>a<td>b</td><table><tr><td>c<td>d</table>") == "a|b / c|d");
  CHECK(shown("<TABLE><TR><TD CLASS=\"a>b\" x='<td>'>甲</TD><td/>乙</TR></TABLE>") == "甲|乙");
}

TEST_CASE("html: a table in a cell comes behind the table of that cell") {
  CHECK(shown("<table><tr><td>外<table><tr><td>a<td>b</table>内</td><td>右</td></tr><tr><td>下</td></tr></table>") ==
        "外~内|右 / 下 / a|b");
}

TEST_CASE("html: spans are areas, cut to the rows and columns that are there") {
  CHECK(shown("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>") == "a|b| / |c|d");
  CHECK(merges("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>") == "0,0 2x1;0,1 1x2;");
  CHECK(shown("<table><tr><td colspan=5000>a<tr><td>b<td>c</table>") == "a| / b|c");
  CHECK(shown("<table><tr><td colspan=900>a<td>b</table>") == "a|b");
  CHECK(merges("<table><tr><td colspan=900>a<td>b</table>").empty());
  CHECK(shown("<table><tr><td rowspan=65534>a<td>b<tr><td>c</table>") == "a|b / |c");
  CHECK(merges("<table><tr><td rowspan=99999999999999999999>a<td>b<tr><td>c</table>") == "0,0 2x1;");
  CHECK(shown("<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>") == "a|b / |c / d|e");
  CHECK(shown("<table><tr><td rowspan=3>a<td>b<tbody><tr><td>c<td>d</table>") == "a|b / c|d");
  CHECK(shown("<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>") == "a|b|c / d|||e");
  CHECK(shown("<table><tr><td colspan=0>a<td colspan=-1>b<td colspan=x>c<td colspan=' 2 '>d<tr><td>1<td>2<td>3<td>4<td>5</table>") ==
        "a|b|c|d| / 1|2|3|4|5");
}

TEST_CASE("html: a row that cells above cover wholly") {
  CHECK(shown("<table><tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d</table>") == "a|b / | / c|d");
}

TEST_CASE("html: lines around a table are rows outside, and titles start tables") {
  const Document document = read("<h2>附件3</h2><p>项目支出绩效目标表</p><p></p><table><tr><td>项目名称<td>甲</table>"
                                 "<div>附件4</div>项目支出绩效目标表<br><table><caption>说明</caption><tr><td>项目名称<td>乙</table>");
  CHECK(shown(document) == "附件3 / 项目支出绩效目标表 /  / 项目名称|甲 == 附件4 / 项目支出绩效目标表 / 说明 / 项目名称|乙");
  CHECK(document.tables[0].rows[1].outside);
  CHECK_FALSE(document.tables[0].rows[3].outside);
}

TEST_CASE("html: Word's clipboard") {
  CHECK(shown("Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000003000\r\nStartFragment:0000000500\r\nEndFragment:0000002900\r\n\r\n"
              "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\nxmlns:w=\"urn:schemas-microsoft-com:office:word\">\r\n"
              "<head>\r\n<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n<meta name=ProgId content=Word.Document>\r\n"
              "<!--[if gte mso 9]><xml>\r\n <w:WordDocument>\r\n  <w:View>Normal</w:View>\r\n </w:WordDocument>\r\n</xml><![endif]-->\r\n"
              "<style>\r\n<!--\r\n p.MsoNormal\r\n\t{mso-style-unhide:no;}\r\n-->\r\n</style>\r\n</head>\r\n<body lang=ZH-CN>\r\n"
              "<!--StartFragment-->\r\n<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\r\n"
              " <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>\r\n  <td width=138 valign=top style='width:103.7pt'>\r\n"
              "  <p class=MsoNormal><span style='font-family:宋体'>绩效目标</span><span lang=EN-US><o:p></o:p></span></p>\r\n  </td>\r\n"
              "  <td width=415 colspan=2 valign=top>\r\n  <p class=MsoNormal><span style='font-family:宋体'>目标</span><span lang=EN-US>1:"
              "<span style='mso-spacerun:yes'>&nbsp; </span></span>清淤<span lang=EN-US>12</span>公里；<span lang=EN-US><br>\r\n  </span>"
              "目标<span lang=EN-US>2:</span>修补护岸。</p>\r\n  </td>\r\n </tr>\r\n <tr>\r\n  <td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;"
              "</o:p></span></p></td>\r\n  <td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US>"
              "<span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span><![endif]>≥<span "
              "lang=EN-US>90%</span></p></td>\r\n  <td><p class=MsoNormal><del cite=\"mailto:x\" datetime=\"2031-01-01T00:00\">旧</del>"
              "<ins>新</ins><a class=msocomanchor id=\"_anchor_1\"></a></p></td>\r\n </tr>\r\n</table>\r\n"
              "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\r\n<!--EndFragment-->\r\n</body>\r\n</html>\r\n") ==
        "绩效目标|目标1:_ 清淤12公里；~目标2:修补护岸。| / |1. ≥90%|新 / ");
}

TEST_CASE("html: Excel's clipboard") {
  const std::string html =
      "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\r\nxmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n"
      "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n<meta name=ProgId content=Excel.Sheet>\r\n<style>\r\n<!--"
      "table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}\r\nbr\r\n\t{mso-data-placement:same-cell;}\r\n-->\r\n</style>\r\n</head>\r\n"
      "<body link=blue>\r\n<table border=0 cellpadding=0 width=360 style='border-collapse:collapse'>\r\n<!--StartFragment-->\r\n"
      " <col width=72 span=3 style='width:54pt'>\r\n <tr height=19 style='height:14.25pt'>\r\n"
      "  <td colspan=3 height=19 class=xl65 width=216 style='mso-ignore:colspan'>标题跨过空格</td>\r\n </tr>\r\n <tr>\r\n"
      "  <td rowspan=2 class=xl66>产出</td>\r\n  <td class=xl65 x:str=\"a\">目标1<br>\r\n    目标2</td>\r\n  <td align=right x:num>46.5</td>\r\n"
      " </tr>\r\n <tr>\r\n  <td></td>\r\n  <td class=xl67 style='mso-number-format:0%'>100%</td>\r\n </tr>\r\n"
      " <![if supportMisalignedColumns]>\r\n <tr height=0 style='display:none'>\r\n  <td width=72 style='width:54pt'></td>\r\n"
      "  <td width=72></td>\r\n </tr>\r\n <![endif]>\r\n<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>\r\n";
  CHECK(shown(html) == "标题跨过空格|| / 产出|目标1~目标2|46.5 / ||100%");
  CHECK(merges(html) == "1,0 2x1;");
}

TEST_CASE("html: WPS and browsers") {
  CHECK(shown("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=\"Generator\" content=\"WPS Office ET\"></head><body>"
              "<!--StartFragment--><table width=\"216\" style='width:162pt;'><colgroup><col width=\"72\"></colgroup><tbody><tr height=\"18\">"
              "<td class=\"et2\" height=\"36\" rowspan=\"2\" x:str>效益指标</td><td class=\"et3\" x:str>受益群众<br/>满意度</td></tr>"
              "<tr><td class=\"et3\" x:num=\"0.9\">90%</td></tr></tbody></table><!--EndFragment--></body></html>") ==
        "效益指标|受益群众~满意度 / |90%");
  CHECK(shown("<meta charset='utf-8'><table style=\"color: rgb(0, 0, 0);\"><tbody><tr><td style=\"padding: 2px;\"><span>项目名称</span></td>"
              "<td><div>甲</div><div><br></div></td></tr></tbody></table><br class=\"Apple-interchange-newline\">") == "项目名称|甲");
  CHECK(shown("<google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #cccccc;}--></style><table xmlns=\"http://www.w3.org/"
              "1999/xhtml\" data-sheets-root=\"1\"><tbody><tr><td data-sheets-value='{\"1\":2}'>a</td><td>b</td></tr></tbody></table>") == "a|b");
}

TEST_CASE("html: known by its content") {
  const auto kind = [](std::string_view text, std::string_view name = "a.txt") { return detected_id(detect(text, name)); };
  CHECK(kind("<html xmlns:x=\"urn\"><table>", "预算.xls") == "html");
  CHECK(kind("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html><body>") == "html");
  CHECK(kind("<b>附件3</b><center><TABLE border=1>") == "html");
  CHECK(kind("<font size=2>附件3</font>", "a.htm") == "html");
  CHECK(kind("<font size=2>附件3</font>") == "text");
  CHECK(kind("Version:0.9\r\nStartHTML:0000000105\r\n<html>") == "html");
  CHECK(kind("<项目名称>\t甲", "a.html") == "text");
  CHECK(kind("MIME-Version: 1.0\r\n<html>", "a.html") == "unknown");
}

TEST_CASE("html: the encoding is what the bytes say, then what the file says") {
  const auto encoding_of = [](const Bytes& bytes) {
    const Result<DetectedEncoding> found = html_encoding(bytes);
    return found ? std::string(encoding_id(found->encoding)) : "error " + std::to_string(found.error().at);
  };
  const Bytes gb = *from_utf8("<meta charset=gb2312><table><tr><td>项目名称<td>一</table>", Encoding::gb18030);
  CHECK(encoding_of(gb) == "gb18030");
  CHECK(shown(gb) == "项目名称|一");
  CHECK(encoding_of("<meta charset=\"GBK\"><td>\xD2\xBB") == "gb18030");   // 一: UTF-8 as well, by chance
  CHECK(encoding_of("<meta charset=gbk><td>一") == "utf-8");                // and a file that says what it is not
  CHECK(encoding_of("<meta http-equiv=Content-Type content='text/html; Charset = GB2312'><td>x") == "gb18030");
  CHECK(encoding_of("<?xml version='1.0' encoding='GB18030'?><html><td>x") == "gb18030");
  CHECK(encoding_of("<td>x") == "utf-8");
  CHECK(encoding_of("<meta charset=big5><td>\xB6\xB5") == "error 23");
  CHECK(encoding_of("<meta charset=big5><td>项") == "utf-8");
  CHECK(html_is_ascii("<meta charset=iso-8859-1><td>x"));
  CHECK_FALSE(html_is_ascii("<meta charset=utf-8><td>x"));
  CHECK_FALSE(html_is_ascii("<td>x"));
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030}) {
    const Document document = read(*from_utf8("\uFEFF<table><tr><td>项目名称<td>𠮷野", encoding));
    CHECK(encoding_id(document.encoding) == encoding_id(encoding));
    CHECK(shown(document) == "项目名称|𠮷野");
  }
}

TEST_CASE("html: limits, at them and past them") {
  const auto nested = [](std::size_t depth) { return repeated("<table><tr><td>x", depth); };
  CHECK(read_document(nested(kMaxNesting), "a.html", built_in_profile()));
  const Error deep = refused(nested(kMaxNesting + 1));
  CHECK(deep.code == ErrorCode::damaged);
  CHECK(deep.at == 16 * kMaxNesting);

  CHECK(read_document("<table><tr><td>" + std::string(kMaxCellBytes, 'x'), "a.html", built_in_profile()));
  const Error long_cell = refused(*from_utf8("\uFEFF<table><tr><td>甲<td>" + std::string(kMaxCellBytes + 1, 'x'), Encoding::utf16le));
  CHECK(long_cell.code == ErrorCode::cell_too_large);
  CHECK(long_cell.at == 2 + 2 * 16);

  const std::string row = "<tr>" + repeated("<td>", 1000);
  const std::string full = "<table><tr><td>x" + repeated("<td>", 999) + repeated(row, kMaxCells / 1000 - 1);
  CHECK(read_document(full, "a.html", built_in_profile()));
  CHECK(refused(full + "<td>").code == ErrorCode::too_many_cells);
}

TEST_CASE("html: hostile input is read in the time of its length") {
  // Were it read in the square of that, each of these would take minutes.
  CHECK(shown("<table><tr><td>甲" + repeated("<div>", 250'000)) == "甲");
  CHECK(shown("<table><tr><td>甲" + repeated("<td", 250'000)) == "甲");
  CHECK(shown("<table><tr><td>甲<td>乙<!--" + repeated("<!--", 250'000)) == "甲|乙");
  CHECK(read("<table><tr><td>甲" + repeated("&", 250'000)).tables.size() == 1);
  CHECK(read("<table><tr><td>甲" + repeated("&thetasym", 100'000)).tables.size() == 1);
  CHECK(read("<table><tr><td>甲" + repeated("<br>", 125'000) + "乙").tables.size() == 1);
  CHECK(shown("<table><tr><td>甲" + repeated("<script></", 125'000)) == "甲");
  CHECK(shown("<table><tr><td>甲<b style='" + repeated("display:", 125'000)) == "甲");
  CHECK(shown("<table><tr><td>甲" + repeated("<span style=display:none>", 75'000)) == "甲");
  CHECK(refused("<table><tr><td>x" + repeated("<tr><td rowspan=65534>", 100'000)).code == ErrorCode::too_many_cells);
  CHECK(refused("<table><tr><td>x" + repeated("<td>", 5000) + "<tr><td rowspan=65534 colspan=1000>" +
                repeated("<tr>", 60'000)).code == ErrorCode::too_many_cells);
  CHECK(read(repeated("<p>甲</b>", 50'000)).tables.size() == 1);
}

TEST_CASE("html: nothing to see is empty") {
  CHECK(refused("<html><body><table><tr><td>&nbsp;</td></tr></table></body></html>").code == ErrorCode::empty);
  CHECK(refused("<html>").code == ErrorCode::empty);
}

TEST_CASE("html: cut anywhere, it is still read") {
  const std::string html = "<!DOCTYPE html><html><head><meta charset=utf-8><style>a{}</style></head><body><p class='a'>附件3</p><table><tr>"
                           "<td rowspan=2>甲&ge;<b>1</b><td colspan=\"2\">乙<br/>丙</td></tr><tr><td>&#8805;<td><!--x-->丁</table></body></html>";
  for (std::size_t size = 0; size <= html.size(); ++size) {
    const Result<Document> document = read_document(html.substr(0, size), "a.html", built_in_profile());
    if (!document) CHECK((document.error().code == ErrorCode::empty || document.error().code == ErrorCode::bad_encoding));
  }
}

}  // namespace
}  // namespace jihe
