#include "tests/support/example_form.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/check/run.h"
#include "core/form/profile.h"
#include "core/messages/catalogue.h"
#include "core/read/read.h"
#include "tests/support/clean_words.h"

namespace jihe::tests {

namespace {

using Strings = std::vector<std::string>;

Strings split_at(std::string_view s, char separator) {
  Strings parts(1);
  for (const char c : s) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// A head row: one label with its value, or two beside each other (主管部门 … 实施单位 …).
struct HeadRow {
  Strings keys;     // what overlay lines call the labels
  Strings labels;   // what is written
  Strings values;
  bool removed = false;
  Strings literal;  // rows as written, behind this one
};

struct CategoryRows {
  std::string level1, level2;
  std::vector<std::pair<std::string, std::string>> rows;
  bool replaced = false;
  bool removed = false;
  Strings literal;
};

struct Table {
  std::string title;
  std::string money_label = "项目资金(万元)";
  std::vector<HeadRow> head, money;
  Strings goals;
  Strings goal_literal;
  std::vector<CategoryRows> categories;
  bool one_money_pane = false;
  bool one_goal_pane = false;
};

HeadRow money_row(const std::string& key, const std::string& label, const char* const (&values)[2]) {
  const bool total = key == "年度资金总额";
  return {{key},
          {label + (total ? "(含本级和市县)" : ""), label + (total ? "(含本级)" : "")},
          {values[0], values[1]},
          false,
          {}};
}

Table clean_table(const CleanWords& words) {
  Table table;
  table.title = "2025年部门项目支出预算绩效目标表";
  table.head = {{{"项目名称"}, {"项目名称"}, {words.name}, false, {}},
                {{"主管部门", "实施单位"}, {"主管部门", "实施单位"}, {words.department, words.unit}, false, {}},
                {{"项目属性", "项目期"}, {"项目属性", "项目期"}, {words.attribute, "1年"}, false, {}}};
  table.money = {money_row("年度资金总额", "年度资金总额", words.total), money_row("财政拨款", "其中:财政拨款", words.total),
                 money_row("其他资金", "其他资金", {"0", "0"})};
  table.goals = {words.goals[0], words.goals[1]};
  for (const CleanIndicator& row : words.indicators) {
    if (table.categories.empty() || table.categories.back().level2 != row.level2) {
      table.categories.push_back({row.level1, row.level2, {}, false, false, {}});
    }
    table.categories.back().rows.emplace_back(row.name, row.value);
  }
  return table;
}

// Puts overlay lines over one table.
class Overlay {
 public:
  explicit Overlay(Table& table) : table_(table), literal_(&table.categories.back().literal) {}

  void line(const std::string& text) {
    if (text.find('\t') != std::string::npos) {
      literal_->push_back(text);
    } else if (text == "一栏资金") {
      table_.one_money_pane = true;
    } else if (text == "一栏目标") {
      table_.one_goal_pane = true;
    } else if (text[0] == '-') {
      remove(text.substr(1));
    } else {
      set(split_at(text, '|'), text);
    }
  }

 private:
  void remove(const std::string& key) {
    if (HeadRow* row = head_row(key)) {
      row->removed = true;
      literal_ = &row->literal;
    } else if (CategoryRows* category = find_category(key)) {
      category->removed = true;
      literal_ = &category->literal;
    } else {
      throw std::invalid_argument("no such row: " + key);
    }
  }

  void set(const Strings& parts, const std::string& text) {
    const std::string& key = parts[0];
    const std::string first = parts.size() > 1 ? parts[1] : "";
    const std::string second = parts.size() > 2 ? parts[2] : "";
    if (key[0] == '+') {
      table_.head.push_back({{key.substr(1)}, {key.substr(1)}, {first}, false, {}});
      literal_ = &table_.head.back().literal;
    } else if (key == "标题") {
      table_.title = first;
    } else if (key == "项目资金") {
      table_.money_label = first;
    } else if (key == "绩效目标") {
      table_.goals = {first, parts.size() > 2 ? second : first};
      literal_ = &table_.goal_literal;
    } else if (HeadRow* row = head_row(key)) {
      const bool money = row->keys.size() < row->values.size();
      const auto at = static_cast<std::size_t>(std::find(row->keys.begin(), row->keys.end(), key) - row->keys.begin());
      row->values[at] = first;
      if (money) row->values[1] = parts.size() > 2 ? second : first;
      literal_ = &row->literal;
    } else {
      CategoryRows& category = category_for(key, text);
      if (!category.replaced) category.rows.clear();
      category.replaced = true;
      category.rows.emplace_back(first, second);
      literal_ = &category.literal;
    }
  }

  HeadRow* head_row(const std::string& key) {
    for (std::vector<HeadRow>* rows : {&table_.head, &table_.money}) {
      for (HeadRow& row : *rows) {
        if (std::find(row.keys.begin(), row.keys.end(), key) != row.keys.end()) return &row;
      }
    }
    return nullptr;
  }

  CategoryRows* find_category(const std::string& level2) {
    for (CategoryRows& category : table_.categories) {
      if (category.level2 == level2) return &category;
    }
    return nullptr;
  }

  CategoryRows& category_for(const std::string& key, const std::string& text) {
    const std::size_t slash = key.find('/');
    const std::string level2 = slash == std::string::npos ? key : key.substr(slash + 1);
    if (CategoryRows* category = find_category(level2)) return *category;
    if (slash == std::string::npos) throw std::invalid_argument("no such label or category: " + text);
    table_.categories.push_back({key.substr(0, slash), level2, {}, false, false, {}});
    return table_.categories.back();
  }

  Table& table_;
  Strings* literal_;   // where a row as written goes
};

void add_line(Bytes& out, const Strings& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : "\t") + cells[i];
  out += '\n';
}

void add_literal(Bytes& out, const Strings& lines) {
  for (const std::string& line : lines) out += line + '\n';
}

void add_indicators(Bytes& out, const Table& table) {
  std::string level1;
  for (const CategoryRows& category : table.categories) {
    bool first = true;
    for (const auto& [name, value] : category.rows) {
      if (category.removed) break;
      add_line(out, {"", category.level1 == level1 ? "" : category.level1, first ? category.level2 : "", name, value});
      level1 = category.level1;
      first = false;
    }
    add_literal(out, category.literal);
  }
}

void add_table(Bytes& out, const Table& table) {
  out += "附件1\n\n" + table.title + "\n\n";
  for (const HeadRow& row : table.head) {
    Strings cells = {row.labels[0], "", row.values[0]};
    if (row.labels.size() > 1) cells.insert(cells.end(), {row.labels[1], row.values[1]});
    if (!row.removed) add_line(out, cells);
    add_literal(out, row.literal);
  }
  bool first = true;
  for (const HeadRow& row : table.money) {
    if (!row.removed) {
      Strings cells = {first ? table.money_label : "", "", row.labels[0], row.values[0], row.labels[1], row.values[1]};
      if (table.one_money_pane) {
        cells.resize(4);
        cells[2] = cells[2].substr(0, cells[2].find('('));
      }
      add_line(out, cells);
      first = false;
    }
    add_literal(out, row.literal);
  }
  Strings goals = {"绩效目标", "", "年度总体绩效目标(含本级和市县)", table.goals[0], "年度绩效目标(含本级)", table.goals[1]};
  if (table.one_goal_pane) goals = {"绩效目标", "", table.goals[0]};
  add_line(out, goals);
  add_literal(out, table.goal_literal);
  add_line(out, {"绩效指标", "一级指标", "二级指标", "三级指标", "指标值"});
  add_indicators(out, table);
}

}  // namespace

Bytes example_file(std::string_view form) {
  constexpr std::string_view kRaw = "raw:\n";
  if (form.substr(0, kRaw.size()) == kRaw) return Bytes(form.substr(kRaw.size()));
  std::vector<Table> tables;
  const auto next_table = [&tables] { tables.push_back(clean_table(clean_words(tables.size()))); };
  next_table();
  std::vector<Strings> overlays(1);
  for (const std::string& line : split_at(form, '\n')) {
    if (line == "---") {
      next_table();
      overlays.emplace_back();
    } else if (!line.empty()) {
      overlays.back().push_back(line);
    }
  }
  Bytes out;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Overlay overlay(tables[i]);
    for (const std::string& line : overlays[i]) overlay.line(line);
    if (i > 0) out += '\n';
    add_table(out, tables[i]);
  }
  return out;
}

Judged judge(Document document) {
  Judged judged;
  judged.document = std::move(document);
  judged.forms = read_forms(judged.document, built_in_profile());
  const ReadFile file{&judged.document, &judged.forms};
  judged.findings = run_rules({&file, 1}, built_in_profile()).front();
  return judged;
}

Judged judge_bytes(Bytes bytes) {
  Result<Document> document = read_document(std::move(bytes), "example.txt", built_in_profile());
  if (!document) throw std::invalid_argument("not readable: " + std::string(error_id(document.error().code)));
  return judge(std::move(document.value()));
}

Judged judge_example(std::string_view form) { return judge_bytes(example_file(form)); }

Findings of_rule(const Findings& findings, std::string_view rule) {
  Findings found;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
               [rule](const Finding& finding) { return finding.rule == rule; });
  return found;
}

std::string in_words(const Document& document, const Findings& findings) {
  std::string out;
  for (const Finding& finding : findings) {
    out += std::string(severity_id(finding.severity)) + ' ' + std::string(finding.rule) + ' ';
    for (const Place& place : finding.places) out += '[' + place_name(Language::zh, document, place) + ']';
    out += ' ' + describe(Language::zh, finding).what + '\n';
  }
  return out;
}

}  // namespace jihe::tests
