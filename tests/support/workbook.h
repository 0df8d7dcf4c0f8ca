// Excel workbooks made for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/package.h"

namespace jihe::tests {

// One sheet of a workbook that is put together by hand.
struct TestSheet {
  std::string name = "Sheet1";
  std::string data;           // inside of sheetData
  std::string behind = {};    // elements behind sheetData: mergeCells, ...
  std::string front = {};     // in front of it: cols, ...
  std::string state = {};     // hidden, veryHidden
  std::string relations = {}; // Relationship elements of the sheet
};

struct TestWorkbook {
  std::vector<TestSheet> sheets;
  std::vector<std::string> strings = {};   // si elements' insides: <t>甲</t>
  std::string formats = {};                // numFmt elements
  std::vector<int> styles = {0};           // numFmtId of each cell format
  std::string names = {};                  // definedName elements
  std::string properties = {};             // attributes of workbookPr
  std::string calc_chain = {};             // c elements; "" for no such part
  std::vector<PackedFile> others = {};     // more files of the package
};

std::vector<PackedFile> parts_of(const TestWorkbook& workbook);
std::string xlsx_of(const TestWorkbook& workbook);

// A workbook with one sheet that has this inside of its sheetData.
std::string xlsx_of_rows(std::string_view data);

// Tab-separated lines as a sheet: texts as shared strings, empty cells of a line formatted ones, empty lines no rows at all.
std::string xlsx_of_text(std::string_view text);

// A file of an archive, unpacked; fails the test where it is not there.
std::string file_of(const std::string& archive, std::string_view name);

// The bytes that all files but the named ones have in the archive, with their headers.
std::string other_files(const std::string& archive, const std::vector<std::string>& names);

}  // namespace jihe::tests
