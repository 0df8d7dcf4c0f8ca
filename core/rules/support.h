// What many rules need: places, findings under the rule's own severity, words for the {placeholders} of their texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

// A whole cell of the subject's table, and a part of one.
Place place_at(const Subject& subject, CellRef cell);
Place place_of(const Subject& subject, const CellText& part);

// Where a finding about the whole table points: its title, else its first cell.
Place table_place(const Subject& subject);

// A finding of `rule` under the rule's own severity.
Finding make_finding(const Rule& rule, Place place, Args args = {});

// A list of this one finding.
Findings only(Finding finding);

// Puts the cells of a row anew.
Edit realign(const Subject& subject, int row, std::vector<Cell> after);

// Cell text for a message: without white space inside, cut to a length that fits a line.
std::string quoted(std::string_view text);

// What the head of the indicator block calls column `col` (二级指标); "" for a column it does not name.
std::string column_name(const Subject& subject, int col);

}  // namespace jihe::rules
