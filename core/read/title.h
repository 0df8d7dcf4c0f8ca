// Which lines of a text file head a table: its title, 附件3, (2024年度).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/form/profile.h"
#include "core/grid/grid.h"

namespace jihe {

enum class LineKind {
  empty,        // nothing, or white space without any tab
  blank_row,    // tabs alone
  title,        // 2024年部门项目支出预算绩效目标表
  attachment,   // 附件3, 附件：3, 附表1-2
  year,         // (2024年度)
  single,       // any other line with text in one cell alone
  row,          // text in two cells or more
};

LineKind line_kind(const Row& row, const Profile& profile);
// The kind of a row without text, which has so many cells; and of one with text in one cell alone.
inline LineKind kind_of_blank(std::size_t cells) { return cells > 1 ? LineKind::blank_row : LineKind::empty; }
LineKind kind_of_single(std::string_view text, const Profile& profile);

// True for the row that heads the columns of the indicators (一级指标 | 二级指标 | …), for one that says 项目名称.
bool is_indicator_head(const Row& row, const Profile& profile);
bool names_project(const Row& row, const Profile& profile);

// The first cell with text; -1 where there is none.
int first_filled(const Row& row);

}  // namespace jihe
