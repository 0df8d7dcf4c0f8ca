// A small report made by hand: one text file with two tables, and one that could not be used.
#pragma once

#include <string>
#include <vector>

#include "core/report/report_input.h"

namespace jihe::tests {

struct ReportFixture {
  Document document;
  std::vector<Form> forms;
  Findings findings;
  ReportInput input;

  ReportFixture();
  ReportFixture(const ReportFixture&) = delete;  // the input points into it
  ReportFixture& operator=(const ReportFixture&) = delete;

  Finding& add(std::string_view rule, Severity severity, Few<Place> places);
};

}  // namespace jihe::tests
