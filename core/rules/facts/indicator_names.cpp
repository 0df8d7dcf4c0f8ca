#include "core/rules/facts/indicator_names.h"

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"

namespace jihe::rules {

namespace {

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

// What stands in a name, found in one pass.
struct Shape {
  bool clause_sign = false;   // a comma or a stop outside brackets, with something behind it
  bool bracket = false;       // ( of any width
  bool digit = false;         // of any width
  std::size_t length = 0;     // code points
};

// E4 to E9: U+4000 to U+9FFF.
bool is_han_lead(char c) { return static_cast<unsigned char>(c) - 0xE4u <= 0xE9u - 0xE4u; }

Shape shape_of(std::string_view name) {
  Shape shape;
  int depth = 0;
  for (std::size_t i = 0;; ++shape.length) {
    const std::size_t run = i;
    while (i < name.size() && is_han_lead(name[i])) i += 3;
    shape.length += (i - run) / 3;
    if (i >= name.size()) return shape;
    const char32_t c = utf8::next(name, i);
    shape.digit |= (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    shape.bracket |= c == U'(' || c == U'（';
    if (c == U'(' || c == U'（' || c == U'《' || c == U'“') ++depth;
    if (c == U')' || c == U'）' || c == U'》' || c == U'”') --depth;
    shape.clause_sign |= depth == 0 && i < name.size() && ends_clause(c);
  }
}

// What names are judged by, looked up once for all of them.
struct NameWords {
  explicit NameWords(const Profile& profile)
      : results(profile.list("name_results")), measure_tails(profile.list("measure_tails")),
        rates(profile.list("rate_names")), sentence_verbs(profile.list("name_sentence_verbs")),
        timeliness(profile.list("timeliness_tails")), verbs(profile.list("name_verbs")),
        verb_nouns(profile.list("name_verb_nouns")), unmeasured_tails(profile.list("unmeasured_tails")),
        duty_verbs(profile.list("duty_verbs")), heads(profile.list("name_heads")), acts(profile.list("name_acts")),
        costs(profile.list("cost_names")),
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

bool is_sentence(const NameWords& words, std::string_view name, const Shape& shape) {
  if (shape.clause_sign || words.results.ends(name)) return true;
  if (name.size() < 24) return false;   // eight characters say no sentence
  if (words.measure_tails.ends(name) || words.rates.ends(name)) return false;
  if (holds_two(name, words.sentence_verbs)) return true;
  return !shape.bracket && static_cast<double>(shape.length) > words.longest;
}

// What is done, with nothing that could be counted at its end: 印制手册, 督查整治. A unit in the name counts.
bool names_act(const NameWords& words, std::string_view name, const Shape& shape) {
  if (shape.digit || words.heads.ends(name) || words.measure_tails.ends(name)) return false;
  return words.acts.starts(name) && !words.costs.ends(name);
}

bool starts_with_verb(const NameWords& words, std::string_view name) {
  return words.verbs.starts(name) && !name.ends_with("率") && !words.verb_nouns.starts(name) &&
         !words.timeliness.ends(name) &&   // 维护及时性
         (!words.measure_tails.ends(name) || text::ends_with_any(name, {"情况", "质量"}));
}

NameFault fault_of(const NameWords& words, const Indicator& indicator, std::string_view name, const Shape& shape) {
  if (name.empty()) return NameFault::none;
  if (is_sentence(words, name, shape)) return NameFault::sentence;
  if (starts_with_verb(words, name)) return NameFault::verb;
  if (words.unmeasured_tails.ends(name)) return NameFault::not_measure;
  if (indicator.level2 == "数量指标") {
    if (only_words(name, words.duty_verbs)) return NameFault::not_measure;
    if (names_act(words, name, shape)) return NameFault::not_measure;
  }
  constexpr std::size_t kShort = 12;   // bytes: four Han
  if (name.size() > kShort || indicator.target.number || indicator.target.kind == TargetKind::missing) {
    return NameFault::none;
  }
  // What is to be met says what is meant: 污水排放 | 达到一级A标准.
  const std::string_view value = indicator.value.text;
  if (text::has_digit(value) || text::contains_any(value, {"标准", "限值", "通过"})) return NameFault::none;
  const bool judged = indicator.level1 == "效益指标" || indicator.level2 == "质量指标";
  return judged && !words.heads.ends(name) && !words.measure_tails.ends(name) ? NameFault::broad : NameFault::none;
}

NameFault second_fault(const NameWords& words, std::string_view name, NameFault fault) {
  if (fault == NameFault::sentence && starts_with_verb(words, name)) return NameFault::verb;
  if (fault == NameFault::verb && words.unmeasured_tails.ends(name)) return NameFault::not_measure;
  return NameFault::none;
}

}  // namespace

IndicatorNames::IndicatorNames(const Form& form, const Profile& profile) {
  if (form.indicators.empty()) return;
  const NameWords words(profile);
  names_.reserve(form.indicators.size());
  for (const Indicator& indicator : form.indicators) {
    IndicatorName& name = names_.emplace_back();
    name.worded = name.folded = worded_name(indicator);
    const Shape shape = shape_of(name.worded);
    if (!text::is_plain(name.worded)) {
      name.folded = folded_.emplace_back(text::fold_label(indicator.name.text));
      name.folded.remove_prefix(template_prefix(name.folded));
    }
    name.bare = without_end_marks(name.folded);
    name.has_digit = shape.digit;
    const bool judged = indicator.pane != 0 && form.columns.value_second >= 0 && form.columns.name_second < 0;
    if (judged) continue;   // with the value of the first pane
    name.fault = fault_of(words, indicator, name.worded, shape);
    name.second = second_fault(words, name.worded, name.fault);
  }
}

}  // namespace jihe::rules
