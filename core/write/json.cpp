#include "core/write/json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "core/base/utf8.h"
#include "core/read/encoding/encoding.h"
#include "core/read/json/json.h"
#include "core/write/changes.h"

namespace jihe {
namespace {

using NodeKind = JsonNode::Kind;

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[unit >> shift & 15];
}

bool is_number(std::string_view text) {
  const auto nodes = read_json_nodes(text);
  return nodes && nodes->size() == 1 && nodes->front().kind == NodeKind::number && nodes->front().end == text.size() &&
         nodes->front().begin == 0;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class JsonWriter {
 public:
  JsonWriter(const Document& document, std::string_view json, const std::vector<JsonNode>& nodes,
             const std::vector<JsonRow>& rows)
      : document_(document), json_(json), nodes_(nodes), rows_(rows) {
    const bool plain = std::all_of(json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    ascii_ = plain && json.find("\\u") != std::string_view::npos;
    std::size_t keys = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].kind == JsonRow::Kind::keys) keys = i;
      by_place_[place_of(rows[i])] = i;
      keys_.push_back(keys);
    }
    for (const Grid& grid : document.tables) {
      for (const Row& row : grid.rows) {
        const auto found = row.line_end.empty() ? by_place_.end() : by_place_.find(row.line_end.begin);
        if (found != by_place_.end() && rows[found->second].kind == JsonRow::Kind::keys) heads_[found->second] = &row;
      }
    }
  }

  std::vector<TextChange> changes() {
    std::vector<bool> stays(rows_.size(), false);
    const std::size_t none = rows_.size();
    for (const Grid& grid : document_.tables) {
      std::size_t above = none;
      for (const Row& row : grid.rows) {
        const auto found = row.line_end.empty() ? by_place_.end() : by_place_.find(row.line_end.begin);
        if (found == by_place_.end()) {
          if (above != none) insert_behind(above, row);
          continue;
        }
        above = found->second;
        stays[above] = true;
        write_row(above, row);
      }
    }
    remove_rows(stays);
    return std::move(changes_);
  }

 private:
  // What Row::line_end begins with.
  std::size_t place_of(const JsonRow& row) const {
    const JsonNode& node = nodes_[row.node];
    const bool bracket = row.kind == JsonRow::Kind::list || row.kind == JsonRow::Kind::object;
    return bracket ? node.end - 1 : node.begin;
  }

  std::string quoted(std::string_view text) const { return json_quoted(text, ascii_); }

  std::string value_of(std::string_view text, NodeKind was) const {
    if (was == NodeKind::number && is_number(text)) return std::string(text);
    if (was == NodeKind::word && (text == "true" || text == "false")) return std::string(text);
    return quoted(text);
  }

  // ---- cells ----

  void write_row(std::size_t index, const Row& now) {
    const JsonRow& row = rows_[index];
    const bool one_value = row.kind == JsonRow::Kind::member || row.kind == JsonRow::Kind::value;
    for (std::size_t col = 0; col < row.cells.size(); ++col) {
      if (row.cells[col].node == JsonCell::kNowhere) continue;
      // There is room for one value alone: it takes what was written behind it, too.
      const std::size_t end = one_value && col + 1 == row.cells.size() ? now.cells.size() : col + 1;
      write_cell(row, row.cells[col], text_in(now, col, end));
    }
    add_values(index, now);
  }

  static std::string text_in(const Row& row, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t col = begin; col < std::min(end, row.cells.size()); ++col) {
      if (!text.empty() && !row.cells[col].text.empty()) text += ' ';
      text += row.cells[col].text;
    }
    return text;
  }

  void write_cell(const JsonRow& row, const JsonCell& cell, std::string_view text) {
    if (text == cell.text) return;
    const JsonNode& node = nodes_[cell.node];
    if (!cell.key) {
      changes_.push_back({node.begin, node.end, value_of(text, node.kind)});
    } else if (row.kind == JsonRow::Kind::keys) {
      rename(row, cell.text, text);
    } else {
      changes_.push_back({node.key_begin, node.key_end, quoted(text)});
    }
  }

  template <class Take>
  void each(std::size_t node, Take take) const {
    for (std::size_t child = node + 1; child < nodes_[node].behind; child = nodes_[child].behind) take(child);
  }

  void rename(const JsonRow& head, std::string_view key, std::string_view now) {
    each(head.node, [&](std::size_t object) {
      each(object, [&](std::size_t child) {
        const JsonNode& node = nodes_[child];
        if (json_string(json_.substr(node.key_begin, node.key_end - node.key_begin)) != key) return;
        changes_.push_back({node.key_begin, node.key_end, quoted(now)});
      });
    });
  }

  // Texts in columns that the row has no value for.
  void add_values(std::size_t index, const Row& now) {
    const JsonRow& row = rows_[index];
    const bool list = row.kind == JsonRow::Kind::list;
    if (!list && row.kind != JsonRow::Kind::object) return;
    std::size_t end = now.cells.size();
    while (end > 0 && now.cells[end - 1].text.empty()) --end;
    const JsonNode& node = nodes_[row.node];
    std::string added;
    bool first = node.behind == row.node + 1;   // nothing stands in front
    for (std::size_t col = 0; col < end; ++col) {
      const bool there = col < row.cells.size() && row.cells[col].node != JsonCell::kNowhere;
      const std::string_view text = now.cells[col].text;
      if (there || (!list && text.empty())) continue;
      if (!std::exchange(first, false)) added += ", ";
      if (!list) added += quoted(key_of(index, col)) + ": ";
      added += quoted(text);
    }
    if (added.empty()) return;
    std::size_t at = node.end - 1;
    while (is_space(json_[at - 1])) --at;
    changes_.push_back({at, at, std::move(added)});
  }

  // The key of a column as it is now; one of its own for a column past the last.
  std::string key_of(std::size_t index, std::size_t col) const {
    const auto head = heads_.find(keys_[index]);
    if (head != heads_.end() && col < head->second->cells.size() && !head->second->cells[col].text.empty()) {
      return head->second->cells[col].text.str();
    }
    return "列" + std::to_string(col + 1);
  }

  // ---- rows ----

  static bool has_key(const JsonNode& node) { return node.key_begin != node.key_end; }

  // Where an element of a list begins, or with its key a member of an object.
  static std::size_t begin_of(const JsonNode& node) { return has_key(node) ? node.key_begin : node.begin; }

  // True for a row that is an element of a list or a member of an object: it can be taken out, and another one put behind
  // it.
  bool is_element(std::size_t index) const {
    const JsonRow& row = rows_[index];
    if (row.node == 0) return false;   // all of the file
    switch (row.kind) {
      case JsonRow::Kind::list:
      case JsonRow::Kind::object: return !has_key(nodes_[row.node]);
      case JsonRow::Kind::member:
      case JsonRow::Kind::value: return true;
      case JsonRow::Kind::keys:
      case JsonRow::Kind::made: break;
    }
    return false;
  }

  // The byte behind the comma that follows a value, the value's end where none does.
  std::size_t behind_comma(std::size_t end) const {
    std::size_t i = end;
    while (i < json_.size() && is_space(json_[i])) ++i;
    return i < json_.size() && json_[i] == ',' ? i + 1 : end;
  }

  // Where the comma before a value stands, the value's begin where none does.
  std::size_t comma_before(std::size_t begin) const {
    std::size_t i = begin;
    while (i > 0 && is_space(json_[i - 1])) --i;
    return i > 0 && json_[i - 1] == ',' ? i - 1 : begin;
  }

  void remove_rows(const std::vector<bool>& stays) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (stays[i]) continue;
      if (!is_element(i)) {
        clear(rows_[i]);
        continue;
      }
      remove_element(i, stays);
    }
  }

  // With the comma behind it, or where it is the last one that is left, with the one in front.
  void remove_element(std::size_t index, const std::vector<bool>& stays) {
    const JsonNode& node = nodes_[rows_[index].node];
    const std::size_t behind = behind_comma(node.end);
    std::size_t next = behind;
    if (behind != node.end) {
      while (next < json_.size() && is_space(json_[next])) ++next;
      changes_.push_back({begin_of(node), next, {}});
    } else {
      // The rows in front that go, too, have taken their commas along; the last one that stays keeps none.
      std::size_t first = index;
      while (first > 0 && !stays[first - 1] && is_element(first - 1) && nodes_[rows_[first - 1].node].behind == rows_[first].node) --first;
      const std::size_t comma = comma_before(begin_of(nodes_[rows_[first].node]));
      changes_.push_back({comma, node.end, {}});
    }
  }

  void clear(const JsonRow& row) {
    for (const JsonCell& cell : row.cells) {
      if (cell.node != JsonCell::kNowhere && !cell.key) write_cell(row, cell, {});
    }
  }

  // Like the row above it, with what stands between that one and its neighbour.
  void insert_behind(std::size_t above, const Row& row) {
    if (!is_element(above) && rows_[above].kind != JsonRow::Kind::keys) return;
    const bool head = rows_[above].kind == JsonRow::Kind::keys;
    const std::size_t like = head ? above + 1 : above;
    const JsonNode& node = nodes_[rows_[like].node];
    std::size_t gap = begin_of(node);
    while (gap > 0 && is_space(json_[gap - 1])) --gap;
    const std::string between(json_.substr(gap, begin_of(node) - gap));
    std::string element;
    if (has_key(node)) {
      element = quoted(text_in(row, 0, 1)) + ": " + quoted(text_in(row, 1, row.cells.size()));
    } else if (rows_[like].kind == JsonRow::Kind::value) {
      element = quoted(text_in(row, 0, row.cells.size()));
    } else {
      const bool list = rows_[like].kind == JsonRow::Kind::list;
      for (std::size_t col = 0; col < row.cells.size(); ++col) {
        if (col > 0) element += ", ";
        if (!list) element += quoted(key_of(like, col)) + ": ";
        element += quoted(row.cells[col].text);
      }
      element = (list ? "[" : "{") + element + (list ? "]" : "}");
    }
    if (head) {
      changes_.push_back({node.begin, node.begin, element + "," + (between.empty() ? " " : between)});
    } else {
      changes_.push_back({node.end, node.end, "," + (between.empty() ? " " : between) + element});
    }
  }

  const Document& document_;
  std::string_view json_;
  const std::vector<JsonNode>& nodes_;
  const std::vector<JsonRow>& rows_;
  std::map<std::size_t, std::size_t> by_place_;   // rows by what their line_end begins with
  std::map<std::size_t, const Row*> heads_;       // rows of keys as they are now
  std::vector<std::size_t> keys_;                 // of each row: the last row of keys at or above it
  bool ascii_ = false;
  std::vector<TextChange> changes_;
};

// The forms of a report as they are now.
std::string rows_of_tables(const Document& document) {
  std::string out = "{\"tables\": [";
  for (const Grid& grid : document.tables) {
    out += &grid == &document.tables.front() ? "\n  {\"rows\": [" : ",\n  {\"rows\": [";
    for (const Row& row : grid.rows) {
      out += &row == &grid.rows.front() ? "\n    [" : ",\n    [";
      for (std::size_t col = 0; col < row.cells.size(); ++col) {
        out += (col > 0 ? ", " : "") + json_quoted(row.cells[col].text, false);
      }
      out += ']';
    }
    out += "\n  ]}";
  }
  return out + "\n]}\n";
}

bool same_texts(const std::vector<JsonRow>& rows, const Document& document) {
  std::size_t i = 0;
  for (const Grid& grid : document.tables) {
    for (const Row& row : grid.rows) {
      if (i == rows.size() || row.cells.size() != rows[i].cells.size()) return false;
      for (std::size_t col = 0; col < row.cells.size(); ++col) {
        if (row.cells[col].text != rows[i].cells[col].text) return false;
      }
      ++i;
    }
  }
  return i == rows.size();
}

}  // namespace

std::string json_quoted(std::string_view text, bool ascii) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    if (c == '"' || c == '\\') {
      out += {'\\', static_cast<char>(c)};
    } else if (c == '\n' || c == '\t' || c == '\r') {
      out += {'\\', c == '\n' ? 'n' : c == '\t' ? 't' : 'r'};
    } else if (c < 0x20 || (ascii && c >= 0x7F && c < 0x10000)) {
      append_unit(out, c);
    } else if (ascii && c >= 0x10000) {
      append_unit(out, 0xD800 + ((c - 0x10000) >> 10));
      append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      out += text.substr(begin, i - begin);
    }
  }
  return out + '"';
}

Result<Bytes> write_json(const Document& document) {
  const std::string json = to_utf8(BytesView(document.original).substr(document.bom), document.encoding);
  const Result<std::vector<JsonNode>> nodes = read_json_nodes(json);
  if (!nodes) return nodes.error();
  const Result<std::vector<JsonRow>> rows = read_json_rows(json, *nodes);
  if (!rows) return rows.error();
  if (is_json_report(json, *nodes)) {
    if (same_texts(*rows, document)) return document.original;
    return from_utf8(rows_of_tables(document), document.encoding);
  }
  std::vector<TextChange> changes = JsonWriter(document, json, *nodes, *rows).changes();
  if (changes.empty()) return document.original;
  return with_changes(document, std::move(changes));
}

}  // namespace jihe
