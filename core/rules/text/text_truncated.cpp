#include <algorithm>

#include "core/base/characters.h"
#include "core/rules/facts/cut_text.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule text_truncated;

namespace {

constexpr std::size_t kShownTail = 15;   // code points before the break

std::string tail_of(std::string_view text) {
  const std::string_view tail = last_characters(text, kShownTail);
  return (tail.size() < text.size() ? "…" : "") + std::string(tail);
}

Edit completion(const Subject& subject, const CellText& text, std::string_view rest) {
  CellText end = text;
  end.begin = end.end;
  return replace_part(subject.grid, subject.table, end, rest);
}

void check_goals(const Subject& subject, Findings& findings) {
  const auto first = static_cast<std::ptrdiff_t>(findings.size());
  for (const Goal& goal : subject.form.goals) {
    const GoalCut cut = subject.cut_texts->goal_cut(subject, goal);
    if (cut.cut == Cut::none) continue;
    const std::string tail = tail_of(goal.text.text);
    // Both panes cut at the same words are one slip.
    const auto same = std::find_if(findings.begin() + first, findings.end(), [&](const Finding& finding) {
      return finding.arg("tail") == tail && (cut.cut == Cut::twin) == (finding.variant == "twin");
    });
    if (same != findings.end()) {
      same->places.push_back(place_of(subject, goal.text));
      if (!same->fixes.empty()) same->fixes[0].edits.push_back(completion(subject, goal.text, cut.rest));
      continue;
    }
    Finding& finding = add_finding(findings, text_truncated, place_of(subject, goal.text), {{"tail", tail}});
    if (cut.cut == Cut::twin) {
      finding.severity = Severity::error;
      finding.variant = "twin";
      finding.args.add("rest", cut.rest);
      finding.args.add("table", std::to_string(cut.twin_table + 1));
      finding.args.add("count", std::to_string(cut.common));
      add_fix(finding, FixSafety::suggested, completion(subject, goal.text, cut.rest));
    }
  }
}

void check_labels(const Subject& subject, Findings& findings) {
  for (const CellText* label : labels_of(subject.form)) {
    const std::optional<std::string> whole = subject.cut_texts->completed_label(subject, *label);
    if (!whole) continue;
    Finding& finding = add_finding(findings, text_truncated, place_of(subject, *label),
                                   {{"label", label->text}, {"fixed", *whole}});
    finding.severity = Severity::hint;
    finding.variant = "label";
    add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, *label, *whole));
  }
}

void check(const Subject& subject, Findings& findings) {
  check_goals(subject, findings);
  check_labels(subject, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,河道管护总成本控制在48万元以内,沿河群|完成县城段管护30公里。"},
    {Verdict::fires,
     "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,修复护栏,为沿河群众营造整洁优美的亲水环境。\n---\n"
     "绩效目标|采集水样420份,出具检测报告420份,清理漂浮物300吨,修复护栏,为沿河群众营造整洁优"},
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,修复两岸护栏1200米,并对沿河排口和"},
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,修复两岸护栏1200米,沿河群众满意度不低于"},
    {Verdict::fires, "-年度资金总额\n\t\t年度资金总额(含本级和市\t48\t年度资金总额(含本级)\t36"},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护。"},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,修复两岸护栏1200米,改善沿河居住环境|完成县城段管护30公里。"},
    // A file that never closes with a mark.
    {Verdict::clean,
     "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,管护总成本控制在48万元以内,沿河群众满意度达到90%,方便两岸村民"},
};

}  // namespace

const Rule text_truncated = {
    .id = "text-truncated", .severity = Severity::warning, .check = check,
    .judges = Judges::projects_too, .fix = FixOffer::suggested,
    .examples = kExamples};

}  // namespace jihe::rules
