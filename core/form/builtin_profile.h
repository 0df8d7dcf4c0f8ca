// The built-in profile's text, embedded at build time from core/form/builtin/*.json.
#pragma once

#include <span>
#include <string_view>

namespace jihe {

extern const std::string_view kBuiltInProfile;               // labels, levels, policy
extern const std::span<const std::string_view> kBuiltInWords;   // word lists, one object each

}  // namespace jihe
