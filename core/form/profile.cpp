#include "core/form/profile.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/form/alternatives.h"
#include "core/form/builtin_profile.h"
#include "core/form/json_schema.h"

namespace jihe {

namespace {

using Json = nlohmann::ordered_json;   // the same kind everywhere in the core: a second one would have its code in the page too

Error bad(std::string_view path, std::string_view key, std::string_view found = {}, std::string_view known = {},
          std::size_t column = 0) {
  std::string detail(path);
  for (const std::string_view line : {key, found, known}) (detail += '\n') += line;
  if (column > 0) (detail += '\n') += std::to_string(column);
  return {ErrorCode::bad_profile, 0, std::move(detail)};
}

// What follows reads JSON that is known to be as the schema says.
std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : found->get<std::string>();
}

std::vector<std::string> strings(const Json& list) {
  std::vector<std::string> out;
  out.reserve(list.size());
  for (const Json& entry : list) out.push_back(entry.get<std::string>());
  return out;
}

void replace(const Json& root, const char* key, std::vector<std::string>& list) {
  if (const auto found = root.find(key); found != root.end()) list = strings(*found);
}

void replace(const Json& root, const char* key, WordList& list) {
  if (const auto found = root.find(key); found != root.end()) list = WordList(strings(*found));
}

Severity severity_of(const Json& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::hint;
}

// Labels as they are written, or as lines that stand for many of them.
std::optional<Error> read_labels(const Json& list, const std::string& path, std::vector<std::string>& labels) {
  labels.clear();
  for (const Json& written : list) {
    std::optional<std::vector<std::string>> texts = alternatives(written.get<std::string>());
    if (!texts) return bad(path, "profile.too-many-labels", written.get<std::string>(), std::to_string(kMaxAlternatives));
    std::move(texts->begin(), texts->end(), std::back_inserter(labels));
  }
  return std::nullopt;
}

std::optional<Error> read_levels(const Json& levels, Profile& profile) {
  profile.levels.clear();
  for (const Json& entry : levels) {
    LevelName& level = profile.levels.emplace_back();
    level.canonical = text_of(entry, "name");
    level.parent = text_of(entry, "parent");
    const std::string required = text_of(entry, "required");
    level.required_error = required == "error";
    level.required_warning = required == "warning";
    const auto variants = entry.find("variants");
    if (variants == entry.end()) continue;
    const std::string path = "/levels/" + std::to_string(profile.levels.size() - 1) + "/variants";
    if (std::optional<Error> error = read_labels(*variants, path, level.variants)) return error;
  }
  return std::nullopt;
}

void read_words(const Json& words, Profile& profile) {
  for (const auto& [id, list] : words.items()) profile.words[id] = WordList(strings(list));
}

// Formulas of the profile that is extended stay; one of the same id takes its place.
std::optional<Error> read_formulas(const Json& formulas, Profile& profile) {
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < formulas.size(); ++i) {
    const Json& entry = formulas[i];
    const std::string path = "/formulas/" + std::to_string(i);
    Formula formula{.id = text_of(entry, "id"), .severity = severity_of(entry["severity"]), .text = text_of(entry, "text"),
                    .why = text_of(entry, "why"), .todo = text_of(entry, "do"), .basis = text_of(entry, "basis"), .expression = {}};
    if (std::find(seen.begin(), seen.end(), formula.id) != seen.end()) return bad(path + "/id", "profile.twice", formula.id);
    seen.push_back(formula.id);
    FormulaError error;
    std::optional<Expression> expression = parse_formula(text_of(entry, "expression"), error);
    if (!expression) {
      const std::size_t line = error.found.find('\n');   // the names that are known stand behind it
      const std::string known = line == std::string::npos ? std::string() : error.found.substr(line + 1);
      return bad(path + "/expression", error.key, error.found.substr(0, line), known, error.column);
    }
    formula.expression = std::move(*expression);
    const auto same = std::find_if(profile.formulas.begin(), profile.formulas.end(),
                                   [&](const Formula& other) { return other.id == formula.id; });
    if (same != profile.formulas.end()) {
      *same = std::move(formula);
    } else {
      profile.formulas.push_back(std::move(formula));
    }
  }
  return std::nullopt;
}

// Puts what `root` says over `profile`: absent members stay as they are.
std::optional<Error> read_over(const Json& root, Profile& profile) {
  profile.id = text_of(root, "id");
  profile.version = text_of(root, "version");
  replace(root, "titles", profile.titles);
  replace(root, "title_exclusions", profile.title_exclusions);
  replace(root, "scopes", profile.scopes);
  replace(root, "off", profile.off);
  replace(root, "explainable", profile.explainable);
  profile.chosen_by.clear();
  replace(root, "chosen_by", profile.chosen_by);
  if (const auto sums = root.find("weight_sums"); sums != root.end()) {
    profile.weight_sums.clear();
    for (const Json& sum : *sums) {
      const std::optional<Decimal> exact = Decimal::parse(sum.dump());
      if (!exact) return bad("/weight_sums", "profile.formula-number", sum.dump());
      profile.weight_sums.push_back(*exact);
    }
  }
  const Json none = Json::object();
  const auto member = [&](const char* key) -> const Json& {
    const auto found = root.find(key);
    return found == root.end() ? none : *found;
  };
  for (const auto& [id, list] : member("labels").items()) {
    if (std::optional<Error> error = read_labels(list, "/labels/" + id, profile.labels[id])) return error;
  }
  if (root.contains("levels")) {
    if (std::optional<Error> error = read_levels(root["levels"], profile)) return error;
  }
  read_words(member("words"), profile);
  for (const auto& [id, value] : member("thresholds").items()) profile.thresholds[id] = value.get<double>();
  for (const auto& [id, value] : member("severities").items()) profile.severities[id] = severity_of(value);
  return read_formulas(member("formulas"), profile);
}

// What is looked up in a profile, made of what it says.
void make_ready(Profile& profile) {
  profile.index = LabelIndex(profile);
  for (const std::string_view grouped : {"goal_tasks", "same_terms", "same_matters", "goal_placeholders"}) {
    profile.groups[grouped] = WordGroups(profile.words[grouped]);
  }
}

std::vector<Profile> parse_built_in() {
  std::vector<Profile> profiles;
  for (const std::string_view json : kBuiltInProfiles) {
    Profile profile = profiles.empty() ? Profile() : profiles.front();
    read_over(Json::parse(json, nullptr, false), profile);
    if (profiles.empty()) {
      for (const std::string_view words : kBuiltInWords) read_words(Json::parse(words, nullptr, false), profile);
    }
    make_ready(profile);
    profiles.push_back(std::move(profile));
  }
  return profiles;
}

const Profile* find_built_in(std::string_view id) {
  for (const Profile& profile : built_in_profiles()) {
    if (profile.id == id) return &profile;
  }
  return nullptr;
}

}  // namespace

namespace {

const WordList& no_words() {   // out of line: nearly all lists are there
  static const WordList kNone;
  return kNone;
}

}  // namespace

const WordList& Profile::list(Name name) const {
  const WordList* found = words.find(name);
  return found == nullptr ? no_words() : *found;
}

const WordGroups& Profile::groups_of(Name name) const {
  static const WordGroups kNone;
  const WordGroups* found = groups.find(name);
  return found == nullptr ? kNone : *found;
}

const std::vector<Profile>& built_in_profiles() {
  static const std::vector<Profile> kProfiles = parse_built_in();
  return kProfiles;
}

const Profile& built_in_profile() { return built_in_profiles().front(); }

const Profile& choose_profile(const std::vector<Form>& forms, const Profile& base) {
  if (&base != &built_in_profile()) return base;
  for (const Profile& profile : built_in_profiles()) {
    const auto& scopes = profile.chosen_by;
    if (scopes.empty()) continue;
    for (const Form& form : forms) {
      for (const FundingPane& pane : form.funding) {
        if (std::find(scopes.begin(), scopes.end(), pane.scope) != scopes.end()) return profile;
      }
    }
  }
  return base;
}

Result<Profile> parse_profile(std::string_view json) {
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded()) return bad("/", "profile.want-json");
  if (const auto mismatch = find_mismatch(Json::parse(kProfileSchema, nullptr, false), root)) {
    return bad(mismatch->path, mismatch->key, mismatch->found, mismatch->known);
  }
  const std::string extends = text_of(root, "extends");
  const Profile& base = extends.empty() ? built_in_profile() : *find_built_in(extends);
  if (const auto words = root.find("words"); words != root.end()) {
    for (const auto& [id, list] : words->items()) {
      if (!base.words.has(id)) return bad("/words/" + id, "profile.unknown-list", id);
    }
  }
  Profile profile = base;
  if (std::optional<Error> error = read_over(root, profile)) return *error;
  make_ready(profile);
  return profile;
}

std::string_view profile_schema() { return kProfileSchema; }

std::string profile_json(std::string_view id) {
  for (const std::string_view json : kBuiltInProfiles) {
    Json profile = Json::parse(json, nullptr, false);
    if (profile["id"] != std::string(id)) continue;
    if (profile.contains("words")) {
      for (const std::string_view words : kBuiltInWords) profile["words"].update(Json::parse(words, nullptr, false));
    }
    return profile.dump(2) + '\n';
  }
  return {};
}

}  // namespace jihe
