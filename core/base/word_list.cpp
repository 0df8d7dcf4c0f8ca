#include "core/base/word_list.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace jihe {

WordList::WordList(std::vector<std::string> words) : words_(std::move(words)) {
  std::erase_if(words_, [](const std::string& word) { return word.empty(); });
  std::vector<std::uint32_t> firsts;
  std::vector<std::uint32_t> lasts;
  for (const std::string& word : words_) {
    firsts.push_back(key_at(word, 0));
    lasts.push_back(key_before(word, word.size()));
    add_second(word);
  }
  firsts_.add(firsts);
  lasts_.add(lasts);
}

void WordList::add_second(std::string_view word) {
  constexpr std::size_t kWide = 3;   // bytes
  if (word.size() < kWide || byte_at(word, 0) < 0xE0) return;
  if (word.size() == kWide) {
    seconds_.fill(~std::uint64_t{0});   // anything may stand behind the only character of a word
  } else if (word.size() >= 2 * kWide) {
    set_bit(seconds_, byte_at(word, kWide + 1), byte_at(word, kWide + 2));
  }
}

void WordList::Edge::add(const std::vector<std::uint32_t>& keys) {
  const auto none = static_cast<std::uint32_t>(keys.size());
  starts_.fill(none);
  next_.assign(keys.size(), none);
  for (std::uint32_t word = none; word-- > 0;) {
    const std::uint32_t key = keys[word];
    set_bit(bits_, key >> 6, key);
    next_[word] = starts_[key & kMask];
    starts_[key & kMask] = word;
  }
}

bool WordList::has(std::string_view s) const {
  if (s.empty()) return false;
  const std::uint32_t key = key_at(s, 0);
  if (!firsts_.has(key)) return false;
  for (std::size_t word = firsts_.start(key); word < words_.size(); word = firsts_.next(word)) {
    if (words_[word] == s) return true;
  }
  return false;
}

std::size_t WordList::longest_start(std::string_view s) const {
  if (s.empty()) return 0;
  const std::uint32_t key = key_at(s, 0);
  if (!firsts_.has(key)) return 0;
  std::size_t longest = 0;
  for (std::size_t word = firsts_.start(key); word < words_.size(); word = firsts_.next(word)) {
    if (words_[word].size() > longest && text::starts_with(s, words_[word])) longest = words_[word].size();
  }
  return longest;
}

std::size_t WordList::longest_end(std::string_view s) const {
  if (s.empty()) return 0;
  const std::uint32_t key = key_before(s, s.size());
  if (!lasts_.has(key)) return 0;
  std::size_t longest = 0;
  for (std::size_t word = lasts_.start(key); word < words_.size(); word = lasts_.next(word)) {
    if (words_[word].size() > longest && text::ends_with(s, words_[word])) longest = words_[word].size();
  }
  return longest;
}

WordList::Found WordList::find(std::string_view s, std::size_t from) const {
  for (std::size_t i = next_stand(s, from); i < s.size(); i = next_stand(s, i + step(s, i))) {
    const std::uint32_t key = key_at(s, i);
    for (std::size_t word = firsts_.start(key); word < words_.size(); word = firsts_.next(word)) {
      if (text::starts_with(s.substr(i), words_[word])) return {i, words_[word].size(), word};
    }
  }
  return {};
}

}  // namespace jihe
