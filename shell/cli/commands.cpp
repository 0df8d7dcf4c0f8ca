#include "shell/cli/commands.h"

#include <cstdio>
#include <utility>

#include "core/report/rule_list.h"
#include "core/report/width.h"
#include "shell/cli/files.h"

namespace jihe::cli {

void complain(std::string_view sentence) {
  const std::string line = "jihe: " + visible(sentence) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int refuse(const Options& options, std::string_view key, const Args& args) {
  complain(fill(tr(options.language, key), args));
  return kUnusable;
}

bool print(const Options& options, std::string_view text) {
  if (write_bytes("", text)) return true;
  refuse(options, "cli.cannot-print", {});
  return false;
}

const Profile* load_profile(const Options& options, std::optional<Profile>& own) {
  if (options.profile.empty()) return &built_in_profile();
  for (const Profile& known : built_in_profiles()) {
    if (known.id == options.profile) return &own.emplace(known);   // a copy: asked for, so no other one is chosen
  }
  std::size_t size = 0;
  const Result<Bytes> json = read_bytes(options.profile, size);
  Result<Profile> profile = json ? jihe::load_profile(*json) : Result<Profile>(json.error());
  if (profile) return &own.emplace(std::move(*profile));
  complain(describe_error(options.language, profile.error(), options.profile));
  return nullptr;
}

bool complain_of_files(const Session& session, const Options& options) {
  bool any = false;
  std::size_t index = 0;
  for (const OpenFile& file : session.files()) {
    const std::string& path = options.files[index++];
    if (!file.error) continue;
    const std::string_view name = path == "-" ? tr(options.language, "cli.standard-input") : std::string_view(path);
    complain(describe_error(options.language, *file.error, name));
    any = true;
  }
  return any;
}

int profile(const Options& options) {
  if (options.schema) return print(options, profile_schema()) ? kClean : kUnusable;
  const std::string id = options.files.empty() ? built_in_profile().id : options.files.front();
  const std::string json = profile_json(id);
  if (!json.empty()) return print(options, json) ? kClean : kUnusable;
  std::string known;
  for (const Profile& profile : built_in_profiles()) known += (known.empty() ? "" : ", ") + profile.id;
  return refuse(options, "cli.no-built-in", {{"name", id}, {"known", known}});
}

int rules(const Options& options) {
  const std::string list = options.format == Format::json       ? rules_json(options.language)
                           : options.format == Format::markdown ? rules_markdown(options.language)
                                                                : rules_text(options.language);
  return print(options, list) ? kClean : kUnusable;
}

}  // namespace jihe::cli
