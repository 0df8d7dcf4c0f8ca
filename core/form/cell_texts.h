// What the texts of cells say by themselves, wherever they stand. The tables of a document hold the same labels, levels and
// targets again and again: each text is looked into once. Internal to core/form.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text_index.h"
#include "core/form/labels.h"
#include "core/form/profile.h"
#include "core/form/target.h"

namespace jihe {

struct CellFacts {
  std::string_view text;        // as written
  TextEdges edges;              // of it
  std::string_view folded;      // as labels are compared
  LabelSet labels = 0;          // what the whole cell is the label of, 0 where it is none
  LabelSet starts = 0;          // the labels that it may start with
  mutable std::uint32_t target = 0;   // the place of its target among those that are known, 0: not looked for yet
  LevelPositions levels;        // the categories that it names
  bool plain = true;            // folding changes nothing
  bool placeholder = false;     // a template left it behind
};

class CellTexts {
 public:
  explicit CellTexts(const Profile& profile) : profile_(profile) {}
  CellTexts(const CellTexts&) = delete;
  CellTexts& operator=(const CellTexts&) = delete;

  // The facts of a text, which stand for as long as this and the text do.
  const CellFacts& of(std::string_view text) {
    if (text.empty()) return none();
    const TextEdges edges = edges_of(text);
    Pair& pair = pairs_[text_hash(edges, text.size()) % kPairs];
    return pair.last != nullptr && is_of(*pair.last, text, edges) ? *pair.last : of_other(pair, text, edges);
  }

  // The target that a text of this is, as parse_target has it without columns for sign and unit.
  const Target& target(const CellFacts& facts);

  // Those of a cell without text.
  static const CellFacts& none() { return kNone; }

 private:
  static constexpr CellFacts kNone{};

  // The last two texts that gave one hash: a third takes the place of the older one, which is looked into anew if it comes
  // again.
  struct Pair {
    const CellFacts* last = nullptr;
    const CellFacts* before = nullptr;
  };
  static constexpr std::size_t kPairs = 512;

  static bool is_of(const CellFacts& facts, std::string_view text, const TextEdges& edges) {
    return facts.text.size() == text.size() && same_text(facts.text, facts.edges, text, edges);
  }

  const CellFacts& of_other(Pair& pair, std::string_view text, const TextEdges& edges);
  const CellFacts& find_out(std::string_view text, const TextEdges& edges);
  CellFacts& add();

  static constexpr std::size_t kBlock = 128;   // facts; most documents need one or two blocks

  const Profile& profile_;
  std::array<Pair, kPairs> pairs_{};
  std::vector<std::vector<CellFacts>> blocks_;   // none grows past its room, so that none of them moves
  std::deque<std::string> folded_;
  std::deque<Target> targets_;
};

// True for text that a template left behind: 指标2:, 目标1:, …, ***, XX, / and — alone. `folded` is text::fold_label.
bool is_placeholder(std::string_view folded);

}  // namespace jihe
