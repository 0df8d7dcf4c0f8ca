// Explained findings (核实说明): a reason that a person gave for leaving a finding as it is.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/grid/finding.h"

namespace jihe {

struct Explanation {
  std::string rule;      // "value-vague-qualitative"
  std::string text;      // of the finding's first cell, see explained_text
  std::string project;   // 项目名称 of the table; "": whatever it is
  std::string reason;

  friend bool operator==(const Explanation&, const Explanation&) = default;
};

// One that explains nothing: no finding is like that any more, or all that are are errors that have to be put right.
struct UnusedExplanation {
  Explanation explanation;
  bool must_fix = false;
};

// The text by which a finding is known again when rows or tables have moved: that of its first cell, of an empty one
// its row's filled cells with ｜ between them; "" for a finding about the whole file.
std::string explained_text(const Document& document, const Finding& finding);

// The explanation that would match `finding`, with `reason`.
Explanation explanation_of(const Document& document, const std::vector<Form>& forms, const Finding& finding,
                           std::string reason);

// Warnings and hints can be explained, errors where the profile says so.
bool can_be_explained(const Finding& finding, const Profile& profile);

// Notes in each finding the reason of the explanation that matches it (white space doesn't matter), none where none
// does, and gives the explanations that matched no finding, in order.
std::vector<UnusedExplanation> explain(Findings& findings, const Document& document, const std::vector<Form>& forms,
                                       const Profile& profile, std::span<const Explanation> explanations);

// A side file's content, and back. Errors: bad_explanations, its detail as parse_profile has it.
std::string explanations_json(std::span<const Explanation> explanations);
Result<std::vector<Explanation>> parse_explanations(std::string_view json);

}  // namespace jihe
