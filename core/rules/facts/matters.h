// What the projects of a file are there for, by their names, and where a text speaks of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/base/pair_index.h"
#include "core/rules/rule.h"

namespace jihe::rules {

struct MatterFound {
  std::size_t subject = 0;          // whose matter it is, position among the tables
  std::size_t begin = 0, end = 0;   // bytes of the text
};

// The matters of projects (two where a name joins two: 水质监测及预警).
class Matters {
 public:
  explicit Matters(std::span<const Subject> tables);

  // The first place in a text of each matter that is not, nor is part of, that of project `own`, in the text's order.
  std::vector<MatterFound> find(const PairIndex& text, std::size_t own) const;

 private:
  struct Matter {
    std::size_t subject = 0;
    std::u32string_view han;   // into the subject
    std::string written;
    std::uint32_t key = 0;     // PairIndex::key_of
  };

  std::span<const Subject> tables_;
  std::vector<Matter> matters_;   // of several projects with the same one that of the first
};

}  // namespace jihe::rules
