// The tasks that goals and indicators name, as the profile lists them: 督查/督导/检查 is one task under several names.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/word_list.h"

namespace jihe::rules {

// Ready to be looked for all at once. The list must stay where it is.
class Tasks {
 public:
  explicit Tasks(const WordList& tasks) {
    std::vector<std::string> names;
    for (const std::string& task : tasks) {
      std::string_view rest = task;
      shown_.push_back(rest.substr(0, rest.find('/')));
      while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        names.emplace_back(rest.substr(0, slash));
        task_of_.push_back(shown_.size() - 1);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
      }
    }
    names_ = WordList(std::move(names));
  }

  std::size_t size() const { return shown_.size(); }
  // What a task is called.
  std::string_view shown(std::size_t task) const { return shown_[task]; }

  // Marks the tasks that `text` names. REQUIRES: tasks.size() == size().
  void mark(std::string_view text, std::vector<bool>& tasks) const {
    names_.each(text, [&](std::size_t name, std::size_t) { tasks[task_of_[name]] = true; });
  }

 private:
  std::vector<std::string_view> shown_;   // into the profile
  std::vector<std::size_t> task_of_;      // of each name
  WordList names_;
};

}  // namespace jihe::rules
