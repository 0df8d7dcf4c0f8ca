// XX or ** in a goal, where a number or a name was to be put.
#include <string_view>
#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/rules/facts/numbers.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_placeholder;

namespace {

// Part of a longer word of letters: www.xxgk.cn.
bool in_letters(std::string_view text, std::size_t begin, std::size_t end) {
  const auto letter = [text](std::size_t i) { return i < text.size() && is_letter(static_cast<unsigned char>(text[i])); };
  if (!letter(begin)) return false;
  while (letter(end) && text[end] == text[begin]) ++end;   // XXX
  return letter(end) || text.substr(end).starts_with(".") || (begin > 0 && letter(begin - 1));
}

// A few characters on both sides, by which the place is found.
std::string_view around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kSide = 8;   // characters
  std::size_t first = begin - last_characters(text.substr(0, begin), kSide).size();
  std::size_t last = end;
  for (std::size_t i = 0; i < kSide && last < text.size(); ++i) {
    ++last;
    while (last < text.size() && inside_character(text, last)) ++last;
  }
  return text.substr(first, last - first);
}

void check(const Subject& subject, Findings& findings) {
  const WordList& placeholders = subject.profile.list("goal_placeholders");
  Gathered found(findings, goal_placeholder);
  for (const Goal& goal : subject.form.goals) {
    const std::string_view text = goal.text.text;
    std::size_t from = 0;
    for (auto here = placeholders.find(text, from); here.size != 0; here = placeholders.find(text, from)) {
      std::size_t end = here.at + here.size;
      const std::string_view sign = text.substr(here.at, here.size);
      while (text.substr(end).starts_with(sign)) end += here.size;   // XXXX is one
      from = end;
      if (in_letters(text, here.at, here.at + here.size)) continue;
      Place place = place_of(subject, goal.text);
      place.end = place.begin + end;
      place.begin += here.at;
      const bool first = found.empty();
      Finding& finding = found.add(place);
      if (!first) continue;
      finding.args = {{"text", quoted(sign)}, {"context", quoted(around(text, here.at, end))}};
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|完成清水河XX公里河道管护,开展巡查24次。"},
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,开展巡查××次,××段护栏完好。"},
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,护河员培训待定,巡查24次。"},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,在www.xxgk.cn公开,拍摄X光片12张。"},
    {Verdict::clean, ""},
};

}  // namespace

const Rule goal_placeholder = {
    .id = "goal-placeholder", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
