// What a person reads in a terminal: per table its findings, each with its place, what is wrong and what to do.
#pragma once

#include <string>

#include "core/report/report_input.h"

namespace jihe {

std::string text_report(const ReportInput& input, const ReportOptions& options);

}  // namespace jihe
