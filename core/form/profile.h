// A profile: the labels, categories, word lists, units and thresholds that a form is read and judged by. Data, not code.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/grid/finding.h"

namespace jihe {

struct LevelName {
  std::string canonical;               // 数量指标
  std::string parent;                  // 产出指标; "" for a first level
  std::vector<std::string> variants;   // 数量目标, 产出数量指标
  bool required_error = false;         // none under it: an error
  bool required_warning = false;       // none under it: a warning
};

struct Profile {
  std::string id;        // "cn-project-target"
  std::string version;   // "2024.1"

  std::vector<std::string> titles;                              // 部门项目支出预算绩效目标表, ...
  std::vector<std::string> title_exclusions;                    // 自评表, 监控表, ...
  std::map<std::string, std::vector<std::string>> labels;       // field or column id -> labels, canonical first
  std::vector<LevelName> levels;
  std::map<std::string, std::vector<std::string>> words;        // list id -> words (vague, smaller_is_better, units_count, ...)
  std::map<std::string, double> thresholds;                     // "goal-copied-between-projects.common" -> 30
  std::map<std::string, Severity> severities;                   // rule id -> severity instead of the rule's own
  std::vector<std::string> off;                                 // rule ids switched off

  // A word list, empty where the profile has none of that id.
  const std::vector<std::string>& list(std::string_view id) const;
  // A threshold, `otherwise` where the profile has none.
  double threshold(std::string_view id, double otherwise) const;
};

// The built-in profile, parsed once.
const Profile& built_in_profile();

// A profile from JSON; an error names the path and what was expected there.
Result<Profile> parse_profile(std::string_view json);

}  // namespace jihe
