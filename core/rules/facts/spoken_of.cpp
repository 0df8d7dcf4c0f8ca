#include "core/rules/facts/spoken_of.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

// Calls take(pair, bordering) with every two Han of a name that stand side by side, words that say nothing about its
// matter (数量, 及时率) left out, until it gives true. A pair bordering on such a word holds its first: 案件 of 案件数.
template <class Take>
void each_pair(std::string_view name, const WordList& generic, Take take) {
  std::size_t first = 0;   // bytes of the Han before
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    i += generic.longest_start(name.substr(at));
    const bool bordering = i != at;
    std::size_t behind = at;
    const bool han = utf8::is_han(utf8::next(name, behind));
    const bool said = !bordering && han;
    if (!bordering) i = behind;
    if (han && first != 0 && take(name.substr(at - first, behind - at + first), bordering)) return;
    first = said ? i - at : 0;
  }
}

}  // namespace

SpokenOf::SpokenOf(const Subject& subject)
    : tasks_(subject.profile.groups_of("goal_tasks")), generic_(subject.profile.list("name_generic_words")),
      goals_(subject.goal_parts), name_(subject.form.text(FieldId::name)), in_name_(tasks_.size()) {
  mark_groups(name_, tasks_, in_name_);
}

bool SpokenOf::speaks_of(std::string_view pair) const { return goals_hold(goals_, pair) || text::contains(name_, pair); }

bool SpokenOf::goals_share(std::string_view name) const {
  bool shared = false;
  each_pair(name, generic_, [&](std::string_view pair, bool) { return shared = goals_hold(goals_, pair); });
  return shared;
}

bool SpokenOf::covers(std::string_view name) const {
  bool any = false, shared = false;
  each_pair(name, generic_, [&](std::string_view pair, bool bordering) {
    any |= !bordering;
    return shared = speaks_of(pair);
  });
  if (!any) return true;
  if (!shared) return false;
  bool names_task = false, same_task = false;
  tasks_.words().each(name, [&](std::size_t word, std::size_t) {
    const std::size_t task = tasks_.group_of(word);
    names_task = true;
    same_task = same_task || in_name_[task] != 0 ||
                std::any_of(goals_.begin(), goals_.end(), [task](const GoalParts& goal) { return goal.tasks[task] != 0; });
  });
  return same_task || !names_task;
}

}  // namespace jihe::rules
