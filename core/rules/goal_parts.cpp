#include "core/rules/goal_parts.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/rules/goal_text.h"
#include "core/rules/wording.h"

namespace jihe::rules {

namespace {

bool is_han_lead(char byte) {   // of most Han; no sign has it
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE4 && lead <= 0xE9;
}

}  // namespace

std::size_t GoalParts::label_of(const Clause& clause) const {
  const auto label = std::lower_bound(labels.begin(), labels.end(), clause.begin,
                                      [](const SubgoalLabel& l, std::size_t begin) { return l.begin < begin; });
  return label != labels.end() && label->begin == clause.begin ? label->end - label->begin : 0;
}

std::vector<std::size_t> GoalParts::glued_labels() const {
  std::vector<std::size_t> glued;
  for (const SubgoalLabel& label : labels) {
    if (label.glued) glued.push_back(label.begin);
  }
  return glued;
}

bool follows_han(std::string_view text, std::size_t at) {
  if (at < 3) return false;
  std::size_t i = at - 3;
  return utf8::is_han(utf8::next(text, i)) && i == at;
}

GoalParts parts_of(std::string_view goal) {
  GoalParts parts;
  std::size_t begin = 0;   // of the clause at hand
  for (std::size_t i = 0; i < goal.size();) {
    const std::size_t at = i;
    if (is_han_lead(goal[i])) {
      i += 3;
      if (goal[at] != '\xE7' || i > goal.size() || goal[at + 2] != '\xAE') continue;   // no 目
      const std::size_t label = subgoal_label(goal, at);
      if (label != 0) parts.labels.push_back({at, at + label, follows_han(goal, at)});
    } else if (const char32_t c = utf8::next(goal, i); ends_clause(c)) {
      parts.clauses.push_back({begin, at});
      begin = i;
    } else if (const std::size_t number = document_number(goal, at)) {
      parts.documents.push_back({at, at + number});
    }
  }
  if (begin < goal.size()) parts.clauses.push_back({begin, goal.size()});
  parts.measured = has_measure(goal);
  return parts;
}

std::vector<GoalParts> goal_parts(const Form& form, const Profile& profile) {
  const WordGroups& tasks = profile.groups_of("goal_tasks");
  std::vector<GoalParts> parts;
  parts.reserve(form.goals.size());
  for (const Goal& goal : form.goals) {
    GoalParts& of_goal = parts.emplace_back(parts_of(goal.text.text));
    of_goal.tasks.resize(tasks.size());
    mark_groups(goal.text.text, tasks, of_goal.tasks);
  }
  return parts;
}

void mark_groups(std::string_view text, const WordGroups& groups, std::vector<bool>& marked) {
  groups.words().each(text, [&](std::size_t word, std::size_t) { marked[groups.group_of(word)] = true; });
}

}  // namespace jihe::rules
