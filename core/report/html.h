// The report as one HTML page to read, print or pass on: no script, nothing loaded from elsewhere.
#pragma once

#include <string>

#include "core/report/report_input.h"

namespace jihe {

// All files with their counts first, then the findings of each, table by table, gravest first; explained ones at its end.
std::string html_report(const ReportInput& input, const ReportOptions& options);

}  // namespace jihe
