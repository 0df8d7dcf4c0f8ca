#include "core/form/json_schema.h"

#include <nlohmann/json.hpp>

#include "core/base/utf8.h"

namespace jihe {

namespace {

using Json = nlohmann::ordered_json;

std::string_view wanted_type(const Json& value, std::string_view type) {
  if (type == "object") return value.is_object() ? "" : "profile.want-object";
  if (type == "array") return value.is_array() ? "" : "profile.want-list";
  if (type == "string") return value.is_string() ? "" : "profile.want-string";
  return value.is_number() ? "" : "profile.want-number";
}

std::string names(const Json& list) {
  std::string out;
  for (const auto& [key, entry] : list.items()) {
    if (!out.empty()) out += ", ";
    out += entry.is_string() ? entry.get<std::string>() : key;
  }
  return out;
}

// `/` and `~` inside a name, as a JSON Pointer writes them.
std::string below(const std::string& path, std::string_view name) {
  std::string out = path + '/';
  for (const char c : name) out += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return out;
}

std::optional<SchemaMismatch> first_mismatch(const Json& schema, const Json& value, const std::string& path);

std::optional<SchemaMismatch> object_mismatch(const Json& schema, const Json& value, const std::string& path) {
  if (const auto required = schema.find("required"); required != schema.end()) {
    for (const Json& name : *required) {
      if (!value.contains(name.get<std::string>())) {
        return SchemaMismatch{path, "profile.want-member", name.get<std::string>(), {}};
      }
    }
  }
  static const Json kNone = Json::object();
  const auto listed = schema.find("properties");
  const Json& properties = listed == schema.end() ? kNone : *listed;
  const auto others = schema.find("additionalProperties");
  for (const auto& [name, member] : value.items()) {
    const auto own = properties.find(name);
    if (own == properties.end() && others != schema.end() && others->is_boolean()) {
      return SchemaMismatch{below(path, name), "profile.unknown-member", name, names(properties)};
    }
    if (own == properties.end() && others == schema.end()) continue;
    if (auto found = first_mismatch(own != properties.end() ? *own : *others, member, below(path, name))) return found;
  }
  return std::nullopt;
}

std::optional<SchemaMismatch> array_mismatch(const Json& schema, const Json& value, const std::string& path) {
  const auto least = schema.find("minItems");
  if (least != schema.end() && value.size() < least->get<std::size_t>()) {
    return SchemaMismatch{path, "profile.want-entries", {}, {}};
  }
  const auto items = schema.find("items");
  if (items == schema.end()) return std::nullopt;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (auto found = first_mismatch(*items, value[i], path + '/' + std::to_string(i))) return found;
  }
  return std::nullopt;
}

std::optional<SchemaMismatch> first_mismatch(const Json& schema, const Json& value, const std::string& path) {
  if (const auto type = schema.find("type"); type != schema.end()) {
    const std::string_view key = wanted_type(value, type->get<std::string>());
    if (!key.empty()) return SchemaMismatch{path, key, {}, {}};
  }
  if (const auto choice = schema.find("enum"); choice != schema.end()) {
    bool listed = false;
    for (const Json& allowed : *choice) listed |= allowed == value;
    if (!listed) return SchemaMismatch{path, "profile.want-one-of", {}, names(*choice)};
  }
  if (const auto least = schema.find("minLength"); least != schema.end() && value.is_string()) {
    if (utf8::length(value.get<std::string>()) < least->get<std::size_t>()) {
      return SchemaMismatch{path, "profile.want-text", {}, {}};
    }
  }
  if (value.is_object()) return object_mismatch(schema, value, path);
  return value.is_array() ? array_mismatch(schema, value, path) : std::nullopt;
}

}  // namespace

std::optional<SchemaMismatch> find_mismatch(const Json& schema, const Json& value) {
  std::optional<SchemaMismatch> found = first_mismatch(schema, value, "");
  if (found && found->path.empty()) found->path = "/";
  return found;
}

}  // namespace jihe
