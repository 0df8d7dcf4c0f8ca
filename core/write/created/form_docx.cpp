#include "core/write/created/form_docx.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/package/xml.h"
#include "core/write/docx/change.h"
#include "core/write/zip.h"

namespace jihe {
namespace {

// Lengths are twentieths of a point, as Word counts them: A4 with margins of two centimetres.
constexpr int kPageShort = 11906;
constexpr int kPageLong = 16838;
constexpr int kMargin = 1134;
constexpr int kCellMargin = 70;
constexpr int kEm = 210;             // of the table's text, 10.5 points
constexpr int kLongRow = 12;         // lines; a longer row may go on over the page

constexpr std::string_view kDeclaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" "\n";

constexpr std::string_view kContentTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>)"
    R"(<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>)"
    R"(</Types>)";

constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(</Relationships>)";

constexpr std::string_view kDocumentRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>)"
    R"(<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>)"
    R"(</Relationships>)";

#define JIHE_WORD_NAMESPACE R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"

constexpr std::string_view kStyles =
    R"(<w:styles )" JIHE_WORD_NAMESPACE R"(><w:docDefaults><w:rPrDefault><w:rPr>)"
    R"(<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>)"
    R"(<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>)"
    R"(<w:pPrDefault/></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/>)"
    R"(<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="160"/><w:jc w:val="center"/></w:pPr>)"
    R"(<w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Label"><w:name w:val="Label"/><w:basedOn w:val="Normal"/><w:qFormat/>)"
    R"(<w:pPr><w:jc w:val="center"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Attachment"><w:name w:val="Attachment"/><w:basedOn w:val="Normal"/>)"
    R"(<w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>)"
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>)"
    R"(<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/>)"
    R"(<w:left w:w="70" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)"
    R"(</w:styles>)";

// What stands in where a font is missing.
constexpr std::string_view kFonts =
    R"(<w:fonts )" JIHE_WORD_NAMESPACE R"(><w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/><w:charset w:val="86"/></w:font>)"
    R"(<w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/></w:font>)"
    R"(<w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/></w:font></w:fonts>)";

constexpr std::string_view kSettings =
    R"(<w:settings )" JIHE_WORD_NAMESPACE R"(><w:zoom w:percent="100"/><w:characterSpacingControl w:val="compressPunctuation"/>)"
    R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
    R"(</w:settings>)";

std::string number(int value) { return std::to_string(value); }

// A paragraph's format in the order that the schema asks for.
struct Paragraph {
  std::string_view style = {};
  bool new_page = false;
  bool centred = false;
  bool thin = false;               // takes no room
  std::string_view section = {};   // the one that ends with it
};

// A paragraph; line breaks stay within it.
void add_paragraph(std::string& out, const Paragraph& format, std::string_view text) {
  out += "<w:p>";
  if (!format.style.empty() || format.new_page || format.centred || format.thin) {
    out += "<w:pPr>";
    if (!format.style.empty()) out.append("<w:pStyle w:val=\"").append(format.style).append("\"/>");
    if (format.new_page) out += "<w:pageBreakBefore/>";
    if (format.thin) out += R"(<w:spacing w:line="20" w:lineRule="exact"/>)";
    if (format.centred) out += R"(<w:jc w:val="center"/>)";
    out.append(format.section).append("</w:pPr>");
  }
  if (!text.empty()) out += "<w:r>" + run_content(text, "w:") + "</w:r>";
  out += "</w:p>";
}

// The lines of a cell, each a paragraph.
void add_lines(std::string& out, const Paragraph& format, std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    add_paragraph(out, format, text.substr(begin, end - begin));
    begin = end + 1;
  }
}

class TableWriter {
 public:
  TableWriter(const LaidForm& form, std::string& out) : form_(form), out_(out) {
    const int width = (form.landscape ? kPageLong : kPageShort) - 2 * kMargin;
    int before = 0;
    edges_.push_back(0);
    for (const int part : form.widths) edges_.push_back(width * (before += part) / 1000);
    owner_.assign(static_cast<std::size_t>(form.rows) * form.widths.size(), nullptr);
    for (const LaidCell& cell : form.cells) {
      for (int row = cell.row; row < cell.row + cell.rows; ++row) {
        for (int col = cell.col; col < cell.col + cell.cols; ++col) owner(row, col) = &cell;
      }
    }
  }

  void write() {
    out_ += "<w:tbl><w:tblPr><w:tblW w:w=\"" + number(edges_.back()) + R"(" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>)";
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out_.append("<w:").append(side).append(R"( w:val="single" w:sz="4" w:space="0" w:color="000000"/>)");
    }
    out_ += R"(</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>)";
    for (std::size_t col = 0; col + 1 < edges_.size(); ++col) {
      out_ += "<w:gridCol w:w=\"" + number(edges_[col + 1] - edges_[col]) + "\"/>";
    }
    out_ += "</w:tblGrid>";
    for (int row = 0; row < form_.rows; ++row) write_row(row);
    out_ += "</w:tbl>";
  }

 private:
  const LaidCell*& owner(int row, int col) {
    return owner_[static_cast<std::size_t>(row) * form_.widths.size() + static_cast<std::size_t>(col)];
  }
  int width(int begin, int end) const { return edges_[static_cast<std::size_t>(end)] - edges_[static_cast<std::size_t>(begin)]; }

  void write_row(int row) {
    const int columns = static_cast<int>(form_.widths.size());
    int lines = 1;
    for (int col = 0; col < columns; col += owner(row, col)->cols) {
      const LaidCell& cell = *owner(row, col);
      if (cell.rows > 1) continue;
      lines = std::max(lines, line_count(cell.text, 1.0 * (width(cell.col, cell.col + cell.cols) - 2 * kCellMargin) / kEm));
    }
    out_ += "<w:tr><w:trPr>";
    if (lines <= kLongRow) out_ += "<w:cantSplit/>";
    out_ += R"(<w:trHeight w:val="454" w:hRule="atLeast"/>)";
    if (row == 0 && form_.repeats_head) out_ += "<w:tblHeader/>";
    out_ += "</w:trPr>";
    for (int col = 0; col < columns; col += owner(row, col)->cols) write_cell(row, *owner(row, col));
    out_ += "</w:tr>";
  }

  void write_cell(int row, const LaidCell& cell) {
    out_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + number(width(cell.col, cell.col + cell.cols)) + R"(" w:type="dxa"/>)";
    if (cell.cols > 1) out_ += "<w:gridSpan w:val=\"" + number(cell.cols) + "\"/>";
    if (cell.rows > 1) out_ += row == cell.row ? R"(<w:vMerge w:val="restart"/>)" : "<w:vMerge/>";
    out_ += R"(<w:vAlign w:val="center"/></w:tcPr>)";
    Paragraph format;
    if (cell.role != LaidRole::value || is_short(cell)) format.style = "Label";
    add_lines(out_, format, row == cell.row ? cell.text : std::string_view{});
    out_ += "</w:tc>";
  }

  // What fits into one line is centred, as forms have it; a text that goes on over lines starts at the left.
  bool is_short(const LaidCell& cell) const {
    return line_count(cell.text, 1.0 * (width(cell.col, cell.col + cell.cols) - 2 * kCellMargin) / kEm) == 1;
  }

  const LaidForm& form_;
  std::string& out_;
  std::vector<int> edges_;
  std::vector<const LaidCell*> owner_;
};

std::string section_of(const LaidForm& form) {
  std::string out = "<w:sectPr><w:pgSz w:w=\"";
  out += number(form.landscape ? kPageLong : kPageShort) + "\" w:h=\"" + number(form.landscape ? kPageShort : kPageLong) + '"';
  if (form.landscape) out += R"( w:orient="landscape")";
  out += "/><w:pgMar";
  for (const std::string_view side : {"top", "right", "bottom", "left"}) {
    out.append(" w:").append(side).append("=\"" + number(kMargin) + '"');
  }
  return out + R"( w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>)";
}

// One form; the first paragraph starts a page where `new_page` is set.
void add_form(std::string& out, const LaidForm& form, bool new_page) {
  for (const LaidLine& line : form.above) {
    Paragraph format;
    format.new_page = new_page;
    new_page = false;
    format.centred = line.kind == LaidLine::Kind::note;
    if (line.kind == LaidLine::Kind::title) format.style = "Title";
    if (line.kind == LaidLine::Kind::attachment) format.style = "Attachment";
    add_paragraph(out, format, line.text);
  }
  if (new_page) add_paragraph(out, {.new_page = true}, {});
  if (form.rows > 0) TableWriter(form, out).write();
  for (const std::string& line : form.below) add_paragraph(out, {}, line);
}

std::string document_of(std::span<const LaidForm> forms) {
  std::string out(kDeclaration);
  out += "<w:document " JIHE_WORD_NAMESPACE "><w:body>";
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const bool turned = i > 0 && forms[i - 1].landscape != forms[i].landscape;
    // A section of the other kind starts a page of its own.
    const std::string section = turned ? section_of(forms[i - 1]) : std::string();
    if (turned) add_paragraph(out, {.thin = true, .section = section}, {});
    add_form(out, forms[i], i > 0 && !turned);
  }
  add_paragraph(out, {.thin = true}, {});   // Word wants a paragraph behind a table
  if (!forms.empty()) out += section_of(forms.back());
  return out + "</w:body></w:document>";
}

std::string part_of(std::string_view content) { return std::string(kDeclaration).append(content); }

}  // namespace

Bytes new_docx(std::span<const LaidForm> forms) {
  const std::array<std::string, 7> parts = {part_of(kContentTypes), part_of(kRelations), document_of(forms),
                                            part_of(kDocumentRelations), part_of(kStyles), part_of(kSettings),
                                            part_of(kFonts)};
  const std::array<NewFile, 7> files = {{{"[Content_Types].xml", parts[0]},
                                         {"_rels/.rels", parts[1]},
                                         {"word/document.xml", parts[2]},
                                         {"word/_rels/document.xml.rels", parts[3]},
                                         {"word/styles.xml", parts[4]},
                                         {"word/settings.xml", parts[5]},
                                         {"word/fontTable.xml", parts[6]}}};
  return new_archive(files);
}

}  // namespace jihe
