// Explanations (核实说明) live beside the file they are about: table.docx.jihe.json.
#include <algorithm>

#include "core/base/text.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"

namespace jihe::cli {

namespace {

constexpr std::size_t kShownTexts = 5;
constexpr std::size_t kShownLength = 20;   // code points of each

std::string side_file(const std::string& path) { return path + ".jihe.json"; }

// What the file beside `path` holds, nothing where there is none; nullopt, said on standard error, where it can't be used.
std::optional<std::vector<Explanation>> read_explanations(const std::string& path, const Options& options) {
  std::size_t size = 0;
  const Result<Bytes> json = read_bytes(side_file(path), size);
  if (!json && json.error().code == ErrorCode::not_found && json.error().detail.empty()) return std::vector<Explanation>();
  Result<std::vector<Explanation>> explanations =
      json ? parse_explanations(*json) : Result<std::vector<Explanation>>(json.error());
  if (explanations) return std::move(*explanations);
  complain(describe_error(options.language, explanations.error(), side_file(path)));
  return std::nullopt;
}

// 「…」「…」: the texts that --text can choose from.
std::string choices(const OpenFile& file, const std::vector<std::size_t>& findings) {
  std::string texts;
  for (std::size_t i = 0; i < std::min(findings.size(), kShownTexts); ++i) {
    const std::string text = explained_text(file.document, file.findings[findings[i]]);
    texts += "「" + text::shorten(text, kShownLength) + "」";
  }
  return findings.size() > kShownTexts ? texts + "…" : texts;
}

}  // namespace

bool load_explanations(Session& session, const std::vector<int>& ids, const Options& options) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (options.files[i] == "-" || session.file(ids[i])->error) continue;
    std::optional<std::vector<Explanation>> explanations = read_explanations(options.files[i], options);
    if (!explanations) return false;
    if (!explanations->empty()) session.set_explanations(ids[i], std::move(*explanations));
  }
  return true;
}

int explain(const Options& options) {
  std::optional<Profile> own_profile;
  const Profile* profile = load_profile(options, own_profile);
  if (profile == nullptr) return kUnusable;
  const std::string& path = options.files.front();
  Session session(profile);
  const int id = session.add(read_files(options.files, 1, *profile)).front();
  if (complain_of_files(session, options) || !load_explanations(session, {id}, options)) return kUnusable;

  const OpenFile& file = *session.file(id);
  const Args named = {{"name", path}, {"rule", options.rule}};
  std::vector<std::size_t> meant;
  bool errors = false;
  for (std::size_t i = 0; i < file.findings.size(); ++i) {
    const Finding& finding = file.findings[i];
    if (finding.rule != options.rule) continue;
    const std::string text = explained_text(file.document, finding);
    if (!options.text.empty() && text::fold_label(text) != text::fold_label(options.text)) continue;
    if (!can_be_explained(finding, *file.profile)) {
      errors = true;
    } else {
      meant.push_back(i);
    }
  }
  if (meant.empty()) return refuse(options, errors ? "cli.explain-error" : "cli.explain-none", named);
  if (meant.size() > 1 && options.text.empty()) {
    Args several = named;
    several.add("count", std::to_string(meant.size()));
    several.add("texts", choices(file, meant));
    return refuse(options, "cli.explain-several", several);
  }
  for (const std::size_t finding : meant) session.explain(id, finding, options.reason);
  if (!write_bytes(side_file(path), explanations_json(file.explanations))) {
    return refuse(options, "cli.cannot-write", {{"name", side_file(path)}});
  }
  const std::string told = fill(tr(options.language, "cli.explained"),
                                {{"name", path}, {"count", std::to_string(meant.size())}, {"to", side_file(path)}});
  return print(options, told + '\n') ? kClean : kUnusable;
}

}  // namespace jihe::cli
