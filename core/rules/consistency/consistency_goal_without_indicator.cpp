// Tasks that the goal names and no indicator measures.
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_goal_without_indicator;

namespace {

// Whether a goal names as many tasks: most name fewer.
bool names_enough(const Marks& tasks, int enough) { return std::accumulate(tasks.begin(), tasks.end(), 0) >= enough; }

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table || form.indicators.empty()) return;
  const WordGroups& tasks = subject.profile.groups_of("goal_tasks");
  constexpr int kMostListed = 5;
  const int enough = static_cast<int>(subject.profile.threshold("consistency-goal-without-indicator.tasks", 2));
  Marks measured;   // by the indicators; looked for where a goal names enough tasks
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    const Marks& named = subject.goal_parts[i].tasks;
    if (!names_enough(named, enough)) continue;
    if (measured.empty()) {
      measured.assign(tasks.size(), 0);
      for (const Indicator& indicator : form.indicators) mark_groups(indicator.name.text, tasks, measured);
    }
    std::string list;
    int missing = 0;
    for (std::size_t task = 0; task < tasks.size(); ++task) {
      if (named[task] == 0 || measured[task] != 0) continue;
      if (++missing <= kMostListed) (list += list.empty() ? "" : "、") += tasks.first(task);
    }
    if (missing < enough) continue;
    // Of the first goal only: the other pane mostly says the same.
    add_finding(findings, consistency_goal_without_indicator, place_of(subject, form.goals[i].text),
                {{"text", list}, {"count", std::to_string(missing)},
                 {"compared", std::to_string(form.indicators.size())}});
    return;
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,组织防汛演练2次,慰问护河员12人,沿河群众满意度达到90%以上。"},
    {Verdict::fires, "绩效目标|清水河汛期不发生群体性事件,不发生安全事故,完成42公里河道管护,群众满意度达到90%以上。"},
    {Verdict::clean, ""},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,组织防汛演练2次,沿河群众满意度达到90%以上。"},
};

}  // namespace

const Rule consistency_goal_without_indicator = {
    .id = "consistency-goal-without-indicator", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
