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

// The first and the last eight bytes of a text (four of a shorter one): of a text of at most sixteen bytes, all of
// them.
struct TextEdges {
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  friend bool operator==(const TextEdges&, const TextEdges&) = default;
};

inline TextEdges edges_of(std::string_view s) {
  TextEdges edges;
  if (s.size() >= 8) {
    std::memcpy(&edges.first, s.data(), 8);
    std::memcpy(&edges.last, s.data() + s.size() - 8, 8);
  } else if (s.size() >= 4) {
    std::memcpy(&edges.first, s.data(), 4);
    std::memcpy(&edges.last, s.data() + s.size() - 4, 4);
  } else {
    for (const char c : s) edges.first = edges.first << 8 | static_cast<unsigned char>(c);
  }
  return edges;
}

// True where two texts of one size are the same, of which the edges are known: most are no longer than those.
inline bool same_text(std::string_view a, const TextEdges& edges_of_a, std::string_view b,
                      const TextEdges& edges_of_b) {
  return edges_of_a == edges_of_b && (a.size() <= 16 || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

// A number that equal texts share and different ones rarely do: made of the length and of the edges.
inline std::uint32_t text_hash(const TextEdges& edges, std::size_t size) {
  const std::uint64_t mixed = (edges.first ^ edges.last * 31 ^ size) * 0x9E3779B97F4A7C15u;
  return static_cast<std::uint32_t>(mixed >> 32);
}
inline std::uint32_t text_hash(std::string_view s) { return text_hash(edges_of(s), s.size()); }

class TextIndex {
 public:
  // The position of `text`, which is the number of texts added before it.
  std::size_t add(std::string_view text);

  // The position of `text`, kNone where it was not added.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t find(std::string_view text) const {
    if (tags_.empty()) return kNone;
    const std::uint32_t hash = text_hash(text);
    for (std::size_t i = hash & mask();; i = (i + 1) & mask()) {
      if (tags_[i] == 0) return kNone;
      if (tags_[i] == tag_of(hash) && texts_[slots_[i]] == text) return slots_[i];
    }
  }

  std::size_t size() const { return texts_.size(); }
  const std::string& operator[](std::size_t position) const { return texts_[position]; }

 private:
  // Of a hash, the half that does not say the slot; never 0.
  static std::uint16_t tag_of(std::uint32_t hash) { return static_cast<std::uint16_t>(hash >> 16 | 1); }

  std::size_t mask() const { return tags_.size() - 1; }
  void put(std::size_t position);

  std::vector<std::string> texts_;
  // A power of two, at least twice the texts. The tags stand by themselves: most texts that are asked for were not
  // added, and for those no more than the tags is read, which are few enough to be at hand.
  std::vector<std::uint16_t> tags_;    // 0: free
  std::vector<std::uint32_t> slots_;   // positions
};

}  // namespace jihe
