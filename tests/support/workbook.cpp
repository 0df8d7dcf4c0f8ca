#include "tests/support/workbook.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/grid/a1.h"
#include "core/read/package/xml.h"
#include "core/read/package/zip.h"

namespace jihe::tests {

namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(int id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" + std::string(kOffice) + '/' + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relations(std::string_view inside) {
  return std::string(kHead) + "<Relationships xmlns=\"" + std::string(kPackage) + "relationships\">" + std::string(inside) +
         "</Relationships>";
}

std::string override_of(std::string_view path, std::string_view type) {
  return "<Override PartName=\"/xl/" + std::string(path) +
         "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + std::string(type) + "+xml\"/>";
}

std::string element(std::string_view name, std::string_view inside) {
  return std::string(kHead) + "<" + std::string(name) + " xmlns=\"" + std::string(kMain) + "\" xmlns:r=\"" +
         std::string(kOffice) + "\">" + std::string(inside) + "</" + std::string(name) + ">";
}

std::string sheet_path(std::size_t index) { return "worksheets/sheet" + std::to_string(index + 1) + ".xml"; }

std::string styles_part(const TestWorkbook& workbook) {
  std::string inside;
  if (!workbook.formats.empty()) inside += "<numFmts>" + workbook.formats + "</numFmts>";
  inside += "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill>"
            "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
            "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"" + std::to_string(workbook.styles.size()) + "\">";
  for (const int id : workbook.styles) {
    inside += "<xf numFmtId=\"" + std::to_string(id) + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
              "applyNumberFormat=\"1\"/>";
  }
  return element("styleSheet", inside + "</cellXfs>");
}

}  // namespace

std::vector<PackedFile> parts_of(const TestWorkbook& workbook) {
  std::string types = override_of("workbook.xml", "sheet.main") + override_of("styles.xml", "styles") +
                      override_of("sharedStrings.xml", "sharedStrings");
  std::string of_workbook = relation(1, "styles", "styles.xml") + relation(2, "sharedStrings", "sharedStrings.xml");
  std::string sheets;
  std::vector<PackedFile> parts;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const TestSheet& sheet = workbook.sheets[i];
    const std::string state = sheet.state.empty() ? std::string() : " state=\"" + sheet.state + "\"";
    const std::string id = std::to_string(10 + i);
    sheets += "<sheet name=\"" + xml_escaped(sheet.name) + "\" sheetId=\"" + std::to_string(i + 1) + "\"" + state + " r:id=\"rId" +
              id + "\"/>";
    of_workbook += relation(static_cast<int>(10 + i), "worksheet", sheet_path(i));
    types += override_of(sheet_path(i), "worksheet");
    parts.push_back({"xl/" + sheet_path(i),
                     element("worksheet", sheet.front + "<sheetData>" + sheet.data + "</sheetData>" + sheet.behind)});
    if (!sheet.relations.empty()) {
      parts.push_back({"xl/worksheets/_rels/sheet" + std::to_string(i + 1) + ".xml.rels", relations(sheet.relations)});
    }
  }
  if (!workbook.calc_chain.empty()) {
    of_workbook += relation(3, "calcChain", "calcChain.xml");
    types += override_of("calcChain.xml", "calcChain");
    parts.push_back({"xl/calcChain.xml", element("calcChain", workbook.calc_chain)});
  }
  std::string strings;
  for (const std::string& text : workbook.strings) strings += "<si>" + text + "</si>";
  const std::string names = workbook.names.empty() ? "" : "<definedNames>" + workbook.names + "</definedNames>";
  std::vector<PackedFile> all = {
      {"[Content_Types].xml",
       std::string(kHead) + "<Types xmlns=\"" + std::string(kPackage) + "content-types\"><Default Extension=\"rels\" ContentType="
       "\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
       types + "</Types>"},
      {"_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml", element("workbook", "<workbookPr" + workbook.properties + "/><sheets>" + sheets + "</sheets>" + names)},
      {"xl/_rels/workbook.xml.rels", relations(of_workbook)},
      {"xl/styles.xml", styles_part(workbook)},
      {"xl/sharedStrings.xml", element("sst", strings)}};
  all.insert(all.end(), parts.begin(), parts.end());
  all.insert(all.end(), workbook.others.begin(), workbook.others.end());
  return all;
}

std::string xlsx_of(const TestWorkbook& workbook) { return zip_of(parts_of(workbook)); }

std::string xlsx_of_rows(std::string_view data) {
  TestWorkbook workbook;
  workbook.sheets.push_back({"Sheet1", std::string(data)});
  return xlsx_of(workbook);
}

std::string xlsx_of_text(std::string_view text) {
  TestWorkbook workbook;
  TestSheet& sheet = workbook.sheets.emplace_back();
  int number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    begin = end + 1;
    ++number;
    if (line.empty()) continue;
    sheet.data += "<row r=\"" + std::to_string(number) + "\">";
    int col = 0;
    for (std::size_t at = 0; at <= line.size(); ++col) {
      const std::size_t tab = std::min(line.find('\t', at), line.size());
      const std::string_view cell = line.substr(at, tab - at);
      at = tab + 1;
      sheet.data += "<c r=\"" + a1_name(SheetRef{number, col}) + "\" s=\"0\"";
      if (cell.empty()) {
        sheet.data += "/>";
        continue;
      }
      const std::string si = "<t xml:space=\"preserve\">" + xml_escaped(cell) + "</t>";
      auto known = std::find(workbook.strings.begin(), workbook.strings.end(), si);
      if (known == workbook.strings.end()) known = workbook.strings.insert(known, si);
      sheet.data += " t=\"s\"><v>" + std::to_string(known - workbook.strings.begin()) + "</v></c>";
    }
    sheet.data += "</row>";
  }
  return xlsx_of(workbook);
}

std::string file_of(const std::string& archive, std::string_view name) {
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  const ZipEntry* entry = zip->find(name);
  REQUIRE(entry != nullptr);
  const auto content = unpack(archive, *entry);
  REQUIRE(content);
  return *content;
}

std::string other_files(const std::string& archive, const std::vector<std::string>& names) {
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  std::string out;
  for (const ZipEntry& entry : zip->entries) {
    if (std::find(names.begin(), names.end(), entry.name) != names.end()) continue;
    out += archive.substr(entry.header, entry.end - entry.header);
  }
  return out;
}

}  // namespace jihe::tests
