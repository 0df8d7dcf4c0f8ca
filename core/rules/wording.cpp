#include "core/rules/wording.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/names.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kBetween = U"、,，和及与并等的:：;；。 　\n";

// True where two different words of the list stand in `s`.
bool holds_two(std::string_view s, const WordList& words) {
  std::size_t first = words.size();
  bool two = false;
  words.each(s, [&](std::size_t word, std::size_t) {
    if (first == words.size()) first = word;
    two |= word != first;
  });
  return two;
}

// A comma or a stop outside brackets.
bool has_clause_sign(std::string_view name) {
  int depth = 0;
  for (std::size_t i = 0; i < name.size();) {
    const auto lead = static_cast<unsigned char>(name[i]);
    if (lead >= 0xE4 && lead <= 0xE9) {   // Han
      i += 3;
      continue;
    }
    const char32_t c = utf8::next(name, i);
    if (c == U'(' || c == U'（' || c == U'《' || c == U'“') ++depth;
    if (c == U')' || c == U'）' || c == U'》' || c == U'”') --depth;
    if (depth == 0 && i < name.size() && ends_clause(c)) return true;
  }
  return false;
}

// What names are judged by, looked up once for all of them.
struct NameWords {
  explicit NameWords(const Profile& profile)
      : results(profile.list("name_results")), measure_tails(profile.list("measure_tails")),
        rates(profile.list("rate_names")), sentence_verbs(profile.list("name_sentence_verbs")),
        timeliness(profile.list("timeliness_tails")), verbs(profile.list("name_verbs")), verb_nouns(profile.list("name_verb_nouns")),
        unmeasured_tails(profile.list("unmeasured_tails")), duty_verbs(profile.list("duty_verbs")),
        heads(profile.list("name_heads")), acts(profile.list("name_acts")), costs(profile.list("cost_names")),
        longest(profile.threshold("indicator-name-is-sentence.characters", 25)) {}

  const WordList& results;
  const WordList& measure_tails;
  const WordList& rates;
  const WordList& sentence_verbs;
  const WordList& timeliness;
  const WordList& verbs;
  const WordList& verb_nouns;
  const WordList& unmeasured_tails;
  const WordList& duty_verbs;
  const WordList& heads;
  const WordList& acts;
  const WordList& costs;
  double longest;   // code points
};

bool is_sentence(const NameWords& words, std::string_view name) {
  if (words.results.ends(name) || has_clause_sign(name)) return true;
  if (name.size() < 24) return false;   // eight characters say no sentence
  if (words.measure_tails.ends(name) || words.rates.ends(name)) return false;
  if (holds_two(name, words.sentence_verbs)) return true;
  return name.find('(') == std::string_view::npos && name.find("（") == std::string_view::npos &&
         static_cast<double>(utf8::length(name)) > words.longest;
}

// What is done, with nothing that could be counted at its end: 印制手册, 督查整治. A unit in the name counts.
bool names_act(const NameWords& words, std::string_view name) {
  if (text::has_digit(name) || words.heads.ends(name) || words.measure_tails.ends(name)) return false;
  return words.acts.starts(name) && !words.costs.ends(name);
}

bool starts_with_verb(const NameWords& words, std::string_view name) {
  return words.verbs.starts(name) && !name.ends_with("率") && !words.verb_nouns.starts(name) &&
         !words.timeliness.ends(name) &&   // 维护及时性
         (!words.measure_tails.ends(name) || text::ends_with_any(name, {"情况", "质量"}));
}

NameFault fault_of(const NameWords& words, const Indicator& indicator) {
  const std::string_view name = worded_name(indicator);
  if (name.empty()) return NameFault::none;
  if (is_sentence(words, name)) return NameFault::sentence;
  if (starts_with_verb(words, name)) return NameFault::verb;
  if (words.unmeasured_tails.ends(name)) return NameFault::not_measure;
  if (indicator.level2 == "数量指标") {
    if (only_words(name, words.duty_verbs)) return NameFault::not_measure;
    if (names_act(words, name)) return NameFault::not_measure;
  }
  constexpr std::size_t kShort = 12;   // bytes: four Han
  if (name.size() > kShort || indicator.target.number || indicator.target.kind == TargetKind::missing) {
    return NameFault::none;
  }
  const bool judged = indicator.level1 == "效益指标" || indicator.level2 == "质量指标";
  return judged && !words.heads.ends(name) && !words.measure_tails.ends(name) ? NameFault::broad : NameFault::none;
}

}  // namespace

std::string_view start_word(std::string_view s, const WordList& words) { return s.substr(0, words.longest_start(s)); }

std::string_view held_word(std::string_view s, const WordList& words) {
  const WordList::Found found = words.find(s, 0);
  return found.size == 0 ? std::string_view{} : s.substr(found.at, found.size);
}

std::string_view worded_name(const Indicator& indicator) {
  const std::string_view name = indicator.name.text;   // trimmed
  const std::size_t prefix = template_prefix(name);
  return prefix == 0 ? name : text::trim(name.substr(prefix));
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

NameFault name_fault(const Profile& profile, const Indicator& indicator) {
  return fault_of(NameWords(profile), indicator);
}

bool opens_with_wish(const Profile& profile, const Indicator& indicator) {
  return starts_with_verb(NameWords(profile), worded_name(indicator));
}

bool ends_unmeasured(const Profile& profile, const Indicator& indicator) {
  return profile.list("unmeasured_tails").ends(worded_name(indicator));
}

std::vector<NameFault> name_faults(const Form& form, const Profile& profile) {
  const NameWords words(profile);
  std::vector<NameFault> faults;
  faults.reserve(form.indicators.size());
  for (const Indicator& indicator : form.indicators) faults.push_back(fault_of(words, indicator));
  return faults;
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
      if (folded.size() > filler.size() && folded.ends_with(filler)) folded.remove_suffix(filler.size());
    }
    if (folded.size() == before) break;   // the name is nothing but a filler
  }
  std::u32string matter;
  matter.reserve(folded.size() / 3);
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = utf8::next(folded, i);
    if (utf8::is_han(c)) matter += c;
  }
  if (matter.starts_with(U"项目")) matter.erase(0, 2);
  return matter;
}

bool names_project(std::u32string_view matter, const Profile& profile, std::string_view cost_name) {
  std::u32string cost = matter_of_name(cost_name, profile);
  constexpr std::u32string_view kProject = U"项目";   // 项目管护经费: what is left of 项目3
  if (cost.size() > kProject.size() && cost.starts_with(kProject)) cost.erase(0, kProject.size());
  if (cost == matter) return !cost.empty();
  return cost.size() >= 3 && matter.find(cost) != std::u32string_view::npos;
}

}  // namespace jihe::rules
