#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule indicator_template_prefix;

namespace {

void check(const Subject& subject, Findings& findings) {
  Gathered found(findings, indicator_template_prefix);
  for (const Indicator& indicator : subject.form.indicators) {
    std::size_t bytes = template_prefix(indicator.name.text);
    if (bytes == 0) continue;
    const std::string_view name = text::trim(std::string_view(indicator.name.text).substr(bytes));
    bytes = static_cast<std::size_t>(name.data() - indicator.name.text.data());   // with the space behind the colon
    CellText prefix = indicator.name;
    prefix.end = prefix.begin + bytes;
    const bool first = found.empty();
    Finding& finding = found.add(place_of(subject, prefix));
    if (first) {
      finding.args = {{"text", quoted(indicator.name.text)},
                      {"prefix", quoted(std::string_view(indicator.name.text).substr(0, bytes))},
                      {"fixed", quoted(name)}};
      add_fix(finding, FixSafety::safe);
    }
    finding.fixes.front().edits.push_back(replace_part(subject.grid, subject.table, prefix, ""));
  }
  if (found.empty()) return;
  found->args.add("count", std::to_string(found->places.size()));
  if (found->places.size() > 1) found->variant = "many";
}

constexpr Example kExamples[] = {
    {Verdict::fires, "可持续影响指标|指标1:河段管护责任覆盖率|100%"},
    {Verdict::fires, "数量指标|指标1：河道管护长度|≥42公里\n数量指标|指标2： 河道巡查次数|≥24次"},
    {Verdict::clean, "可持续影响指标|河段管护责任覆盖率|100%"},
    {Verdict::clean, "可持续影响指标|指标1:|"},
    {Verdict::clean, "可持续影响指标|指标体系覆盖率|100%"},
};

}  // namespace

const Rule indicator_template_prefix = {
    .id = "indicator-template-prefix", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .fix = FixOffer::safe, .examples = kExamples};

}  // namespace jihe::rules
