#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/rules/facts/alike_names.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_duplicate;

namespace {

constexpr std::size_t kMostCompared = 60;    // indicators compared with each other; a list of hundreds holds many projects

// A folded name as it counts for sameness: its bracket tells 培训人次(线上) from 培训人次(线下).
std::string_view key_of(std::string_view folded) {
  while (!folded.empty()) {
    if (folded.back() == ';' || folded.back() == ',') {
      folded.remove_suffix(1);
    } else if (text::ends_with(folded, "。")) {
      folded.remove_suffix(3);
    } else {
      break;
    }
  }
  return folded;
}

Finding& add_finding_for(const Subject& subject, const Indicator& first, const Indicator& second, Findings& findings) {
  Finding& finding = add_finding(findings, indicator_duplicate, place_of(subject, second.name),
                                 {{"name", quoted(second.name.text)}, {"first", quoted(first.name.text)},
                                  {"category", second.level2}, {"first_category", first.level2}});
  finding.places.push_back(place_of(subject, first.name));
  if (second.level2 == first.level2) finding.variant = "same-category";
  return finding;
}

using Keys = std::vector<std::string_view>;   // of a form's indicators

bool is_same(const std::vector<Indicator>& all, const Keys& keys, std::size_t a, std::size_t b) {
  return keys[a].size() == keys[b].size() && keys[a] == keys[b] && all[a].pane == all[b].pane;
}

// False only where no two names are the same; where there are many nothing is compared.
bool may_hold_same(const std::vector<Indicator>& all, const Keys& keys) {
  if (all.size() > kMostCompared) return true;
  for (std::size_t i = 1; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (is_same(all, keys, i, j)) return true;
    }
  }
  return false;
}

void find_same(const Subject& subject, const Keys& keys, Findings& findings) {
  const std::vector<Indicator>& all = subject.form.indicators;
  std::vector<std::size_t> order;   // of the keys
  order.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) order.push_back(i);
  // By pane first: 中期 and 年度 beside each other name the same things.
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (all[a].pane != all[b].pane) return all[a].pane < all[b].pane;
    const int compared = keys[a].compare(keys[b]);
    return compared != 0 ? compared < 0 : a < b;
  });
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    end = first + 1;
    while (end < order.size() && is_same(all, keys, order[end], order[first])) ++end;
    if (end - first < 2 || keys[order[first]].empty()) continue;
    Finding& finding = add_finding_for(subject, all[order[first]], all[order[first + 1]], findings);
    for (std::size_t i = first + 2; i < end; ++i) finding.places.push_back(place_of(subject, all[order[i]].name));
  }
}

// For each name at most one in front of it that it is like.
void find_alike(const Subject& subject, const Keys& keys, Findings& findings) {
  const std::vector<Indicator>& all = subject.form.indicators;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!may_be_alike(keys[i], keys[j]) || keys[i] == keys[j]) continue;
      if (all[i].pane != all[j].pane || all[i].level2 == all[j].level2) continue;
      const std::size_t share = share_in_common(keys[i], keys[j], subject.profile);
      if (share == 0) continue;
      Finding& finding = add_finding_for(subject, all[j], all[i], findings);
      finding.severity = Severity::warning;
      finding.variant = "alike";
      finding.args.add("share", std::to_string(share));
      break;
    }
  }
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<Indicator>& all = subject.form.indicators;
  if (subject.form.layout != Layout::target_table) return;   // a list holds many projects
  if (all.size() < 2) return;
  Keys keys;
  keys.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) keys.push_back(key_of(subject.names[i].folded));
  if (may_hold_same(all, keys)) find_same(subject, keys, findings);
  if (all.size() <= kMostCompared) find_alike(subject, keys, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "社会效益指标|沿河居民护河意识|≥80%\n可持续影响指标|沿河居民护河意识|≥80%"},
    {Verdict::fires, "数量指标|河道巡查次数|≥24次\n数量指标|河道 巡查次数|≥30次"},
    {Verdict::fires, "社会效益指标|沿河居民护河爱河意识|≥80%\n可持续影响指标|沿河居民护河爱河意识提升|≥80%"},
    {Verdict::clean, "数量指标|护河志愿活动开展次数|≥6次\n质量指标|护河志愿活动完成率|100%\n时效指标|护河志愿活动开展及时率|100%"},
    {Verdict::clean, "数量指标|护河员培训人次(线上)|≥60人次\n数量指标|护河员培训人次(线下)|≥30人次"},
    {Verdict::clean, "质量指标|一期护岸工程验收合格率|100%\n可持续影响指标|二期护岸工程验收合格率|100%"},
};

}  // namespace

const Rule indicator_duplicate = {
    .id = "indicator-duplicate", .severity = Severity::error, .check = check,
    .judges = Judges::projects_too, .examples = kExamples};

}  // namespace jihe::rules
