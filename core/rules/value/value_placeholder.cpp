#include <algorithm>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/rules/facts/goal_parts.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_placeholder;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Bytes of the *, X or × at byte `i`, 0 where there is none.
std::size_t stand_in(std::string_view value, std::size_t i) {
  const char c = value[i];
  if (c == '*' || c == 'X' || c == 'x') return 1;
  return c == '\xC3' && i + 1 < value.size() && value[i + 1] == '\x97' ? 2 : 0;
}

// A multiplication: what stands before the sign at `i` ends with a unit, and a number follows: 12元×3000册, 3期 × 120人.
bool multiplies(std::string_view value, std::size_t i, std::size_t bytes) {
  const std::string_view before = text::trim(value.substr(0, i)), behind = text::trim(value.substr(i + bytes));
  return follows_han(before, before.size()) && !behind.empty() && is_digit(behind.front());
}

// A * or X in place of a number: ≥*%, X次; not 7*24小时, 5×8.
bool stands_for_number(std::string_view value) {
  for (std::size_t i = 0; i < value.size(); i += leads_han(value[i]) ? 3 : 1) {
    const std::size_t bytes = stand_in(value, i);
    if (bytes == 0 || multiplies(value, i, bytes)) continue;
    const char before = i > 0 ? value[i - 1] : ' ';
    const char behind = i + bytes < value.size() ? value[i + bytes] : ' ';
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (!(is_digit(before) && is_digit(behind)) && !letter(before) && !letter(behind) && !is_digit(before)) return true;
  }
  return false;
}

bool is_placeholder_value(std::string_view value, const WordList& placeholders, const WordList& parts) {
  return placeholders.has(value) || parts.within(value) || stands_for_number(value);
}

// A sign with nothing behind it but a unit: ≥ 份.
bool lacks_number(const Target& target, const Profile& profile) {
  if (target.op.empty() || target.op == "定性" || target.number || target.date || target.op_is_suffix) return false;
  const std::optional<std::string> rest = without_operator(target);
  if (!rest) return false;
  const text::FoldedLabel folded(*rest);
  const std::string_view unit = folded;
  return unit.empty() || unit == "%" || profile.list("units_count").has(unit) ||
         profile.list("units_money").has(unit);
}

// Most values are a sign and a number, and need no look.
bool plainly_filled(const Target& target) {
  if (!target.number) return false;
  for (std::size_t i = 0; i < target.text.size(); i += static_cast<unsigned char>(target.text[i]) >= 0xE0 ? 3 : 1) {
    if (target.text[i] == '_' || stand_in(target.text, i) != 0) return false;
  }
  return true;
}

// True for a / beside the value of the other pane: what is reached in the last year has none of this year.
bool filled_in_other_pane(const Form& form, const Indicator& indicator) {
  const text::FoldedLabel stored(indicator.value.text);   // — is - there
  const std::string_view value = stored;
  if (value != "/" && value != "-" && value != "--") return false;
  return std::any_of(form.indicators.begin(), form.indicators.end(), [&indicator](const Indicator& other) {
    return other.row == indicator.row && other.pane != indicator.pane && other.name.at == indicator.name.at &&
           (other.target.number || other.target.date);
  });
}

void check(const Subject& subject, Findings& findings) {
  const WordList& placeholders = subject.profile.list("value_placeholders");
  const WordList& parts = subject.profile.list("value_placeholder_parts");
  for (const Indicator& indicator : subject.form.indicators) {
    if (!indicator.value.filled() || plainly_filled(indicator.target)) continue;
    const text::FoldedLabel value(indicator.value.text);
    const bool none = std::string_view(value) == "无" && smaller_is_better(subject.profile, indicator.name.text);
    const bool placeholder = !none && is_placeholder_value(value, placeholders, parts);   // none: 安全事故 | 无
    if (!placeholder && !lacks_number(indicator.target, subject.profile)) continue;
    if (filled_in_other_pane(subject.form, indicator)) continue;
    add_finding(findings, value_placeholder, place_of(subject, indicator.value),
                {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|河道巡查次数|≥XX次"},
    {Verdict::fires, "数量指标|河道巡查次数|若干次"},
    {Verdict::fires, "质量指标|河道管护考核合格率|≥**%"},
    {Verdict::fires, "质量指标|河道管护考核合格率|/"},
    {Verdict::fires, "数量指标|河道巡查次数|待定"},
    {Verdict::fires, "数量指标|河道巡查次数|≥ 次"},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次"},
    {Verdict::clean, "质量指标|河道安全事故|无"},
    {Verdict::fires, "数量指标|河道巡查次数|每月×次"},
    {Verdict::clean, "时效指标|值守时长|7*24小时"},
    {Verdict::clean, "成本指标|宣传册印制成本|≤3.6万元（12元×3000册）"},
    {Verdict::clean, "数量指标|护河员培训人次|≥360人次(3期 X 120人)"},
    {Verdict::clean, "生态效益指标|河道水质达标率|不适用"},
};

}  // namespace

const Rule value_placeholder = {
    .id = "value-placeholder", .severity = Severity::error, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
