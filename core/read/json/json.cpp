#include "core/read/json/json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/read/encoding/encoding.h"
#include "core/read/encoding/offsets.h"
#include "core/read/json/report.h"
#include "core/read/table_builder.h"

namespace jihe {
namespace {

using NodeKind = JsonNode::Kind;

// Keys whose value is a line of its own, no label.
bool is_title(std::string_view key) { return key == "title" || key == "标题" || key == "表名" || key == "caption"; }

class RowReader {
 public:
  RowReader(std::string_view json, const std::vector<JsonNode>& nodes) : json_(json), nodes_(nodes) {}

  Result<std::vector<JsonRow>> read() {
    read(0, false);
    if (cells_ > kMaxFileCells) return Error{ErrorCode::too_many_cells, 0, {}};
    return std::move(rows_);
  }

 private:
  template <class Test>
  bool all_children(std::size_t node, Test test) const {
    for (std::size_t child = node + 1; child < nodes_[node].behind; child = nodes_[child].behind) {
      if (!test(child)) return false;
    }
    return true;
  }

  template <class Take>
  void each(std::size_t node, Take take) const {
    all_children(node, [&](std::size_t child) { return take(child), true; });
  }

  bool flat(std::size_t node) const {
    return all_children(node, [this](std::size_t child) { return !nodes_[child].holds(); });
  }

  // Objects of values alone, or with lists of values in them: each is a row.
  bool is_record(std::size_t node) const {
    return nodes_[node].kind == NodeKind::object && nodes_[node].behind > node + 1 &&
           all_children(node, [this](std::size_t child) { return !nodes_[child].holds() || flat(child); });
  }

  // `in_list`: it stands in a list beside others. Never deeper than kMaxNesting, as the nodes are.
  void read(std::size_t node, bool in_list) {
    if (cells_ > kMaxFileCells) return;
    if (!nodes_[node].holds()) return add_value(node);
    if (nodes_[node].kind == NodeKind::object) {
      each(node, [this](std::size_t child) { nodes_[child].holds() ? read(child, false) : add_member(child); });
    } else if (nodes_[node].behind > node + 1 && all_children(node, [this](std::size_t child) { return is_record(child); })) {
      add_records(node);
    } else if (in_list && flat(node)) {
      add_list(node);
    } else {
      each(node, [this](std::size_t child) { read(child, true); });
    }
  }

  JsonRow& add_row(JsonRow::Kind kind, std::size_t node) {
    JsonRow& row = rows_.emplace_back();
    row.kind = kind;
    row.node = node;
    return row;
  }

  void add_cell(JsonRow& row, std::size_t node) {
    row.cells.push_back({node, false, json_text(json_, nodes_[node])});
    ++cells_;
  }

  std::string key_of(std::size_t node) const {
    return json_string(json_.substr(nodes_[node].key_begin, nodes_[node].key_end - nodes_[node].key_begin));
  }

  void add_list(std::size_t node) {
    JsonRow& row = add_row(JsonRow::Kind::list, node);
    each(node, [&](std::size_t child) { add_cell(row, child); });
    if (row.cells.empty()) row.cells.emplace_back();
  }

  void add_value(std::size_t node) { add_cell(add_row(JsonRow::Kind::value, node), node); }

  void add_member(std::size_t node) {
    std::string key = key_of(node);
    if (is_title(key)) return add_value(node);
    JsonRow& row = add_row(JsonRow::Kind::member, node);
    row.cells.push_back({node, true, std::move(key)});
    add_cell(row, node);
  }

  void add_records(std::size_t node) {
    const std::size_t head = rows_.size();
    add_row(JsonRow::Kind::keys, node);
    std::map<std::string, std::size_t, std::less<>> columns;
    each(node, [&](std::size_t object) {
      if (cells_ > kMaxFileCells) return;
      add_row(JsonRow::Kind::object, object);
      each(object, [&](std::size_t child) {
        const auto [column, added] = columns.try_emplace(key_of(child), columns.size());
        if (added) rows_[head].cells.push_back({child, true, column->first});
        std::vector<JsonCell>& cells = rows_.back().cells;
        if (cells.size() <= column->second) {
          cells_ += column->second + 1 - cells.size();
          if (cells_ > kMaxFileCells) return;
          cells.resize(column->second + 1);
        }
        cells[column->second] = {child, false, json_text(json_, nodes_[child])};
      });
    });
  }

  std::string_view json_;
  const std::vector<JsonNode>& nodes_;
  std::vector<JsonRow> rows_;
  std::size_t cells_ = 0;
};

SourceSpan span(std::uint32_t begin, std::uint32_t end) { return {begin, end}; }

Row grid_row(const JsonRow& from, const std::vector<JsonNode>& nodes) {
  Row row;
  for (const JsonCell& cell : from.cells) {
    Cell& to = row.cells.emplace_back();
    to.text = cell.text;
    if (cell.node == JsonCell::kNowhere) continue;
    const JsonNode& node = nodes[cell.node];
    to.source = cell.key ? span(node.key_begin, node.key_end) : span(node.begin, node.end);
  }
  const JsonNode& node = nodes[from.node];
  switch (from.kind) {
    case JsonRow::Kind::list:
    case JsonRow::Kind::object: row.line_end = span(node.end - 1, node.end); break;
    case JsonRow::Kind::keys: row.line_end = span(node.begin, node.begin + 1); break;
    case JsonRow::Kind::member:
    case JsonRow::Kind::value: row.line_end = span(node.begin, node.end); break;
    case JsonRow::Kind::made: break;
  }
  return row;
}

}  // namespace

Result<std::vector<JsonRow>> read_json_rows(std::string_view json, const std::vector<JsonNode>& nodes) {
  if (is_json_report(json, nodes)) return read_report_rows(json, nodes);
  return RowReader(json, nodes).read();
}

Result<Document> read_json(Bytes bytes, const Profile& profile) {
  const Result<DetectedEncoding> encoding = detect_encoding(bytes);
  if (!encoding) return encoding.error();
  const std::string json = to_utf8(BytesView(bytes).substr(encoding->bom), encoding->encoding);
  const auto error_at = [&](Error error) {
    error.at = Offsets(bytes, *encoding).of(error.at);
    return error;
  };
  const Result<std::vector<JsonNode>> nodes = read_json_nodes(json);
  if (!nodes) return error_at(nodes.error());
  const Result<std::vector<JsonRow>> rows = read_json_rows(json, *nodes);
  if (!rows) return error_at(rows.error());
  TableBuilder builder(profile);
  bool any_text = false;
  for (const JsonRow& from : *rows) {
    for (const JsonCell& cell : from.cells) {
      any_text = any_text || !text::blank(cell.text);
      if (cell.text.size() <= kMaxCellBytes) continue;
      return error_at({ErrorCode::cell_too_large, cell.node == JsonCell::kNowhere ? 0 : (*nodes)[cell.node].begin, {}});
    }
    if (!builder.add(grid_row(from, *nodes))) return error_at({ErrorCode::too_many_cells, (*nodes)[from.node].begin, {}});
  }
  return built_document(Kind::json, builder, any_text, std::move(bytes), *encoding);
}

}  // namespace jihe
