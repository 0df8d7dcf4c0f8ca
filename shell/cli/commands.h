// The commands of the command line; each gives the exit status.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/form/profile.h"
#include "core/grid/finding.h"
#include "core/messages/catalogue.h"
#include "core/session/session.h"
#include "shell/cli/options.h"

namespace jihe::cli {

inline constexpr int kClean = 0;
inline constexpr int kErrorsFound = 1;
inline constexpr int kUnusable = 2;  // a file that can't be used, or wrong usage

int check(const Options& options);
int fix(const Options& options);
int convert(const Options& options);   // a new document, or the budget system's import sheet
int rules(const Options& options);
int explain(const Options& options);   // keeps a reason beside the file
int profile(const Options& options);   // prints a built-in profile or the schema of profiles

// One line on standard error.
void complain(std::string_view sentence);
// A sentence of the catalogue on standard error; gives kUnusable.
int refuse(const Options& options, std::string_view key, const Args& args);

// Text on standard output; where that fails, says so on standard error and gives false.
bool print(const Options& options, std::string_view text);

// The profile that is asked for, kept in `own`, else the built-in one, which leaves the choice to each file's labels.
// Where it can't be used, says why on standard error and gives nullptr.
const Profile* load_profile(const Options& options, std::optional<Profile>& own);

// Gives the session's files the explanations beside them (<path>.jihe.json); a file without one has none. False, said on
// standard error, where one can't be used.
bool load_explanations(Session& session, const std::vector<int>& ids, const Options& options);

// One line on standard error for each file that could not be used; true where there is one.
bool complain_of_files(const Session& session, const Options& options);

}  // namespace jihe::cli
