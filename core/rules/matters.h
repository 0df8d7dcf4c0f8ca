// What the projects of a file are there for, by their names, and where a text speaks of it.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

struct MatterFound {
  std::size_t subject = 0;          // whose matter it is, position among the tables
  std::size_t begin = 0, end = 0;   // bytes of the text
};

// The matters of projects (two where a name joins two: 水质监测及预警), found in a text in as many steps as it has characters
// times the few lengths that a matter has, however many projects there are.
class Matters {
 public:
  explicit Matters(std::span<const Subject> tables);

  // The first place in `text` of each matter that is not, nor is part of, that of project `own`, in the text's order.
  std::vector<MatterFound> find(std::string_view text, std::size_t own) const;

 private:
  void add(std::u32string_view matter, std::size_t subject);

  // Most places of a text are told by two Han: a bit for the last six bits of each.
  static std::size_t pair_bit(std::string_view two) {
    return static_cast<std::size_t>((two[2] & 0x3F) << 6 | (two[5] & 0x3F));
  }

  std::bitset<4096> pairs_;
  std::size_t longest_ = 0;   // Han of the longest
  std::unordered_set<std::uint64_t> starts_;   // hashes of the first few Han: most other places are told by them
  std::unordered_map<std::uint64_t, std::pair<std::size_t, std::string>> of_hash_;
  std::vector<std::string> whole_;   // the whole matter of each project
};

}  // namespace jihe::rules
