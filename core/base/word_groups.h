// Words that mean one thing, as a list writes them: 督查/督导/检查 is one group of three.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/pair_index.h"
#include "core/base/word_list.h"

namespace jihe {

class WordGroups {
 public:
  WordGroups() = default;
  explicit WordGroups(const WordList& list);

  // How many groups there are, in the list's order; also those of a single word.
  std::size_t size() const { return firsts_.size(); }
  // The word that stands first in a group.
  const std::string& first(std::size_t group) const { return words_[firsts_[group]]; }

  // All words, group by group, and the group of the one at a position.
  const WordList& words() const { return words_; }
  std::size_t group_of(std::size_t word) const { return group_of_[word]; }

  // Calls take(word, at) with every word that stands in the text of an index, and every byte at which it does: word by word,
  // the last place first.
  template <class Take>
  void each_in(const PairIndex& text, Take take) const {
    for (std::size_t word = 0; word < keys_.size(); ++word) {
      text.each(words_[word], keys_[word], [&](std::size_t at) { take(word, at); });
    }
  }

 private:
  WordList words_;
  std::vector<std::uint32_t> keys_;   // PairIndex::key_of
  std::vector<std::size_t> group_of_;
  std::vector<std::size_t> firsts_;   // positions in words_
};

}  // namespace jihe
