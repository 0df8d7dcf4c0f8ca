// The JSON report: the contract that programs rely on (keys, their order and meaning are fixed).
#pragma once

#include <string>

#include "core/report/report_input.h"

namespace jihe {

// One document, UTF-8, indented by two, ending in a line break. Stable: the same input gives the same bytes.
std::string json_report(const ReportInput& input, const ReportOptions& options);

// One line per file (the entry of "files"), for batch engines.
std::string ndjson_report(const ReportInput& input, const ReportOptions& options);

}  // namespace jihe
