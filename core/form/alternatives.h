// One line for many labels: {项目|业务|}主管{部门|单位} stands for 项目主管部门, 项目主管单位, 业务主管部门 and so on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jihe {

inline constexpr std::size_t kMaxAlternatives = 1000;   // texts that one line may stand for

// The texts that `written` stands for: one of the choices in each pair of braces (an empty one too), the first choices first.
// Braces don't nest; one without its other half stands for itself. nullopt where they are more than kMaxAlternatives.
std::optional<std::vector<std::string>> alternatives(std::string_view written);

}  // namespace jihe
