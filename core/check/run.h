// Runs all rules over a workspace and gives the findings in reading order.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/grid/finding.h"

namespace jihe {

// A read file and its forms (as many as tables).
struct ReadFile {
  const Document* document = nullptr;
  const std::vector<Form>* forms = nullptr;
  const Profile* profile = nullptr;   // that its own labels chose; nullptr: the one for all files
};

// Findings of each file, in the files' order; within a file by table, then row and column of the first place, then by the
// catalogue's order, then the profile's formulas. Rules switched off in a file's profile don't speak of it; the profile's
// severities replace the rules' own.
std::vector<Findings> run_rules(std::span<const ReadFile> files, const Profile& profile);

// The forms of a document: every table recognised, then compared with each other.
std::vector<Form> read_forms(const Document& document, const Profile& profile);

}  // namespace jihe
