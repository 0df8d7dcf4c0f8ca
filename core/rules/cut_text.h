// Text that was cut short: a goal that ends in mid-sentence, a label that lost its end.
#pragma once

#include <optional>
#include <string>

#include "core/rules/rule.h"

namespace jihe::rules {

enum class Cut { none, open, twin };   // open: ends without a closing mark; twin: goes on elsewhere in the file

struct GoalCut {
  Cut cut = Cut::none;
  std::string rest;      // what a like goal of the file has behind the same words, up to the end of its sentence
  int twin_table = -1;   // where that goal stands
  std::size_t common = 0;   // code points in a row before the cut that both hold
};

// Whether the goal breaks off. Only the last goal of a cell can.
GoalCut goal_cut(const Subject& subject, const Goal& goal);

// The whole label where `label` is one with an open bracket that the file's other tables or the profile know longer.
std::optional<std::string> completed_label(const Subject& subject, const CellText& label);

// All labels of the table's money and goal blocks and head.
std::vector<const CellText*> labels_of(const Form& form);

}  // namespace jihe::rules
