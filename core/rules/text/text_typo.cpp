// Words of a short list that are mostly written wrong, and a character too many beside a like name.
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/numerals.h"
#include "core/rules/fixes/text_repairs.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule text_typo;

namespace {

constexpr std::size_t kHan = 3;                    // bytes
constexpr std::size_t kCommon = 4 * kHan;          // that two names must begin with alike
constexpr std::size_t kBehind = 2 * kHan;          // and go on with behind the stray character

// The byte of the Han character that `name` has too many beside `other`: 队伍政培训 beside 队伍培训. It must stand in front
// of words that both go on with, and be one that the common words already hold. npos where there is none.
std::size_t stray(std::string_view name, std::string_view other) {
  if (!other.starts_with(name.substr(0, kCommon))) return std::string_view::npos;
  std::size_t same = kCommon;
  while (same < name.size() && same < other.size() && name[same] == other[same]) ++same;
  while (same > 0 && inside_character(name, same)) --same;
  const bool goes_on = name.size() >= same + kHan + kBehind && other.size() >= same + kBehind;
  if (same < kCommon || !goes_on) return std::string_view::npos;
  const std::string_view extra = name.substr(same, kHan);
  std::size_t i = 0;
  if (!utf8::is_han(utf8::next(extra, i)) || i != kHan) return std::string_view::npos;
  if (name.substr(same + kHan, kBehind) != other.substr(same, kBehind)) return std::string_view::npos;
  return name.substr(0, same).find(extra) == std::string_view::npos ? std::string_view::npos : same;
}

// The last bytes of what names must begin with alike, as a number: nearly all differ. 0 for short names.
std::uint64_t start_of(std::string_view name) {
  std::uint64_t start = 0;
  if (name.size() >= kCommon) std::memcpy(&start, name.data() + kCommon - sizeof start, sizeof start);
  return start;
}

void find_strays(const Subject& subject, Findings& findings) {
  constexpr std::size_t kMostCompared = 60;
  const std::vector<Indicator>& all = subject.form.indicators;
  if (all.size() > kMostCompared) return;
  std::array<std::uint64_t, kMostCompared> starts;
  const std::size_t count = all.size();
  for (std::size_t i = 0; i < count; ++i) starts[i] = start_of(all[i].name.text);
  for (std::size_t i = 0; i < count; ++i) {
    const Indicator& indicator = all[i];
    const std::string_view name = indicator.name.text;
    if (name.size() < kCommon + kHan + kBehind) continue;
    for (std::size_t j = 0; j < count; ++j) {
      if (starts[j] != starts[i] || j == i) continue;
      const Indicator& other = all[j];
      const std::size_t at = stray(name, other.name.text);
      if (at == std::string_view::npos) continue;
      std::string fixed(name);
      fixed.erase(at, 3);
      Finding& finding = add_finding(findings, text_typo, place_of(subject, indicator.name),
                                     {{"found", quoted(name)}, {"fixed", fixed},
                                      {"text", name.substr(at, 3)}, {"other", quoted(other.name.text)}});
      finding.variant = "stray";
      finding.severity = Severity::warning;   // the name goes into the budget system as it stands
      add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, indicator.name, fixed));
      break;
    }
  }
}

// A letter where a digit of a target should be: 5OO份.
void find_letters(const Subject& subject, Findings& findings) {
  for (const Indicator& indicator : subject.form.indicators) {
    if (!indicator.target.letters) continue;
    std::string fixed = with_digits(indicator.value.text);
    if (fixed == indicator.value.text) fixed = with_digits(text::fold(indicator.value.text));   // full-width letters
    Finding& finding = add_finding(findings, text_typo, place_of(subject, indicator.value),
                                   {{"found", quoted(indicator.value.text)}, {"fixed", fixed}});
    finding.variant = "letters";
    finding.severity = Severity::warning;   // the system takes it for words
    add_fix(finding, FixSafety::suggested, replace_part(subject.grid, subject.table, indicator.value, fixed));
  }
}

void check(const Subject& subject, Findings& findings) {
  replace_terms(subject, text_typo, subject.profile.list("typos"), findings);
  find_letters(subject, findings);
  find_strays(subject, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|开展河道明查暗访24次,群众满意度达到90%以上。"},
    {Verdict::fires, "数量指标|河道管护培训次数|≥4次\n质量指标|河道管护道培训合格率|≥95%"},
    {Verdict::fires, "数量指标|河道管护培训次数|≥1O次"},
    {Verdict::fires, "质量指标|河道管护培训合格率|l00%"},
    {Verdict::clean, "绩效目标|开展河道明察暗访24次,群众满意度达到90%以上。"},
    {Verdict::clean, "生态效益指标|河道水体溶解氧(O2)达标率|≥95%\n质量指标|IPv6改造合格率|No.1"},
    {Verdict::clean, "数量指标|河道管护培训次数|≥4次\n质量指标|河道管护培训合格率|≥95%"},
};

}  // namespace

const Rule text_typo = {
    .id = "text-typo", .severity = Severity::hint, .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::suggested,
    .examples = kExamples};

}  // namespace jihe::rules
