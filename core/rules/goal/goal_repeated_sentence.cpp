// The same long clause twice in one goal.
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_repeated_sentence;

namespace {

// A clause of a goal that says what another one says.
struct Repeated {
  Stretch at;       // without the sub-goal's label
  bool labelled = false;
};

// The clauses that stand in the goal for a second time and more, in order.
std::vector<Repeated> repeated_clauses(const Profile& profile, std::string_view text, const GoalParts& parts) {
  std::vector<Repeated> found;
  const auto least = static_cast<std::size_t>(profile.threshold("goal-repeated-sentence.characters", 12));
  if (text.size() < 2 * 3 * least) return found;
  const WordList& basis_starts = profile.list("basis_starts");
  struct Said {
    std::string_view words;
    Repeated clause;
  };
  std::vector<Said> said;
  said.reserve(parts.clauses.size());
  const auto add = [&](Stretch at, std::string_view words, bool labelled) {
    if (words.size() < 3 * least || basis_starts.starts(words)) return false;
    said.push_back({words, {at, labelled}});
    return true;
  };
  for (std::size_t i = 0; i < parts.clauses.size(); ++i) {
    const Clause& part = parts.clauses[i];
    const std::size_t begin = part.begin + part.label;
    if (add({begin, part.end}, part.words, part.label != 0) || i + 1 == parts.clauses.size()) continue;
    // Two short ones that follow each other: 两岸整洁美观,群众出行安全.
    const Clause& next = parts.clauses[i + 1];
    constexpr std::size_t kShortest = 12;   // bytes of each: four Han
    if (part.size() < part.label + kShortest || next.size() < kShortest || next.size() >= 3 * least) continue;
    if (next.label == 0) add({begin, next.end}, text::trim(text.substr(begin, next.end - begin)), part.label != 0);
  }
  // Like clauses side by side, the first of them first: the lengths alone tell nearly all apart.
  std::sort(said.begin(), said.end(), [](const Said& a, const Said& b) {
    if (a.words.size() != b.words.size()) return a.words.size() < b.words.size();
    const int order = a.words.compare(b.words);
    return order != 0 ? order < 0 : a.clause.at.begin < b.clause.at.begin;
  });
  for (std::size_t i = 1; i < said.size(); ++i) {
    if (said[i].words == said[i - 1].words) found.push_back(said[i].clause);
  }
  std::sort(found.begin(), found.end(), [](const Repeated& a, const Repeated& b) { return a.at.begin < b.at.begin; });
  std::size_t end = 0;   // of three short ones the pairs overlap
  std::erase_if(found, [&end](const Repeated& r) {
    if (r.at.begin < end) return true;
    end = r.at.end;
    return false;
  });
  return found;
}

// The text without the repeated clauses and the signs in front of them.
std::string without(std::string_view text, const std::vector<Repeated>& clauses) {
  std::string out;
  std::size_t from = 0;
  for (const Repeated& clause : clauses) {
    std::size_t begin = clause.at.begin;
    while (begin > from && inside_character(text, begin - 1)) --begin;
    if (begin > from) --begin;   // the sign that closes the clause before
    out.append(text.substr(from, begin - from));
    from = clause.at.end;
  }
  return out.append(text.substr(from));
}

void check(const Subject& subject, Findings& findings) {
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const Goal& goal = subject.form.goals[i];
    const std::string_view text = goal.text.text;
    const std::vector<Repeated> clauses = repeated_clauses(subject.profile, text, subject.goal_parts[i]);
    if (clauses.empty()) continue;
    const std::size_t at = goal.text.begin;
    Gathered found(findings, goal_repeated_sentence);
    bool removable = true;
    for (const Repeated& clause : clauses) {
      found.add({subject.table, goal.text.at, at + clause.at.begin, at + clause.at.end});
      removable &= !clause.labelled;   // 目标1: alone would be left
    }
    found->args = {{"text", quoted(clauses[0].at.in(text))}};
    if (removable) {
      add_fix(*found, FixSafety::safe, replace_part(subject.grid, subject.table, goal.text, without(text, clauses)));
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|努力为沿河群众创造整洁优美的生活环境,清理漂浮物300吨,努力为沿河群众创造整洁优美的生活环境。巡查24次。"},
    {Verdict::fires, "绩效目标|切实加强全县河道日常管护工作水平。目标1:切实加强全县河道日常管护工作水平。目标2:清理漂浮物300吨。"},
    {Verdict::fires, "绩效目标|清理漂浮物300吨,两岸整洁美观,群众出行安全。巡查24次,两岸整洁美观,群众出行安全。"},
    {Verdict::clean, "绩效目标|清理漂浮物300吨,巡查24次,清理漂浮物300吨。"},
    {Verdict::clean, "绩效目标|清理漂浮物300吨,两岸整洁美观。巡查24次,两岸整洁美观,水闸完好。"},
};

}  // namespace

const Rule goal_repeated_sentence = {
    .id = "goal-repeated-sentence", .severity = Severity::hint, .check = check,
    .judges = Judges::projects_too, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
