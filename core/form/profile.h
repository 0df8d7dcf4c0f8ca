// A profile: the labels, categories, word lists, units and thresholds that a form is read and judged by. Data, not code.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/by_name.h"
#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/word_groups.h"
#include "core/base/word_list.h"
#include "core/form/formula.h"
#include "core/form/labels.h"
#include "core/grid/finding.h"

namespace jihe {

// A rule that a profile adds without code.
struct Formula {
  std::string id;                       // printed as the finding's rule
  Severity severity = Severity::error;
  std::string text, why, todo, basis;   // what is wrong, why it matters, what to do, the document it rests on
  Expression expression;                // what has to hold
};

struct Profile {
  std::string id;        // "cn-project-target"
  std::string version;   // "2024.1"

  WordList titles;                                              // 部门项目支出预算绩效目标表, ...
  WordList title_exclusions;                                    // 自评表, 监控表, ...
  std::vector<std::string> scopes;                              // what a pane covers: 含本级和市县, 含本级
  std::map<std::string, std::vector<std::string>> labels;       // field or column id -> labels, canonical first
  std::vector<LevelName> levels;
  // List id -> words: vague_values, smaller_is_better, units_count, ...
  ByName<WordList> words;
  std::vector<Decimal> weight_sums;                             // what the weights of a form may add up to
  ByName<double> thresholds;                                    // "goal-copied-between-projects.common" -> 30
  std::map<std::string, Severity, std::less<>> severities;      // rule id -> severity instead of the rule's own
  std::vector<std::string> off;                                 // rule ids switched off
  std::vector<std::string> explainable;                         // rules whose errors, too, can be explained (核实说明)
  std::vector<Formula> formulas;
  std::vector<std::string> chosen_by;                           // scopes that choose it; built-in profiles only

  // Made by parse_profile of what stands above:
  LabelIndex index;               // labels and levels, ready for lookup
  ByName<WordGroups> groups;      // goal_tasks, same_terms, same_matters: words that mean one thing; goal_placeholders

  // A word list, empty where the profile has none of that id.
  const WordList& list(Name name) const;
  // Those of a list of groups, empty for any other.
  const WordGroups& groups_of(Name name) const;
  // A threshold, `otherwise` where the profile has none.
  double threshold(Name name, double otherwise) const {
    const double* found = thresholds.find(name);
    return found == nullptr ? otherwise : *found;
  }
};

// The built-in profiles, parsed once: cn-project-target first, which the others are laid over.
const std::vector<Profile>& built_in_profiles();
// The first of them.
const Profile& built_in_profile();

// The built-in profile that a file's own labels choose: `base` unless `base` is the first one and the panes of a form
// have a scope that only another's forms have.
const Profile& choose_profile(const std::vector<Form>& forms, const Profile& base);

// A profile from JSON, held against the schema; an error's detail has lines: the path, the catalogue's key of what was
// expected there, what was found, what is allowed, and of a formula the column.
Result<Profile> parse_profile(std::string_view json);

// What a profile may hold, as JSON Schema; and a built-in profile with all that it says, as JSON ("" for another id).
std::string_view profile_schema();
std::string profile_json(std::string_view id);

}  // namespace jihe
