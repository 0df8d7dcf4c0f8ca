// Finds a text among a few: labels, categories, names of indicators. A look-up reads at most sixteen bytes of the text
// asked for and compares it with hardly any other.
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

// `Text`: std::string, or std::string_view for texts that stay where they are.
template <class Text>
class BasicTextIndex {
 public:
  // The position of `text`, which is the number of texts added before it.
  std::size_t add(std::string_view text) {
    reserve(texts_.size() + 1);
    const std::uint32_t hash = text_hash(text);
    const std::size_t i = slot(text, hash);
    if (tags_[i] == 0) {
      tags_[i] = tag_of(hash);
      slots_[i] = static_cast<std::uint32_t>(texts_.size());
      texts_.emplace_back(text);
    }
    return slots_[i];
  }

  // The position of `text`, kNone where it was not added.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t find(std::string_view text) const {
    if (tags_.empty()) return kNone;
    const std::size_t i = slot(text, text_hash(text));
    return tags_[i] == 0 ? kNone : slots_[i];
  }

  // Makes room for so many texts.
  void reserve(std::size_t count) {
    if (count * 2 <= tags_.size()) return;
    std::size_t size = tags_.empty() ? 64 : tags_.size() * 2;
    while (size < count * 2) size *= 2;
    tags_.assign(size, 0);
    slots_.assign(size, 0);
    for (std::size_t position = 0; position < texts_.size(); ++position) {
      const std::uint32_t hash = text_hash(texts_[position]);
      const std::size_t i = slot(texts_[position], hash);
      tags_[i] = tag_of(hash);
      slots_[i] = static_cast<std::uint32_t>(position);
    }
  }

  std::size_t size() const { return texts_.size(); }
  const Text& operator[](std::size_t position) const { return texts_[position]; }

 private:
  // Of a hash, the half that does not say the slot; never 0.
  static std::uint16_t tag_of(std::uint32_t hash) { return static_cast<std::uint16_t>(hash >> 16 | 1); }

  // Where the text stands or would be put. REQUIRES: there is room.
  std::size_t slot(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = tags_.size() - 1;
    std::size_t i = hash & mask;
    while (tags_[i] != 0 && (tags_[i] != tag_of(hash) || texts_[slots_[i]] != text)) i = (i + 1) & mask;
    return i;
  }

  std::vector<Text> texts_;
  // A power of two, at least twice the texts. The tags stand by themselves: most texts that are asked for were not
  // added, and for those no more than the tags is read, which are few enough to be at hand.
  std::vector<std::uint16_t> tags_;    // 0: free
  std::vector<std::uint32_t> slots_;   // positions
};

using TextIndex = BasicTextIndex<std::string>;
using TextViewIndex = BasicTextIndex<std::string_view>;

}  // namespace jihe
