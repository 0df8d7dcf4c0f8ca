// The same row that fits any project, in two tables of a file or more.
#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_copied_between_projects;

namespace {

// 保障…正常开展 with a value like 有效保障: a row that fits any project.
bool is_generic(const Profile& profile, const WordList& starts, const WordList& ends, const Indicator& indicator) {
  if (indicator.target.kind != TargetKind::qualitative) return false;
  const std::string_view name = worded_name(indicator);
  return starts.starts(name) && ends.ends(name) && made_of_words(indicator.value.text, profile, "vague_values");
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> file : by_file(tables)) {
    std::vector<FileFinding> of_file;   // one a table
    for (const Subject& subject : file) {
      const WordList& starts = subject.profile.list("generic_starts");
      const WordList& ends = subject.profile.list("generic_ends");
      bool first = true;
      for (const Indicator& indicator : subject.form.indicators) {
        if (!is_generic(subject.profile, starts, ends, indicator)) continue;
        const Place place = place_of(subject, indicator.name);
        if (first) {
          add_finding(of_file, subject, indicator_copied_between_projects, place,
                      {{"name", quoted(indicator.name.text)}, {"value", quoted(indicator.value.text)}});
        } else {
          of_file.back().finding.places.push_back(place);
        }
        first = false;
      }
    }
    if (of_file.size() < 2) continue;
    const std::string count = std::to_string(of_file.size());
    constexpr std::size_t kMostListed = 5;
    std::string where;   // the tables' numbers
    for (std::size_t i = 0; i < std::min(of_file.size(), kMostListed); ++i) {
      where += (i == 0 ? "" : "、") + std::to_string(of_file[i].finding.places.front().table + 1);
    }
    if (of_file.size() > kMostListed) where += "…";
    for (FileFinding& found : of_file) {
      found.finding.args.add("count", count);
      found.finding.args.add("tables", where);
      findings.push_back(std::move(found));
    }
  }
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "社会效益指标|保障河道管护工作正常开展|有效保障\n---\n社会效益指标|保障水质监测工作正常开展|有效保障"},
    {Verdict::clean, "社会效益指标|保障河道管护工作正常开展|有效保障\n---"},
    {Verdict::clean, "---\n---"},
};

}  // namespace

const Rule indicator_copied_between_projects = {
    .id = "indicator-copied-between-projects", .severity = Severity::hint, .check_all = check_all,
    .examples = kExamples};

}  // namespace jihe::rules
