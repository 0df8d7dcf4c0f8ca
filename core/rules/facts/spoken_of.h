// Which matters the goals and the name of a project speak of.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

class SpokenOf {
 public:
  explicit SpokenOf(const Subject& subject);

  // False where no two Han of an indicator's name, words that say nothing about its matter (数量, 及时率) left out, stand
  // together in the goals or the project's name, and where all the tasks it names are others than theirs. True for a name
  // of nothing but such words.
  bool covers(std::string_view name) const;

  // True where two Han of such a name stand together in the goals.
  bool goals_share(std::string_view name) const;

 private:
  // Whether the goals or the name hold the two Han.
  bool speaks_of(std::string_view pair) const;

  const WordGroups& tasks_;
  const WordList& generic_;
  std::span<const GoalParts> goals_;
  std::string_view name_;
  Marks in_name_;   // tasks
};

}  // namespace jihe::rules
