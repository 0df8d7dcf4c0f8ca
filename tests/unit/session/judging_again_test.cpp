// What a workspace finds after any change is what it would find if everything were judged anew.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <utility>

#include "core/check/run.h"
#include "core/session/session.h"
#include "tests/support/example_form.h"
#include "tests/support/files.h"
#include "tests/support/random.h"

using namespace jihe;
using namespace jihe::tests;

namespace {

bool same(const Fix& a, const Fix& b) { return a.safety == b.safety && a.edits == b.edits && a.args == b.args; }

bool same(const Place& a, const Place& b) {
  return a.table == b.table && a.cell == b.cell && a.begin == b.begin && a.end == b.end;
}

bool same(const Finding& a, const Finding& b) {
  const auto alike = [](const auto& one, const auto& other) { return same(one, other); };
  return a.rule == b.rule && a.variant == b.variant && a.severity == b.severity && a.args == b.args &&
         a.reason == b.reason &&
         std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(), alike) &&
         std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(), b.fixes.end(), alike);
}

// The first finding that differs from those of a workspace judged anew, "" where none does.
std::string difference(const Session& session) {
  std::vector<std::vector<Form>> forms;
  std::vector<const OpenFile*> open;
  for (const OpenFile& file : session.files()) {
    if (file.error) continue;
    open.push_back(&file);
    forms.push_back(read_forms(file.document, session.profile()));
  }
  std::vector<ReadFile> files;
  for (std::size_t i = 0; i < open.size(); ++i) {
    files.push_back({&open[i]->document, &forms[i], &choose_profile(forms[i], session.profile())});
  }
  std::vector<Findings> fresh = run_rules(files, session.profile());
  for (std::size_t i = 0; i < open.size(); ++i) {
    const auto unused = explain(fresh[i], open[i]->document, forms[i], *files[i].profile, open[i]->explanations);
    const Findings& kept = open[i]->findings;
    for (std::size_t n = 0; n < std::max(kept.size(), fresh[i].size()); ++n) {
      const std::string where = open[i]->name + ", finding " + std::to_string(n) + ": ";
      if (n >= kept.size()) return where + std::string(fresh[i][n].rule) + " is missing";
      if (n >= fresh[i].size()) return where + std::string(kept[n].rule) + " is left over";
      if (same(kept[n], fresh[i][n])) continue;
      return where + std::string(kept[n].rule) + " for " + std::string(fresh[i][n].rule);
    }
    if (unused.size() != open[i]->unused.size()) return open[i]->name + ": other reasons are unused";
    if (files[i].profile != open[i]->profile) return open[i]->name + ": judged by another profile";
  }
  return {};
}

// Documents of all kinds of forms, lists of projects among them, some with the words of others.
std::vector<Bytes> documents() {
  std::vector<Bytes> all;
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_path("tests/cases"))) {
    if (entry.path().filename().string().starts_with("input.")) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) all.push_back(read_file_bytes(path));
  for (const char* form : {"", "---\n---", "项目名称|项目1渠道清淤\n其他资金|\n---\n主管部门|\n质量指标|渠道清淤合格率|≥95%",
                           "绩效目标|管护河道42公里,开展农村饮用水水质监测35处,巡查24次。\n---\n项目名称|农村饮用水水质监测经费",
                           "一栏目标\n---\n---", "主管部门|清河县水务局\n---\n主管部门|清河县水利局\n---\n主管部门|清河县水务局"}) {
    all.push_back(example_file(form));
  }
  return all;
}

// What files can mean for each other: how many findings are there only because of another file.
std::size_t shared_findings(const Session& session) {
  std::size_t count = 0;
  for (const OpenFile& file : session.files()) {
    const ReadFile alone{&file.document, &file.forms, file.profile};
    if (file.error) continue;
    const std::size_t own = run_rules({&alone, 1}, session.profile()).front().size();
    count += file.findings.size() > own ? file.findings.size() - own : 0;
  }
  return count;
}

// Does at random what a person does with files; remembers it for the message of a failing test.
class Clerk {
 public:
  Clerk(Session& session, std::uint64_t seed) : session_(session), random_(seed) {}

  void act() {
    switch (session_.files().size() < 3 ? 0 : random_.below(14)) {
      case 0:
        if (session_.files().size() < 6) return open();
        [[fallthrough]];
      case 1:
        return log("close", session_.close(file().id));
      case 2:
        return log("undo", session_.undo(file().id));
      case 3:
        return log("redo", session_.redo(file().id));
      case 4:
        return fix_one();
      case 5: {
        const std::vector<int> ids = {file().id, file().id};
        session_.fix_all(ids, random_.one_in(2) ? FixSafety::safe : FixSafety::suggested);
        return log("fix all", true);
      }
      case 6:
      case 7:
        return explain_one();
      case 8: {
        const OpenFile& from = file();
        return log("reasons of another", session_.set_explanations(file().id, from.explanations));
      }
      default:
        return type();
    }
  }

  const std::string& done() const { return done_; }

 private:
  void log(const std::string& what, bool worked) { done_ += what + (worked ? "; " : " (nothing); "); }

  const OpenFile& file() { return random_.pick(session_.files()); }

  void open() {
    static const std::vector<Bytes> all = documents();
    if (documents_.empty()) {   // few, so that some are opened twice and stand beside their like
      for (int i = 0; i < 4; ++i) documents_.push_back(&random_.pick(std::span(all)));
    }
    const Bytes& bytes = *random_.pick(std::span<const Bytes* const>(documents_));
    session_.open_or_list("文件" + std::to_string(++opened_), bytes);
    log("open", true);
  }

  void fix_one() {
    const OpenFile& at = file();
    for (std::size_t tries = 0; !at.findings.empty() && tries < 20; ++tries) {
      const std::size_t finding = random_.below(at.findings.size());
      if (at.findings[finding].fixes.empty()) continue;
      const std::string what = "fix " + std::string(at.findings[finding].rule);
      return log(what, session_.apply_fix(at.id, finding, random_.below(at.findings[finding].fixes.size())));
    }
  }

  void explain_one() {
    const OpenFile& at = file();
    if (at.findings.empty()) return;
    const std::size_t finding = random_.below(at.findings.size());
    log("explain", session_.explain(at.id, finding, random_.one_in(4) ? "" : "已核实"));
  }

  // A cell of any file; nowhere where it has none.
  std::pair<int, CellRef> cell(const OpenFile& of) {
    if (of.document.tables.empty()) return {0, {}};
    const std::size_t table = random_.below(of.document.tables.size());
    const Grid& grid = of.document.tables[table];
    if (grid.rows.empty()) return {0, {}};
    const std::size_t row = random_.below(grid.rows.size());
    const std::size_t cells = grid.rows[row].cells.size();
    if (cells == 0) return {0, {}};
    return {static_cast<int>(table), {static_cast<int>(row), static_cast<int>(random_.below(cells))}};
  }

  // The name or the goal of a form: what other files are compared by.
  std::pair<int, CellRef> telling_cell(const OpenFile& of) {
    if (of.forms.empty()) return {0, {}};
    const std::size_t table = random_.below(of.forms.size());
    const Form& form = of.forms[table];
    const Field* name = form.field(FieldId::name);
    if (name != nullptr && random_.one_in(2)) return {static_cast<int>(table), name->value.at};
    return {static_cast<int>(table), form.goals.empty() ? CellRef{} : form.goals.front().text.at};
  }

  // Mostly the words of another cell of the same row and column: a goal for a goal, a name for a name.
  void type() {
    const OpenFile& to = file();
    const OpenFile& from = file();
    const auto [table, at] = random_.one_in(2) ? telling_cell(to) : cell(to);
    const auto [other_table, other] = cell(from);
    if (!at.valid() || !other.valid()) return;
    const Grid& source = from.document.tables[static_cast<std::size_t>(other_table)];
    const std::string_view alike = source.text(at);
    std::string text(random_.one_in(3) || alike.empty() ? source.text(other) : alike);
    if (random_.one_in(8)) text.clear();
    log("type", session_.set_cell(to.id, table, at, std::move(text)));
  }

  Session& session_;
  Random random_;
  std::vector<const Bytes*> documents_;
  int opened_ = 0;
  std::string done_;
};

// Gives how often the number of findings that files have because of others changed.
int work(Session& session, std::uint64_t seed, int steps) {
  Clerk clerk(session, seed);
  std::size_t shared = 0;
  int changes = 0;
  for (int step = 0; step < steps; ++step) {
    clerk.act();
    const std::string wrong = difference(session);
    if (!wrong.empty()) FAIL("seed " << seed << ", step " << step << ": " << wrong << "\n" << clerk.done());
    const std::size_t now = shared_findings(session);
    changes += now != shared ? 1 : 0;
    shared = now;
  }
  return changes;
}

}  // namespace

TEST_CASE("findings after any change are those of everything judged anew", "[session]") {
  int changes = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Session session;
    changes += work(session, seed, 40);
  }
  CHECK(changes > 50);
}

TEST_CASE("the same under a profile of its own", "[session]") {
  const Result<Profile> profile = load_profile(
      R"({"id": "own", "version": "1", "off": ["value-missing"], "explainable": ["header-name-duplicate"],
          "severities": {"goal-copied-between-projects": "hint", "header-name-duplicate": "error"},
          "formulas": [{"id": "own-count", "severity": "warning", "text": "指标太少",
                        "expression": "count(indicators) >= 12"}]})");
  REQUIRE(profile);
  for (std::uint64_t seed = 101; seed <= 104; ++seed) {
    Session session(&*profile);
    work(session, seed, 40);
  }
}

TEST_CASE("fixing many files at once leaves a finding that has been explained, whatever the others need", "[session]") {
  Session session;
  const Result<int> first = session.open("甲.txt", example_file("数量指标|河道巡查次数|大于等于24次\n其他资金|"));
  const Result<int> second = session.open("乙.txt", example_file("项目名称|堤防巡护\n其他资金|\n\t\t\t\t"));
  REQUIRE(first);
  REQUIRE(second);
  const Findings& findings = session.file(*first)->findings;
  for (std::size_t i = 0; i < findings.size(); ++i) session.explain(*first, i, "已核实");
  const std::vector<int> both = {*first, *second};
  const std::vector<int> fixed = session.fix_all(both, FixSafety::safe);
  CHECK(fixed[0] == 0);
  CHECK(fixed[1] > 0);
  CHECK_FALSE(session.unsaved(*first));
}
