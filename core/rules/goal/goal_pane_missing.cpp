#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/facts/goal_text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_pane_missing;

namespace {

std::size_t panes(const Form& form) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    if (form.goals[i].text.filled() && pane_of(form, i) == i) ++count;
  }
  return count;
}

// How the tables of a file that have up to so many panes of money write their goals.
struct Habit {
  std::size_t tables = 0;
  std::size_t with_two = 0;                // panes of goals
  std::vector<std::string_view> scopes;    // of their goals, each once, in order
};

// The habits of a file by the number of panes of money; the last one holds all tables with more.
using Habits = std::array<Habit, 8>;

std::size_t level_of(const Form& form) { return std::min(form.funding.size(), std::size(Habits()) - 1); }

Habits habits_of(std::span<const Subject> of_file) {
  Habits habits;
  for (const Subject& subject : of_file) {
    const bool two = panes(subject.form) >= 2;
    for (std::size_t level = level_of(subject.form); level < habits.size(); ++level) {
      Habit& habit = habits[level];
      ++habit.tables;
      if (!two) continue;
      ++habit.with_two;
      for (const Goal& goal : subject.form.goals) {
        const bool known = std::find(habit.scopes.begin(), habit.scopes.end(), goal.scope) != habit.scopes.end();
        if (!known) habit.scopes.push_back(goal.scope);
      }
    }
  }
  return habits;
}

void check_table(const Subject& subject, const Habits& habits, std::vector<FileFinding>& findings) {
  const Form& form = subject.form;
  if (form.layout != Layout::target_table || panes(form) != 1 || subject.peers.size() < 2) return;
  // Only where the file's habit is two panes, and this table's money block has as many panes as theirs.
  const Habit& habit = habits[level_of(form)];
  const auto filled =
      std::find_if(form.goals.begin(), form.goals.end(), [](const Goal& goal) { return goal.text.filled(); });
  if (habit.with_two == 0 || habit.with_two * 2 < habit.tables) return;
  const auto other = std::find_if(habit.scopes.begin(), habit.scopes.end(), [&](std::string_view scope) {
    return !scope.empty() && scope != filled->scope;
  });
  const std::string_view scope = other == habit.scopes.end() ? std::string_view() : *other;
  Finding& finding = add_finding(findings, subject, goal_pane_missing, place_of(subject, filled->text),
                                 {{"scope", scope}, {"count", std::to_string(habit.with_two)}});
  if (scope.empty()) finding.variant = "no-scope";
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> of_file : by_file(tables)) {
    const Habits habits = habits_of(of_file);
    for (const Subject& subject : of_file) check_table(subject, habits, findings);
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "一栏目标\n---\n---"},
    {Verdict::fires, "---\n---\n绩效目标|维护雨量站60座、无线预警广播110套,组织防汛演练2次。|"},
    {Verdict::clean, "一栏目标"},
    {Verdict::clean, "一栏目标\n一栏资金\n---\n---"},
    {Verdict::clean, "一栏目标\n---\n一栏目标\n---"},
};

}  // namespace

const Rule goal_pane_missing = {
    .id = "goal-pane-missing", .severity = Severity::warning, .check_all = check_all, .examples = kExamples};

}  // namespace jihe::rules
