#include "core/base/word_list.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace jihe {

WordList::WordList(std::vector<std::string> words) : words_(std::move(words)) {
  std::erase_if(words_, [](const std::string& word) { return word.empty(); });
  for (const std::string& word : words_) {
    firsts_.push_back(key_at(word, 0));
    lasts_.push_back(key_before(word, word.size()));
    first_filter_.add(firsts_.back());
    last_filter_.add(lasts_.back());
  }
}

bool WordList::has(std::string_view s) const {
  return !s.empty() && first_filter_.has(key_at(s, 0)) && std::find(begin(), end(), s) != end();
}

std::size_t WordList::longest_start(std::string_view s) const {
  if (s.empty()) return 0;
  const std::uint32_t key = key_at(s, 0);
  if (!first_filter_.has(key)) return 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (firsts_[i] == key && words_[i].size() > longest && text::starts_with(s, words_[i])) longest = words_[i].size();
  }
  return longest;
}

std::size_t WordList::longest_end(std::string_view s) const {
  if (s.empty()) return 0;
  const std::uint32_t key = key_before(s, s.size());
  if (!last_filter_.has(key)) return 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (lasts_[i] == key && words_[i].size() > longest && text::ends_with(s, words_[i])) longest = words_[i].size();
  }
  return longest;
}

WordList::Found WordList::find(std::string_view s, std::size_t from) const {
  for (std::size_t i = from; i < s.size(); i += step(s, i)) {
    const std::uint32_t key = key_at(s, i);
    if (!first_filter_.has(key)) continue;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (firsts_[word] == key && text::starts_with(s.substr(i), words_[word])) return {i, words_[word].size(), word};
    }
  }
  return {};
}

}  // namespace jihe
