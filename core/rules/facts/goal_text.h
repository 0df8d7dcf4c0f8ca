// What rules about 绩效目标 ask of its text besides its parts: which of it is vague, and what the project's own words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/rules/facts/goal_parts.h"

namespace jihe::rules {

// Position of the first goal of the pane that goal number `index` belongs to: a pane's text can stand in several rows
// (目标1: … 目标2: …) under one label.
std::size_t pane_of(const Form& form, std::size_t index);

// Adds the words of the profile's goal_openers that stand in the text to `found`, in the text's order, each once, until
// there are `most`.
void find_vague_words(std::string_view text, const Profile& profile, std::size_t most, std::vector<std::string_view>& found);

// A goal's own words: Han, letters and digits alone, without the clauses that name its basis (根据…号文件, 以…为指导), document
// numbers and titles in 《》. Where something was left out stands a code point past Unicode's, different each time.
struct OwnWords {
  std::u32string text;
  std::vector<std::uint32_t> begin;   // byte of each code point in the goal's text
};
OwnWords own_words(std::string_view text, const GoalParts& parts, const Profile& profile, char32_t& separator);

}  // namespace jihe::rules
