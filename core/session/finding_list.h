// The findings of all files as a workbook that a reviewer sorts and filters: first how many each project has, then each.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/report/report_input.h"

namespace jihe {

// Two sheets: a row for every project (a table, or some rows of a list) with its file, unit and counts, those with the most
// errors first; and a row for every finding, what has been explained with its reason. Files that could not be read stand in the first with the reason.
// Errors as new_workbook.
Result<Bytes> finding_list(const ReportInput& input, Language language);

}  // namespace jihe
