// The value stands in the name: 慰问1人.
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/rules/facts/wording.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_value_in_name;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The bytes of a number with a unit in a name: 1人, 500元; empty where there is none. 110, 2025年, 5A, 60人以下, 前3名 name things.
std::string_view value_in(std::string_view name, const Profile& profile) {
  for (std::size_t i = 0; i < name.size();) {
    if (!is_digit(name[i])) {
      i += static_cast<unsigned char>(name[i]) >= 0xE0 ? 3 : 1;   // Han and the like in one step
      continue;
    }
    std::size_t end = i;
    while (end < name.size() && (is_digit(name[end]) || name[end] == '.')) ++end;
    const std::string_view number = name.substr(i, end - i);
    const std::string_view unit = start_word(name.substr(end), profile.list("value_units_in_names"));
    const std::string_view behind = name.substr(end + unit.size());
    const char before = i > 0 ? name[i - 1] : '\0';
    const bool label = before == '-' || before == '+' || (before >= 'A' && before <= 'z') ||
                       text::ends_with_any(name.substr(0, i), {"第", "每", "前"});
    const bool group = text::starts_with_any(behind, {"以上", "以下", "以内", "及以", "性", "制", "组", "群", "才", "口之"});
    if (!unit.empty() && !label && !group && !profile.list("hotlines").has(number)) {
      return name.substr(i, number.size() + unit.size());
    }
    i = end;
  }
  return {};
}

void check(const Subject& subject, Findings& findings) {
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    if (!subject.names[i].has_digit) continue;
    const Indicator& indicator = indicators[i];
    const std::string_view name = subject.names[i].worded;
    const std::string_view value = value_in(name, subject.profile);
    if (value.empty()) continue;
    Finding& finding = add_finding(findings, indicator_value_in_name, place_of(subject, indicator.name),
                                   {{"name", quoted(name)}, {"text", value}});
    finding.places[0].begin += static_cast<std::size_t>(value.data() - indicator.name.text.data());
    finding.places[0].end = finding.places[0].begin + value.size();
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|慰问护河员2人|≥2人"},
    {Verdict::fires, "数量指标|清理漂浮物300米|≥300米"},
    {Verdict::fires, "数量指标|购置巡河车2辆|2辆"},
    {Verdict::clean, "数量指标|12345热线转办件数|≥20件"},
    {Verdict::clean, "数量指标|2025年巡查次数|≥24次"},
    {Verdict::clean, "数量指标|500米以上河段数量|≥4处"},
    {Verdict::clean, "数量指标|5A级景区河段数量|≥1处"},
    {Verdict::clean, "数量指标|第3次普查完成数|≥1次"},
    {Verdict::clean, "质量指标|水质考核排名前3个河段占比|≥30%"},
};

}  // namespace

const Rule indicator_value_in_name = {
    .id = "indicator-value-in-name", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
