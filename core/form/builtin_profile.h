// The built-in profile's text, embedded at build time from core/form/builtin/*.json.
#pragma once

#include <array>
#include <string_view>

namespace jihe {

extern const std::string_view kBuiltInProfile;               // labels, levels, policy
extern const std::array<std::string_view, 2> kBuiltInWords;  // word lists, one object each

}  // namespace jihe
