// The report as SARIF 2.1.0, which code review systems and editors show.
#pragma once

#include <string>

#include "core/report/report_input.h"

namespace jihe {

// One run: the rules that spoke, a result a finding (level error, warning or note; its line where the file has lines, else
// the place in words), explained ones as suppressed, files that could not be used as notifications.
std::string sarif_report(const ReportInput& input, const ReportOptions& options);

}  // namespace jihe
