// A row of a category without a name and a value.
#include <algorithm>
#include <string>
#include <utility>

#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_empty_category;

namespace {

bool is_required(const Profile& profile, const Category& category) {
  return std::any_of(profile.levels.begin(), profile.levels.end(), [&category](const LevelName& level) {
    return level.canonical == category.level2 && (level.required_error || level.required_warning);
  });
}

// A placeholder in the category's own row is reported as such; one in a row below leaves this row blank.
bool placeholder_beside(const Form& form, const Category& category) {
  return std::any_of(form.placeholders.begin(), form.placeholders.end(),
                     [&category](const CellText& cell) { return cell.at.row == category.level2_at.at.row; });
}

// A category that the form lists with nothing at all behind it. Required ones are structure-category-missing's matter.
void check(const Subject& subject, Findings& findings) {
  const std::vector<Category>& categories = subject.form.categories;
  Gathered found(findings, indicator_empty_category);
  std::string_view first;
  for (const Category& category : categories) {
    if (category.indicators > 0 || is_required(subject.profile, category)) continue;
    if (category.placeholder && placeholder_beside(subject.form, category)) continue;
    const bool elsewhere = std::any_of(categories.begin(), categories.end(), [&category](const Category& other) {
      return other.level2 == category.level2 && other.indicators > 0;
    });
    if (elsewhere) continue;
    if (found.empty()) first = category.level2;
    found.add(place_of(subject, category.level2_at));
  }
  if (found.empty()) return;
  found->args = {{"category", first}, {"count", std::to_string(found->places.size())}};
  if (found->places.size() > 1) found->variant = "many";
}

constexpr Example kExamples[] = {
    {Verdict::fires, "生态效益指标||"},
    {Verdict::fires, "生态效益指标||\n经济效益指标||"},
    {Verdict::fires, "生态效益指标||\n\t\t\t指标2:\t"},
    {Verdict::clean, "-生态效益指标"},
    {Verdict::clean, "生态效益指标|河道水质达标率|≥90%"},
    {Verdict::clean, "生态效益指标|指标1:|"},
};

}  // namespace

const Rule indicator_empty_category = {
    .id = "indicator-empty-category", .severity = Severity::hint, .check = check,
    .examples = kExamples};

}  // namespace jihe::rules
