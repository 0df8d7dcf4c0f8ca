// How names and goals are worded: words at their start or end, clauses, sub-goals. Views only, nothing is copied.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/base/word_list.h"
#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/rules/facts/names.h"

namespace jihe::rules {

// The longest word of the list that `s` starts with, the first word that stands in it; "" where there is none.
std::string_view start_word(std::string_view s, const WordList& words);
std::string_view held_word(std::string_view s, const WordList& words);

// An indicator's name as written, without a template prefix (指标1:).
inline std::string_view worded_name(const Indicator& indicator) {
  const std::string_view name = indicator.name.text;   // trimmed
  const std::size_t prefix = template_prefix(name);
  return prefix == 0 ? name : text::trim(name.substr(prefix));
}

// True where nothing but words of the list and signs between them stands in `s`: 督查、检查.
bool only_words(std::string_view s, const WordList& words);

// Bytes of a sub-goal's label (目标1:, 目标2：, 目标3、) at byte `at`, 0 where there is none.
std::size_t subgoal_label(std::string_view text, std::size_t at);

// True for the signs between clauses: , 。 ; ! ? and line breaks.
bool ends_clause(char32_t c);

// A name down to its matter: Han alone, without 项目1, years, 专项经费.
std::u32string matter_of_name(std::string_view name, const Profile& profile);

// Whether a cost row is named after the project, whose matter is given.
bool names_project(std::u32string_view matter, const Profile& profile, std::string_view cost_name);

}  // namespace jihe::rules
