// A goal that lists what the office does (做好…, 开展…) instead of what the project reaches.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_duty_list;

namespace {

// What duties are told by, looked up once a goal.
struct Words {
  Words(const Profile& profile, const GoalParts& goal)
      : openers(profile.list("duty_openers")), adverbs(profile.list("duty_adverbs")),
        results(profile.list("goal_result_words")), basis(profile.list("basis_starts")),
        numbered(goal.numbered) {}

  const WordList& openers;
  const WordList& adverbs;
  const WordList& results;
  const WordList& basis;
  bool numbered;   // 号 stands in the goal
};

// What stands behind a document's number near the start of a part; the part itself where it has none.
std::string_view behind_number(std::string_view part) {
  constexpr std::string_view kNumber = "号", kFile = "文件";
  constexpr std::size_t kLast = 45;   // byte before which it stands
  const std::size_t number = text::find(part.substr(0, kLast + 2), kNumber);
  if (number == std::string_view::npos) return part;
  const std::string_view act = text::trim(part.substr(number + kNumber.size()));
  return act.starts_with(kFile) ? text::trim(act.substr(kFile.size())) : act;
}

// The part's first words are a duty: adverbs, a sub-goal's label and a document's number may stand before them.
// REQUIRES: `part` is trimmed.
bool starts_with_duty(std::string_view part, const Words& words) {
  std::string_view act = words.numbered ? behind_number(part) : part;
  while (const std::size_t adverb = words.adverbs.longest_start(act)) act.remove_prefix(adverb);
  return words.openers.starts(act);
}

struct Count {
  std::size_t parts = 0;
  std::vector<std::string_view> duties;

  // REQUIRES: `part` is trimmed.
  void add(std::string_view part, const Words& words) {
    if (part.empty() || words.basis.starts(part)) return;
    ++parts;
    if (starts_with_duty(part, words)) duties.push_back(part);
  }
  bool mostly(std::size_t least) const { return duties.size() >= least && duties.size() * 2 >= parts; }
  std::string_view first() const { return duties.empty() ? std::string_view() : duties.front(); }

  // Leaves the duties that name no result, which are looked for only where there are enough; whether there still are.
  bool holds(const Words& words, std::size_t least) {
    if (!mostly(least)) return false;
    std::erase_if(duties, [&words](std::string_view duty) { return words.results.within(duty); });
    return mostly(least);
  }
};

// By clauses, and by whole sentences: 做好甲,乙,丙等工作 is one duty. nullopt where they are not mostly duties.
std::optional<Count> count_duties(std::string_view goal, const GoalParts& parts, const Words& words, std::size_t least) {
  Count clauses, sentences;
  for (const Clause& clause : parts.clauses) {
    clauses.add(clause.words, words);
  }
  if (clauses.holds(words, least)) return clauses;
  std::size_t begin = 0;
  for (const std::size_t end : parts.sentence_ends) {
    sentences.add(text::trim(goal.substr(begin, end - begin)), words);
    std::size_t next = end;
    utf8::next(goal, next);
    begin = next;
  }
  sentences.add(text::trim(goal.substr(begin)), words);
  if (sentences.holds(words, least)) return sentences;
  return std::nullopt;
}

void check(const Subject& subject, Findings& findings) {
  const Form& form = subject.form;
  const auto least = static_cast<std::size_t>(subject.profile.threshold("goal-duty-list.duties", 2));
  Gathered found(findings, goal_duty_list);
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    const Goal& goal = form.goals[i];
    const GoalParts& parts = subject.goal_parts[i];
    if (parts.measured) continue;   // 开展巡查24次 is an output, not a duty
    const auto count = count_duties(goal.text.text, parts, Words(subject.profile, parts), least);
    if (!count) continue;
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, goal.text));
    if (!first) continue;
    finding.args = {{"text", quoted(count->first())}, {"count", std::to_string(count->duties.size())},
                    {"total", std::to_string(count->parts)}};
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|做好清水河河道管护,积极开展河道巡查,加强护河员队伍管理,落实河长责任。"},
    {Verdict::fires, "绩效目标|做好清水河河道、堤防、水闸管护,护河员管理等工作;组织开展护河宣传,防汛教育等活动。两岸环境良好。"},
    {Verdict::fires, "绩效目标|促进河长制各项工作落实,不断完善管护制度,集中整治重点河段,为全县发展创造稳定的环境。"},
    {Verdict::clean, ""},
    {Verdict::clean, "绩效目标|开展河道巡查24次,加强护河员培训60人次。"},
    {Verdict::clean, "绩效目标|通过开展河道清理,清水河水质明显改善,两岸群众用水安全,不再发生漫堤。"},
    {Verdict::clean, "绩效目标|加强清水河河道管护,提升行洪能力,消除沿岸安全隐患。"},
};

}  // namespace

const Rule goal_duty_list = {
    .id = "goal-duty-list", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
