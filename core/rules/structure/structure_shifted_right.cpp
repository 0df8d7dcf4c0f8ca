// A row whose cells stand right of their columns: 二级指标 under 三级指标, the name under 指标值, and the value fell off.
#include "core/rules/facts/slid_rows.h"

namespace jihe::rules {

extern const Rule structure_shifted_right;

namespace {

void check(const Subject& subject, Findings& findings) {
  slid_rows(structure_shifted_right, subject, Repair::right, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "-质量指标\n\t\t\t质量指标\t河道管护考核合格率"},
    {Verdict::fires, "-服务对象满意度指标\n\t\t满意度指标\t服务对象满意度指标\t沿河群众满意度"},
    {Verdict::fires, "-质量指标\n\t\t\t\t质量指标\t河道管护考核合格率\t≥95%"},
    {Verdict::fires, "-质量指标\n\t\t\t\t质量指标\t河道管护考核合格率"},
    {Verdict::fires, "数量指标|河道巡查次数|≥24次\n\t\t\t\t清理漂浮物数量\t≥300吨"},
    {Verdict::clean, "数量指标|河道巡查次数|≥24次\n\t\t\t清理漂浮物数量\t≥300吨\t备注"},
    {Verdict::clean, "-质量指标\n\t\t质量指标\t河道管护考核合格率\t≥95%"},
    {Verdict::clean, "服务对象满意度指标|服务对象满意度|≥90%"}};

}  // namespace

const Rule structure_shifted_right = {.id = "structure-shifted-right",
                                      .severity = Severity::error,
                                      .basis = "财预〔2015〕88号",
                                      .check = check, .judges = Judges::lists_too,
                                      .fix = FixOffer::suggested,
                                      .examples = kExamples};

}  // namespace jihe::rules
