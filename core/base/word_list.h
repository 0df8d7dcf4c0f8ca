// A list of words, ready to be asked what a text starts with, ends with and holds. Texts are many and rarely hold any of the
// words: a small filter over the words' first and last characters answers for nearly all of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace jihe {

class WordList {
 public:
  WordList() = default;
  explicit WordList(std::vector<std::string> words);

  // The words in their own order.
  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  const std::string& operator[](std::size_t i) const { return words_[i]; }

  // True where `s` is one of the words.
  bool has(std::string_view s) const;

  // Bytes of the longest word that `s` starts with, ends with; 0 where there is none.
  std::size_t longest_start(std::string_view s) const;
  std::size_t longest_end(std::string_view s) const;

  // True where `s` starts, ends with one of the words. Of most texts the one character tells that they don't.
  bool starts(std::string_view s) const { return !s.empty() && firsts_.has(key_at(s, 0)) && longest_start(s) != 0; }
  bool ends(std::string_view s) const {
    return !s.empty() && lasts_.has(key_before(s, s.size())) && longest_end(s) != 0;
  }

  // True where a word stands anywhere in `s`.
  bool within(std::string_view s) const { return find(s, 0).size != 0; }

  // The first place at or behind byte `from` where a word stands, and the first of the words that stand there.
  struct Found {
    std::size_t at = std::string_view::npos;   // npos: none
    std::size_t size = 0;                      // bytes
    std::size_t word = 0;                      // its position in the list
  };
  Found find(std::string_view s, std::size_t from) const;

  // Calls take(word) with the position in the list of every word that stands at byte `i` of `s`, in the list's order.
  // REQUIRES: i < s.size().
  template <class Take>
  void at(std::string_view s, std::size_t i, Take take) const {
    const std::uint32_t key = key_at(s, i);
    if (!firsts_.has(key)) return;
    for (std::size_t word = firsts_.start(key); word < words_.size(); word = firsts_.next(word)) {
      if (text::starts_with(s.substr(i), words_[word])) take(word);
    }
  }

  // False for nearly every place where no word stands. REQUIRES: i < s.size().
  bool may_stand(std::string_view s, std::size_t i) const {
    if (byte_at(s, i) >= 0xE0 && i + 2 < s.size()) return may_stand_wide(s, i);
    return firsts_.has(byte_at(s, i));
  }
  // The same where a character of three bytes or more starts, as nearly all do. REQUIRES: i + 2 < s.size().
  bool may_stand_wide(std::string_view s, std::size_t i) const {
    return firsts_.has_wide(byte_at(s, i + 1), byte_at(s, i + 2)) && may_go_on(s, i + 3);
  }

  // Calls take(word, at) with the position in the list and in `s` of every word that stands anywhere in `s`.
  template <class Take>
  void each(std::string_view s, Take take) const {
    for (std::size_t i = next_stand(s, 0); i < s.size(); i = next_stand(s, i + step(s, i))) {
      at(s, i, [&](std::size_t word) { take(word, i); });
    }
  }

 private:
  static std::uint32_t byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

  // The character at byte `i` as a number: ASCII its code, else what its first three bytes (fewer at the end) give. Equal
  // texts give equal numbers, whatever follows them. REQUIRES: i < s.size().
  static std::uint32_t key_at(std::string_view s, std::size_t i) {
    const std::uint32_t a = byte_at(s, i);
    if (a < 0xE0 || i + 2 >= s.size()) return a;
    return a << 12 ^ (byte_at(s, i + 1) & 0x3F) << 6 ^ (byte_at(s, i + 2) & 0x3F);
  }

  // The same for the character that ends before byte `end`. REQUIRES: end > 0.
  static std::uint32_t key_before(std::string_view s, std::size_t end) {
    const std::uint32_t c = byte_at(s, end - 1);
    return c < 0x80 || end < 2 ? c : (byte_at(s, end - 2) & 0x3F) << 6 ^ c;
  }

  void add_second(std::string_view word);

  // False for most places that the second character of no word stands at, where the first one is of three bytes.
  bool may_go_on(std::string_view s, std::size_t second) const {
    if (second + 2 >= s.size() || byte_at(s, second) < 0xE0) return true;
    return has_bit(seconds_, byte_at(s, second + 1), byte_at(s, second + 2));
  }

  // The first byte at or behind `i` where a character starts at which a word may stand; s.size() or more where there is none.
  std::size_t next_stand(std::string_view s, std::size_t i) const {
    const std::size_t wide_end = s.size() < 2 ? 0 : s.size() - 2;
    while (i < wide_end) {
      const std::uint32_t a = byte_at(s, i);
      if (a >= 0xE0) {   // most of a text
        if (firsts_.has_wide(byte_at(s, i + 1), byte_at(s, i + 2))) return i;
        i += 3;
      } else {
        if (firsts_.has(a)) return i;
        ++i;
      }
    }
    while (i < s.size() && !may_stand(s, i)) i += step(s, i);
    return i;
  }

  // Bytes from the character at `i` to the next one.
  static std::size_t step(std::string_view s, std::size_t i) { return byte_at(s, i) >= 0xE0 ? 3 : 1; }

  // A set of characters by what their last two bytes give: a few share each bit.
  using Bits = std::array<std::uint64_t, 16>;
  static bool has_bit(const Bits& bits, std::uint32_t second, std::uint32_t third) {
    return (bits[second & 15] & std::uint64_t{1} << (third & 63)) != 0;
  }
  static void set_bit(Bits& bits, std::uint32_t second, std::uint32_t third) {
    bits[second & 15] |= std::uint64_t{1} << (third & 63);
  }

  // The characters that the words start (end) with: a set that answers for most texts, and the words of each character as a
  // chain through the list, in its order. Characters may share a chain.
  class Edge {
   public:
    void add(const std::vector<std::uint32_t>& keys);
    bool has(std::uint32_t key) const { return has_bit(bits_, key >> 6, key); }
    // `has` of the key of a character by its second and third byte; it does not look at what the first one gives.
    bool has_wide(std::uint32_t second, std::uint32_t third) const { return has_bit(bits_, second, third); }
    std::size_t start(std::uint32_t key) const { return starts_[key & kMask]; }
    std::size_t next(std::size_t word) const { return next_[word]; }

   private:
    static constexpr std::uint32_t kMask = 127;
    Bits bits_{};
    std::array<std::uint32_t, kMask + 1> starts_{};   // the number of words where there is none
    std::vector<std::uint32_t> next_;
  };

  std::vector<std::string> words_;   // never an empty one
  Edge firsts_, lasts_;
  Bits seconds_{};                   // second characters of three bytes, behind a first one of three
};

}  // namespace jihe
