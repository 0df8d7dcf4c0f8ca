// A goal that lists what the office does (做好…, 开展…) instead of what the project reaches.
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_duty_list;

namespace {

bool ends_sentence(char32_t c) { return c == U'。' || c == U'；' || c == U';' || c == U'\n'; }

// What duties are told by, looked up once a table.
struct Words {
  explicit Words(const Profile& profile)
      : openers(profile.list("duty_openers")), adverbs(profile.list("duty_adverbs")),
        results(profile.list("goal_result_words")), basis(profile.list("basis_starts")) {}

  const WordList& openers;
  const WordList& adverbs;
  const WordList& results;
  const WordList& basis;
};

// The part's first words are a duty: adverbs, a sub-goal's label and a document's number may stand before them.
// REQUIRES: `part` is trimmed.
bool is_duty(std::string_view part, const Words& words) {
  constexpr std::string_view kNumber = "号";
  constexpr std::size_t kLast = 45;   // byte before which it stands
  std::string_view act = part;
  if (const std::size_t number = text::find(part.substr(0, kLast + 2), kNumber); number != std::string_view::npos) {
    act = text::trim(part.substr(number + kNumber.size()));
    if (act.starts_with("文件")) act = text::trim(act.substr(std::string_view("文件").size()));
  }
  while (const std::size_t adverb = words.adverbs.longest_start(act)) act.remove_prefix(adverb);
  return words.openers.starts(act) && !words.results.within(part);
}

struct Count {
  std::size_t parts = 0, duties = 0;
  std::string_view first;   // duty

  void add(std::string_view part, const Words& words) {
    part = text::trim(part);
    if (part.empty() || words.basis.starts(part)) return;
    ++parts;
    if (!is_duty(part, words)) return;
    if (duties++ == 0) first = part;
  }
  bool mostly(std::size_t least) const { return duties >= least && duties * 2 >= parts; }
};

// By clauses, and by whole sentences: 做好甲,乙,丙等工作 is one duty.
Count count_duties(std::string_view goal, const GoalParts& parts, const Words& words, std::size_t least) {
  Count clauses, sentences;
  for (const Clause& clause : parts.clauses) {
    clauses.add(clause.in(goal).substr(parts.label_of(clause)), words);
  }
  if (clauses.mostly(least)) return clauses;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < goal.size();) {
    const auto lead = static_cast<unsigned char>(goal[i]);
    if (lead >= 0xE4 && lead <= 0xE9) {   // Han
      i += 3;
      continue;
    }
    const std::size_t at = i;
    const char32_t c = utf8::next(goal, i);
    if (!ends_sentence(c) && !(c == U'.' && follows_han(goal, at))) continue;
    sentences.add(goal.substr(begin, at - begin), words);
    begin = i;
  }
  sentences.add(goal.substr(begin), words);
  return sentences;
}

Findings check(const Subject& subject) {
  const Form& form = subject.form;
  const auto least = static_cast<std::size_t>(subject.profile.threshold("goal-duty-list.duties", 2));
  const Words words(subject.profile);
  Finding finding = placeless_finding(goal_duty_list);
  for (std::size_t i = 0; i < form.goals.size(); ++i) {
    const Goal& goal = form.goals[i];
    if (subject.goal_parts[i].measured) continue;   // 开展巡查24次 is an output, not a duty
    const Count count = count_duties(goal.text.text, subject.goal_parts[i], words, least);
    if (!count.mostly(least)) continue;
    finding.places.push_back(place_of(subject, goal.text));
    if (finding.args.empty()) {
      finding.args = {{"text", quoted(count.first)}, {"count", std::to_string(count.duties)},
                      {"total", std::to_string(count.parts)}};
    }
  }
  if (finding.places.empty()) return {};
  return only(std::move(finding));
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
