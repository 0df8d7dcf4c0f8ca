// Which matters the goals and the name of a project speak of.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/gram_set.h"
#include "core/rules/rule.h"

namespace jihe::rules {

class SpokenOf {
 public:
  explicit SpokenOf(const Subject& subject);

  // False where no two Han of an indicator's name, words that say nothing about its matter (数量, 及时率) left out, stand
  // together in the goals or the project's name, and where all the tasks it names are others than theirs. True for a name
  // of nothing but such words.
  bool covers(std::string_view name) const;

 private:
  const WordGroups& tasks_;
  const WordList& generic_;
  const GramSet& in_goals_;
  GramSet in_name_;
  std::vector<bool> named_;   // tasks
};

}  // namespace jihe::rules
