// XX or ** in a goal, where a number or a name was to be put.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/characters.h"
#include "core/base/utf8.h"
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
  return letter(end) || text.substr(end).starts_with('.') || (begin > 0 && letter(begin - 1));
}

// A few characters on both sides, by which the place is found.
std::string_view around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kSide = 8;   // characters
  const std::size_t first = begin - last_characters(text.substr(0, begin), kSide).size();
  const std::size_t last = end + utf8::offset(text.substr(end), kSide);
  return text.substr(first, last - first);
}

void check(const Subject& subject, Findings& findings) {
  const WordGroups& placeholders = subject.profile.groups_of("goal_placeholders");
  Gathered found(findings, goal_placeholder);
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const CellText& goal = subject.form.goals[i].text;
    std::vector<Stretch> left;   // in it, each run of a sign once: XXXX
    placeholders.each_in(subject.goal_parts[i].pairs, [&](std::size_t word, std::size_t at) {
      left.push_back({at, at + placeholders.words()[word].size()});
    });
    std::sort(left.begin(), left.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    std::size_t behind = 0;   // the run before
    for (const Stretch& sign : left) {
      const bool same_run = behind != 0 && sign.begin <= behind;
      behind = sign.end;
      if (same_run || in_letters(goal.text, sign.begin, sign.end)) continue;
      Place place = place_of(subject, goal);
      place.end = place.begin + sign.end;
      place.begin += sign.begin;
      const bool first = found.empty();
      Finding& finding = found.add(place);
      if (!first) continue;
      finding.args = {{"text", quoted(sign.in(goal.text))}, {"context", quoted(around(goal.text, sign.begin, sign.end))}};
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
