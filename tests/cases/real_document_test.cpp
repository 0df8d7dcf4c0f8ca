// The real document, read by hand: what stands on which line and in which column. Its sentences are not repeated here;
// expected texts are taken from the file by their place. Skipped where the document is not on this machine.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "core/base/text.h"
#include "core/check/run.h"
#include "core/form/recognise.h"
#include "core/session/session.h"
#include "tests/support/accounting.h"
#include "tests/support/files.h"

using namespace jihe;

namespace {

constexpr int kNone = 0;   // no such cell: the value is missing

// An indicator by the places of its name and value: 1-based line of the file, 1-based columns.
struct ExpectedIndicator {
  int line;
  int name;
  int value;
  std::string_view level2;
  Repair repaired = Repair::none;
};

struct ExpectedTable {
  int name_line;                 // of 项目名称; the name stands in column 3
  int head_column;               // where 主管部门, 项目属性 stand
  std::string_view amount;       // of the second pane, in 万元
  int goals;
  std::vector<ExpectedIndicator> indicators;
  int placeholders;
  int blank_rows;
};

// clang-format off
const std::vector<ExpectedTable> kTables = {
    {7, 3, "20", 2,
     {{15, 4, 5, "数量指标"}, {16, 4, 5, "数量指标"}, {17, 4, 5, "质量指标"}, {18, 4, 5, "质量指标"},
      {19, 4, 5, "时效指标"}, {20, 4, 5, "时效指标"}, {21, 3, 4, "成本指标", Repair::left},
      {23, 4, 5, "社会效益指标"}, {25, 3, 4, "可持续影响指标", Repair::left}, {26, 4, 5, "服务对象满意度指标"}},
     3, 0},
    {33, 3, "5", 2,
     {{41, 4, 5, "数量指标"}, {42, 4, 5, "质量指标"}, {43, 4, 5, "时效指标"}, {44, 4, 5, "成本指标"},
      {47, 4, 5, "社会效益指标"}, {51, 3, 4, "可持续影响指标", Repair::left}, {53, 4, 5, "服务对象满意度指标"}},
     7, 0},
    {60, 3, "5", 1,
     {{68, 4, 5, "数量指标"}, {69, 5, kNone, "质量指标", Repair::right}, {70, 4, 5, "时效指标"},
      {71, 4, 5, "时效指标"}, {73, 4, 5, "成本指标"}, {77, 4, 5, "社会效益指标"}, {78, 4, 5, "社会效益指标"},
      {80, 4, 5, "可持续影响指标"}, {83, 4, 5, "服务对象满意度指标"}},
     5, 2},
    {89, 3, "3", 1,
     {{97, 4, 5, "数量指标"}, {99, 4, 5, "质量指标"}, {101, 4, 5, "时效指标"}, {102, 4, 5, "时效指标"},
      {103, 3, 4, "成本指标", Repair::left}, {107, 4, 5, "社会效益指标"},
      {111, 2, 3, "可持续影响指标", Repair::left}, {113, 3, 4, "服务对象满意度指标", Repair::left}},
     9, 1},
    {120, 3, "32", 1,
     {{128, 4, 5, "数量指标"}, {129, 4, 5, "数量指标"}, {130, 4, 5, "质量指标"}, {131, 4, 5, "质量指标"},
      {132, 4, 5, "时效指标"}, {133, 4, 5, "时效指标"}, {134, 4, 5, "成本指标"},
      {135, 2, 4, "成本指标", Repair::left}, {138, 4, 5, "社会效益指标"}, {141, 4, 5, "生态效益指标"},
      {144, 3, 4, "服务对象满意度指标", Repair::left}},
     5, 1},
    {151, 3, "6", 2,
     {{159, 4, 5, "数量指标"}, {162, 4, 5, "质量指标"}, {164, 4, 5, "时效指标"}, {166, 4, 5, "成本指标"},
      {170, 4, 5, "社会效益指标"}, {172, 4, 5, "可持续影响指标"}, {173, 4, 5, "服务对象满意度指标"}},
     6, 3},
    {180, 2, "6", 2,
     {{188, 4, 5, "数量指标"}, {190, 4, 5, "质量指标"}, {191, 4, 5, "质量指标"}, {192, 4, 5, "时效指标"},
      {194, 3, 4, "成本指标", Repair::left}, {199, 4, 5, "社会效益指标"}, {204, 4, 5, "可持续影响指标"},
      {205, 5, kNone, "服务对象满意度指标", Repair::right}},
     9, 2},
    {212, 3, "5.12", 2,
     {{220, 4, 6, "数量指标"}, {221, 4, 6, "质量指标"}, {222, 4, 6, "时效指标"}, {223, 4, 6, "成本指标"},
      {227, 4, 6, "社会效益指标"}, {229, 4, 6, "可持续影响指标"}, {231, 4, 6, "服务对象满意度指标"}},
     5, 0},
};
// clang-format on

std::string level1_of(std::string_view level2) {
  if (level2 == "服务对象满意度指标") return "满意度指标";
  const bool output = level2 == "数量指标" || level2 == "质量指标" || level2 == "时效指标" || level2 == "成本指标";
  return output ? "产出指标" : "效益指标";
}

// The text at a line and a column of the file, trimmed.
class Lines {
 public:
  explicit Lines(const std::string& bytes) : lines_(tests::lines_of(bytes)) {}
  std::string at(int line, int column) const {
    const std::vector<std::string> cells = tests::cells_of(lines_.at(static_cast<std::size_t>(line - 1)));
    const auto index = static_cast<std::size_t>(column - 1);
    return column > 0 && index < cells.size() ? std::string(text::trim(cells[index])) : std::string();
  }

 private:
  std::vector<std::string> lines_;
};

// The texts of the cells that hold any, without spaces.
std::vector<std::string> filled(const Cells& cells) {
  std::vector<std::string> texts;
  for (const Cell& cell : cells) {
    if (!text::blank(cell.text)) texts.push_back(text::remove_spaces(cell.text));
  }
  return texts;
}

struct Opened {
  std::string bytes;
  Session session;
  int id = 0;
  const OpenFile& file() const { return *session.file(id); }
};

// The cells of a file in order as they must be after the edits: nullopt for one that an edit names. A row put anew keeps
// the cells that it doesn't move.
std::vector<std::optional<std::string>> untouched_cells(const Document& before, const std::vector<Edit>& edits) {
  using Cells = std::vector<std::optional<std::string>>;
  std::vector<std::vector<Cells>> tables;
  std::size_t next = 0;
  const std::vector<std::string> lines = tests::lines_of(before.original);
  for (const Grid& grid : before.tables) {
    auto& rows = tables.emplace_back();
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      const std::vector<std::string> cells = tests::cells_of(lines.at(next++));
      rows.emplace_back(cells.begin(), cells.end());
    }
  }
  for (const Edit& edit : edits) {
    auto& rows = tables.at(static_cast<std::size_t>(std::visit([](const auto& e) { return e.table; }, edit)));
    if (const auto* set = std::get_if<SetCell>(&edit)) {
      rows.at(static_cast<std::size_t>(set->at.row)).at(static_cast<std::size_t>(set->at.col)).reset();
    } else if (const auto* realign = std::get_if<RealignRow>(&edit)) {
      Cells& cells = rows.at(static_cast<std::size_t>(realign->row));
      cells.resize(realign->after.size());
      for (std::size_t col = 0; col < cells.size(); ++col) {
        const bool same = col < realign->before.size() && realign->before[col].text == realign->after[col].text;
        if (!same) cells[col].reset();
      }
    } else if (const auto* gone = std::get_if<DeleteRow>(&edit)) {
      rows.erase(rows.begin() + gone->row);
    } else {
      FAIL("an edit that safe fixes don't make");
    }
  }
  Cells all;
  for (auto& rows : tables) {
    for (Cells& cells : rows) {
      for (auto& cell : cells) all.push_back(std::move(cell));
    }
  }
  for (; next < lines.size(); ++next) {
    for (std::string& cell : tests::cells_of(lines[next])) all.emplace_back(std::move(cell));
  }
  return all;
}

// Skips the test where there is no document.
Opened open_real() {
  Opened opened;
  const std::optional<std::string> bytes = tests::real_document();
  if (!bytes) SKIP("the real document is not on this machine");
  opened.bytes = *bytes;
  Result<int> id = opened.session.open("input.txt", opened.bytes);
  REQUIRE(id);
  opened.id = *id;
  return opened;
}

}  // namespace

TEST_CASE("real document: eight tables with their heads", "[real]") {
  const Opened opened = open_real();
  const Lines lines(opened.bytes);
  REQUIRE(opened.file().forms.size() == kTables.size());
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    INFO("table " << i + 1);
    const ExpectedTable& expected = kTables[i];
    const Form& form = opened.file().forms[i];
    CHECK(form.layout == Layout::target_table);
    CHECK(form.year == 2024);
    CHECK(form.title.text == lines.at(expected.name_line - 2, 1));
    CHECK(form.text(FieldId::name) == lines.at(expected.name_line, 3));
    CHECK(form.text(FieldId::department) == lines.at(expected.name_line + 1, expected.head_column));
    CHECK(form.text(FieldId::unit) == lines.at(expected.name_line + 1, expected.head_column + 2));
    CHECK(form.text(FieldId::attribute) == lines.at(expected.name_line + 2, expected.head_column));
    CHECK(form.text(FieldId::period) == lines.at(expected.name_line + 2, expected.head_column + 2));
    CHECK(form.fields.size() == 7);   // title and year besides these
    CHECK_FALSE(form.text(FieldId::period).empty());
  }
  CHECK(opened.file().forms[2].field(FieldId::period)->label.text == lines.at(62, 4));
}

TEST_CASE("real document: two panes of money, the amount in the second one", "[real]") {
  const Opened opened = open_real();
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    INFO("table " << i + 1);
    const Form& form = opened.file().forms[i];
    CHECK(form.money_unit == MoneyUnit::wan);
    REQUIRE(form.funding.size() == 2);
    CHECK(form.funding[0].scope == "含本级和市县");
    CHECK(form.funding[1].scope == "含本级");
    CHECK_FALSE(form.funding[0].total.money.number);
    REQUIRE(form.funding[1].total.money.wan);
    CHECK(form.funding[1].total.money.wan->to_string() == kTables[i].amount);
    for (const FundingPane& pane : form.funding) {
      CHECK(pane.fiscal.label.present());
      CHECK(pane.other.label.present());
      CHECK(pane.fiscal.value.text.empty());
      CHECK(pane.other.value.text.empty());
      CHECK(pane.parts.empty());
    }
  }
}

TEST_CASE("real document: goals of one pane or two", "[real]") {
  const Opened opened = open_real();
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    INFO("table " << i + 1);
    const std::vector<Goal>& goals = opened.file().forms[i].goals;
    REQUIRE(goals.size() == static_cast<std::size_t>(kTables[i].goals));
    CHECK(goals[0].scope == "含本级和市县");
    if (goals.size() > 1) CHECK(goals[1].scope == "含本级");
    for (const Goal& goal : goals) {
      CHECK(goal.label.filled());
      CHECK(goal.text.filled());
      CHECK_FALSE(goal.text.text.starts_with("年度"));   // the label is not part of it
    }
  }
  const std::vector<Goal>& in_one_cell = opened.file().forms[5].goals;
  CHECK(in_one_cell[0].text.at == in_one_cell[1].text.at);
  CHECK(in_one_cell[0].text.end <= in_one_cell[1].label.begin);
}

TEST_CASE("real document: every indicator with its levels, slid rows put right", "[real]") {
  const Opened opened = open_real();
  const Lines lines(opened.bytes);
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    const std::vector<Indicator>& indicators = opened.file().forms[i].indicators;
    const std::vector<ExpectedIndicator>& expected = kTables[i].indicators;
    INFO("table " << i + 1);
    CHECK(indicators.size() == expected.size());
    for (std::size_t n = 0; n < std::min(indicators.size(), expected.size()); ++n) {
      INFO("line " << expected[n].line);
      const Indicator& indicator = indicators[n];
      const int table = static_cast<int>(i);
      CHECK(line_number(opened.file().document, {table, {indicator.row, 0}}) == expected[n].line);
      CHECK(indicator.name.text == lines.at(expected[n].line, expected[n].name));
      CHECK(indicator.name.at.col == expected[n].name - 1);
      CHECK(indicator.value.text == lines.at(expected[n].line, expected[n].value));
      if (expected[n].value != kNone) CHECK(indicator.value.at.col == expected[n].value - 1);
      CHECK((indicator.target.kind == TargetKind::missing) == (expected[n].value == kNone));
      CHECK(indicator.level2 == expected[n].level2);
      CHECK(indicator.level1 == level1_of(expected[n].level2));
      CHECK(repair_id(indicator.repaired) == repair_id(expected[n].repaired));
      CHECK(indicator.misplaced_name == (expected[n].line == 135 || expected[n].line == 111));
    }
  }
}

TEST_CASE("real document: placeholders and blank rows", "[real]") {
  const Opened opened = open_real();
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    INFO("table " << i + 1);
    const Form& form = opened.file().forms[i];
    CHECK(form.placeholders.size() == static_cast<std::size_t>(kTables[i].placeholders));
    CHECK(form.blank_rows.size() == static_cast<std::size_t>(kTables[i].blank_rows));
  }
}

TEST_CASE("real document: not a character is lost or taken twice", "[real]") {
  const Opened opened = open_real();
  for (const std::string& problem : tests::unaccounted(opened.file())) FAIL_CHECK(problem);
}

TEST_CASE("real document: written without an edit it has the same bytes", "[real]") {
  const Opened opened = open_real();
  const Result<Bytes> saved = opened.session.save(opened.id);
  REQUIRE(saved);
  CHECK(*saved == opened.bytes);
}

TEST_CASE("real document: fixing leaves no safe fix and touches nothing else", "[real]") {
  Opened opened = open_real();
  const Document before = opened.file().document;
  REQUIRE(opened.session.fix_all(opened.id, FixSafety::safe) > 0);
  for (const Finding& finding : opened.file().findings) {
    for (const Fix& fix : finding.fixes) CHECK(fix.safety != FixSafety::safe);
  }
  REQUIRE(opened.file().history.done().size() == 1);   // one undo step
  for (const Edit& edit : opened.file().history.done()[0].edits) {
    // Safe fixes change cells, delete rows without a filled-in indicator, or take out empty cells.
    if (const auto* deletion = std::get_if<DeleteRow>(&edit)) {
      for (const std::string& text : filled(deletion->content.cells)) CHECK(text.starts_with("指标"));
    } else if (const auto* realign = std::get_if<RealignRow>(&edit)) {
      CHECK(filled(realign->before) == filled(realign->after));
    } else {
      CHECK(std::holds_alternative<SetCell>(edit));
    }
  }
  const Result<Bytes> saved = opened.session.save(opened.id);
  REQUIRE(saved);

  // Cell by cell: the grids as read, followed through the edits, say what every cell of the result must hold; only cells
  // that an edit names may differ from what was read.
  const std::vector<std::optional<std::string>> expected = untouched_cells(before, opened.file().history.done()[0].edits);
  std::vector<std::string> actual;
  for (const std::string& line : tests::lines_of(*saved)) {
    for (std::string& cell : tests::cells_of(line)) actual.push_back(std::move(cell));
  }
  REQUIRE(actual.size() == expected.size());
  std::size_t touched = 0;
  for (std::size_t i = 0; i < actual.size(); ++i) {
    INFO("cell " << i);
    if (expected[i]) CHECK(actual[i] == *expected[i]);
    touched += expected[i] ? 0 : 1;
  }
  CHECK(touched > 0);
  CHECK(touched < actual.size() / 10);

  Session again;
  const Result<int> id = again.open("input.txt", *saved);
  REQUIRE(id);
  CHECK(again.fix_all(*id, FixSafety::safe) == 0);
  const Result<Bytes> twice = again.save(*id);
  REQUIRE(twice);
  CHECK(*twice == *saved);

  REQUIRE(opened.session.undo(opened.id));
  CHECK(opened.file().document.tables == before.tables);
  const Result<Bytes> undone = opened.session.save(opened.id);
  REQUIRE(undone);
  CHECK(*undone == opened.bytes);
}
