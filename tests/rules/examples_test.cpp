// The examples that stand in the rules run here: what a rule promises is proved for every one of them.
#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "core/base/text.h"
#include "core/check/plan_fixes.h"
#include "core/messages/catalogue.h"
#include "core/rules/registry.h"
#include "core/write/write.h"
#include "tests/support/example_form.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

// Everything a text is made of, white space aside and in order: what a row that is put anew may not lose.
std::string content(const Cells& cells) {
  std::string out;
  for (const Cell& cell : cells) out += text::remove_spaces(cell.text);
  std::sort(out.begin(), out.end());
  return out;
}

// Findings counted by what matters for "a fix adds none": rule, severity and the project's table.
std::map<std::string, int> count_bad(const Findings& findings) {
  std::map<std::string, int> counts;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::hint) ++counts[std::string(finding.rule)];
  }
  return counts;
}

// How many findings of the rule stand in the table.
int count_of(const Findings& findings, std::string_view rule, int table) {
  return static_cast<int>(std::count_if(findings.begin(), findings.end(), [rule, table](const Finding& finding) {
    return finding.rule == rule && finding.places.front().table == table;
  }));
}

// Every edit keeps to what it says: other cells stay, and a row put anew still holds its words.
void check_edits(const Document& before, const Document& after, const Fix& fix) {
  Document expected = before;
  std::set<std::pair<int, int>> touched;
  for (const Edit& edit : fix.edits) {
    if (const auto* set = std::get_if<SetCell>(&edit)) touched.insert({set->table, set->at.row});
    if (const auto* realign = std::get_if<RealignRow>(&edit)) {
      touched.insert({realign->table, realign->row});
      const bool lengthened = realign->after.size() > realign->before.size() &&
                              std::equal(realign->before.begin(), realign->before.end(), realign->after.begin());
      const std::string words = content(realign->before);
      if (!lengthened) CHECK(content(realign->after) == words);
    }
    REQUIRE(jihe::apply(expected, edit));
  }
  REQUIRE(expected.tables == after.tables);
  for (std::size_t table = 0; table < before.tables.size(); ++table) {
    const bool moved = std::any_of(fix.edits.begin(), fix.edits.end(), [table](const Edit& edit) {
      return std::visit([table](const auto& e) { return static_cast<std::size_t>(e.table) == table; }, edit) &&
             (std::holds_alternative<DeleteRow>(edit) || std::holds_alternative<InsertRow>(edit));
    });
    if (moved) continue;
    for (std::size_t row = 0; row < before.tables[table].rows.size(); ++row) {
      if (touched.count({static_cast<int>(table), static_cast<int>(row)}) != 0) continue;
      CHECK(before.tables[table].rows[row] == after.tables[table].rows[row]);
    }
  }
}

void check_fix(const Judged& before, const Finding& finding, const Fix& fix) {
  INFO("fix: " << describe_fix(Language::zh, finding, fix));
  REQUIRE_FALSE(fix.edits.empty());
  Document document = before.document;
  Transaction transaction{"", fix.edits};
  REQUIRE(jihe::apply(document, transaction));
  check_edits(before.document, document, fix);

  const Judged after = judge(document);
  INFO("before:\n" << in_words(before.document, before.findings) << "after:\n" << in_words(document, after.findings));
  const int table = finding.places.front().table;
  CHECK(count_of(after.findings, finding.rule, table) < count_of(before.findings, finding.rule, table));
  const std::map<std::string, int> bad_before = count_bad(before.findings);
  for (const auto& [rule, count] : count_bad(after.findings)) {
    const auto was = bad_before.find(rule);
    INFO(rule);
    CHECK(count <= (was == bad_before.end() ? 0 : was->second));
  }

  for (auto edit = transaction.edits.rbegin(); edit != transaction.edits.rend(); ++edit) {
    REQUIRE(jihe::apply(document, inverse(*edit)));
  }
  const Result<Bytes> undone = write_document(document);
  REQUIRE(undone);
  CHECK(*undone == before.document.original);
}

void check_fix_all(const Judged& before, FixSafety safety) {
  const FixRun once = fix_all(before.document, safety, built_in_profile());
  CHECK(once.converged);
  CHECK(once.transactions.size() <= static_cast<std::size_t>(kMaxFixRounds));
  const FixRun twice = fix_all(once.document, safety, built_in_profile());
  CHECK(twice.transactions.empty());
  CHECK(twice.document.tables == once.document.tables);
  const Result<Bytes> written = write_document(once.document);
  REQUIRE(written);
  // What was fixed and saved reads as fixed.
  const Judged again = judge_bytes(*written);
  INFO(in_words(again.document, again.findings));
  CHECK(plan_fixes(again.findings, safety, again.document).transaction.edits.empty());
}

void check_words(const Finding& finding) {
  for (const Language language : {Language::zh, Language::en}) {
    const FindingText text = describe(language, finding);
    for (const std::string* part : {&text.title, &text.what, &text.why, &text.todo}) {
      CHECK_FALSE(part->empty());
      CHECK(part->find('{') == std::string::npos);
    }
    for (const Fix& fix : finding.fixes) {
      const std::string title = describe_fix(language, finding, fix);
      CHECK_FALSE(title.empty());
      CHECK(title.find('{') == std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("the clean forms give no finding at all") {
  for (const char* form : {"", "---", "---\n---"}) {
    const Judged judged = judge_example(form);
    INFO(in_words(judged.document, judged.findings));
    CHECK(judged.findings.empty());
    for (const Form& understood : judged.forms) {
      CHECK(understood.layout == Layout::target_table);
      for (const CellText& unread : understood.unread) CHECK(unread.text == "附件1");
    }
  }
}

TEST_CASE("every rule has examples that fire and examples that are clean, and they do") {
  for (const Rule* rule : all_rules()) {
    int fires = 0;
    int clean = 0;
    bool fixes = false;
    bool safe = false;
    for (const Example& example : rule->examples) {
      INFO(rule->id << "\n" << example.form);
      const Judged judged = judge_example(example.form);
      const Findings found = of_rule(judged.findings, rule->id);
      INFO(in_words(judged.document, judged.findings));
      if (example.verdict == Verdict::clean) {
        ++clean;
        CHECK(found.empty());
        continue;
      }
      ++fires;
      CHECK_FALSE(found.empty());
      for (const Finding& finding : found) {
        CHECK_FALSE(finding.places.empty());
        check_words(finding);
        for (const Fix& fix : finding.fixes) {
          fixes = true;
          safe |= fix.safety == FixSafety::safe;
          check_fix(judged, finding, fix);
        }
      }
      check_fix_all(judged, FixSafety::safe);
      check_fix_all(judged, FixSafety::suggested);
    }
    INFO(rule->id);
    CHECK(fires > 0);
    CHECK(clean > 0);
    CHECK(fixes == (rule->fix != FixOffer::none));
    CHECK(safe == (rule->fix == FixOffer::safe));
  }
}

TEST_CASE("a line of an example that names nothing in the form is an error of the example") {
  CHECK_THROWS_AS(example_file("主管部们|清河县水务局"), std::invalid_argument);
  CHECK_THROWS_AS(example_file("-数目指标"), std::invalid_argument);
}

TEST_CASE("every finding of an example points at a cell that is there") {
  for (const Rule* rule : all_rules()) {
    for (const Example& example : rule->examples) {
      const Judged judged = judge_example(example.form);
      for (const Finding& finding : judged.findings) {
        INFO(rule->id << "\n" << example.form << "\n" << finding.rule);
        for (const Place& place : finding.places) {
          REQUIRE(place.table < static_cast<int>(judged.document.tables.size()));
          if (place.table < 0) continue;
          const Grid& grid = judged.document.tables[static_cast<std::size_t>(place.table)];
          CHECK(place.cell.row < static_cast<int>(grid.rows.size()));
          const std::string_view text = grid.text(place.cell);
          CHECK(place.begin <= place.end);
          CHECK(place.end <= text.size());
        }
      }
    }
  }
}
