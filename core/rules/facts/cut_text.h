// Text that was cut short: a goal that ends in mid-sentence, a label that lost its end.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

enum class Cut { none, open, twin };   // open: ends without a closing mark; twin: goes on elsewhere in the file

struct GoalCut {
  Cut cut = Cut::none;
  std::string rest;      // what a like goal of the file has behind the same words, up to the end of its sentence
  int twin_table = -1;   // where that goal stands
  std::size_t common = 0;   // code points in a row before the cut that both hold
};

// What the texts of a file can have been cut from, looked through once for all of them.
class CutTexts {
 public:
  // The tables of one file; they must outlive this.
  explicit CutTexts(std::span<const Subject> tables);

  // Whether the goal of one of the tables breaks off. Only the last goal of a cell can.
  GoalCut goal_cut(const Subject& subject, const Goal& goal) const;

  // The whole label where `label` is one with an open bracket that the tables or the profile know longer.
  std::optional<std::string> completed_label(const Subject& subject, const CellText& label) const;

 private:
  // A goal that goes on behind the words that another one ends with.
  struct Twin {
    const Goal* goal = nullptr;
    int table = -1;
    std::size_t at = 0;     // bytes: where the words begin
    std::string_view rest;  // up to the end of its sentence
  };
  // The first two that do: one of them may be the goal itself. Of each goal the first place counts.
  using Twins = std::array<Twin, 2>;

  // Looks in the tables for those of the words that a goal ends with.
  static Twins twins_of(std::string_view words, std::span<const Subject> tables);

  bool closes_ = false;   // at least half of the goals end with a closing mark: then one without says something
  std::unordered_map<std::string_view, Twins> twins_;   // by the words that open goals end with
  std::vector<std::string_view> labels_;                // all, most of them once; none where no label has an open bracket
};

// All labels of the table's money and goal blocks and head.
std::vector<const CellText*> labels_of(const Form& form);

}  // namespace jihe::rules
