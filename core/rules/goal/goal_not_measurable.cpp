#include "core/base/text.h"
#include "core/rules/facts/goal_text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_not_measurable;

namespace {

constexpr std::size_t kMostWords = 5;

void check(const Subject& subject, Findings& findings) {
  const std::vector<Goal>& goals = subject.form.goals;
  std::vector<std::size_t> pane;      // of each goal
  std::vector<bool> measured;         // of each pane, at its first goal
  bool yearly_measured = false;       // then a pane for all years may stay general
  for (std::size_t i = 0; i < goals.size(); ++i) {
    pane.push_back(pane_of(subject.form, i));
    measured.push_back(goals[i].text.filled() && subject.goal_parts[i].measured);
    if (!measured[i]) continue;
    measured[pane[i]] = true;
    if (!goals[i].long_term) yearly_measured = true;
  }
  const auto lacks_measure = [&](std::size_t i) {
    return goals[i].text.filled() && !measured[pane[i]] && !(goals[i].long_term && yearly_measured);
  };
  Gathered found(findings, goal_not_measurable);
  std::string_view goal;   // the first of them
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    if (!lacks_measure(i)) continue;
    if (found.empty()) goal = goals[i].text.text;
    found.add(place_of(subject, goals[i].text));
    find_vague_words(goals[i].text.text, subject.profile, kMostWords, words);
  }
  if (found.empty()) return;
  std::string list;
  for (const std::string_view word : words) list.append(list.empty() ? "" : "、").append(word);
  found->args = {{"goal", quoted(goal)}, {"words", list}};
  if (!words.empty()) found->variant = "vague-words";
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|加强河道日常管护,不断改善沿河环境,让群众满意。"},
    {Verdict::fires, "绩效目标|根据清水发〔2022〕18号文件,2025年做好第3届河湖文化节。目标1:打捞漂浮物目标2:修补护栏"},
    {Verdict::fires, "绩效目标|落实“1+3”管护机制,切实维护两岸整洁。"},
    {Verdict::clean, "绩效目标|清理河道漂浮物300吨,沿河群众满意度达到90%以上。"},
    {Verdict::clean, "绩效目标|组织护河志愿活动三场,发动两岸村民参加。"},
    {Verdict::clean, "绩效目标|完成概算、预算、结算评审项目150余个,节约财政资金。"},
};

}  // namespace

const Rule goal_not_measurable = {
    .id = "goal-not-measurable", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
