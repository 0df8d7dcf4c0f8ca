// Labels with their values that share a cell: 项目名称：A  主管部门：B; 资金总额100万元，其中：财政拨款80万元，其他资金20万元.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/form/labels.h"

namespace jihe {

// A label and what stands behind it, as bytes of the cell's text.
struct CellPart {
  LabelSet labels = 0;
  std::size_t label_begin = 0, label_end = 0;
  std::size_t value_begin = 0, value_end = 0;
};

// What the first value of a cell belongs to, and the labels that may follow it.
struct PartLabels {
  LabelSet first = 0;
  LabelSet allowed = 0;
};

// The labels behind the first value of a cell, which begins at byte `begin`; `end` becomes the byte where that value ends,
// and stays as it is where no label follows. A label follows an amount where it has an amount or nothing behind it, any
// other value where white space or a sign stands before the label and a colon behind it. Nothing is taken out of a
// sentence.
std::vector<CellPart> parts_behind(const LabelIndex& index, std::string_view cell, std::size_t begin, PartLabels labels,
                                   std::size_t& end);

// Skips colons and white space between a label and its content in one cell.
std::size_t skip_colon(std::string_view cell, std::size_t begin);

// Where a bracket right behind a label ends: 年度资金总额(含本级) 5万 -> behind ')'; `begin` where there is none.
std::size_t skip_bracket(std::string_view cell, std::size_t begin);

// True where what stands behind a label in its own cell is its value: set off by a colon or a space, or (money) an
// amount.
bool sets_off(std::string_view cell, std::size_t end, bool money);

}  // namespace jihe
