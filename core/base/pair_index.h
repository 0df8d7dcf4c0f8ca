// Where in a text every two characters stand side by side: whether and where it holds a word is then known without reading
// it. Many words are asked of few texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace jihe {

class PairIndex {
 public:
  PairIndex() = default;
  // That of a text, which must stay where it is.
  explicit PairIndex(std::string_view text);

  // A number for the first two characters of a word; kShort for a word of one.
  static constexpr std::uint32_t kShort = 0;
  static std::uint32_t key_of(std::string_view word) {
    std::size_t i = 0;
    if (word.empty()) return kShort;
    const std::uint32_t first = unit(word, i);
    return i < word.size() ? pair(first, unit(word, i)) : kShort;
  }

  // Calls take(at) with every byte at which the word stands, the last one first. `key`: that of the word.
  template <class Take>
  void each(std::string_view word, std::uint32_t key, Take take) const {
    if (key == kShort) return each_short(word, take);
    if (heads_.empty()) return;
    for (std::uint32_t entry = heads_[key & mask()]; entry != 0; entry = next_[entry - 1]) {
      if (stands(word, entry - 1)) take(std::size_t{entry} - 1);
    }
  }

  // The first byte at which the word stands, npos where it does not.
  std::size_t find(std::string_view word, std::uint32_t key) const {
    std::size_t first = std::string_view::npos;
    each(word, key, [&first](std::size_t at) { first = at; });
    return first;
  }
  bool holds(std::string_view word, std::uint32_t key) const {
    if (key == kShort) return !word.empty() && text::contains(text_, word);
    if (heads_.empty()) return false;
    for (std::uint32_t entry = heads_[key & mask()]; entry != 0; entry = next_[entry - 1]) {
      if (stands(word, entry - 1)) return true;
    }
    return false;
  }
  bool holds(std::string_view word) const { return holds(word, key_of(word)); }

 private:
  // Whether the word stands at a byte of the text. REQUIRES: at <= text_.size().
  bool stands(std::string_view word, std::size_t at) const {
    return text::starts_with({text_.data() + at, text_.size() - at}, word);
  }

  // The character at byte `i`, which is moved behind it, as a number that like characters share: of three bytes what the
  // last two give. Longer and shorter ones are taken apart, alike in every text.
  static std::uint32_t unit(std::string_view s, std::size_t& i) {
    const auto byte = [s](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(s[at])}; };
    const std::size_t at = i;
    if (byte(at) < 0xE0 || s.size() - at < 3) {
      ++i;
      return byte(at);
    }
    i += 3;
    return byte(at + 1) << 6 ^ byte(at + 2);
  }
  static std::uint32_t pair(std::uint32_t first, std::uint32_t second) { return first * 33 + second; }

  // The same for a word of one character: no pair begins with the last character of a text.
  template <class Take>
  void each_short(std::string_view word, Take take) const {
    if (word.empty()) return;
    for (std::size_t end = text_.size(); end >= word.size() && end > 0; --end) {
      const std::size_t at = end - word.size();
      if (stands(word, at)) take(at);
    }
  }

  std::size_t mask() const { return heads_.size() - 1; }

  std::string_view text_;
  std::vector<std::uint32_t> heads_;        // by the key of a pair, where it stands last, counted from 1; a power of two
  std::unique_ptr<std::uint32_t[]> next_;   // by the byte at which a pair stands, where one of like key stands before it
};

}  // namespace jihe
