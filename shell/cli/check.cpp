#include <algorithm>

#include "core/report/html.h"
#include "core/report/json.h"
#include "core/report/sarif.h"
#include "core/report/text.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"
#include "shell/cli/terminal.h"

namespace jihe::cli {

int check(const Options& options) {
  const auto is_out = [&](const std::string& path) { return path != "-" && same_file(path, options.out); };
  if (!options.out.empty() && std::any_of(options.files.begin(), options.files.end(), is_out)) {
    return refuse(options, "cli.out-is-input", {{"name", options.out}});
  }
  std::optional<Profile> own_profile;
  const Profile* profile = load_profile(options, own_profile);
  if (profile == nullptr) return kUnusable;

  Session session(profile);
  const std::vector<int> ids = session.add(read_files(options.files, options.jobs, *profile));
  if (options.explanations && !load_explanations(session, ids, options)) return kUnusable;
  const ReportInput input = session.report_input();
  ReportOptions wanted{.language = options.language, .min_severity = options.min_severity,
                       .brief = true};
  std::string report;
  switch (options.format) {
    case Format::json:
      report = json_report(input, wanted);
      break;
    case Format::ndjson:
      report = ndjson_report(input, wanted);
      break;
    case Format::sarif:
      report = sarif_report(input, wanted);
      break;
    case Format::html:
      report = html_report(input, wanted);
      break;
    case Format::text:
    case Format::markdown:
      if (options.out.empty()) {
        wanted.colour = terminal_has_colour();
        wanted.width = terminal_width();
      }
      report = text_report(input, wanted);
      break;
  }
  const bool unusable = complain_of_files(session, options);
  if (options.out.empty()) {
    if (!print(options, report)) return kUnusable;
  } else if (!write_bytes(options.out, report)) {
    return refuse(options, "cli.cannot-write", {{"name", options.out}});
  }
  if (unusable) return kUnusable;
  const auto has_errors = [&](const OpenFile& file) { return session.counts(file.id).errors > 0; };
  return std::any_of(session.files().begin(), session.files().end(), has_errors) ? kErrorsFound : kClean;
}

}  // namespace jihe::cli
