// 项目期 that is no term: neither a number of years nor dates, the end before the start, or another year than the form's.
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule header_period_format;

namespace {

constexpr std::u32string_view kKnown = U"年月日度季天个期底初中旬半至到起止前后从今现续常长全当跨每上下.-~/(),、:一二两三四五六七八九十";

// The years written with four digits: the first and the last of them, 0 where there are none.
struct Years {
  int first = 0, last = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Years years_of(std::string_view s) {
  Years years;
  for (std::size_t i = 0; i < s.size();) {
    std::size_t end = i;
    while (end < s.size() && is_digit(s[end])) ++end;
    const std::size_t length = end - i;
    if ((length == 4 || length == 6 || length == 8) && (s.substr(i, 2) == "20" || s.substr(i, 2) == "19")) {
      const int year = (s[i] - '0') * 1000 + (s[i + 1] - '0') * 100 + (s[i + 2] - '0') * 10 + (s[i + 3] - '0');
      if (years.first == 0) years.first = year;
      years.last = year;
    }
    i = std::max(end, i + 1);
  }
  return years;
}

// The later of two dates written first: 2025.12-2025.01.
bool reversed(std::string_view first, std::string_view last) {
  const auto a = find_date(first);
  const auto b = find_date(last);
  return a && b && a->date.year != 0 && b->date.year != 0 && a->date.month != 0 && b->date.month != 0 && b->date < a->date;
}

bool reversed(std::string_view term) {
  const auto a = find_date(term);
  return a && reversed(term, term.substr(a->end));
}

bool is_known(std::string_view s) {
  bool number = false;
  for (std::size_t i = 0; i < s.size();) {
    const char32_t c = utf8::next(s, i);
    number |= c < 128 && is_digit(static_cast<char>(c));
    if (!(c < 128 && is_digit(static_cast<char>(c))) && kKnown.find(c) == std::u32string_view::npos) return false;
  }
  const bool bare_count = s.size() <= 2 && number;   // 1: a year or a month?
  return !bare_count;
}

// One year's term, by far the usual one.
bool is_plain(std::string_view s) { return s == "1年" || s == "一年"; }

// 计划开始日期 and 计划完成日期, where a form asks for both.
void check_dates(const Subject& subject, Findings& findings) {
  const Field* start = subject.form.field(FieldId::start);
  const Field* end = subject.form.field(FieldId::end);
  if (start == nullptr || end == nullptr || !reversed(start->value.text, end->value.text)) return;
  Finding& finding = add_finding(findings, header_period_format, place_of(subject, end->value),
                                 {{"label", quoted(end->label.text)},
                                  {"text", quoted(end->value.text)},
                                  {"other", quoted(start->value.text)}});
  finding.variant = "ends-before";
  finding.severity = Severity::error;
  finding.places.push_back(place_of(subject, start->value));
}

void check(const Subject& subject, Findings& findings) {
  const Field* period = subject.form.field(FieldId::period);
  if (period == nullptr || !period->value.filled()) return check_dates(subject, findings);
  if (is_plain(period->value.text)) return;
  const std::string s = text::fold_label(period->value.text);
  const Years years = years_of(s);
  const int form_year = subject.form.year;
  Finding finding = make_finding(header_period_format, place_of(subject, period->value),
                                 {{"label", quoted(period->label.text)}, {"text", quoted(period->value.text)},
                                  {"year", std::to_string(form_year)}});
  const bool open = years.first == years.last && text::contains_any(s, {"起", "今", "长期", "(", "共", "个月", "至"});
  if (years.last < years.first || reversed(period->value.text)) {
    finding.variant = "reversed";
    finding.severity = Severity::error;
  } else if (!is_known(s)) {
    finding.variant = "";
  } else if (years.first != 0 && form_year != 0 && (form_year < years.first || (form_year > years.last && !open))) {
    finding.variant = "other-year";
  } else {
    return;
  }
  findings.push_back(std::move(finding));
}

constexpr Example kExamples[] = {
    {Verdict::fires, "项目期|当前预算周期"},
    {Verdict::fires, "项目期|1"},
    {Verdict::fires, "项目期|2026-2024"},
    {Verdict::fires, "项目期|2023年"},
    {Verdict::fires, "项目期|2025年12月至2025年1月"},
    {Verdict::fires, "项目期|\n+计划开始日期|2025-12-31\n+计划完成日期|2025-01-01"},
    {Verdict::clean, "项目期|\n+计划开始日期|2025-01-01\n+计划完成日期|2025-12-31"},
    {Verdict::clean, "项目期|2025年"},
    {Verdict::clean, "项目期|2024-2026"},
    {Verdict::clean, "项目期|2025.01-2025.12"},
    {Verdict::clean, "项目期|2025年3月至2026年5月"},
    {Verdict::clean, "项目期|12个月"},
    {Verdict::clean, "项目期|三年"},
    {Verdict::clean, "项目期|2023年起"},
    {Verdict::clean, "项目期|长期"},
    {Verdict::clean, "项目期|2025年1月1日—2025年12月31日"},
};

}  // namespace

const Rule header_period_format = {
    .id = "header-period-format", .severity = Severity::warning, .basis = "财预〔2015〕88号", .check = check,
    .judges = Judges::projects_too,
    .examples = kExamples};

}  // namespace jihe::rules
