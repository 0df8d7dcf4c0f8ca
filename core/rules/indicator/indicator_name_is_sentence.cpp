// A name that is a sentence: several clauses, several wishes, or the result itself.
#include "core/rules/facts/faulty_names.h"

namespace jihe::rules {

extern const Rule indicator_name_is_sentence;

namespace {

void check(const Subject& subject, Findings& findings) {
  faulty_names(indicator_name_is_sentence, subject, NameFault::sentence, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "生态效益指标|两岸植被得到恢复|≥90%"},
    {Verdict::fires, "社会效益指标|确保沿河群众出行安全,河道整洁|≥90%"},
    {Verdict::fires, "社会效益指标|沿河居民护河意识得到提升|≥80%"},
    {Verdict::fires, "可持续影响指标|促进沿河乡村旅游发展提高群众收入|≥5%"},
    {Verdict::clean, "生态效益指标|两岸植被恢复率|≥90%"},
    {Verdict::clean, "社会效益指标|沿河居民护河知识知晓率|≥80%"},
    {Verdict::clean, "数量指标|护河员培训人次(含县、乡,村)|≥60人次"},
    {Verdict::clean, "质量指标|水利工程运行保障及维修养护质量提升任务完成率|≥95%"},
};

}  // namespace

const Rule indicator_name_is_sentence = {
    .id = "indicator-name-is-sentence", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
