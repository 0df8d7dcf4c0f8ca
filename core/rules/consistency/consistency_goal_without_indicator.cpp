// Tasks that the goal names and no indicator measures.
#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_goal_without_indicator;

namespace {

bool holds_one(std::string_view text, std::string_view synonyms) {   // 督查/督导/检查
  while (!synonyms.empty()) {
    const std::size_t slash = std::min(synonyms.find('/'), synonyms.size());
    if (text.find(synonyms.substr(0, slash)) != std::string_view::npos) return true;
    synonyms.remove_prefix(std::min(slash + 1, synonyms.size()));
  }
  return false;
}

bool in_indicators(const Form& form, std::string_view synonyms) {
  return std::any_of(form.indicators.begin(), form.indicators.end(), [synonyms](const Indicator& indicator) {
    return holds_one(indicator.name.text, synonyms);
  });
}

Findings check(const Subject& subject) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table || form.indicators.empty()) return {};
  constexpr int kMostListed = 5;
  const int enough = static_cast<int>(subject.profile.threshold("consistency-goal-without-indicator.tasks", 2));
  Findings findings;
  for (const Goal& goal : form.goals) {
    std::string list;
    int missing = 0;
    for (const std::string& task : subject.profile.list("goal_tasks")) {
      if (!holds_one(goal.text.text, task) || in_indicators(form, task)) continue;
      if (++missing <= kMostListed) list += (list.empty() ? "" : "、") + task.substr(0, task.find('/'));
    }
    if (missing < enough) continue;
    Finding finding = make_finding(consistency_goal_without_indicator, place_of(subject, goal.text),
                                   {{"text", list}, {"count", std::to_string(missing)}});
    findings.push_back(std::move(finding));
    break;   // the other pane mostly says the same
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,组织防汛演练2次,慰问护河员12人,沿河群众满意度达到90%以上。"},
    {Verdict::clean, ""},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,组织防汛演练2次,沿河群众满意度达到90%以上。"},
};

}  // namespace

const Rule consistency_goal_without_indicator = {
    .id = "consistency-goal-without-indicator", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .examples = kExamples};

}  // namespace jihe::rules
