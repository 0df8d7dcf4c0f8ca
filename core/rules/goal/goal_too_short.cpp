// A goal of a few characters, or of little more than the project's name.
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/goal_text.h"
#include "core/rules/facts/project_name.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_too_short;

namespace {

bool counts(char32_t c) {
  return utf8::is_han(c) || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

std::size_t characters(std::string_view s) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < s.size();) count += counts(utf8::next(s, i)) ? 1 : 0;
  return count;
}

// Whether the pane's text stands in one cell: several rows together are rarely short.
bool alone(const Form& form, std::size_t index) {
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    if (i != index && pane_of(form, std::max(i, index)) == std::min(i, index)) return false;
  }
  return true;
}

void check(const Subject& subject, Findings& findings) {
  constexpr std::size_t kLongest = 150;   // bytes: what is longer stays long without the project's name
  const auto least = static_cast<std::size_t>(subject.profile.threshold("goal-too-short.characters", 10));
  Gathered found(findings, goal_too_short);
  bool name_only = false;
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const std::string_view goal = subject.form.goals[i].text.text;
    if (goal.empty() || goal.size() > kLongest || !alone(subject.form, i)) continue;
    const bool is_short = characters(goal) < least;
    if (!is_short) {
      if (subject.goal_parts[i].measured) continue;
      std::string_view name = subject.form.text(FieldId::name);
      name.remove_prefix(numbering_length(name));
      std::string rest = name.empty() ? std::string(goal) : text::replace_all(goal, name, "");
      // The goal says 公园养护 where the name says 公园养护经费.
      if (rest == goal && !subject.matter.empty()) rest = text::replace_all(goal, utf8::encode(subject.matter), "");
      for (const std::string& word : subject.profile.list("goal_stop_words")) {
        if (text::contains(rest, word)) rest = text::replace_all(rest, word, "");
      }
      if (characters(rest) >= least) continue;
      name_only = true;
    }
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, subject.form.goals[i].text));
    if (first) finding.args = {{"goal", quoted(goal)}, {"least", std::to_string(least)}};
    if (name_only) finding.variant = "name-only";
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|做好河道管护。"},
    {Verdict::fires, "绩效目标|做好清水河河道日常管护工作,保障顺利完成。"},
    {Verdict::fires, "项目名称|河道日常管护专项经费\n绩效目标|进一步提升河道日常管护水平。"},
    {Verdict::clean, "项目名称|河道日常管护专项经费\n绩效目标|进一步提升河道日常管护水平,两岸垃圾及时清运,水面清洁。"},
    {Verdict::clean, "绩效目标|清理河道漂浮物300吨,护栏完好。"},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,沿河群众满意度达到90%以上。"},
};

}  // namespace

const Rule goal_too_short = {
    .id = "goal-too-short", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
