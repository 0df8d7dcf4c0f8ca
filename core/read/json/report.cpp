#include "core/read/json/report.h"

#include <array>
#include <string>
#include <utility>

namespace jihe {
namespace {

using NodeKind = JsonNode::Kind;

class ReportReader {
 public:
  ReportReader(std::string_view json, const std::vector<JsonNode>& nodes) : json_(json), nodes_(nodes) {}

  std::vector<JsonRow> read() {
    const std::size_t files = member(0, "files");
    if (files == JsonCell::kNowhere) {
      read_file(0);
    } else {
      each(files, [this](std::size_t file) { read_file(file); });
    }
    return std::move(rows_);
  }

 private:
  std::size_t member(std::size_t node, std::string_view key) const {
    return node == JsonCell::kNowhere ? node : json_member(json_, nodes_, node, key);
  }

  std::string text(std::size_t node) const { return node == JsonCell::kNowhere ? std::string() : json_text(json_, nodes_[node]); }
  std::string text(std::size_t node, std::string_view key) const { return text(member(node, key)); }

  template <class Take>
  void each(std::size_t node, Take take) const {
    if (node == JsonCell::kNowhere || !nodes_[node].holds()) return;
    for (std::size_t child = node + 1; child < nodes_[node].behind; child = nodes_[child].behind) take(child);
  }

  void put(std::vector<std::string> texts) {
    JsonRow& row = rows_.emplace_back();
    row.kind = JsonRow::Kind::made;
    for (std::string& one : texts) row.cells.push_back({JsonCell::kNowhere, false, std::move(one)});
  }

  static std::string scoped(std::string_view label, const std::string& scope) {
    return scope.empty() ? std::string(label) : std::string(label) + "(" + scope + ")";
  }

  void read_file(std::size_t file) {
    each(member(file, "tables"), [this](std::size_t table) {
      put({text(table, "title")});
      put_fields(table);
      put_funding(member(table, "funding"));
      put_goals(member(table, "goals"));
      put_indicators(member(table, "indicators"));
      each(member(table, "unread"), [this](std::size_t unread) { put({text(unread, "text")}); });
    });
  }

  void put_fields(std::size_t table) {
    each(member(table, "fields"), [this](std::size_t field) {
      const std::string id = text(field, "id");
      if (id != "title" && id != "year") put({text(field, "label"), text(field, "text")});
    });
  }

  // The panes side by side, their total above the parts.
  void put_funding(std::size_t funding) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kRows = {
        {{"total", "年度资金总额"}, {"fiscal", "其中:财政拨款"}, {"other", "其他资金"}}};
    bool any = false;
    each(funding, [&any](std::size_t) { any = true; });
    if (!any) return;
    for (const auto& [key, label] : kRows) {
      std::vector<std::string> row = {key == "total" ? "项目资金(万元)" : ""};
      each(funding, [&, amount = key, name = label](std::size_t pane) {
        row.push_back(amount == "total" ? scoped(name, text(pane, "scope")) : std::string(name));
        row.push_back(text(member(pane, amount), "text"));
      });
      put(std::move(row));
    }
    each(funding, [this](std::size_t pane) {
      each(member(pane, "parts"), [this](std::size_t part) { put({"", text(part, "label"), text(part, "text")}); });
    });
  }

  void put_goals(std::size_t goals) {
    std::vector<std::string> row = {"绩效目标"};
    each(goals, [&](std::size_t goal) {
      row.push_back(scoped("年度绩效目标", text(goal, "scope")));
      row.push_back(text(goal, "text"));
    });
    if (row.size() > 1) put(std::move(row));
  }

  void put_indicators(std::size_t indicators) {
    bool any = false;
    bool weights = false;
    each(indicators, [&](std::size_t indicator) {
      any = true;
      weights = weights || !text(indicator, "weight").empty();
    });
    if (!any) return;
    std::vector<std::string> head = {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值"};
    if (weights) head.push_back("权重");
    put(std::move(head));
    std::string level1, level2;
    each(indicators, [&](std::size_t indicator) {
      // Levels are written once, as in the form.
      const std::string first = text(indicator, "level1");
      const std::string second = text(indicator, "level2");
      const bool same = first == level1;
      std::vector<std::string> row = {"", same ? "" : first, same && second == level2 ? "" : second, text(indicator, "name"),
                                      text(member(indicator, "value"), "text")};
      if (weights) row.push_back(text(indicator, "weight"));
      level1 = first;
      level2 = second;
      put(std::move(row));
    });
  }

  std::string_view json_;
  const std::vector<JsonNode>& nodes_;
  std::vector<JsonRow> rows_;
};

// A file's entry in a report: tables that hold what was recognised in them.
bool is_file_entry(std::string_view json, const std::vector<JsonNode>& nodes, std::size_t node) {
  const std::size_t tables = json_member(json, nodes, node, "tables");
  if (tables == JsonCell::kNowhere || nodes[tables].kind != NodeKind::array || nodes[tables].behind == tables + 1) return false;
  for (const std::string_view key : {"layout", "fields", "funding", "goals", "indicators"}) {
    if (json_member(json, nodes, tables + 1, key) == JsonCell::kNowhere) return false;
  }
  return true;
}

}  // namespace

std::size_t json_member(std::string_view json, const std::vector<JsonNode>& nodes, std::size_t node, std::string_view key) {
  if (nodes[node].kind != NodeKind::object) return JsonCell::kNowhere;
  for (std::size_t child = node + 1; child < nodes[node].behind; child = nodes[child].behind) {
    const JsonNode& member = nodes[child];
    if (json_string(json.substr(member.key_begin, member.key_end - member.key_begin)) == key) return child;
  }
  return JsonCell::kNowhere;
}

bool is_json_report(std::string_view json, const std::vector<JsonNode>& nodes) {
  const std::size_t files = json_member(json, nodes, 0, "files");
  if (files == JsonCell::kNowhere) return is_file_entry(json, nodes, 0);
  if (nodes[files].kind != NodeKind::array) return false;
  for (std::size_t file = files + 1; file < nodes[files].behind; file = nodes[file].behind) {
    if (is_file_entry(json, nodes, file)) return true;
  }
  return false;
}

std::vector<JsonRow> read_report_rows(std::string_view json, const std::vector<JsonNode>& nodes) {
  return ReportReader(json, nodes).read();
}

}  // namespace jihe
