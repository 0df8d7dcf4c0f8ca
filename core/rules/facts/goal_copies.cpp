#include "core/rules/facts/goal_copies.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/shared_runs.h"

namespace jihe::rules {

namespace {

constexpr std::size_t kShortest = 20;   // code points of a goal's own words from which alikeness says something

// True where a project's goals hold less than a third of the 2-grams of its matter, and nothing of its end, which in Chinese
// names the thing.
bool lacks_matter(const Subject& subject, std::span<const GoalText> goals) {
  const std::u32string& matter = subject.matter;
  if (matter.size() < 2) return false;
  std::size_t hits = 0;
  for (std::size_t i = 0; i + 1 < matter.size(); ++i) {
    const std::u32string_view gram = std::u32string_view(matter).substr(i, 2);
    const bool hit = std::any_of(goals.begin(), goals.end(),
                                 [gram](const GoalText& g) { return g.words.text.find(gram) != std::u32string::npos; });
    if (hit && i + 4 >= matter.size()) return false;
    hits += hit ? 1 : 0;
  }
  return hits * 3 < matter.size() - 1;
}

bool comparable(const Subject& a, const Subject& b) {
  const bool same_year = a.form.year == 0 || b.form.year == 0 || a.form.year == b.form.year;
  if (!same_year) return false;
  const text::FoldedLabel name(a.form.text(FieldId::name)), other(b.form.text(FieldId::name));
  return std::string_view(name) != std::string_view(other);
}

// The goals of the project that `index` belongs to: they stand together.
std::span<const GoalText> goals_of(const std::vector<GoalText>& texts, std::size_t index) {
  std::size_t begin = index, end = index;
  while (begin > 0 && texts[begin - 1].subject == texts[index].subject) --begin;
  while (end < texts.size() && texts[end].subject == texts[index].subject) ++end;
  return std::span(texts).subspan(begin, end - begin);
}

// The goals of all target tables, in their order.
std::vector<GoalText> gather_goals(std::span<const Subject> subjects) {
  std::vector<GoalText> texts;
  char32_t separator = 0x110000;   // past Unicode: equal to nothing in any text
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    if (subjects[i].form.layout != Layout::target_table) continue;
    const std::vector<Goal>& goals = subjects[i].form.goals;
    for (std::size_t goal = 0; goal < goals.size(); ++goal) {
      const GoalParts& parts = subjects[i].goal_parts[goal];
      texts.push_back({i, &goals[goal], own_words(goals[goal].text.text, parts, subjects[i].profile, separator)});
    }
  }
  return texts;
}

}  // namespace

GoalCopies find_goal_copies(std::span<const Subject> subjects) {
  GoalCopies found;
  if (subjects.size() < 2) return found;
  found.texts = gather_goals(subjects);
  const std::vector<GoalText>& texts = found.texts;
  const double common = subjects[0].profile.threshold("goal-copied-between-projects.common", 30);
  const double alike = subjects[0].profile.threshold("goal-copied-between-projects.similarity", 0.5);
  SharedRuns runs;
  std::vector<std::optional<bool>> foreign(subjects.size());   // asked of few, of some often
  const auto is_foreign = [&](std::size_t index) {
    std::optional<bool>& known = foreign[texts[index].subject];
    if (!known) known = lacks_matter(subjects[texts[index].subject], goals_of(texts, index));
    return *known;
  };
  for (std::size_t index = 0; index < texts.size(); ++index) {
    const GoalText& text = texts[index];
    for (const SharedRun& run : runs.add(text.words.text, static_cast<int>(text.subject))) {
      const auto earlier_index = static_cast<std::size_t>(run.earlier);
      const GoalText& earlier = texts[earlier_index];
      const std::size_t shorter = std::min(text.words.text.size(), earlier.words.text.size());
      const double both = static_cast<double>(text.words.text.size() + earlier.words.text.size());
      const bool long_run = static_cast<double>(run.length) >= common;
      const bool much = shorter >= kShortest && 2.0 * static_cast<double>(run.total) >= alike * both;
      if ((!long_run && !much) || !comparable(subjects[text.subject], subjects[earlier.subject])) continue;
      const bool later_foreign = is_foreign(index);
      if (!later_foreign && is_foreign(earlier_index)) {
        found.copies.push_back({&earlier, &text, run.earlier_begin, run.begin, run.length, true});
      } else {
        found.copies.push_back({&text, &earlier, run.begin, run.earlier_begin, run.length, later_foreign});
      }
    }
  }
  return found;
}

}  // namespace jihe::rules
