// What a report is made from: plain values, so that reports know nothing of sessions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/check/explanations.h"
#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/grid/finding.h"
#include "core/messages/catalogue.h"

namespace jihe {

struct ReportFile {
  std::string name;
  std::string sha256;
  std::size_t bytes = 0;
  std::string kind;
  std::string encoding;  // "" for containers and for files whose text could not be read
  std::optional<Error> error;
  const Document* document = nullptr;  // null with an error
  const std::vector<Form>* forms = nullptr;
  const Findings* findings = nullptr;
  const Profile* profile = nullptr;   // where its own labels chose another one than the report's
  std::size_t explanations = 0;       // that were given for it
  const std::vector<UnusedExplanation>* unused = nullptr;
};

struct ReportOptions {
  Language language = Language::zh;
  Severity min_severity = Severity::hint;  // what is listed
  bool brief = false;                      // text only: a table's hints named in one paragraph, without their advice
  bool colour = false;                     // text only: escape sequences for a terminal
  int width = 0;  // text only: columns of the terminal that lines are broken for, 0: not broken
};

struct ReportInput {
  std::string version;
  std::string profile_id, profile_version;
  std::vector<ReportFile> files;
};

}  // namespace jihe
