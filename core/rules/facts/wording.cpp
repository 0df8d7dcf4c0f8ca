#include "core/rules/facts/wording.h"

#include <algorithm>

#include "core/base/text.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kBetween = U"、,，和及与并等的:：;；。 　\n";
constexpr std::u32string_view kProject = U"项目";

}  // namespace

std::string_view start_word(std::string_view s, const WordList& words) { return s.substr(0, words.longest_start(s)); }

std::string_view held_word(std::string_view s, const WordList& words) {
  const WordList::Found found = words.find(s, 0);
  return found.size == 0 ? std::string_view{} : s.substr(found.at, found.size);
}

bool only_words(std::string_view s, const WordList& words) {
  bool found = false;
  while (!s.empty()) {
    std::size_t length = start_word(s, words).size();
    found |= length != 0;
    if (length == 0 && kBetween.find(utf8::next(s, length)) == std::u32string_view::npos) return false;
    s.remove_prefix(length);
  }
  return found;
}

std::size_t subgoal_label(std::string_view text, std::size_t at) {
  constexpr std::string_view kWord = "目标";
  if (!text.substr(at).starts_with(kWord)) return 0;
  std::size_t i = at + kWord.size();
  const std::size_t digits = i;
  while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
  if (i == digits || i - digits > 2) return 0;
  for (const std::string_view sign : {":", "：", "、", "."}) {
    if (text.substr(i).starts_with(sign)) return i + sign.size() - at;
  }
  return 0;
}

bool ends_clause(char32_t c) {
  switch (c) {
    case U',': case U'，': case U'。': case U';': case U'；': case U'!': case U'！': case U'?': case U'？': case U'\n':
      return true;
    default: return false;
  }
}

std::u32string matter_of_name(std::string_view name, const Profile& profile) {
  const text::FoldedLabel stored(name);
  std::string_view folded = stored;
  const WordList& fillers = profile.list("name_fillers");
  while (fillers.ends(folded)) {
    const std::size_t before = folded.size();
    for (const std::string& filler : fillers) {
      if (folded.size() > filler.size() && text::ends_with(folded, filler)) folded.remove_suffix(filler.size());
    }
    if (folded.size() == before) break;   // the name is nothing but a filler
  }
  std::u32string matter(folded.size() / 3, U'\0');
  std::size_t count = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = utf8::next(folded, i);
    if (utf8::is_han(c)) matter[count++] = c;
  }
  matter.resize(count);
  if (matter.starts_with(kProject)) matter.erase(0, kProject.size());
  return matter;
}

bool names_project(std::u32string_view matter, const Profile& profile, std::string_view cost_name) {
  const std::u32string whole = matter_of_name(cost_name, profile);
  std::u32string_view cost = whole;
  if (cost.size() > kProject.size() && cost.starts_with(kProject)) cost.remove_prefix(kProject.size());   // of 项目3管护
  if (cost == matter) return !cost.empty();
  return cost.size() >= 3 && matter.find(cost) != std::u32string_view::npos;
}

}  // namespace jihe::rules
