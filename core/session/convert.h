// A file as a document of another kind: new, or, where it is of that kind already, as it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/messages/catalogue.h"
#include "core/session/session.h"

namespace jihe {

enum class ConvertTo { docx, xlsx, import_sheet, text, csv, html, json };

// By the ending of a name: .docx .xlsx .import.xlsx .txt .csv .html .htm .json, in any case; nothing for another one.
std::optional<ConvertTo> convert_to(std::string_view name);
std::string_view ending_of(ConvertTo to);   // ".docx", ..., ".import.xlsx"

// A row of the import sheet that the budget system would refuse.
struct RefusedRow {
  std::string sheet;           // its name; "" where the workbook has one alone
  int row = 0;                 // 1-based, of the sheet
  std::string indicator;
  std::string_view reason;     // see ImportRefusal
};

struct Converted {
  Bytes bytes;
  std::vector<RefusedRow> refused;   // of an import sheet; the bytes hold these rows all the same
};

// The file with its changes so far. A file of the asked kind is written as Session::save does; every other one is a new
// document of all its tables. no_form (detail indicators) for an import sheet of nothing; the errors of the writers.
Result<Converted> convert(const OpenFile& file, ConvertTo to);

// How many rows of the sheet are refused, for whatever reasons.
int refused_rows(const std::vector<RefusedRow>& refused);

// 第 3 行“培训人数”：没有计量单位.
std::string describe_refused(Language language, const RefusedRow& refused);

}  // namespace jihe
