// A name that starts with what is wished for: 提高…, 保障….
#include "core/rules/facts/faulty_names.h"

namespace jihe::rules {

extern const Rule indicator_name_starts_with_verb;

namespace {

void check(const Subject& subject, Findings& findings) {
  faulty_names(indicator_name_starts_with_verb, subject, NameFault::verb, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "社会效益指标|保障河道正常行洪|≥95%"},
    {Verdict::fires, "服务对象满意度指标|增强沿河群众满意度|≥90%"},
    {Verdict::fires, "可持续影响指标|提高护河员巡河积极性及质量|≥95%"},
    {Verdict::fires, "时效指标|确保汛前完成维修,各险段稳固|2025年5月底前"},   // a sentence as well
    {Verdict::clean, "社会效益指标|沿河群众亲水环境得到改善|≥90%"},
    {Verdict::clean, "时效指标|维护及时性|100%"},
    {Verdict::clean, "社会效益指标|保障灌溉面积|≥5000亩"},
    {Verdict::clean, "数量指标|推进会召开次数|≥2次"},
    {Verdict::clean, "数量指标|保障性供水点数量|≥12处"},
};

}  // namespace

const Rule indicator_name_starts_with_verb = {
    .id = "indicator-name-starts-with-verb", .severity = Severity::hint, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
