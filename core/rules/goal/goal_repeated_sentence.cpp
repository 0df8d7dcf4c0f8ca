// The same long clause twice in one goal.
#include <string>
#include <unordered_set>
#include <utility>

#include "core/base/text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"
#include "core/rules/wording.h"

namespace jihe::rules {

extern const Rule goal_repeated_sentence;

namespace {

struct Clause {
  std::size_t begin, end;    // without the sub-goal's label
  bool labelled;
};

std::vector<Clause> repeated_clauses(const Profile& profile, std::string_view text) {
  std::vector<Clause> found;
  const auto least = static_cast<std::size_t>(profile.threshold("goal-repeated-sentence.characters", 12));
  if (text.size() < 2 * 3 * least) return found;
  std::unordered_set<std::string_view> seen;
  each_clause(text, [&](std::size_t begin, std::size_t end) {
    const std::size_t label = subgoal_label(text, begin);
    const std::string_view clause = text::trim(text.substr(begin + label, end - begin - label));
    if (clause.size() < 3 * least || !start_word(clause, profile.list("basis_starts")).empty()) return;
    if (seen.insert(clause).second) return;
    found.push_back({begin + label, end, label != 0});
  });
  return found;
}

// The text without the repeated clauses and the signs in front of them.
std::string without(std::string_view text, const std::vector<Clause>& clauses) {
  std::string out;
  std::size_t from = 0;
  for (const Clause& clause : clauses) {
    std::size_t begin = clause.begin;
    while (begin > from && (static_cast<unsigned char>(text[begin - 1]) & 0xC0) == 0x80) --begin;
    if (begin > from) --begin;   // the sign that closes the clause before
    out.append(text.substr(from, begin - from));
    from = clause.end;
  }
  return out.append(text.substr(from));
}

Findings check(const Subject& subject) {
  Findings findings;
  for (const Goal& goal : subject.form.goals) {
    const std::string_view text = goal.text.text;
    const std::vector<Clause> clauses = repeated_clauses(subject.profile, text);
    if (clauses.empty()) continue;
    Finding finding = make_finding(goal_repeated_sentence, {});
    finding.places.clear();
    bool removable = true;
    for (const Clause& clause : clauses) {
      const std::size_t at = goal.text.begin;
      finding.places.push_back({subject.table, goal.text.at, at + clause.begin, at + clause.end});
      removable &= !clause.labelled;   // 目标1: alone would be left
    }
    finding.args = {{"text", quoted(text.substr(clauses[0].begin, clauses[0].end - clauses[0].begin))}};
    if (removable) {
      finding.fixes = {
          {FixSafety::safe, {replace_part(subject.grid, subject.table, goal.text, without(text, clauses))}, {}}};
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|努力为沿河群众创造整洁优美的生活环境,清理漂浮物300吨,努力为沿河群众创造整洁优美的生活环境。巡查24次。"},
    {Verdict::fires, "绩效目标|切实加强全县河道日常管护工作水平。目标1:切实加强全县河道日常管护工作水平。目标2:清理漂浮物300吨。"},
    {Verdict::clean, "绩效目标|清理漂浮物300吨,巡查24次,清理漂浮物300吨。"},
};

}  // namespace

const Rule goal_repeated_sentence = {
    .id = "goal-repeated-sentence", .severity = Severity::hint, .check = check, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
