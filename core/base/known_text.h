// A text that is one of a few known ones and is asked again and again which: "数量指标", "≥". It is compared with a literal by
// two or three loads in place, where std::string_view makes a call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jihe {

class KnownText : public std::string_view {
 public:
  KnownText() = default;
  KnownText(std::string_view text) : std::string_view(text) {}
  KnownText(const char* text) : std::string_view(text) {}

  template <std::size_t N>
  friend bool operator==(const KnownText& text, const char (&literal)[N]) {
    constexpr std::size_t kSize = N - 1;
    if (text.size() != kSize) return false;
    const char* const a = text.data();
    const char* const b = literal;
    if constexpr (kSize >= 8) {
      for (std::size_t i = 0; i + 8 < kSize; i += 8) {
        if (!same<std::uint64_t>(a + i, b + i)) return false;
      }
      return same<std::uint64_t>(a + kSize - 8, b + kSize - 8);   // these may overlap those before
    } else if constexpr (kSize >= 4) {
      return same<std::uint32_t>(a, b) && same<std::uint32_t>(a + kSize - 4, b + kSize - 4);
    } else {
      for (std::size_t i = 0; i < kSize; ++i) {
        if (a[i] != b[i]) return false;
      }
      return true;
    }
  }

 private:
  template <class Word>
  static bool same(const char* a, const char* b) {
    Word x, y;
    std::memcpy(&x, a, sizeof x);
    std::memcpy(&y, b, sizeof y);
    return x == y;
  }
};

}  // namespace jihe
