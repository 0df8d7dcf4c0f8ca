// Finds a text among a fixed few: labels, categories, names of lists. A look-up reads at most sixteen bytes of the text asked
// for and compares it with hardly any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace jihe {

// A number that equal texts share and different ones rarely do: made of the length and of the first and last eight bytes (four
// of a shorter text).
inline std::uint32_t text_hash(std::string_view s) {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (s.size() >= 8) {
    std::memcpy(&first, s.data(), 8);
    std::memcpy(&last, s.data() + s.size() - 8, 8);
  } else if (s.size() >= 4) {
    std::memcpy(&first, s.data(), 4);
    std::memcpy(&last, s.data() + s.size() - 4, 4);
  } else {
    for (const char c : s) first = first << 8 | static_cast<unsigned char>(c);
  }
  const std::uint64_t mixed = (first ^ last * 31 ^ s.size()) * 0x9E3779B97F4A7C15u;
  return static_cast<std::uint32_t>(mixed >> 32);
}

class TextIndex {
 public:
  // The position of `text`, which is the number of texts added before it.
  std::size_t add(std::string_view text);

  // The position of `text`, kNone where it was not added.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t find(std::string_view text) const {
    if (slots_.empty()) return kNone;
    for (std::size_t i = text_hash(text) & mask();; i = (i + 1) & mask()) {
      const std::uint32_t entry = slots_[i];
      if (entry == 0) return kNone;
      if (texts_[entry - 1u] == text) return entry - 1u;
    }
  }

  std::size_t size() const { return texts_.size(); }
  const std::string& operator[](std::size_t position) const { return texts_[position]; }

 private:
  std::size_t mask() const { return slots_.size() - 1; }
  void put(std::size_t position);

  std::vector<std::string> texts_;
  std::vector<std::uint32_t> slots_;   // positions + 1, 0: free; a power of two, at least four times the texts
};

}  // namespace jihe
