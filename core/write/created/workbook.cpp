#include "core/write/created/workbook.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/read/package/xml.h"
#include "core/write/xlsx/value.h"
#include "core/write/zip.h"

namespace jihe {
namespace {

constexpr std::string_view kDeclaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)" "\n";

#define JIHE_SHEET_NAMESPACE R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
#define JIHE_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define JIHE_SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type=")" JIHE_RELATIONS R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)";

// cellXfs in the order of SheetStyle, behind the default, then that of a number; format 49 is Text, 1 a whole number.
constexpr std::string_view kStyles =
    R"(<styleSheet )" JIHE_SHEET_NAMESPACE R"(><fonts count="3">)"
    R"(<font><sz val="10.5"/><name val="宋体"/><charset val="134"/></font>)"
    R"(<font><sz val="18"/><name val="方正小标宋简体"/><charset val="134"/></font>)"
    R"(<font><sz val="14"/><name val="黑体"/><charset val="134"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>)"
    R"(<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right>)"
    R"(<top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>)"
    R"(<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>)"
    R"(<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>)"
    R"(<xf numFmtId="1" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" )"
    R"(applyAlignment="1"><alignment vertical="center"/></xf>)"
    R"(</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

constexpr int kNumberStyle = 7;   // its position in cellXfs

std::string column_name(int col) {
  std::string name;
  for (++col; col > 0; col = (col - 1) / 26) name.insert(name.begin(), static_cast<char>('A' + (col - 1) % 26));
  return name;
}

std::string place(int row, int col) { return column_name(col) + std::to_string(row + 1); }

// For attributes, too.
std::string quoted(std::string_view text) { return text::replace_all(xml_escaped(text), "\"", "&quot;"); }

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// A text as a spreadsheet's string: what would be read as the escape of a character (_x000D_) is escaped itself.
std::string sheet_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view escape = text.substr(i, 7);
    if (escape.size() == 7 && escape.starts_with("_x") && escape[6] == '_' &&
        std::all_of(escape.begin() + 2, escape.begin() + 6, is_hex)) {
      out += "_x005F";
    }
    out += text[i];
  }
  return xml_escaped(out);
}

// A decimal with two places, whatever the locale.
std::string decimal(double value) {
  const int hundredths = static_cast<int>(value * 100 + 0.5);
  std::string digits = std::to_string(hundredths % 100);
  if (digits.size() < 2) digits.insert(0, 1, '0');
  return std::to_string(hundredths / 100) + '.' + digits;
}

// Each text once, in the order of first use.
class Strings {
 public:
  std::string add(const std::string& text) {
    ++uses_;
    const auto [at, fresh] = numbers_.try_emplace(text, numbers_.size());
    if (fresh) items_ += "<si><t xml:space=\"preserve\">" + sheet_text(text) + "</t></si>";
    return std::to_string(at->second);
  }
  std::string part() const {
    return std::string(kDeclaration) + "<sst " JIHE_SHEET_NAMESPACE " count=\"" + std::to_string(uses_) + "\" uniqueCount=\"" +
           std::to_string(numbers_.size()) + "\">" + items_ + "</sst>";
  }

 private:
  std::map<std::string, std::size_t> numbers_;
  std::string items_;
  std::size_t uses_ = 0;
};

class SheetWriter {
 public:
  SheetWriter(const NewSheet& sheet, Strings& strings) : sheet_(sheet), strings_(strings) {
    rows_ = static_cast<int>(sheet.heights.size());
    for (const NewSheetCell& cell : sheet.cells) rows_ = std::max(rows_, cell.row + cell.rows);
    const auto columns = sheet.widths.size();
    owner_.assign(static_cast<std::size_t>(rows_) * columns, nullptr);
    for (const NewSheetCell& cell : sheet.cells) {
      for (int row = cell.row; row < cell.row + cell.rows; ++row) {
        for (int col = cell.col; col < cell.col + cell.cols; ++col) {
          owner_[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(col)] = &cell;
        }
      }
    }
  }

  std::string part() {
    out_ = std::string(kDeclaration) + "<worksheet " JIHE_SHEET_NAMESPACE "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    out_ += "<sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    for (std::size_t col = 0; col < sheet_.widths.size(); ++col) {
      const std::string number = std::to_string(col + 1);
      out_ += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + decimal(sheet_.widths[col]) + "\" customWidth=\"1\"/>";
    }
    out_ += "</cols><sheetData>";
    for (int row = 0; row < rows_; ++row) write_row(row);
    out_ += "</sheetData>";
    write_merges();
    out_ += R"(<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>)";
    out_ += R"(<pageSetup paperSize="9" orientation=")";
    out_ += sheet_.landscape ? "landscape" : "portrait";
    out_ += R"(" fitToWidth="1" fitToHeight="0"/>)";
    if (rows_ > 0 && !sheet_.widths.empty()) {
      // Numbers are texts on purpose: no green corner on each of them.
      out_ += "<ignoredErrors><ignoredError sqref=\"A1:" + place(rows_ - 1, static_cast<int>(sheet_.widths.size()) - 1) +
              "\" numberStoredAsText=\"1\"/></ignoredErrors>";
    }
    return out_ + "</worksheet>";
  }

 private:
  void write_row(int row) {
    out_ += "<row r=\"" + std::to_string(row + 1) + '"';
    if (const auto at = static_cast<std::size_t>(row); at < sheet_.heights.size() && sheet_.heights[at] > 0) {
      out_ += " ht=\"" + decimal(sheet_.heights[at]) + "\" customHeight=\"1\"";
    }
    out_ += '>';
    for (std::size_t col = 0; col < sheet_.widths.size(); ++col) {
      const NewSheetCell* cell = owner_[static_cast<std::size_t>(row) * sheet_.widths.size() + col];
      if (cell == nullptr) continue;
      const bool first = cell->row == row && cell->col == static_cast<int>(col);
      const int style = cell->number ? kNumberStyle : static_cast<int>(cell->style) + 1;
      out_ += "<c r=\"" + place(row, static_cast<int>(col)) + "\" s=\"" + std::to_string(style) + '"';
      if (first && cell->number) {
        out_ += "><v>" + cell->text + "</v></c>";
      } else if (first && !cell->text.empty()) {
        out_ += " t=\"s\"><v>" + strings_.add(cell->text) + "</v></c>";
      } else {
        out_ += "/>";
      }
    }
    out_ += "</row>";
  }

  void write_merges() {
    std::string merges;
    int count = 0;
    for (const NewSheetCell& cell : sheet_.cells) {
      if (cell.rows == 1 && cell.cols == 1) continue;
      merges += "<mergeCell ref=\"" + place(cell.row, cell.col) + ':' +
                place(cell.row + cell.rows - 1, cell.col + cell.cols - 1) + "\"/>";
      ++count;
    }
    if (count > 0) out_ += "<mergeCells count=\"" + std::to_string(count) + "\">" + merges + "</mergeCells>";
  }

  const NewSheet& sheet_;
  Strings& strings_;
  int rows_ = 0;
  std::vector<const NewSheetCell*> owner_;
  std::string out_;
};

std::string content_types(std::size_t sheets) {
  std::string out(kDeclaration);
  out += R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
         R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
         R"(<Default Extension="xml" ContentType="application/xml"/>)"
         R"(<Override PartName="/xl/workbook.xml" ContentType=")" JIHE_SHEET_TYPE R"(sheet.main+xml"/>)"
         R"(<Override PartName="/xl/styles.xml" ContentType=")" JIHE_SHEET_TYPE R"(styles+xml"/>)"
         R"(<Override PartName="/xl/sharedStrings.xml" ContentType=")" JIHE_SHEET_TYPE R"(sharedStrings+xml"/>)";
  for (std::size_t i = 1; i <= sheets; ++i) {
    out += "<Override PartName=\"/xl/worksheets/sheet" + std::to_string(i) + ".xml\" ContentType=\"" JIHE_SHEET_TYPE
           "worksheet+xml\"/>";
  }
  return out + "</Types>";
}

std::string workbook(std::span<const NewSheet> sheets) {
  std::string out(kDeclaration);
  out += "<workbook " JIHE_SHEET_NAMESPACE " xmlns:r=\"" JIHE_RELATIONS "\"><sheets>";
  std::string names;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    out += "<sheet name=\"" + quoted(sheets[i].name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    if (sheets[i].head_row < 0) continue;
    const std::string row = std::to_string(sheets[i].head_row + 1);
    names += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + std::to_string(i) + "\">'" +
             xml_escaped(text::replace_all(sheets[i].name, "'", "''")) + "'!$" + row + ":$" + row + "</definedName>";
  }
  out += "</sheets>";
  if (!names.empty()) out += "<definedNames>" + names + "</definedNames>";
  return out + "</workbook>";
}

std::string workbook_relations(std::size_t sheets) {
  std::string out(kDeclaration);
  out += R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  const auto add = [&out](std::size_t id, std::string_view type, const std::string& target) {
    out += "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" JIHE_RELATIONS "/";
    out.append(type).append("\" Target=\"" + target + "\"/>");
  };
  for (std::size_t i = 1; i <= sheets; ++i) add(i, "worksheet", "worksheets/sheet" + std::to_string(i) + ".xml");
  add(sheets + 1, "styles", "styles.xml");
  add(sheets + 2, "sharedStrings", "sharedStrings.xml");
  return out + "</Relationships>";
}

}  // namespace

Result<Bytes> new_workbook(std::span<const NewSheet> sheets) {
  for (const NewSheet& sheet : sheets) {
    if (sheet.widths.size() > kExcelColumns) return Error{ErrorCode::too_many_cells, 0, "xlsx"};
    for (const NewSheetCell& cell : sheet.cells) {
      if (static_cast<std::size_t>(cell.row + cell.rows) > kExcelRows) return Error{ErrorCode::too_many_cells, 0, "xlsx"};
      if (!fits_sheet_cell(cell.text)) {
        return Error{ErrorCode::cell_too_large, 0, "xlsx"};
      }
    }
  }
  Strings strings;
  std::vector<std::string> names;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    names.push_back("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml");
    parts.push_back(SheetWriter(sheets[i], strings).part());
  }
  const std::array<std::string, 6> fixed = {content_types(sheets.size()),     std::string(kDeclaration).append(kRelations),
                                            workbook(sheets),                 workbook_relations(sheets.size()),
                                            std::string(kDeclaration).append(kStyles), strings.part()};
  std::vector<NewFile> files = {{"[Content_Types].xml", fixed[0]},       {"_rels/.rels", fixed[1]},
                                {"xl/workbook.xml", fixed[2]},           {"xl/_rels/workbook.xml.rels", fixed[3]},
                                {"xl/styles.xml", fixed[4]},             {"xl/sharedStrings.xml", fixed[5]}};
  for (std::size_t i = 0; i < sheets.size(); ++i) files.push_back({names[i], parts[i]});
  return new_archive(files);
}

std::vector<std::string> sheet_names(std::span<const std::string> wanted) {
  constexpr std::size_t kLongest = 31;
  constexpr std::size_t kFallbackNumber = 1;
  std::vector<std::string> names;
  std::set<std::string> taken;              // as Excel compares them
  std::map<std::string, int> next_number;   // to be tried for a name that is taken
  const auto cut = [](std::string_view text, std::size_t most) {
    std::size_t length = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size();) {
      length += utf8::next(text, i) > 0xFFFF ? 2 : 1;
      if (length > most) break;
      end = i;
    }
    return std::string(text.substr(0, end));
  };
  // Names that differ in the case of letters, or in their width, count as one.
  const auto lower = [](std::string_view text) {
    std::string out = text::fold(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
  };
  for (const std::string& name : wanted) {
    std::string base;
    for (const char c : name) {
      const bool bad = std::string_view("\\/?*[]:\n\r\t").find(c) != std::string_view::npos;
      base += bad ? ' ' : c;
    }
    base = cut(text::trim(base), kLongest);
    while (base.starts_with('\'')) base.erase(0, 1);
    while (base.ends_with('\'') || base.ends_with(' ')) base.pop_back();
    if (base.empty()) base = "Sheet" + std::to_string(names.size() + kFallbackNumber);
    std::string unique = base;
    int& number = next_number.try_emplace(lower(base), 2).first->second;
    while (!taken.insert(lower(unique)).second) {
      const std::string tail = " (" + std::to_string(number++) + ')';
      unique = cut(base, kLongest - tail.size()) + tail;
    }
    names.push_back(std::move(unique));
  }
  return names;
}

}  // namespace jihe
