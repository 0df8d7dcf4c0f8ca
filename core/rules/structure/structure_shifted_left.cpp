// A row whose cells all stand left of their columns: 二级指标 under 一级指标, the name under 二级指标, 指标值 empty.
#include "core/rules/facts/slid_rows.h"

namespace jihe::rules {

extern const Rule structure_shifted_left;

namespace {

void check(const Subject& subject, Findings& findings) {
  slid_rows(structure_shifted_left, subject, Repair::left, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "-成本指标\n\t成本指标\t河道管护总成本\t≤48万元\t"},
    {Verdict::fires, "-成本指标\n成本指标\t河道管护总成本\t≤48万元\t\t"},
    {Verdict::fires, "-成本指标\n\t成本指标\t河道管护总成本\t≤40万元\t\n\t\t巡查船燃油成本\t≤8万元\t"},
    {Verdict::clean, "-成本指标\n\t成本指标\t经济成本指标\t河道管护总成本\t≤48万元"},
    {Verdict::clean, "-成本指标\n\t\t成本指标\t河道管护总成本\t≤48万元"}};

}  // namespace

const Rule structure_shifted_left = {.id = "structure-shifted-left",
                                     .severity = Severity::warning,
                                     .basis = "财预〔2015〕88号",
                                     .check = check, .judges = Judges::lists_too,
                                     .fix = FixOffer::suggested,
                                     .examples = kExamples};

}  // namespace jihe::rules
