// A cell's name in words: what a person, a screen reader or a test calls it.
#pragma once

#include <string>

#include "web/state.h"

namespace jihe::web {

// "数量指标 培训人次 指标值", "主管部门", "年度资金总额(含本级)"; the place alone where the form knows no more.
std::string cell_name(const State& state, CellRef at);

// "第11行第3栏", "B7", "表2 第3行第4格".
std::string cell_place(const State& state, CellRef at);

// The titles of the findings that point to the cell, with what each says; "" where there are none.
std::string cell_findings(const State& state, CellRef at);

// What a table is called in lists: its project's name, else its title, else its number.
std::string table_name(const State& state, const OpenFile& file, int table);

}  // namespace jihe::web
