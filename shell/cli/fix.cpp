#include <algorithm>
#include <set>

#include "core/report/changes.h"
#include "core/report/width.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"

namespace jihe::cli {

namespace {

// Anything that would lose a file: two of one name, an input in the output folder. Said before anything is written.
std::optional<int> refuse_collisions(const Options& options) {
  std::set<std::string> names;
  for (const std::string& path : options.files) {
    const std::string name = file_name(path);
    if (!names.insert(name).second) return refuse(options, "cli.same-name", {{"name", name}});
  }
  for (const std::string& name : names) {
    const std::string target = join(options.out, name);
    for (const std::string& path : options.files) {
      if (same_file(path, target)) return refuse(options, "cli.would-overwrite", {{"name", path}});
    }
  }
  return std::nullopt;
}

// The document as it was opened: what was done is undone on a copy.
Document as_opened(const OpenFile& file) {
  Transaction back;
  const auto done = file.history.done();
  for (auto transaction = done.rbegin(); transaction != done.rend(); ++transaction) {
    for (auto edit = transaction->edits.rbegin(); edit != transaction->edits.rend(); ++edit) {
      back.edits.push_back(inverse(*edit));
    }
  }
  Document document = file.document;
  jihe::apply(document, back);
  return document;
}

std::string changes_of(const OpenFile& file, Language language) {
  const Document original = as_opened(file);
  const std::vector<Change> changes = list_changes(original, file.history.done());
  int width = 0;
  for (const Change& change : changes)
    width = std::max(width, display_width(place_name(language, original, change.place)));
  std::string out;
  for (const Change& change : changes) {
    out += "  " + pad_right(place_name(language, original, change.place), width) + "  " +
           visible(describe_change(language, change)) + '\n';
  }
  return out;
}

}  // namespace

int fix(const Options& options) {
  if (const std::optional<int> refused = refuse_collisions(options)) return *refused;
  std::optional<Profile> own_profile;
  const Profile* profile = load_profile(options, own_profile);
  if (profile == nullptr) return kUnusable;
  if (!make_folder(options.out)) return refuse(options, "cli.no-such-folder", {{"name", options.out}});

  Session session(profile);
  const std::vector<int> ids = session.add(read_files(options.files, options.jobs, *profile));
  if (options.explanations && !load_explanations(session, ids, options)) return kUnusable;
  const std::vector<int> fixed = session.fix_all(ids, options.suggested ? FixSafety::suggested : FixSafety::safe);
  bool failed = complain_of_files(session, options);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const OpenFile& file = *session.file(ids[i]);
    if (file.error) continue;
    const std::string target = join(options.out, file.name);
    const Result<Bytes> bytes = session.save(file.id);
    if (!bytes) {
      complain(describe_error(options.language, bytes.error(), options.files[i]));
      failed = true;
      continue;
    }
    if (!write_bytes(target, *bytes)) {
      refuse(options, "cli.cannot-write", {{"name", target}});
      failed = true;
      continue;
    }
    const Counts left = session.counts(file.id);
    std::string told = fill(tr(options.language, fixed[i] > 0 ? "cli.fixed" : "cli.nothing-fixed"),
                            {{"from", options.files[i]}, {"to", target}, {"count", std::to_string(fixed[i])}});
    told = visible(told) + '\n' + changes_of(file, options.language) + "  ";
    told += visible(fill(tr(options.language, "cli.remaining"), {{"errors", std::to_string(left.errors)},
                                                                 {"warnings", std::to_string(left.warnings)},
                                                                 {"hints", std::to_string(left.hints)},
                                                                 {"to", target}}));
    failed |= !print(options, told + '\n');
  }
  return failed ? kUnusable : kClean;
}

}  // namespace jihe::cli
