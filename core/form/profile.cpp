#include "core/form/profile.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/form/builtin_profile.h"

namespace jihe {

namespace {

using Json = nlohmann::json;

// Reads members with their path, and keeps the first thing that was not as expected.
class Reader {
 public:
  bool ok() const { return problem_.empty(); }
  const std::string& problem() const { return problem_; }

  void expect(bool fine, std::string_view path, std::string_view expected) {
    if (fine || !problem_.empty()) return;
    problem_ = std::string(path) + ": " + std::string(expected);
  }

  std::string text(const Json& object, const char* key, const std::string& path) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    expect(found->is_string(), path + "/" + key, "a string");
    return found->is_string() ? found->get<std::string>() : std::string{};
  }

  std::vector<std::string> strings(const Json& value, const std::string& path) {
    std::vector<std::string> out;
    expect(value.is_array(), path, "a list of strings");
    if (!value.is_array()) return out;
    out.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      expect(value[i].is_string(), path + "/" + std::to_string(i), "a string");
      if (value[i].is_string()) out.push_back(value[i].get<std::string>());
    }
    return out;
  }

  // The object member `key`, an empty one where absent.
  const Json& object(const Json& parent, const char* key) {
    static const Json kEmpty = Json::object();
    const auto found = parent.find(key);
    if (found == parent.end()) return kEmpty;
    expect(found->is_object(), std::string("/") + key, "an object");
    return found->is_object() ? *found : kEmpty;
  }

 private:
  std::string problem_;
};

void read_levels(Reader& reader, const Json& root, Profile& profile) {
  const auto levels = root.find("levels");
  if (levels == root.end()) return;
  reader.expect(levels->is_array(), "/levels", "a list of levels");
  if (!levels->is_array()) return;
  profile.levels.clear();
  for (std::size_t i = 0; i < levels->size(); ++i) {
    const Json& entry = (*levels)[i];
    const std::string path = "/levels/" + std::to_string(i);
    reader.expect(entry.is_object(), path, "an object with a name");
    if (!entry.is_object()) continue;
    LevelName level;
    level.canonical = reader.text(entry, "name", path);
    reader.expect(!level.canonical.empty(), path + "/name", "a name that is not empty");
    level.parent = reader.text(entry, "parent", path);
    if (entry.contains("variants")) level.variants = reader.strings(entry["variants"], path + "/variants");
    const std::string required = reader.text(entry, "required", path);
    reader.expect(required.empty() || required == "error" || required == "warning", path + "/required",
                  "\"error\" or \"warning\"");
    level.required_error = required == "error";
    level.required_warning = required == "warning";
    profile.levels.push_back(std::move(level));
  }
}

void read_words(Reader& reader, const Json& words, const std::string& path, Profile& profile) {
  for (const auto& [id, list] : words.items()) profile.words[id] = WordList(reader.strings(list, path + "/" + id));
}

void read_policy(Reader& reader, const Json& root, Profile& profile) {
  for (const auto& [id, value] : reader.object(root, "thresholds").items()) {
    reader.expect(value.is_number(), "/thresholds/" + id, "a number");
    if (value.is_number()) profile.thresholds[id] = value.get<double>();
  }
  for (const auto& [id, value] : reader.object(root, "severities").items()) {
    const std::string name = value.is_string() ? value.get<std::string>() : std::string{};
    reader.expect(name == "error" || name == "warning" || name == "hint", "/severities/" + id,
                  "\"error\", \"warning\" or \"hint\"");
    profile.severities[id] = name == "error"     ? Severity::error
                             : name == "warning" ? Severity::warning
                                                 : Severity::hint;
  }
  if (root.contains("off")) profile.off = reader.strings(root["off"], "/off");
}

// Puts what `root` says over `profile`: absent members stay as they are.
void read_over(Reader& reader, const Json& root, Profile& profile) {
  reader.expect(root.is_object(), "/", "an object");
  if (!root.is_object()) return;
  if (root.contains("id")) profile.id = reader.text(root, "id", "");
  if (root.contains("version")) profile.version = reader.text(root, "version", "");
  if (root.contains("titles")) profile.titles = reader.strings(root["titles"], "/titles");
  if (root.contains("title_exclusions")) {
    profile.title_exclusions = reader.strings(root["title_exclusions"], "/title_exclusions");
  }
  if (root.contains("scopes")) profile.scopes = reader.strings(root["scopes"], "/scopes");
  for (const auto& [id, list] : reader.object(root, "labels").items()) {
    profile.labels[id] = reader.strings(list, "/labels/" + id);
  }
  read_levels(reader, root, profile);
  read_words(reader, reader.object(root, "words"), "/words", profile);
  read_policy(reader, root, profile);
}

Profile parse_built_in() {
  Reader reader;
  Profile profile;
  read_over(reader, Json::parse(kBuiltInProfile, nullptr, false), profile);
  for (const std::string_view words : kBuiltInWords) {
    read_words(reader, Json::parse(words, nullptr, false), "", profile);
  }
  profile.index = LabelIndex(profile);
  return profile;
}

}  // namespace

const WordList& Profile::list(std::string_view list_id) const {
  static const WordList kNone;
  const auto found = words.find(list_id);
  return found == words.end() ? kNone : found->second;
}

double Profile::threshold(std::string_view threshold_id, double otherwise) const {
  const auto found = thresholds.find(threshold_id);
  return found == thresholds.end() ? otherwise : found->second;
}

const Profile& built_in_profile() {
  static const Profile kProfile = parse_built_in();
  return kProfile;
}

Result<Profile> parse_profile(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded()) return Error{ErrorCode::bad_profile, 0, "/: JSON"};
  Reader reader;
  Profile profile = built_in_profile();
  read_over(reader, root, profile);
  reader.expect(root.is_object() && root.contains("id"), "/id", "the profile's id");
  reader.expect(root.is_object() && root.contains("version"), "/version", "the profile's version");
  if (!reader.ok()) return Error{ErrorCode::bad_profile, 0, reader.problem()};
  profile.index = LabelIndex(profile);
  return profile;
}

}  // namespace jihe
