// The words of the clean forms: three projects of one fictional department that no rule has anything to say about.
#pragma once

#include <cstddef>
#include <vector>

namespace jihe::tests {

struct CleanIndicator {
  const char* level1;
  const char* level2;
  const char* name;
  const char* value;
};

struct CleanWords {
  const char* name;
  const char* department;
  const char* unit;
  const char* attribute;
  const char* total[2];   // 含本级和市县, 含本级; all of it 财政拨款
  const char* goals[2];
  std::vector<CleanIndicator> indicators;
};

// The words of the file's table number `table` (0-based); the fourth table has those of the first again.
const CleanWords& clean_words(std::size_t table);

}  // namespace jihe::tests
