// JSON Schema, as far as the profile's schema uses it: type, enum, properties, additionalProperties, required, items,
// minLength, minItems.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace jihe {

// The first place where a value is not as the schema says.
struct SchemaMismatch {
  std::string path;       // "/labels/name/1", "/" for the whole
  std::string_view key;   // of the catalogue's sentence: "profile.want-string", ...
  std::string found;      // the member's name, where it is about one
  std::string known;      // what is allowed: "error, warning, hint"
};

// nullopt where `value` is as `schema` says. REQUIRES: a schema that uses nothing else.
std::optional<SchemaMismatch> find_mismatch(const nlohmann::ordered_json& schema, const nlohmann::ordered_json& value);

}  // namespace jihe
