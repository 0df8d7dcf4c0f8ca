// Numbering in front of a project's name: 项目1综合治理, 1.综合治理, 一、综合治理.
#pragma once

#include <cstddef>
#include <string_view>

namespace jihe::rules {

// Bytes that the numbering takes at the start of `name`, separators behind it included; 0 where there is none.
// 一期, 二期工程, 1号线, 2.5公里 are part of a name.
std::size_t numbering_length(std::string_view name);

}  // namespace jihe::rules
