#include "core/rules/fixes/target_fix.h"

#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

// The sign stands in the form's own column, or belongs there.
bool sign_in_column(const Indicator& indicator) {
  if (!indicator.sign.present()) return false;
  const Target& target = indicator.target;
  const bool damaged = target.op_damaged && target.op_written == text::trim(indicator.sign.text);   // 》 for ≥
  return damaged || !canonical_operator(indicator.sign.text).empty() || target.op.empty();
}

// Takes the operators, as the target has them written, out of its text; false where they stand otherwise there.
bool erase_operators(std::string& value, const Target& target) {
  const std::size_t at = target.op_is_suffix ? value.rfind(target.op_written) : value.find(target.op_written);
  if (at == std::string::npos) return false;
  value.erase(at, target.op_written.size());
  if (target.op_again.empty()) return true;
  const std::size_t again = value.find(target.op_again);
  if (again == std::string::npos) return false;
  value.erase(again, target.op_again.size());
  return true;
}

}  // namespace

std::optional<std::string> without_operator(const Target& target) {
  std::string value(target.text);
  if (target.op_written.empty()) return value;
  if (!erase_operators(value, target)) {
    value = text::fold(target.text);   // ＞＝90％
    if (!erase_operators(value, target)) return std::nullopt;
  }
  constexpr std::string_view kStop = "。";   // 95%以上。 closes like a sentence; ≥95% doesn't
  if (target.op_is_suffix && value.ends_with(kStop)) value.erase(value.size() - kStop.size());
  return std::string(text::trim(value));
}

Quoted shown_value(const Indicator& indicator) {
  if (!indicator.sign.filled() && !indicator.unit.filled()) return quoted(indicator.value.text);
  const std::string_view sign = indicator.target.op == "定性" ? std::string_view{} : indicator.sign.text;
  std::string whole(sign);
  whole.append(indicator.value.text).append(indicator.unit.text);
  return quoted(std::move(whole));
}

std::string with_operator(const Indicator& indicator, std::string_view op) {
  const Target& target = indicator.target;
  std::string written(op);
  if (sign_in_column(indicator)) {
    written += target.text;
  } else {
    written += without_operator(target).value_or(std::string(target.text));
  }
  return written.append(indicator.unit.text);
}

Fix& add_value_fix(Finding& finding, const Subject& subject, const Indicator& indicator, std::string_view value) {
  Fix& fix = add_fix(finding, FixSafety::suggested);
  fix.args = {{"fixed", value}};
  fix.edits.push_back(subject.grid.text(indicator.value.at).empty()
                          ? set_text(subject.grid, subject.table, indicator.value.at, std::string(value))
                          : replace_part(subject.grid, subject.table, indicator.value, value));
  return fix;
}

Fix* add_operator_fix(Finding& finding, const Subject& subject, const Indicator& indicator, std::string_view op) {
  if (sign_in_column(indicator)) {
    Fix& fix = add_fix(finding, FixSafety::suggested);
    fix.args = {{"fixed", with_operator(indicator, op)}};
    fix.edits.push_back(set_text(subject.grid, subject.table, indicator.sign.at, std::string(op)));
    return &fix;
  }
  const std::optional<std::string> bare = without_operator(indicator.target);
  if (!bare || !indicator.value.present() || bare->empty()) return nullptr;
  return &add_value_fix(finding, subject, indicator, std::string(op).append(*bare));
}

}  // namespace jihe::rules
