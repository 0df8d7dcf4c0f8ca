// One thing goes by two terms in a table: 临聘人员工资 here, 劳务派遣人员工资 there; …费用 here, …经费 there.
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text_index.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/project_name.h"
#include "core/rules/facts/same_terms.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule consistency_term_mismatch;

namespace {

Finding& add_finding_for(Findings& findings, Place place, Place other, std::string_view term,
                         std::string_view other_term, std::string_view context) {
  place.end = place.begin + term.size();
  other.end = other.begin + other_term.size();
  Finding& finding = add_finding(findings, consistency_term_mismatch, place,
                                 {{"found", quoted(term)}, {"other", quoted(other_term)}, {"text", quoted(context)}});
  finding.places.push_back(other);
  return finding;
}

void check_terms(const Subject& subject, Findings& findings) {
  for (const TermPair& pair : same_terms(subject)) {
    add_finding_for(findings, pair.place, pair.other_place, pair.term, pair.other, pair.context);
  }
}

// What a bare name ending in a word for money is about: 管护费用 -> 管护; "" for other names and short stems.
std::string_view money_stem(const WordList& tails, std::string_view bare) {
  constexpr std::size_t kShortest = 12;   // bytes: four Han
  const std::size_t end = tails.longest_end(bare);
  return end == 0 || bare.size() < end + kShortest ? std::string_view() : bare.substr(0, bare.size() - end);
}

// The project and its rows of money under two names: 管护费用 beside 管护经费.
void check_money(const Subject& subject, Findings& findings) {
  struct Row {
    std::string_view stem;
    std::string_view text;
    Place place;
  };
  const WordList& tails = subject.profile.list("money_tails");
  std::vector<Row> rows;
  const auto add = [&](const CellText& whole, std::string_view name, std::string_view bare) {
    const std::string_view stem = money_stem(tails, bare);
    if (stem.empty()) return;
    Place place = place_of(subject, whole);
    place.begin += whole.text.size() - name.size();
    rows.push_back({stem, name, place});
  };
  const std::string_view project = subject.form.text(FieldId::name);
  const std::string_view unnumbered = project.substr(numbering_length(project));
  const BareName bare_project(unnumbered);
  if (!project.empty()) add(subject.form.field(FieldId::name)->value, unnumbered, bare_project);
  const std::vector<Indicator>& indicators = subject.form.indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    add(indicators[i].name, subject.names[i].worded, subject.names[i].bare);
  }
  if (rows.size() < 2) return;
  TextViewIndex stems;
  std::vector<const Row*> firsts;   // of each stem
  for (const Row& row : rows) {
    const std::size_t stem = stems.add(row.stem);
    if (stem == firsts.size()) firsts.push_back(&row);
    const Row& other = *firsts[stem];
    if (other.text == row.text) continue;
    add_finding_for(findings, row.place, other.place, row.text, other.text, row.stem).variant = "money";
    return;
  }
}

void check(const Subject& subject, Findings& findings) {
  if (subject.form.layout != Layout::target_table) return;
  check_terms(subject, findings);
  check_money(subject, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "数量指标|临聘人员河道保洁补助发放人数|12人\n成本指标|劳务派遣人员河道保洁补助|≤36万元"},
    {Verdict::fires, "成本指标|河道保洁服务经费|≤48万元\n社会效益指标|河道保洁服务费用|≤48万元"},
    {Verdict::fires, "项目名称|清水河河道管护费\n成本指标|清水河河道管护经费|≤48万元"},
    {Verdict::clean, ""},
    {Verdict::clean, "数量指标|临聘人员培训人数|12人\n成本指标|劳务派遣人员工资|≤36万元"},   // two groups of people
    {Verdict::clean, "项目名称|清水河河道管护经费\n成本指标|清水河河道管护经费|≤48万元"},
    {Verdict::clean, "成本指标|河道巡查费用|≤8万元\n成本指标|河道保洁经费|≤40万元"},
};

}  // namespace

const Rule consistency_term_mismatch = {
    .id = "consistency-term-mismatch", .severity = Severity::hint, .check = check, .examples = kExamples};

}  // namespace jihe::rules
