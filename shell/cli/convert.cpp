#include "core/session/convert.h"

#include <utility>

#include "core/report/width.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"

namespace jihe::cli {

namespace {

constexpr std::string_view kKnownEndings = ".docx .xlsx .txt .csv .html .json .import.xlsx";

// What is asked for; nothing, said on standard error, where the name of the new file doesn't tell.
std::optional<ConvertTo> asked_kind(const Options& options) {
  const std::optional<ConvertTo> to = convert_to(options.out);
  if (!to) {
    refuse(options, "cli.convert-ending", {{"name", options.out}, {"endings", std::string(kKnownEndings)}});
    return std::nullopt;
  }
  if (!options.import_sheet) return to;
  if (to == ConvertTo::xlsx || to == ConvertTo::import_sheet) return ConvertTo::import_sheet;
  refuse(options, "cli.convert-import-ending", {{"name", options.out}});
  return std::nullopt;
}

// The rows that the budget system would refuse, one line each.
void list_refused(const Options& options, const Converted& converted) {
  if (converted.refused.empty()) return;
  complain(fill(tr(options.language, "cli.convert-refused"),
                {{"to", options.out}, {"n", std::to_string(refused_rows(converted.refused))}}));
  for (const RefusedRow& refused : converted.refused) complain("  " + describe_refused(options.language, refused));
}

}  // namespace

int convert(const Options& options) {
  const std::optional<ConvertTo> to = asked_kind(options);
  if (!to) return kUnusable;
  const std::string& from = options.files.front();
  if (from != "-" && same_file(from, options.out)) return refuse(options, "cli.convert-same", {{"name", options.out}});
  std::optional<Profile> own_profile;
  const Profile* profile = load_profile(options, own_profile);
  if (profile == nullptr) return kUnusable;
  const std::vector<OpenFile> files = read_files(options.files, 1, *profile);
  const OpenFile& file = files.front();
  const std::string name = from == "-" ? std::string(tr(options.language, "cli.standard-input")) : from;
  const Result<Converted> converted = jihe::convert(file, *to);
  if (!converted) {
    complain(describe_error(options.language, converted.error(), name));
    return kUnusable;
  }
  if (!write_bytes(options.out, converted->bytes)) return refuse(options, "cli.cannot-write", {{"name", options.out}});
  list_refused(options, *converted);
  const std::string told = fill(tr(options.language, "cli.converted"), {{"from", name}, {"to", options.out}});
  return print(options, visible(told) + '\n') ? kClean : kUnusable;
}

}  // namespace jihe::cli
