// A rule is one file: what it is called, how bad it is, how it decides, and examples that run as tests.
//
//   namespace jihe::rules {
//   namespace {
//   Findings check(const Subject& subject) { ... }
//   constexpr Example kExamples[] = {{Verdict::fires, "财政拨款|"}, {Verdict::clean, "财政拨款|20"}};
//   }
//   const Rule money_breakdown_missing = {
//       .id = "money-breakdown-missing", .severity = Severity::error, .basis = "财预〔2015〕88号",
//       
//       .check = check, .fix = FixOffer::suggested, .examples = kExamples};
//   }
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/finding.h"
#include "core/grid/grid.h"

namespace jihe {

// A table in its surroundings.
struct Subject {
  const Grid& grid;
  const Form& form;
  const Profile& profile;
  int file = 0;                        // 0-based in the workspace
  int table = 0;                       // 0-based in its file
  std::span<const Subject> peers;      // all tables of its file, itself among them
};

enum class Verdict { fires, clean };

// A form in short, put over the clean form in tests/support/example_form.h: lines `项目名称|河道整治`, `数量指标|培训人次|≥100人次`
// (the first line of a category replaces its rows, further ones add), `财政拨款|20`, `其他资金|`, `绩效目标|…`; lines before a line
// `---` are the first table of the file, those behind it the second. A text starting with `raw:` and a line break is the
// whole file, tab-separated.
struct Example {
  Verdict verdict = Verdict::fires;
  std::string_view form;
};

// A finding of a rule that looks at many files, and the file it belongs to.
struct FileFinding {
  int file = 0;
  Finding finding;
};

// What a rule offers to put a finding right.
enum class FixOffer { none, suggested, safe };

struct Rule {
  std::string_view id;
  Severity severity = Severity::warning;   // of its findings unless they say otherwise
  std::string_view basis;                  // the document it rests on, by number; "" where it is good practice
  Findings (*check)(const Subject&) = nullptr;                                  // one table at a time, or
  std::vector<FileFinding> (*check_all)(std::span<const Subject>) = nullptr;    // all tables of the workspace at once
  FixOffer fix = FixOffer::none;           // what the catalogue says it offers
  std::span<const Example> examples;
};

}  // namespace jihe
