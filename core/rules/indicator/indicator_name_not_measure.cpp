// A name that measures nothing: …情况, …工作, or verbs alone under 数量.
#include "core/rules/facts/faulty_names.h"

namespace jihe::rules {

extern const Rule indicator_name_not_measure;

namespace {

void check(const Subject& subject, Findings& findings) {
  faulty_names(indicator_name_not_measure, subject, NameFault::not_measure, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "质量指标|河道管护完成情况|≥95%"},
    {Verdict::fires, "时效指标|巡河工作开展|12个月"},
    {Verdict::fires, "数量指标|检查、督导|≥4次"},
    {Verdict::fires, "数量指标|印制护河手册|≥4000册"},
    {Verdict::fires, "社会效益指标|保障河道管护工作正常开展|≥95%"},   // a wish as well
    {Verdict::clean, "社会效益指标|保障河道正常行洪|≥95%"},
    {Verdict::clean, "质量指标|河道管护任务完成率|≥95%"},
    {Verdict::clean, "数量指标|印制护河手册数量|≥4000册"},
    {Verdict::clean, "数量指标|巡河路灯|≥40盏"},
    {Verdict::clean, "数量指标|督导检查次数|≥4次"},
};

}  // namespace

const Rule indicator_name_not_measure = {
    .id = "indicator-name-not-measure", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
