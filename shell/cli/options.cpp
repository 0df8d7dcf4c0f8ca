#include "shell/cli/options.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace jihe::cli {

namespace {

constexpr unsigned kMaxJobs = 1024;

// The arguments as written, before anyone has looked at their values.
struct Raw {
  bool help = false;
  bool version = false;
  bool suggested = false;
  bool explanations = false;
  bool schema = false;
  bool import_sheet = false;
  std::vector<std::string> lang, files, format, out, profile, min_severity, jobs, rule, text, reason;
};

// Language of the sentences about the other arguments: read first, whatever is wrong with them.
Language asked_language(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view arg = argv[i];
    if (arg == "--lang=en" || (arg == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en")) {
      return Language::en;
    }
  }
  return Language::zh;
}

class Parser {
 public:
  explicit Parser(Language language) : language_(language) {
    app_.set_help_flag();
    app_.allow_extras();
    app_.fallthrough();
    app_.add_flag("-h,--help", raw_.help);
    app_.add_flag("--version", raw_.version);
    option(app_, "--lang", raw_.lang);

    check_ = command("check");
    check_->add_option("FILE", raw_.files);
    option(*check_, "--format", raw_.format);
    option(*check_, "--out", raw_.out);
    option(*check_, "--profile", raw_.profile);
    option(*check_, "--min-severity", raw_.min_severity);
    option(*check_, "--jobs", raw_.jobs);
    check_->add_flag("--explanations", raw_.explanations);

    fix_ = command("fix");
    fix_->add_option("FILE", raw_.files);
    option(*fix_, "--out", raw_.out);
    option(*fix_, "--profile", raw_.profile);
    option(*fix_, "--jobs", raw_.jobs);
    fix_->add_flag("--suggested", raw_.suggested);
    fix_->add_flag("--explanations", raw_.explanations);

    rules_ = command("rules");
    option(*rules_, "--format", raw_.format);

    explain_ = command("explain");
    explain_->add_option("FILE", raw_.files);
    option(*explain_, "--rule", raw_.rule);
    option(*explain_, "--text", raw_.text);
    option(*explain_, "--reason", raw_.reason);
    option(*explain_, "--profile", raw_.profile);

    profile_ = command("profile");
    profile_->add_option("ID", raw_.files);
    profile_->add_flag("--schema", raw_.schema);

    convert_ = command("convert");
    convert_->add_option("FILE", raw_.files);
    option(*convert_, "--profile", raw_.profile);
    convert_->add_flag("--import", raw_.import_sheet);
  }

  std::variant<Options, UsageError> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      // The only thing CLI11 itself may object to here is an option at the very end, without its value.
      const std::string_view what = error.what();
      return wrong("cli.missing-value", {{"name", std::string(what.substr(0, what.find(':')))}});
    }
    options_.language = language_;
    if (raw_.help) return Options{.command = Command::help, .language = language_};
    if (raw_.version) return Options{.command = Command::version, .language = language_};
    if (std::optional<UsageError> error = take()) return *error;
    return options_;
  }

 private:
  // Values are taken as texts, any number of them, and judged in take(): so that what is said about them is ours.
  static void option(CLI::App& app, const std::string& name, std::vector<std::string>& values) {
    // One value each time: in `--format json FILE` the file is no second format.
    CLI::Option* added = app.add_option(name, values)->expected(1)->allow_extra_args(false);
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  CLI::App* command(const std::string& name) {
    CLI::App* command = app_.add_subcommand(name);
    command->set_help_flag();
    return command;
  }

  UsageError wrong(std::string_view key, const Args& args) const { return {language_, fill(tr(language_, key), args)}; }

  std::optional<UsageError> unexpected(const CLI::App* command) const {
    const std::vector<std::string> rest = app_.remaining(true);
    if (command == nullptr) {
      if (rest.empty()) return wrong("cli.no-command", {});
      std::error_code ignored;
      const bool is_file = std::filesystem::is_regular_file(rest.front(), ignored);
      return wrong(is_file ? "cli.unknown-command.file" : "cli.unknown-command", {{"name", rest.front()}});
    }
    if (rest.empty()) return std::nullopt;
    const bool option = rest.front().starts_with('-');
    return wrong(option ? "cli.unknown-option" : "cli.extra-argument",
                 {{"command", command->get_name()}, {"name", rest.front()}});
  }

  std::optional<UsageError> take() {
    const CLI::App* command = nullptr;
    for (const auto& [known, id] : {std::pair(check_, Command::check), std::pair(fix_, Command::fix),
                                    std::pair(convert_, Command::convert), std::pair(rules_, Command::rules), std::pair(explain_, Command::explain),
                                    std::pair(profile_, Command::profile)}) {
      if (!known->parsed()) continue;
      command = known;
      options_.command = id;
    }
    if (std::optional<UsageError> error = unexpected(command)) return error;
    options_.files = raw_.files;
    options_.suggested = raw_.suggested;
    options_.explanations = raw_.explanations;
    options_.schema = raw_.schema;
    options_.import_sheet = raw_.import_sheet;
    for (const auto& [name, values] :
         {std::pair("--lang", &raw_.lang), std::pair("--format", &raw_.format), std::pair("--out", &raw_.out),
          std::pair("--profile", &raw_.profile), std::pair("--min-severity", &raw_.min_severity),
          std::pair("--jobs", &raw_.jobs), std::pair("--rule", &raw_.rule), std::pair("--text", &raw_.text),
          std::pair("--reason", &raw_.reason)}) {
      if (values->size() > 1) return wrong("cli.repeated-option", {{"name", name}});
      if (values->size() == 1 && values->front().empty()) return wrong("cli.missing-value", {{"name", name}});
    }
    if (!raw_.out.empty()) options_.out = raw_.out.front();
    if (!raw_.profile.empty()) options_.profile = raw_.profile.front();
    if (std::optional<UsageError> error = take_words()) return error;
    if (command == rules_ || command == profile_) return std::nullopt;
    if (raw_.files.empty()) return wrong("cli.no-files", {{"command", command->get_name()}});
    if (command == explain_) return take_explanation();
    if (command == convert_) return take_conversion();
    if (command == fix_ && raw_.out.empty()) return wrong("cli.no-folder", {});
    if (command == fix_ && std::find(raw_.files.begin(), raw_.files.end(), "-") != raw_.files.end()) {
      return wrong("cli.fix-stdin", {});
    }
    return std::nullopt;
  }

  std::optional<UsageError> take_explanation() {
    for (const auto& [name, values, into] :
         {std::tuple("--rule", &raw_.rule, &options_.rule), std::tuple("--reason", &raw_.reason, &options_.reason)}) {
      if (values->empty()) return wrong("cli.explain-needs", {{"name", name}});
      *into = values->front();
    }
    if (!raw_.text.empty()) options_.text = raw_.text.front();
    if (raw_.files.size() > 1) return wrong("cli.extra-argument", {{"command", "explain"}, {"name", raw_.files[1]}});
    if (raw_.files.front() == "-") return wrong("cli.fix-stdin", {});
    return std::nullopt;
  }

  std::optional<UsageError> take_conversion() {
    if (raw_.files.size() > 2) return wrong("cli.extra-argument", {{"command", "convert"}, {"name", raw_.files[2]}});
    if (raw_.files.size() < 2) return wrong("cli.convert-needs", {});
    options_.out = raw_.files[1];
    options_.files.pop_back();
    return std::nullopt;
  }

  // The options whose values are one of a few words, and the number of jobs.
  std::optional<UsageError> take_words() {
    const auto bad = [&](std::string_view name, const std::string& value, std::string_view allowed) {
      return wrong("cli.bad-value", {{"name", std::string(name)}, {"value", value}, {"allowed", std::string(allowed)}});
    };
    if (!raw_.lang.empty() && raw_.lang.front() != "zh" && raw_.lang.front() != "en") {
      return bad("--lang", raw_.lang.front(), "zh, en");
    }
    if (!raw_.format.empty()) {
      const std::string& format = raw_.format.front();
      const bool of_rules = options_.command == Command::rules;
      if (format == "json") {
        options_.format = Format::json;
      } else if (format == "md" && of_rules) {
        options_.format = Format::markdown;
      } else if (format == "ndjson" && !of_rules) {
        options_.format = Format::ndjson;
      } else if ((format == "sarif" || format == "html") && !of_rules) {
        options_.format = format == "html" ? Format::html : Format::sarif;
      } else if (format != "text") {
        return bad("--format", format, of_rules ? "text, md, json" : "text, json, ndjson, sarif, html");
      }
    }
    if (!raw_.min_severity.empty()) {
      const std::string& asked = raw_.min_severity.front();
      const auto known = {Severity::error, Severity::warning, Severity::hint};
      const auto found = std::find_if(known.begin(), known.end(), [&](Severity s) { return severity_id(s) == asked; });
      if (found == known.end()) return bad("--min-severity", asked, "error, warning, hint");
      options_.min_severity = *found;
    }
    if (!raw_.jobs.empty()) {
      const std::string& jobs = raw_.jobs.front();
      const auto [end, error] = std::from_chars(jobs.data(), jobs.data() + jobs.size(), options_.jobs);
      if (error != std::errc() || end != jobs.data() + jobs.size() || options_.jobs < 1 || options_.jobs > kMaxJobs) {
        return wrong("cli.bad-jobs", {{"value", jobs}});
      }
    }
    return std::nullopt;
  }

  Language language_;
  CLI::App app_;
  CLI::App* check_ = nullptr;
  CLI::App* fix_ = nullptr;
  CLI::App* rules_ = nullptr;
  CLI::App* convert_ = nullptr;
  CLI::App* explain_ = nullptr;
  CLI::App* profile_ = nullptr;
  Raw raw_;
  Options options_;
};

}  // namespace

std::variant<Options, UsageError> parse_options(int argc, const char* const* argv) {
  return Parser(asked_language(argc, argv)).parse(argc, argv);
}

}  // namespace jihe::cli
