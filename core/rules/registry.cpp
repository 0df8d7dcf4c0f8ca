#include "core/rules/registry.h"

// One line a rule: the folder and the file (and variable) name. The build takes its list of rule files from here.
#define JIHE_RULES(X)                                \
  X(structure, structure_shifted_left)               \
  X(structure, structure_shifted_right)              \
  X(structure, structure_blank_row)                  \
  X(structure, structure_extra_column)               \
  X(structure, structure_header_offset)              \
  X(structure, structure_label_value_merged)         \
  X(structure, structure_panes_merged)               \
  X(structure, structure_label_unknown)              \
  X(structure, structure_category_missing)           \
  X(structure, structure_not_target_table)           \
  X(header, header_required)                         \
  X(header, header_dept_is_project_name)             \
  X(header, header_dept_differs)                     \
  X(header, header_name_numbered)                    \
  X(header, header_attribute_not_in_enum)            \
  X(header, header_name_duplicate)                   \
  X(header, header_personnel_cost_as_project)        \
  X(header, header_label_variant)                    \
  X(header, header_period_format)                    \
  X(money, money_total_missing)                      \
  X(money, money_total_missing_in_pane)              \
  X(money, money_breakdown_missing)                  \
  X(money, money_other_blank)                        \
  X(money, money_sum_mismatch)                       \
  X(money, money_unit_duplicated)                    \
  X(money, money_magnitude)                          \
  X(money, money_year_exceeds_total)                 \
  X(money, money_scope_smaller)                      \
  X(money, money_format)                             \
  X(money, money_style_differs)                      \
  X(goal, goal_not_measurable)                       \
  X(goal, goal_copied_between_projects)              \
  X(goal, goal_pane_missing)                         \
  X(goal, goal_too_short)                            \
  X(goal, goal_placeholder)                          \
  X(goal, goal_duty_list)                            \
  X(goal, goal_vague_subgoal)                        \
  X(goal, goal_numbering_glued)                      \
  X(goal, goal_is_expense_item)                      \
  X(goal, goal_copied_title)                         \
  X(goal, goal_copied_between_panes)                 \
  X(goal, goal_repeated_sentence)                    \
  X(goal, goal_basis_incomplete)                     \
  X(goal, goal_basis_outdated)                       \
  X(indicator, indicator_placeholder_row)            \
  X(indicator, indicator_template_prefix)            \
  X(indicator, indicator_duplicate)                  \
  X(indicator, indicator_name_value_mismatch)        \
  X(indicator, indicator_empty_category)             \
  X(indicator, indicator_name_is_sentence)           \
  X(indicator, indicator_name_starts_with_verb)      \
  X(indicator, indicator_name_not_measure)           \
  X(indicator, indicator_name_too_broad)             \
  X(indicator, indicator_name_compound)              \
  X(indicator, indicator_value_in_name)              \
  X(indicator, indicator_wrong_category)             \
  X(indicator, indicator_satisfaction_object)        \
  X(indicator, indicator_copied_between_projects)    \
  X(indicator, indicator_cost_repeats_total)         \
  X(indicator, indicator_count)                      \
  X(value, value_missing)                            \
  X(value, value_vague_qualitative)                  \
  X(value, value_timeliness_not_dated)               \
  X(value, value_cost_wrong_direction)               \
  X(value, value_cost_without_ceiling)               \
  X(value, value_percent_bound)                      \
  X(value, value_direction)                          \
  X(value, value_unit_incomplete)                    \
  X(value, value_unit_category_mismatch)             \
  X(value, value_placeholder)                        \
  X(value, value_satisfaction_range)                 \
  X(value, value_unit_missing)                       \
  X(value, value_trivial_target)                     \
  X(value, value_operator_form)                      \
  X(value, value_approximate)                        \
  X(value, value_not_integer)                        \
  X(value, value_direction_column)                   \
  X(value, value_cost_differs_from_total)            \
  X(text, text_truncated)                            \
  X(text, text_unbalanced_bracket)                   \
  X(text, text_docnumber_format)                     \
  X(text, text_punctuation)                          \
  X(text, text_typo)                                 \
  X(text, text_obsolete_term)                        \
  X(text, text_encoding_damage)                      \
  X(consistency, consistency_contradicting_values)   \
  X(consistency, consistency_name_goal_mismatch)     \
  X(consistency, consistency_goal_without_indicator) \
  X(consistency, consistency_indicator_without_goal) \
  X(consistency, consistency_unit_cost_implausible)  \
  X(consistency, consistency_input_output_ratio)     \
  X(consistency, consistency_project_overlap)        \
  X(consistency, consistency_term_mismatch)          \
  X(consistency, consistency_satisfaction_sample)    \
  X(consistency, consistency_weights)                \
  X(consistency, consistency_date_outside_period)    \
  X(consistency, consistency_indicators_copied)

namespace jihe {

namespace rules {
#define JIHE_DECLARE(folder, name) extern const Rule name;
JIHE_RULES(JIHE_DECLARE)
#undef JIHE_DECLARE
}  // namespace rules

namespace {
#define JIHE_ENTRY(folder, name) &rules::name,
constinit const Rule* const kRules[] = {JIHE_RULES(JIHE_ENTRY)};
#undef JIHE_ENTRY
}  // namespace

std::span<const Rule* const> all_rules() { return kRules; }

const Rule* find_rule(std::string_view id) {
  for (const Rule* rule : kRules) {
    if (rule->id == id) return rule;
  }
  return nullptr;
}

}  // namespace jihe
