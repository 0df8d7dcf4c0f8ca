// A name of four characters or fewer that names no measure: 社会发展.
#include "core/rules/facts/faulty_names.h"

namespace jihe::rules {

extern const Rule indicator_name_too_broad;

namespace {

void check(const Subject& subject, Findings& findings) {
  faulty_names(indicator_name_too_broad, subject, NameFault::broad, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "社会效益指标|社会发展|稳定"},
    {Verdict::fires, "经济效益指标|乡村振兴|有效促进"},
    {Verdict::clean, "社会效益指标|护河意识|明显提升"},
    {Verdict::clean, "生态效益指标|污水排放|达到一级A标准"},
    {Verdict::clean, "社会效益指标|受益人口|≥6万人"},
    {Verdict::clean, "质量指标|合格率|≥95%"},
};

}  // namespace

const Rule indicator_name_too_broad = {
    .id = "indicator-name-too-broad", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::lists_too,
    .examples = kExamples};

}  // namespace jihe::rules
