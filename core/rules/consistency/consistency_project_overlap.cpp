// One project of a file does what another one is there for: the other's name stands among its tasks.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/rules/facts/goal_copies.h"
#include "core/rules/facts/matters.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_project_overlap;

namespace {

// Projects that share words of their goals already are reported as copied from each other.
std::vector<std::pair<std::size_t, std::size_t>> copied_pairs(const GoalCopies& copies) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const GoalCopy& copy : copies.copies) pairs.emplace_back(copy.to->subject, copy.from->subject);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

void add_finding_for(const Subject& subject, const Subject& other, Place place, std::string_view task,
                     std::vector<FileFinding>& findings) {
  Finding& finding = add_finding(findings, subject, consistency_project_overlap, place,
                                 {{"text", task},
                                  {"name", quoted(other.form.text(FieldId::name))},
                                  {"table", std::to_string(other.table + 1)}});
  if (const Field* name = other.form.field(FieldId::name)) finding.places.push_back(place_of(other, name->value));
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  if (tables.size() < 2) return findings;
  const auto pairs = copied_pairs(*tables[0].goal_copies);
  std::size_t first = 0;   // of the file at hand, among all tables
  for (const std::span<const Subject> of_file : by_file(tables)) {
    const Matters matters(of_file);
    for (std::size_t i = 0; i < of_file.size(); ++i) {
      std::vector<std::size_t> told;   // projects: few
      for (std::size_t of_table = 0; of_table < of_file[i].form.goals.size(); ++of_table) {
        const CellText& goal = of_file[i].form.goals[of_table].text;
        for (const MatterFound& match : matters.find(of_file[i].goal_parts[of_table].pairs, i)) {
          if (std::find(told.begin(), told.end(), match.subject) != told.end()) continue;
          told.push_back(match.subject);
          const std::size_t a = first + i, b = first + match.subject;
          if (std::binary_search(pairs.begin(), pairs.end(), std::pair{a, b}) ||
              std::binary_search(pairs.begin(), pairs.end(), std::pair{b, a})) {
            continue;
          }
          Place place = place_of(of_file[i], goal);
          place.end = place.begin + match.end;
          place.begin += match.begin;
          const std::string_view task = goal.text.substr(match.begin, match.end - match.begin);
          add_finding_for(of_file[i], of_file[match.subject], place, task, findings);
        }
      }
    }
    first += of_file.size();
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|管护河道42公里,开展农村饮用水水质监测35处,巡查24次。\n---\n项目名称|农村饮用水水质监测经费"},
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护,组织山洪灾害预警演练2次。\n---\n项目名称|水质监测及山洪灾害预警专项经费"},
    {Verdict::clean, "---"},
    {Verdict::clean, "项目名称|河道管护及水质监测\n绩效目标|管护河道42公里,水质监测35处。\n---\n项目名称|水质监测经费"},
    {Verdict::clean, "绩效目标|管护河道42公里,开展水质抽检35次。\n---\n项目名称|水质监测经费"},
};

}  // namespace

const Rule consistency_project_overlap = {
    .id = "consistency-project-overlap", .severity = Severity::hint, .basis = "财预〔2015〕88号",
    .check_all = check_all, .reach = Reach::workspace, .examples = kExamples};

}  // namespace jihe::rules
