// A rule is one file: what it is called, how bad it is, how it decides, and examples that run as tests.
//
//   namespace jihe::rules {
//   extern const Rule money_breakdown_missing;   // declared first: a const variable is else unseen by the registry
//   namespace {
//   void check(const Subject& subject, Findings& findings) { ... }   // adds what it finds
//   constexpr Example kExamples[] = {{Verdict::fires, "财政拨款|"}, {Verdict::clean, "财政拨款|20"}};
//   }
//   const Rule money_breakdown_missing = {
//       .id = "money-breakdown-missing", .severity = Severity::error, .basis = "财预〔2015〕88号",
//       
//       .check = check, .fix = FixOffer::suggested, .examples = kExamples};
//   }
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/grid/finding.h"
#include "core/grid/grid.h"
#include "core/rules/facts/cell_signs.h"
#include "core/rules/facts/goal_parts.h"
#include "core/rules/facts/indicator_names.h"

namespace jihe {

namespace rules {
struct GoalCopies;
class CutTexts;
}

// What rules ask of a table again and again, found once. It points into the table's grid.
struct TableFacts {
  TableSigns signs;                    // brackets, full stops, damage and wrong words in its cells
  std::u32string matter;               // of the project's name (matter_of_name in wording.h)
  rules::IndicatorNames names;         // of its indicators
  std::vector<rules::GoalParts> goal_parts;    // of its goals
};

// A table in its surroundings.
struct Subject {
  const Grid& grid;
  const Form& form;
  const Profile& profile;
  int file = 0;                        // 0-based in the workspace
  int table = 0;                       // 0-based in its file
  Kind kind = Kind::text;              // of its file
  std::span<const Subject> peers;      // all target tables of its file, itself among them (no blank forms, no 自评表)
  const TableSigns& signs;             // its TableFacts
  const std::u32string& matter;
  const rules::IndicatorNames& names;
  const std::vector<rules::GoalParts>& goal_parts;
  const rules::GoalCopies* goal_copies = nullptr;   // of all target tables (goal_copies.h): for Reach::workspace alone
  const rules::CutTexts* cut_texts = nullptr;       // of the peers (cut_text.h): for Reach::file alone
};

enum class Verdict { fires, clean };

// A form in short, put over the clean two-pane form in tests/support/example_form.h, line by line:
//   项目名称|河道整治             the value of a label; 标题|… the title line, 项目资金|项目资金(元) the label itself
//   财政拨款|20                   both panes; 财政拨款|20|15: each its own; 财政拨款|: left empty. The same for 绩效目标|…
//   数量指标|培训人次|≥100人次    the first line of a category replaces its rows, further ones add; 成本指标/经济成本指标|…|…
//                                 names the 一级指标 of a category that the clean form does not have
//   -时效指标                     the row of a label, or all rows of a category, taken out
//   +项目资金总额|120             a head row more, before the money
//   一栏资金, 一栏目标            money, goals with one pane only
//   a line holding a tab          a row exactly as written, put behind the rows of the line before it
//   ---                           the next table of the file begins (up to three, each over a clean form of its own)
// A text starting with `raw:` and a line break is the whole file, tab-separated.
struct Example {
  Verdict verdict = Verdict::fires;
  std::string_view form;
};

// A finding of a rule that looks at many files, and the file it belongs to.
struct FileFinding {
  int file = 0;
  Finding finding;
};

// Which tables a rule's `check` is asked about besides target tables. A list holds many projects: what rules say about
// one (its goal, its money, its categories, its name) would mix them, so only those that look at one indicator or at the
// text of a cell judge lists; others may ask for each of its projects as a form of its own (Form::projects). Others are
// blank forms, self-evaluations and tables that are no form.
enum class Judges { target_tables, projects_too, lists_too, others_too };

// What the findings in a table depend on: the tables of its own file alone, which `check_all` is then given file by
// file, or those of other files too. The former stand while their file doesn't change.
enum class Reach { file, workspace };

// What a rule offers to put a finding right.
enum class FixOffer { none, suggested, safe };

struct Rule {
  std::string_view id;
  Severity severity = Severity::warning;   // of its findings unless they say otherwise
  std::string_view basis = {};             // the document it rests on, by number; "" where it is good practice
  void (*check)(const Subject&, Findings&) = nullptr;                           // one table at a time, or
  std::vector<FileFinding> (*check_all)(std::span<const Subject>) = nullptr;    // all tables within its reach at once
  Reach reach = Reach::file;               // of check_all; what `check` says depends on the file alone
  Judges judges = Judges::target_tables;
  FixOffer fix = FixOffer::none;           // what the catalogue says it offers
  std::span<const Example> examples = {};
};

}  // namespace jihe
