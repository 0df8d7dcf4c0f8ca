// This program's own report, laid out as the form it was made from.
#pragma once

#include <string_view>
#include <vector>

#include "core/read/json/json.h"

namespace jihe {

// The rows of all tables in a report. REQUIRES: is_json_report(json, nodes).
std::vector<JsonRow> read_report_rows(std::string_view json, const std::vector<JsonNode>& nodes);

// The member of object `node` with this key; JsonCell::kNowhere where it has none.
std::size_t json_member(std::string_view json, const std::vector<JsonNode>& nodes, std::size_t node, std::string_view key);

}  // namespace jihe
