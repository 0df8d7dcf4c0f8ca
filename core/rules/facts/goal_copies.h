// Goals that stand in more than one project of a workspace, and which of the projects they were copied to.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/rules/facts/goal_text.h"
#include "core/rules/rule.h"

namespace jihe::rules {

// A goal of a workspace.
struct GoalText {
  std::size_t subject = 0;   // position among the subjects
  const Goal* goal = nullptr;
  OwnWords words;
};

// Words that two projects share. `to` is the project whose own matter does not occur in its goal, else the later one.
struct GoalCopy {
  const GoalText* to = nullptr;
  const GoalText* from = nullptr;
  std::size_t to_begin = 0;     // of the longest run, code points in words.text
  std::size_t from_begin = 0;
  std::size_t length = 0;
  bool foreign = false;         // the matter of the project copied to is absent from its goal
};

// All of a workspace. It may be moved, not copied: the copies point into the texts.
struct GoalCopies {
  std::vector<GoalText> texts;
  std::vector<GoalCopy> copies;

  GoalCopies() = default;
  GoalCopies(GoalCopies&&) = default;
  GoalCopies& operator=(GoalCopies&&) = default;
};
GoalCopies find_goal_copies(std::span<const Subject> subjects);

}  // namespace jihe::rules
