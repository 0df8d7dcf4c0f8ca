// Two measures in one name: 合格率和及时率.
#include <vector>

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_name_compound;

namespace {

// Signs and words between two things.
const WordList& joints() {
  static const WordList kJoints({"、", "及", "和", "与"});
  return kJoints;
}

// True where one of the words stands at the end of the name and another one in front of a joint. `joint`: the first one.
bool joins_two(std::string_view name, WordList::Found joint, const WordList& words) {
  if (!words.ends(name)) return false;
  while (joint.at < name.size() && !words.ends(name.substr(0, joint.at))) {
    joint = joints().find(name, joint.at + joint.size);
  }
  return joint.at < name.size();
}

// 修建泵站、清理河道长度: two things that are done, each with its object.
bool does_two(std::string_view name, const WordList& verbs) {
  constexpr std::size_t kShortest = 12;   // bytes of each: a verb and its object
  if (!verbs.starts(name)) return false;
  const std::size_t joint = name.find("、");
  if (joint == std::string_view::npos || joint < kShortest) return false;
  const std::string_view second = name.substr(joint + std::string_view("、").size());
  return second.size() >= kShortest && verbs.starts(second);
}

// 河道整治和护河宣传次数: one number for two kinds of acts.
bool counts_two(std::string_view name, WordList::Found joint, const WordList& acts) {
  if (!text::ends_with(name, "次数") && !text::ends_with(name, "场次")) return false;
  for (const std::string_view tail : {"活动次数", "活动场次", "次数", "场次"}) {
    if (!name.ends_with(tail)) continue;
    name.remove_suffix(tail.size());
    return joins_two(name, joint, acts);
  }
  return false;
}

void check(const Subject& subject, Findings& findings) {
  const WordList& heads = subject.profile.list("compound_heads");
  const WordList& results = subject.profile.list("name_results");   // 意识和能力得到提升: 意识和能力
  const WordList& verbs = subject.profile.list("compound_verbs");
  const WordList& acts = subject.profile.list("compound_acts");
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const std::string_view name = subject.names[i].worded;
    const WordList::Found joint = joints().find(name, 0);
    if (joint.size == 0) continue;   // most names
    const std::string_view measured = name.substr(0, name.size() - results.longest_end(name));
    const bool two = joins_two(measured, joint, heads) || does_two(name, verbs) || counts_two(name, joint, acts);
    if (!two) continue;
    add_finding(findings, indicator_name_compound, place_of(subject, indicators[i].name), {{"name", quoted(name)}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "质量指标|水样检测合格率和报告及时率|≥95%"},
    {Verdict::fires, "数量指标|护河员人数、培训次数|≥60人"},
    {Verdict::fires, "数量指标|维修河堤、清理河道长度|≥42公里"},
    {Verdict::fires, "可持续影响指标|护河员积极性和巡河质量|≥90%"},
    {Verdict::fires, "数量指标|河道整治和护河宣传活动次数|≥24次"},
    {Verdict::fires, "社会效益指标|护河员安全意识和救护能力|≥90%"},
    {Verdict::fires, "社会效益指标|护河员安全意识和救护能力得到提升|≥90%"},
    {Verdict::clean, "社会效益指标|护河员安全意识和救护得到提升|≥90%"},
    {Verdict::clean, "数量指标|河道督查和检查次数|≥24次"},
    {Verdict::clean, "数量指标|护河员及志愿者人数|≥60人"},
    {Verdict::clean, "数量指标|维修、清理河道长度|≥42公里"},
    {Verdict::clean, "质量指标|巡查和维护合格率|≥95%"},
};

}  // namespace

const Rule indicator_name_compound = {
    .id = "indicator-name-compound", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
