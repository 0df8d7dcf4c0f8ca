// The pairs of Han characters that stand beside each other in texts: whether two texts speak of one thing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/utf8.h"

namespace jihe {

// Calls take(first, second) for every two Han side by side in a text, in its order.
template <class Take>
void each_gram(std::string_view s, Take take) {
  char32_t last = 0;
  for (std::size_t i = 0; i < s.size();) {
    const char32_t c = utf8::next(s, i);
    const bool han = utf8::is_han(c);
    if (han && last != 0) take(last, c);
    last = han ? c : 0;
  }
}

class GramSet {
 public:
  GramSet() = default;
  // Those of some texts that have so many bytes together.
  explicit GramSet(std::size_t bytes);

  // REQUIRES: no more bytes in all than were said.
  void add(std::string_view text) {
    each_gram(text, [this](char32_t a, char32_t b) { slots_[slot(key_of(a, b))] = key_of(a, b); });
  }

  // Whether two Han stand side by side in one of the texts.
  bool has(char32_t a, char32_t b) const { return !slots_.empty() && slots_[slot(key_of(a, b))] != 0; }

 private:
  // All of Han is in the first plane.
  static std::uint32_t key_of(char32_t a, char32_t b) { return static_cast<std::uint32_t>(a << 16 | b); }

  // Where a key is, or belongs.
  std::size_t slot(std::uint32_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = static_cast<std::size_t>(std::uint64_t{key} * 0x9E3779B97F4A7C15u >> 32) & mask;
    while (slots_[i] != 0 && slots_[i] != key) i = (i + 1) & mask;
    return i;
  }

  std::vector<std::uint32_t> slots_;   // open addressing, 0: free; a power of two, more than the grams
};

}  // namespace jihe
