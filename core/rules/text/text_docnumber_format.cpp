#include <string>
#include <utility>

#include "core/base/utf8.h"
#include "core/rules/facts/goal_parts.h"
#include "core/rules/facts/numbers.h"
#include "core/rules/facts/wording.h"
#include "core/rules/fixes/text_repairs.h"
#include "core/rules/rule.h"
#include "core/rules/support.h"

namespace jihe::rules {

extern const Rule text_docnumber_format;

namespace {

// (2009)46号 behind the issuer's Chinese abbreviation; 〔2009〕46号 is right.
std::vector<TextRepair> find(std::string_view cell, std::span<const std::uint32_t> brackets) {
  std::vector<TextRepair> found;
  constexpr std::size_t kShortest = 13;   // bytes: 发(2009)1号
  if (cell.size() < kShortest) return found;
  std::size_t behind_last = 0;   // where the number found last ends
  for (const std::size_t i : brackets) {
    if (i <= behind_last) continue;
    const std::size_t bytes = document_number(cell, i);
    if (bytes == 0 || !follows_han(cell, i)) continue;
    std::size_t open_end = i;
    utf8::next(cell, open_end);
    std::size_t close = open_end;
    for (int digit = 0; digit < 4; ++digit) utf8::next(cell, close);
    std::size_t close_end = close;
    utf8::next(cell, close_end);
    const bool right = cell.substr(i, open_end - i) == "〔" && cell.substr(close, close_end - close) == "〕";
    if (!right) {
      const std::string year(cell.substr(open_end, close - open_end));
      found.push_back({i, i + bytes, "〔" + year + "〕" + std::string(cell.substr(close_end, i + bytes - close_end))});
    }
    behind_last = i + bytes;
  }
  return found;
}

// The title behind a document's number, bytes [begin, end), where it has no 《》: 〔2022〕18号,关于加强…的通知. Empty where
// there is none.
CellText bare_title(const CellText& goal, const std::vector<Stretch>& numbers) {
  constexpr std::string_view kNumber = "号", kAbout = "关于";
  const std::string_view text = goal.text;
  for (const Stretch& number : numbers) {
    std::size_t at = number.end;
    if (text.substr(at).starts_with(kNumber)) at += kNumber.size();
    if (text.substr(at).starts_with("文件")) at += std::string_view("文件").size();
    for (const std::string_view sign : {",", "，", "、", " "}) {
      if (text.substr(at).starts_with(sign)) at += sign.size();
    }
    if (!text.substr(at).starts_with(kAbout)) continue;
    std::size_t end = at;
    for (std::size_t next = at; next < text.size(); end = next) {
      if (ends_clause(utf8::next(text, next))) break;
    }
    CellText title = goal;
    title.begin = goal.begin + at;
    title.end = goal.begin + end;
    title.text = text.substr(at, end - at);
    return title;
  }
  return {};
}

void check(const Subject& subject, Findings& findings) {
  repair_cells(subject, text_docnumber_format, kBracketSign, find, 0, findings);
  for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
    const CellText title = bare_title(subject.form.goals[i].text, subject.goal_parts[i].documents);
    if (title.text.empty()) continue;
    Finding& finding =
        add_finding(findings, text_docnumber_format, place_of(subject, title), {{"text", quoted(title.text)}});
    finding.variant = "title";
  }
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|根据清水发(2022)18号文件,完成42公里河道管护。"},
    {Verdict::fires, "绩效目标|根据清水发［2022］第18号、清政办发【2023】5号文件,完成42公里河道管护。"},
    {Verdict::fires, "绩效目标|根据清水发〔2022)18号文件,完成42公里河道管护。"},
    {Verdict::fires, "绩效目标|根据清水发〔2022〕18号,关于加强清水河管护的通知。完成42公里河道管护。"},
    {Verdict::clean, "绩效目标|根据清水发〔2022〕18号《关于加强清水河管护的通知》,完成42公里河道管护。"},
    {Verdict::clean, "绩效目标|根据清水发〔2022〕18号文件,完成42公里河道管护。"},
    {Verdict::clean, "绩效目标|完成42公里河道管护(2025)。"},
    {Verdict::clean, "绩效目标|完成1号闸(2022)改造和42公里河道管护。"},
};

}  // namespace

const Rule text_docnumber_format = {
    .id = "text-docnumber-format", .severity = Severity::hint, .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
