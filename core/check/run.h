// Runs all rules over a workspace and gives the findings in reading order.
#pragma once

#include <cstdint>
#include <memory>
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

// A file of a workspace that is judged again and again.
struct CheckedFile {
  ReadFile read;
  std::uint64_t version = 0;      // of its document and forms, which stay where they are; a change takes an unused one
  Findings* findings = nullptr;   // brought up to date; nullptr: nobody asks for them
  bool known = false;             // `findings` are this version's already: other files alone may have changed
};

// Judges a workspace after each change of it. What depends on a file alone is found anew only where that file changed.
class Checker {
 public:
  explicit Checker(const Profile& profile);   // must outlive it
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  // Brings the files' findings to what run_rules gives for all of them; a finding that was known keeps its reason.
  void run(std::span<const CheckedFile> files);

 private:
  struct Kept;
  const Profile* profile_;
  std::unique_ptr<Kept> kept_;
};

// The forms of a document: every table recognised, then compared with each other.
std::vector<Form> read_forms(const Document& document, const Profile& profile);

}  // namespace jihe
