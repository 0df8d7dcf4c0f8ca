#include "core/base/word_list.h"

#include <algorithm>
#include <utility>

namespace jihe {

namespace {

std::uint32_t byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

// The character at byte `i` as a number: ASCII its code, else what its first three bytes (two at the end) give. Equal texts
// give equal numbers, whatever follows them. REQUIRES: i < s.size().
std::uint32_t key_at(std::string_view s, std::size_t i) {
  const std::uint32_t a = byte_at(s, i);
  if (a < 0xE0) return a;
  if (i + 2 >= s.size()) return a;
  return a << 12 ^ (byte_at(s, i + 1) & 0x3F) << 6 ^ (byte_at(s, i + 2) & 0x3F);
}

// The same for the character that ends before byte `end`. REQUIRES: end > 0.
std::uint32_t key_before(std::string_view s, std::size_t end) {
  const std::uint32_t c = byte_at(s, end - 1);
  return c < 0x80 || end < 2 ? c : (byte_at(s, end - 2) & 0x3F) << 6 ^ c;
}

// Bytes from the character at `i` to the next one.
std::size_t step(std::string_view s, std::size_t i) { return byte_at(s, i) >= 0xE0 ? 3 : 1; }

}  // namespace

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
    if (firsts_[i] == key && words_[i].size() > longest && s.starts_with(words_[i])) longest = words_[i].size();
  }
  return longest;
}

std::size_t WordList::longest_end(std::string_view s) const {
  if (s.empty()) return 0;
  const std::uint32_t key = key_before(s, s.size());
  if (!last_filter_.has(key)) return 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (lasts_[i] == key && words_[i].size() > longest && s.ends_with(words_[i])) longest = words_[i].size();
  }
  return longest;
}

WordList::Found WordList::find(std::string_view s, std::size_t from) const {
  for (std::size_t i = from; i < s.size(); i += step(s, i)) {
    const std::uint32_t key = key_at(s, i);
    if (!first_filter_.has(key)) continue;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      if (firsts_[word] == key && s.substr(i).starts_with(words_[word])) return {i, words_[word].size(), word};
    }
  }
  return {};
}

}  // namespace jihe
