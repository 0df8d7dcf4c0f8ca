// The built-in profiles' text, embedded at build time from core/form/builtin/*.json.
#pragma once

#include <span>
#include <string_view>

namespace jihe {

extern const std::string_view kProfileSchema;                       // profile.schema.json
extern const std::span<const std::string_view> kBuiltInProfiles;    // by file name: the national one first
extern const std::span<const std::string_view> kBuiltInWords;       // word lists of the national one, one object each

}  // namespace jihe
