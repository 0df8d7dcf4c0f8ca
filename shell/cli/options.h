// What the user asked for on the command line.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/grid/finding.h"
#include "core/messages/catalogue.h"

namespace jihe::cli {

enum class Command { check, fix, convert, rules, explain, profile, help, version };
enum class Format { text, markdown, json, ndjson, sarif, html };

struct Options {
  Command command = Command::help;
  Language language = Language::zh;
  std::vector<std::string> files;  // "-" is standard input
  Format format = Format::text;
  std::string out;      // check: a file, "" for standard output; fix: a folder; convert: a file
  std::string profile;  // "" for the built-in one
  Severity min_severity = Severity::hint;
  unsigned jobs = 0;  // 0: as many as there are processors
  bool suggested = false;
  bool explanations = false;   // read the side files
  std::string rule, text, reason;   // explain: which finding, why it stays
  bool schema = false;              // profile: print the schema
  bool import_sheet = false;        // convert: for the budget system
};

// Why the arguments can't be used, in the language they ask for.
struct UsageError {
  Language language = Language::zh;
  std::string message;
};

std::variant<Options, UsageError> parse_options(int argc, const char* const* argv);

}  // namespace jihe::cli
