// The goal does not speak of what the project's name speaks of.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/goal_copies.h"
#include "core/rules/facts/spoken_of.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_name_goal_mismatch;

namespace {

constexpr std::u32string_view kJoints = U"及和与、";

// The share of a matter's 2-grams that the goals hold, and whether one of its last two is among those.
struct Hits {
  std::size_t grams = 0, found = 0;
  bool at_end = false;
};

// `enough`: of them no more are looked for.
Hits hits_of(std::span<const GoalParts> goals, std::u32string_view matter, std::size_t enough) {
  Hits hits{.grams = matter.size() - 1};
  const std::string written = utf8::encode(matter);
  constexpr std::size_t kHan = 3;   // bytes
  for (std::size_t i = 0; i < hits.grams && hits.found < enough; ++i) {
    if (!goals_hold(goals, std::string_view(written).substr(i * kHan, 2 * kHan))) continue;
    ++hits.found;
    hits.at_end |= i + 4 >= matter.size();
  }
  return hits;
}

// True where the goals speak of the matter in words of its own: 人居环境 and 垃圾, 公厕.
bool in_other_words(const Subject& subject, std::u32string_view matter) {
  const WordGroups& groups = subject.profile.groups_of("same_matters");
  Marks named(groups.size());
  mark_groups(utf8::encode(matter), groups, named);
  bool found = false;
  for (std::size_t word = 0; word < groups.words().size() && !found; ++word) {
    found = named[groups.group_of(word)] != 0 && goals_hold(subject.goal_parts, groups.words()[word]);
  }
  return found;
}

// True where indicators speak of the matter, and the goals of what most of the outputs measure: it is one project's
// table, whose name says the same in general words.
bool borne_out(const Subject& subject, std::u32string_view matter) {
  const std::string written = utf8::encode(matter);
  constexpr std::size_t kHan = 3;   // bytes
  const SpokenOf spoken(subject);
  bool named = false;
  std::size_t outputs = 0, covered = 0;
  for (std::size_t i = 0; i < subject.form.indicators.size(); ++i) {
    const Indicator& indicator = subject.form.indicators[i];
    if (indicator.level2 == "数量指标") {
      ++outputs;
      covered += spoken.goals_share(subject.names[i].worded) ? 1 : 0;
    }
    for (std::size_t at = 0; at + 2 * kHan <= written.size() && !named; at += kHan) {
      named = text::contains(indicator.name.text, std::string_view(written).substr(at, 2 * kHan));
    }
  }
  return named && outputs > 0 && covered * 2 > outputs;
}

void check_table(const Subject& subject, std::vector<FileFinding>& findings) {
  const Form& form = subject.form;
  const Field* name = form.field(FieldId::name);
  if (form.layout != Layout::target_table || name == nullptr || !name->value.filled()) return;
  const auto filled = std::find_if(form.goals.begin(), form.goals.end(), [](const Goal& g) { return g.text.filled(); });
  if (filled == form.goals.end()) return;
  constexpr std::size_t kShortest = 3, kShortestPart = 4;
  const std::u32string& matter = subject.matter;
  if (matter.size() < kShortest) return;
  const Hits whole = hits_of(subject.goal_parts, matter, matter.size() / 2);   // half of the 2-grams
  if (whole.found != 0 && whole.found * 2 >= whole.grams) return;
  if (whole.found == 0) {
    if (in_other_words(subject, matter) || borne_out(subject, matter)) return;
    add_finding(findings, subject, consistency_name_goal_mismatch, place_of(subject, filled->text),
                {{"name", quoted(name->value.text)},
                 {"compared", utf8::encode(matter)},
                 {"count", std::to_string(whole.grams)}});
    return;
  }
  for (std::size_t begin = 0; begin < matter.size();) {   // one of two matters in the name
    const std::size_t end = std::min(matter.find_first_of(kJoints, begin), matter.size());
    const std::u32string_view part = std::u32string_view(matter).substr(begin, end - begin);
    const bool judged = part.size() >= kShortestPart && part.size() != matter.size();
    const Hits hits = judged ? hits_of(subject.goal_parts, part, (part.size() + 1) / 3) : Hits{};   // a third
    if (hits.grams != 0 && hits.found * 3 < hits.grams && !hits.at_end && !in_other_words(subject, part)) {
      add_finding(findings, subject, consistency_name_goal_mismatch, place_of(subject, filled->text),
                  {{"name", quoted(name->value.text)},
                   {"compared", utf8::encode(matter)},
                   {"count", std::to_string(whole.grams)},
                   {"text", utf8::encode(part)},
                   {"found", std::to_string(hits.found)},
                   {"grams", std::to_string(hits.grams)}})
          .variant = "part";
      return;
    }
    begin = end + 1;
  }
}

// A goal that was copied from another project is reported as that.
std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  if (tables.empty()) return findings;
  std::vector<bool> foreign(tables.size());
  for (const GoalCopy& copy : tables[0].goal_copies->copies) {
    if (copy.foreign) foreign[copy.to->subject] = true;
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (!foreign[i]) check_table(tables[i], findings);
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目名称|校园围墙修缮"},
    {Verdict::fires, "项目名称|清水河河道日常管护及应急抢险物资储备"},
    {Verdict::clean, ""},
    {Verdict::fires, "项目名称|农村人居环境整治"},
    {Verdict::clean, "项目名称|清水河河道日常管护及巡查"},
    {Verdict::clean, "项目名称|农村人居环境整治\n绩效目标|清运生活垃圾3600吨,管护公厕46座,村民满意度达到90%以上。"},
    {Verdict::clean, "项目名称|办案业务费\n绩效目标|审结案件9800件,结案率达到99%以上。"},
};

}  // namespace

const Rule consistency_name_goal_mismatch = {
    .id = "consistency-name-goal-mismatch", .severity = Severity::warning, .basis = "财预〔2015〕88号",
    .check_all = check_all, .reach = Reach::workspace, .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
