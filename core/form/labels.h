// The labels of a form, looked up by their text once white space, width and dashes are made alike.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/characters.h"
#include "core/base/text_index.h"
#include "core/base/word_list.h"

namespace jihe {

struct Profile;

// What a label stands for. The order is that of the ids in labels.cpp.
enum class Label : std::uint8_t {
  name, code, department, unit, attribute, category, period, start, end, head_other, multi_year_total,   // head
  funding, total, fiscal, other, part,                                                                    // money
  goal, goal_year, goal_long,                                                                             // goals
  indicators, level1, level2, indicator, value, sign, measure, weight, direction, note, actual,           // indicators
};

// A set of labels: one text can be the label of several (单位).
using LabelSet = std::uint32_t;
constexpr LabelSet label_bit(Label label) { return LabelSet{1} << static_cast<unsigned>(label); }
constexpr bool holds(LabelSet set, Label label) { return (set & label_bit(label)) != 0; }

inline constexpr LabelSet kHeadLabels = label_bit(Label::multi_year_total) * 2 - 1;
inline constexpr LabelSet kMoneyLabels = label_bit(Label::multi_year_total) | label_bit(Label::total) |
                                         label_bit(Label::fiscal) | label_bit(Label::other) | label_bit(Label::part);
inline constexpr LabelSet kGoalLabels =
    label_bit(Label::goal) | label_bit(Label::goal_year) | label_bit(Label::goal_long);
inline constexpr LabelSet kColumnLabels = ~(label_bit(Label::indicators) * 2 - 1) & (label_bit(Label::actual) * 2 - 1);

// A level of the indicator hierarchy: 产出指标 (first), 数量指标 (second, under 产出指标).
struct LevelName {
  std::string canonical;               // 数量指标
  std::string parent;                  // 产出指标; "" for a first level
  std::vector<std::string> variants;   // 数量目标, 产出数量指标
  bool required_error = false;         // none under it: an error
  bool required_warning = false;       // none under it: a warning
};

// A label at the start of a cell that goes on with something else.
struct LabelStart {
  LabelSet labels = 0;     // 0: the cell starts with none
  std::size_t end = 0;     // byte behind the label in the cell's text
};

// Positions in profile.levels of the first- and second-level category that a text names (成本指标 is both), -1 for none.
struct LevelPositions {
  int level1 = -1;
  int level2 = -1;
};

// What the text of a cell says as a label: `labels`, `may_start` and `levels` of it.
struct CellLabels {
  LabelSet labels = 0;
  LabelSet starts = 0;
  LevelPositions levels;
};

class LabelIndex {
 public:
  LabelIndex() = default;
  explicit LabelIndex(const Profile& profile);

  // What a whole cell is the label of; `folded` is text::fold_label of it. A closing colon, a bracket behind the label
  // ((万元), (含本级)), ★, a number (1. 一、) and a year (2025年) before it don't matter. 0 for text that is no label.
  LabelSet labels(std::string_view folded) const;

  // The labels that `text` (as written) may start with: none that it does is left out.
  LabelSet may_start(std::string_view text) const { return may_start(text, start_of(text)); }

  // The longest label among `wanted` that `text` (as written) starts with and goes on behind.
  LabelStart start(std::string_view text, LabelSet wanted) const;

  // The labels of a pane of goals, by the year and for all years, that are long enough to be known within a sentence.
  const WordList& pane_labels() const { return pane_labels_; }

  // The categories that a cell names, whatever its number (1.数量指标) and weight (数量指标(20分)).
  LevelPositions levels(std::string_view folded) const;
  int level1(std::string_view folded) const { return levels(folded).level1; }
  int level2(std::string_view folded) const { return levels(folded).level2; }

  // All of these of one cell: `text` as written, `folded` the same where folding changes nothing.
  CellLabels of_cell(std::string_view text, std::string_view folded) const;

 private:
  // The labels that start with one character: they stand together in `texts_`.
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // The characters that labels (levels) start with, as a small filter: most cells are told apart by their first one.
  class FirstFilter {
   public:
    void add(std::string_view text);
    bool may_start(std::string_view text) const {
      const unsigned hash = first_hash(text);
      return (bits_[hash / 64] >> (hash % 64) & 1) != 0;
    }

   private:
    // A number from 0 to 1023 for the first character.
    static unsigned first_hash(std::string_view text) {
      const auto byte = [text](std::size_t i) -> unsigned { return static_cast<unsigned char>(text[i]); };
      if (text.size() >= 3 && byte(0) >= 0xE0) return (byte(0) << 8 ^ byte(1) << 6 ^ byte(2)) & 1023;
      return text.empty() ? 0 : byte(0);
    }

    std::array<std::uint64_t, 16> bits_{};
  };

  // Which labels a text may be, and how long those are, as told by a hash of its first two or three Han: most texts
  // that are no label are known to be none by a look at these.
  struct Start {
    LabelSet labels = 0;        // kLevel among them: a category
    std::uint32_t sizes = 0;    // bits by position in sizes_, that of kLastSize for all from there on

    void add(LabelSet more_labels, std::uint32_t more_sizes) {
      labels |= more_labels;
      sizes |= more_sizes;
    }
  };
  static constexpr std::size_t kLastSize = 31;
  static constexpr LabelSet kLevel = LabelSet{1} << 31;
  static constexpr std::size_t kTwoHan = 6;   // bytes
  static constexpr std::size_t kThreeHan = 9;
  static constexpr std::size_t kStarts = 2048;
  using Starts = std::array<Start, kStarts>;

  static bool has_three_han(std::string_view text) { return text.size() >= kThreeHan && leads_han(text[kTwoHan]); }
  static std::size_t position_of(std::string_view text, std::size_t bytes) {
    return text_hash(text.substr(0, bytes)) % kStarts;
  }

  // The start of a text, none where that does not begin with two Han: as labels are compared nothing can be made of
  // those but themselves.
  std::optional<Start> start_of(std::string_view text) const {
    if (text.size() < kTwoHan || !leads_han(text[0]) || !leads_han(text[kTwoHan / 2])) return std::nullopt;
    const std::size_t two = position_of(text, kTwoHan);
    if (has_three_han(text)) {
      Start start = of_two_[two];
      const Start& more = of_three_[position_of(text, kThreeHan)];
      start.add(more.labels, more.sizes);
      return start;
    }
    const auto third = static_cast<unsigned char>(text.size() > kTwoHan ? text[kTwoHan] : '!');
    const bool itself = third > 0x20 && third < 0x7E;   // as Han are: ASCII but white space and '~'
    return itself ? of_two_[two] : of_any_[two];
  }
  // `start`: start_of it. `numbered`: whether it may have a number before it.
  LabelSet labels(std::string_view folded, const std::optional<Start>& start, bool numbered) const;
  LevelPositions levels(std::string_view folded, const std::optional<Start>& start, bool numbered) const;
  LabelSet may_start(std::string_view text, const std::optional<Start>& start) const {
    return start ? (start->labels & ~kLevel) | short_labels_ : may_start_otherwise(text);
  }
  LabelSet may_start_otherwise(std::string_view text) const;
  std::uint32_t size_bit(std::size_t size) const;
  // The position in sizes_ of the first one at or behind `i` that is among `sizes`; at or past their end where there is
  // none.
  std::size_t next_size(std::uint32_t sizes, std::size_t i) const {
    if (i >= kLastSize) return (sizes >> kLastSize) != 0 ? i : sizes_.size();
    const std::uint32_t rest = sizes >> i;
    return rest == 0 ? sizes_.size() : i + static_cast<std::size_t>(std::countr_zero(rest));
  }

  TextIndex texts_;                     // the labels, folded
  std::vector<LabelSet> sets_;          // what each of them stands for
  std::vector<std::size_t> sizes_;      // their bytes, each once, the most first
  TextIndex firsts_;                    // the characters they start with
  std::vector<Range> ranges_;           // the labels of each of those
  WordList pane_labels_;
  TextIndex levels_;                    // categories, folded, without 指标
  std::vector<LevelPositions> positions_;
  Starts of_two_{};                     // labels of which the third character is no Han, and all categories
  Starts of_three_{};                   // the other labels, by three
  Starts of_any_{};                     // all of them, by two
  LabelSet short_labels_ = 0;           // the labels that don't start with two Han
  FirstFilter label_filter_, level_filter_;
  std::size_t longest_ = 0;             // bytes of the longest label
};

// `folded` without ★ and numbering marks before it and without a closing colon.
std::string_view bare_label_of_any(std::string_view folded);   // every case, out of line
inline std::string_view bare_label(std::string_view folded) {
  const bool bare = !folded.empty() && folded.front() != '\xE2' && folded.back() != ':' && folded.back() != '*';   // nearly all
  return bare ? folded : bare_label_of_any(folded);
}

// The byte behind `label` (folded) where `text` starts with it, white space and width aside; npos where it doesn't.
std::size_t match_label(std::string_view text, std::string_view label);

}  // namespace jihe
