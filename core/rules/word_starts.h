// How a few words start, so that one look rules out nearly every place of a text where none of them can stand.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jihe::rules {

class WordStarts {
 public:
  void add(std::string_view word) {
    if (word.size() <= kFirst) return bits_.fill(kAll);
    std::uint64_t& seconds = bits_[slot(word, kFirst)];
    seconds |= word.size() <= kSecond ? kAll : std::uint64_t{1} << slot(word, kSecond);
  }

  // False where none of the words stands at byte `at` of the text.
  bool may_start(std::string_view text, std::size_t at) const {
    if (at + kFirst >= text.size()) return bits_[0] == kAll;
    const std::uint64_t seconds = bits_[slot(text, at + kFirst)];
    if (at + kSecond >= text.size()) return seconds == kAll;   // only a short word can stand at the end
    return (seconds >> slot(text, at + kSecond) & 1) != 0;
  }

 private:
  // The last bytes of the first two characters, where these are Han: they differ most.
  static constexpr std::size_t kFirst = 2, kSecond = 5;
  static constexpr std::uint64_t kAll = ~std::uint64_t{0};

  static std::size_t slot(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]) & 0x3F; }

  std::array<std::uint64_t, 64> bits_{};   // by the first of the two, then a bit for the second
};

}  // namespace jihe::rules
