// JSON with rows in it: lists of lists, lists of objects whose keys head the columns, objects of labels and values, one or
// many of them, wherever they stand; and this program's own report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/read/json/nodes.h"

namespace jihe {

// Where a cell's text stands.
struct JsonCell {
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  std::size_t node = kNowhere;   // its value, or the member whose key it is
  bool key = false;
  std::string text;
};

struct JsonRow {
  enum class Kind {
    list,     // [ "一级指标", "指标值" ]
    object,   // { "一级指标": "产出指标", "指标值": 1 }, below its keys
    keys,     // the keys of a list of objects, in the order they come
    member,   // "项目名称": "村道照明", as a label and its value
    value,    // a value alone: a line of its own
    made,     // of a report: stands nowhere in the file
  };
  Kind kind = Kind::list;
  std::size_t node = 0;   // the list, object, list of objects, member, value
  std::vector<JsonCell> cells;
};

// The rows of the JSON in order; null is an empty cell. too_many_cells where objects have too many different keys.
Result<std::vector<JsonRow>> read_json_rows(std::string_view json, const std::vector<JsonNode>& nodes);

// True where the JSON is a report as this program writes it. Its tables are laid out as the national form, so that the same
// fields, money, goals and indicators are found again; they stand nowhere in the file as rows.
bool is_json_report(std::string_view json, const std::vector<JsonNode>& nodes);

// The forms in JSON. Cell::source and Row::line_end are bytes of the file as UTF-8, behind the mark: of the value or key, and
// of the bracket that ends a row (for keys the one that starts their list, for values alone their own).
Result<Document> read_json(Bytes bytes, const Profile& profile);

}  // namespace jihe
