#include "core/rules/spoken_of.h"

#include <string>

#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

// A name without the words that say nothing about its matter (数量, 及时率): a space stands for each.
std::string matter_of(std::string_view name, const WordList& generic) {
  std::string matter;
  matter.reserve(name.size());
  while (!name.empty()) {
    const std::size_t word = generic.longest_start(name);
    std::size_t step = word;
    if (word == 0) utf8::next(name, step);
    matter += word == 0 ? name.substr(0, step) : std::string_view(" ");
    name.remove_prefix(step);
  }
  return matter;
}

}  // namespace

SpokenOf::SpokenOf(const Subject& subject)
    : tasks_(subject.profile.groups_of("goal_tasks")), generic_(subject.profile.list("name_generic_words")),
      in_goals_(subject.goal_grams), in_name_(subject.form.text(FieldId::name).size()), named_(tasks_.size()) {
  in_name_.add(subject.form.text(FieldId::name));
  mark_groups(subject.form.text(FieldId::name), tasks_, named_);
  for (const GoalParts& goal : subject.goal_parts) {
    for (std::size_t task = 0; task < named_.size(); ++task) named_[task] = named_[task] || goal.tasks[task];
  }
}

bool SpokenOf::covers(std::string_view name) const {
  bool any = false, shared = false;
  each_gram(matter_of(name, generic_), [&](char32_t a, char32_t b) {
    any = true;
    shared = shared || in_goals_.has(a, b) || in_name_.has(a, b);
  });
  if (!any) return true;
  if (!shared) return false;
  bool names_task = false, same_task = false;
  tasks_.words().each(name, [&](std::size_t word, std::size_t) {
    names_task = true;
    same_task = same_task || named_[tasks_.group_of(word)];
  });
  return same_task || !names_task;
}

}  // namespace jihe::rules
