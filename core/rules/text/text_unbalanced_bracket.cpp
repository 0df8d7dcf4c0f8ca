#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/brackets.h"
#include "core/rules/facts/cut_text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule text_unbalanced_bracket;

namespace {

// The bracket with a few characters on either side.
std::string around(std::string_view s, const Bracket& bracket) {
  constexpr std::size_t kBefore = 8;
  constexpr std::size_t kBehind = 12;
  const std::string_view before = s.substr(0, bracket.at);
  const std::size_t length = utf8::length(before);
  const std::size_t begin = length > kBefore ? utf8::offset(before, length - kBefore) : 0;
  return (begin > 0 ? "…" : "") + text::shorten(s.substr(begin), std::min(length, kBefore) + 1 + kBehind);
}

// The same slip reported by text-truncated: what would have closed the bracket was cut off.
bool is_cut(const Subject& subject, CellRef cell) {
  for (const CellText* label : labels_of(subject.form)) {
    if (label->at == cell && subject.cut_texts->completed_label(subject, *label)) return true;
  }
  return std::any_of(subject.form.goals.begin(), subject.form.goals.end(), [&](const Goal& goal) {
    return goal.text.at == cell && subject.cut_texts->goal_cut(subject, goal).cut != Cut::none;
  });
}

// 》 alone, or in front of a number, stands for ≥: value-operator-form.
bool is_lost_sign(std::string_view text, const Bracket& bracket) {
  if (bracket.kind != U'《' || !text::blank(text.substr(0, bracket.at))) return false;
  const std::string_view behind = text::trim(text.substr(bracket.end));
  return behind.empty() || (behind[0] >= '0' && behind[0] <= '9');
}

void check(const Subject& subject, Findings& findings) {
  for (const SignedCell& cell : subject.signs.cells) {
    if ((cell.signs & kBracketSign) == 0) continue;
    const std::string_view text = subject.grid.text(cell.at);
    const Bracket bracket = find_unbalanced(text, subject.signs.brackets_in(cell));
    if (bracket.kind == 0 || is_lost_sign(text, bracket) || is_cut(subject, cell.at)) continue;
    add_finding(findings, text_unbalanced_bracket, {subject.table, cell.at, bracket.at, bracket.end},
                {{"bracket", text.substr(bracket.at, bracket.end - bracket.at)},
                 {"text", around(text, bracket)}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|(完成清水河42公里河道管护,开展河道巡查24次。"},
    {Verdict::fires, "绩效目标|落实“一河一策管护方案,完成42公里河道管护。"},
    {Verdict::fires, "数量指标|河道管护长度(公里|≥42公里"},
    {Verdict::fires, "数量指标|河道管护长度公里）|≥42公里"},
    {Verdict::clean, "质量指标|河道管护考核合格率|》95%"},   // value-operator-form
    {Verdict::clean, "绩效目标|目标:1)完成42公里河道管护;2)开展河道巡查24次。"},
    {Verdict::clean, "绩效目标|根据清水发(2022〕18号文件,完成42公里河道管护（含支流)。"},
    {Verdict::clean, "绩效目标|落实“一河一策”(2025年版)管护方案,完成42公里河道管护。"},
    // Cut short, not unbalanced.
    {Verdict::clean, "-年度资金总额\n\t\t年度资金总额(含本级和市\t48\t年度资金总额(含本级)\t36"},
};

}  // namespace

const Rule text_unbalanced_bracket = {
    .id = "text-unbalanced-bracket", .severity = Severity::warning, .check = check,
    .judges = Judges::lists_too, .examples = kExamples};

}  // namespace jihe::rules
