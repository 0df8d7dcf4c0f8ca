#include "core/base/text.h"
#include "core/rules/facts/names.h"
#include "core/rules/fixes/target_fix.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule value_vague_qualitative;

namespace {

constexpr std::size_t kLongestBytes = 90;   // a value of more than thirty characters describes something

void check(const Subject& subject, Findings& findings) {
  const WordList& words = subject.profile.list("vague_values");
  const WordList& adverbs = subject.profile.list("vague_adverbs");
  const WordList& yes_no = subject.profile.list("yes_no_values");
  for (const Indicator& indicator : subject.form.indicators) {
    if (indicator.target.kind != TargetKind::qualitative || indicator.value.text.size() > kLongestBytes) continue;
    const text::FoldedLabel value(indicator.value.text);
    if (indicator.level2 == "时效指标" && made_of_words(value, subject.profile, "timeliness_words")) continue;
    if (text::has_digit(value) || !made_of_words(value, words, adverbs)) continue;
    Finding& finding = add_finding(findings, value_vague_qualitative, place_of(subject, indicator.value),
                                   {{"name", quoted(indicator.name.text)}, {"value", shown_value(indicator)}});
    const bool explained = indicator.level1 == "效益指标" && indicator.note.filled();
    if (yes_no.has(value)) {
      finding.variant = "yes-no";
      finding.severity = Severity::hint;
    } else if (explained || indicator.target.op == "定性") {
      finding.severity = Severity::hint;
    }
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "社会效益指标|沿河居民护河意识|明显提升"},
    {Verdict::fires, "社会效益指标|保障河道正常行洪|得到有效保障"},
    {Verdict::fires, "质量指标|河道管护完成情况|高质量、全面完成"},
    {Verdict::fires, "时效指标|巡河安排|合理"},
    {Verdict::fires, "成本指标|河道管护成本|控制在预算内"},
    {Verdict::fires, "社会效益指标|沿河农户负担|有效减轻"},
    {Verdict::clean, "社会效益指标|沿河居民护河意识|较上年提升5个百分点"},
    {Verdict::clean, "社会效益指标|行洪能力|达到二十年一遇标准"},
    {Verdict::clean, "时效指标|河道管护任务完成时间|及时"},
    {Verdict::clean, "时效指标|河道管护任务完成时间|年底前"},
};

}  // namespace

const Rule value_vague_qualitative = {
    .id = "value-vague-qualitative", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
