#include <algorithm>
#include <string>

#include "core/base/utf8.h"
#include "core/rules/facts/goal_copies.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule goal_copied_between_projects;

namespace {

Place place_in(const Subject& subject, const GoalText& text, std::size_t begin, std::size_t length) {
  const std::size_t first = text.words.begin[begin];
  std::size_t last = text.words.begin[begin + length - 1];
  utf8::next(text.goal->text.text, last);
  return {subject.table, text.goal->text.at, text.goal->text.begin + first, text.goal->text.begin + last};
}

// `copies` are those to the same project as `best`.
FileFinding report(std::span<const Subject> subjects, std::span<const GoalCopy* const> copies, const GoalCopy& best) {
  const Subject& subject = subjects[best.to->subject];
  const Subject& other = subjects[best.from->subject];
  const Place first = place_in(subject, *best.to, best.to_begin, best.length);
  Finding finding = make_finding(goal_copied_between_projects, first);
  finding.severity = best.foreign ? Severity::error : Severity::warning;
  if (best.foreign) finding.variant = "foreign";
  for (const GoalCopy* copy : copies) {   // the table's other pane, then where it came from
    if (copy->from->subject != best.from->subject || copy->to == best.to) continue;
    finding.places.push_back(place_in(subject, *copy->to, copy->to_begin, copy->length));
    break;
  }
  if (other.file == subject.file) finding.places.push_back(place_in(other, *best.from, best.from_begin, best.length));
  const std::string_view cell = subject.grid.text(first.cell);
  finding.args = {{"name", quoted(subject.form.text(FieldId::name))},
                  {"other", quoted(other.form.text(FieldId::name))},
                  {"table", std::to_string(other.table + 1)},
                  {"count", std::to_string(best.length)},
                  {"share", per_cent(best.length, best.to->words.text.size())},
                  {"text", quoted(cell.substr(first.begin, first.end - first.begin))}};
  return {subject.file, std::move(finding)};
}

std::vector<FileFinding> check_all(std::span<const Subject> subjects) {
  if (subjects.size() < 2) return {};
  const std::vector<GoalCopy>& copies = subjects[0].goal_copies->copies;
  std::vector<const GoalCopy*> best(subjects.size(), nullptr);   // one finding a project that copied
  std::vector<std::vector<const GoalCopy*>> to(subjects.size());
  for (const GoalCopy& copy : copies) {
    to[copy.to->subject].push_back(&copy);
    const GoalCopy*& known = best[copy.to->subject];
    const bool better = known == nullptr || (copy.foreign && !known->foreign) ||
                        (copy.foreign == known->foreign && copy.length > known->length);
    if (better) known = &copy;
  }
  std::vector<FileFinding> found;
  for (const GoalCopy* copy : best) {
    if (copy != nullptr) found.push_back(report(subjects, to[copy->to->subject], *copy));
  }
  return found;
}

constexpr Example kExamples[] = {
    // The second table speaks of the first one's river, and of no water samples at all.
    {Verdict::fires,
     "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,沿河群众满意度达到90%以上。\n---\n"
     "绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨,沿河群众满意度达到90%以上。"},
    {Verdict::fires,
     "---\n绩效目标|对全县35处供水点开展水质监测,清理漂浮物300吨,河道管护总成本控制在48万元以内,沿河群众满意度达到90%以上。"},
    {Verdict::clean, "---\n---"},
    // The same basis and the same title are no copied goal.
    {Verdict::clean,
     "绩效目标|根据清河县人民政府办公室关于印发水利工程维修养护实施方案的通知(清政办发〔2022〕18号)要求,管护河道42公里。\n---\n"
     "绩效目标|根据清河县人民政府办公室关于印发水利工程维修养护实施方案的通知(清政办发〔2022〕18号)要求,采集水样420份。"},
    // Two versions of one project's table.
    {Verdict::clean,
     "项目名称|清水河河道日常管护\n绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨。\n---\n"
     "项目名称|清水河河道日常管护\n绩效目标|完成清水河42公里河道管护,开展河道巡查24次,清理漂浮物300吨。"},
};

}  // namespace

const Rule goal_copied_between_projects = {
    .id = "goal-copied-between-projects", .severity = Severity::warning, .basis = "财预〔2015〕88号",
    .check_all = check_all, .reach = Reach::workspace, .judges = Judges::projects_too, .examples = kExamples};

}  // namespace jihe::rules
