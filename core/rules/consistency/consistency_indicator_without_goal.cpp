// Outputs of which no goal speaks: what they measure is not what the project set out to do.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/utf8.h"
#include "core/rules/facts/goal_copies.h"
#include "core/rules/facts/spoken_of.h"
#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_indicator_without_goal;

namespace {

// A quality or a time mostly measures an output that the goal speaks of in its own words: only a long name says something
// of its own.
bool says_enough(const Indicator& indicator, std::string_view name) {
  constexpr std::size_t kLong = 12;        // code points
  constexpr std::size_t kMostBytes = 4;    // of one
  if (indicator.level2 == "数量指标") return true;
  if (name.size() < kLong || name.size() > kMostBytes * (kLong - 1)) return name.size() >= kLong;
  return utf8::offset(name, kLong - 1) < name.size();
}

void check_table(const Subject& subject, std::vector<FileFinding>& findings) {
  const Form& form = subject.form;
  if (std::none_of(form.goals.begin(), form.goals.end(), [](const Goal& g) { return g.text.filled(); })) return;
  constexpr std::size_t kMostListed = 3;
  const SpokenOf spoken(subject);
  Finding* finding = nullptr;
  std::string list;
  for (std::size_t i = 0; i < form.indicators.size(); ++i) {
    const Indicator& indicator = form.indicators[i];
    const bool output = indicator.level1 == "产出指标" && indicator.level2 != "成本指标";
    const bool sentence = subject.names[i].fault == NameFault::sentence;   // has to be written anew anyway
    if (!output || sentence || indicator.pane != 0 || !says_enough(indicator, subject.names[i].worded)) continue;
    if (spoken.covers(subject.names[i].worded)) continue;
    const Place place = place_of(subject, indicator.name);
    if (finding == nullptr) {
      finding = &add_finding(findings, subject, consistency_indicator_without_goal, place);
    } else {
      finding->places.push_back(place);
    }
    if (finding->places.size() <= kMostListed) (list += list.empty() ? "" : "”“") += quoted(indicator.name.text);
  }
  if (finding == nullptr) return;
  finding->args = {{"text", list}, {"count", std::to_string(finding->places.size())}};
  if (finding->places.size() > 1) finding->variant = "many";
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
    if (!foreign[i] && tables[i].form.layout == Layout::target_table) check_table(tables[i], findings);
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道巡查次数|≥24次\n数量指标|公厕改造数量|≥6座"},
    {Verdict::fires, "数量指标|河道巡查次数|≥24次\n数量指标|河道普查面积|≥9平方公里\n质量指标|公厕改造工程竣工验收合格率|≥95%"},
    {Verdict::clean, ""},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次\n数量指标|改造公厕,方便市民如厕|≥6座"},   // a sentence is reported as one
    {Verdict::clean, "数量指标|河道管护人员数量|≥12人\n质量指标|任务按时完成率|100%"},   // nothing but what any project says
    {Verdict::clean, "时效指标|截至2026年6月底工程竣工率|≥95%"},
    {Verdict::clean, "时效指标|截至2026年12月31日投资完成比例|≥90%"},
    {Verdict::clean, "绩效目标|审结涉水案件60件,群众满意度达到90%以上。\n数量指标|人民陪审员参审案件数|≥30件"},
    {Verdict::clean, "质量指标|有效投诉率|≤1%\n时效指标|栽植完成时间|2025年4月底前"},
    {Verdict::clean, "社会效益指标|带动就业人数|≥20人\n成本指标|燃油费用|≤3万元"},   // only outputs are judged
    {Verdict::clean, "绩效目标|\n数量指标|公厕改造数量|≥6座"},                       // no goal at all
};

}  // namespace

const Rule consistency_indicator_without_goal = {
    .id = "consistency-indicator-without-goal", .severity = Severity::hint, .basis = "财预〔2015〕88号",
    .check_all = check_all, .reach = Reach::workspace, .judges = Judges::projects_too, .examples = kExamples};

}  // namespace jihe::rules
