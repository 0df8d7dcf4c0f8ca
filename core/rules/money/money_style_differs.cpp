// The tables of one file write amounts in different ways: 元 and 万元, with and without a unit, with and without thousands
// separators. A unit that repeats the label's is not a way of its own: money-unit-duplicated has it.
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/rules/facts/amounts.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule money_style_differs;

namespace {

enum class Separators { unknown, with, without };   // unknown: no amount of four digits or more

struct Style {
  bool known = false;
  std::string unit;   // what an amount is in: of the label, else as written behind it, "" where nothing says it
  Separators separators = Separators::unknown;
  bool repeats_unit = false;   // behind an amount although the label says it
  const Amount* shown = nullptr;
};

Style style_of(const Form& form) {
  Style style;
  each_amount(form, [&](const PaneAmount& entry) {
    const Amount& amount = *entry.amount;
    if (!has_number(amount) || *amount.money.wan == Decimal{}) return;
    const MoneyUnit header = unit_of(form, amount);
    if (!style.known) {
      style.unit = header == MoneyUnit::none ? amount.money.unit_written : std::string(unit_name(header));
      style.repeats_unit = header != MoneyUnit::none && !amount.money.unit_written.empty();
      style.shown = &amount;
    }
    style.known = true;
    constexpr double kThousand = 1000;
    if (style.separators == Separators::unknown && amount.money.number->to_double() >= kThousand) {
      const bool with = text::contains_any(amount.value.text, {",", "，"});
      style.separators = with ? Separators::with : Separators::without;
      style.shown = &amount;
    }
  });
  return style;
}

bool differs(const Style& a, const Style& b) {
  const bool separators = a.separators != b.separators && a.separators != Separators::unknown &&
                          b.separators != Separators::unknown;
  return a.known && b.known && (a.unit != b.unit || separators);
}

// 20万 here, 22.5 there, under the same 万元: said once, where the file first does otherwise than before.
void compare_repeated(std::span<const Subject> tables, const std::vector<Style>& styles,
                      std::vector<FileFinding>& findings) {
  const auto first = std::find_if(styles.begin(), styles.end(), [](const Style& style) { return style.known; });
  const auto other = std::find_if(first, styles.end(), [&first](const Style& style) {
    return style.known && style.repeats_unit != first->repeats_unit;
  });
  if (other == styles.end()) return;
  const Subject& table = tables[static_cast<std::size_t>(other - styles.begin())];
  Finding finding = make_finding(money_style_differs, place_of(table, other->shown->value),
                                 {{"text", quoted(other->shown->value.text)},
                                  {"other", quoted(first->shown->value.text)},
                                  {"unit", first->unit}});
  finding.variant = "repeated";
  finding.places.push_back(place_of(tables[static_cast<std::size_t>(first - styles.begin())], first->shown->value));
  findings.push_back({table.file, std::move(finding)});
}

// The tables of one file: the rarer way is the odd one, of two equally frequent ones the later.
void compare(std::span<const Subject> tables, std::vector<FileFinding>& findings) {
  std::vector<Style> styles;
  styles.reserve(tables.size());
  for (const Subject& table : tables) styles.push_back(style_of(table.form));
  const auto alike = [&styles](const Style& style) {
    return std::count_if(styles.begin(), styles.end(),
                         [&style](const Style& other) { return other.known && !differs(style, other); });
  };
  const auto first = std::find_if(styles.begin(), styles.end(), [](const Style& style) { return style.known; });
  if (first == styles.end()) return;
  const auto other = std::find_if(first, styles.end(), [&first](const Style& style) { return differs(*first, style); });
  if (other == styles.end()) return compare_repeated(tables, styles, findings);
  const Style& usual = alike(*first) >= alike(*other) ? *first : *other;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (!differs(styles[i], usual)) continue;
    Finding finding = make_finding(money_style_differs, place_of(tables[i], styles[i].shown->value),
                                   {{"text", quoted(styles[i].shown->value.text)},
                                    {"other", quoted(usual.shown->value.text)},
                                    {"unit", styles[i].unit},
                                    {"expected", usual.unit}});
    if (styles[i].unit != usual.unit && !styles[i].unit.empty() && !usual.unit.empty()) finding.variant = "unit";
    findings.push_back({tables[i].file, std::move(finding)});
  }
}

std::vector<FileFinding> check_all(std::span<const Subject> tables) {
  std::vector<FileFinding> findings;
  for (const std::span<const Subject> file : by_file(tables)) compare(file, findings);
  return findings;
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目名称|河道日常管护\n---\n项目资金|项目资金(元)\n年度资金总额|225000|120000\n财政拨款|225000|120000"},
    {Verdict::fires, "项目资金|项目资金\n年度资金总额|48万元\n财政拨款|48万元\n---\n项目资金|项目资金\n年度资金总额|22.5"},
    {Verdict::fires, "年度资金总额|1,248|1,248\n财政拨款|1,248\n---\n年度资金总额|2225|2225\n财政拨款|2225"},
    {Verdict::fires, "年度资金总额|48万|36万\n---\n年度资金总额|22.5|20"},
    {Verdict::clean, "年度资金总额|48万|36万\n---\n年度资金总额|22.5万|20万"},
    {Verdict::clean, "年度资金总额|48.00\n---\n年度资金总额|22.5"}};

}  // namespace

const Rule money_style_differs = {.id = "money-style-differs",
                                  .severity = Severity::hint,
                                  .check_all = check_all,
                                  .examples = kExamples};

}  // namespace jihe::rules
