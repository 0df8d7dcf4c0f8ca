// Which findings are of one kind, so that lists for people may tell them once.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/form/form.h"
#include "core/grid/finding.h"

namespace jihe {

// The rule of a finding, and which of its sentences is meant.
using FindingKind = std::pair<std::string_view, std::string_view>;
FindingKind kind_of(const Finding& finding);

// The table a finding stands in; -1: the whole file.
int table_of(const Finding& finding);

// In the head of its table (above the indicators), or about many rows at once: what every table of a file may share.
bool about_head(const Finding& finding, const std::vector<Form>& forms);

}  // namespace jihe
