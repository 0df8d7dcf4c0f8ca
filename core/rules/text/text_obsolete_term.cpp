// Terms that official documents have replaced.
#include "core/rules/fixes/text_repairs.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule text_obsolete_term;

namespace {

void check(const Subject& subject, Findings& findings) {
  replace_terms(subject, text_obsolete_term, subject.profile.list("obsolete_terms"), findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|开展社会管理创新活动24次,群众满意度达到90%以上。"},
    {Verdict::fires, "绩效目标|走访刑释解教人员120人,群众满意度达到90%以上。"},
    {Verdict::clean, "绩效目标|开展社会治理创新活动24次,群众满意度达到90%以上。"},
};

}  // namespace

const Rule text_obsolete_term = {
    .id = "text-obsolete-term", .severity = Severity::hint, .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::suggested,
    .examples = kExamples};

}  // namespace jihe::rules
