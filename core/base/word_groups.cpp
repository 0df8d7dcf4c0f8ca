#include "core/base/word_groups.h"

#include <utility>

#include "core/base/text.h"

namespace jihe {

WordGroups::WordGroups(const WordList& list) {
  std::vector<std::string> words;
  for (const std::string& group : list) {
    const std::vector<std::string_view> parts = text::split(group, U"/");
    if (parts.empty()) continue;
    firsts_.push_back(words.size());
    for (const std::string_view word : parts) {
      words.emplace_back(word);
      group_of_.push_back(firsts_.size() - 1);
    }
  }
  words_ = WordList(std::move(words));
  for (const std::string& word : words_) keys_.push_back(PairIndex::key_of(word));
}

}  // namespace jihe
