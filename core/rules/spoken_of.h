// Which matters the goals and the name of a project speak of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/word_list.h"
#include "core/form/form.h"
#include "core/rules/tasks.h"

namespace jihe::rules {

class SpokenOf {
 public:
  // `generic` are the words of names that say nothing about their matter (数量, 及时率). Both must stay where they are.
  SpokenOf(const Form& form, const Tasks& tasks, const WordList& generic);

  // False where no two Han of an indicator's name, generic words left out, stand together in the goals or the project's
  // name, and where all the tasks it names are others than theirs. True for a name of nothing but generic words.
  bool covers(std::string_view name) const;

 private:
  void add(std::string_view text);

  const Tasks& tasks_;
  const WordList& generic_;
  std::vector<std::uint64_t> grams_;   // 2-grams of Han, sorted
  std::vector<bool> named_;            // tasks
};

}  // namespace jihe::rules
