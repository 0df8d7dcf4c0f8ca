// What the texts of cells say by themselves, wherever they stand. The tables of a document hold the same labels, levels and
// targets again and again: each text is looked into once. Internal to core/form.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>

#include "core/base/text_index.h"
#include "core/form/labels.h"
#include "core/form/profile.h"

namespace jihe {

struct CellFacts {
  std::string_view text;        // as written
  std::string_view folded;      // as labels are compared
  LabelSet labels = 0;          // what the whole cell is the label of, 0 where it is none
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
    Pair& pair = pairs_[text_hash(text) % kPairs];
    return pair.last != nullptr && pair.last->text == text ? *pair.last : of_other(pair, text);
  }

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

  const CellFacts& of_other(Pair& pair, std::string_view text);
  const CellFacts& find_out(std::string_view text);

  const Profile& profile_;
  std::array<Pair, kPairs> pairs_{};
  std::deque<CellFacts> facts_;
  std::deque<std::string> folded_;
};

// True for text that a template left behind: 指标2:, 目标1:, …, ***, XX, / and — alone. `folded` is text::fold_label.
bool is_placeholder(std::string_view folded);

}  // namespace jihe
