#include "core/base/utf8.h"
#include "core/rules/fixes/text_repairs.h"
#include "core/rules/rule.h"

namespace jihe::rules {

extern const Rule text_punctuation;

namespace {

constexpr std::size_t kShortest = 45;   // bytes: shorter texts hold names (阿依古丽.吐尔逊), not sentences

// The Han character that ends before byte `end`, 0 where another one does.
char32_t han_before(std::string_view s, std::size_t end) {
  if (end < 3) return 0;
  std::size_t at = end - 3;
  const char32_t c = utf8::next(s, at);
  return at == end && utf8::is_han(c) ? c : 0;
}

char32_t han_behind(std::string_view s, std::size_t begin) {
  if (begin >= s.size()) return 0;
  const char32_t c = utf8::next(s, begin);
  return utf8::is_han(c) ? c : 0;
}

// 一.加强巡查 at the start of a clause is a numbering.
bool is_numbering(std::string_view s, std::size_t dot) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  std::size_t at = dot;
  while (kNumerals.find(han_before(s, at)) != std::u32string_view::npos && at > 0) at -= 3;
  return at != dot && han_before(s, at) == 0;
}

std::vector<TextRepair> find(std::string_view cell, std::span<const std::uint32_t>) {
  std::vector<TextRepair> found;
  if (cell.size() < kShortest) return found;
  for (std::size_t dot = cell.find('.'); dot != std::string_view::npos; dot = cell.find('.', dot + 1)) {
    if (han_before(cell, dot) == 0 || han_behind(cell, dot + 1) == 0 || is_numbering(cell, dot)) continue;
    found.push_back({dot, dot + 1, "。"});
  }
  return found;
}

void check(const Subject& subject, Findings& findings) {
  repair_cells(subject, text_punctuation, kDotSign, find, 6, findings);
}

constexpr Example kExamples[] = {
    {Verdict::fires, "绩效目标|完成清水河42公里河道管护.沿河群众满意度达到90%以上。"},
    {Verdict::fires, "绩效目标|开展河道巡查24次.清理漂浮物300吨.沿河群众满意度达到90%以上。"},
    {Verdict::clean, "绩效目标|1.完成清水河42.5公里河道管护;2.沿河群众满意度达到90%以上。"},
    {Verdict::clean, "绩效目标|一.完成清水河42公里河道管护;二.开展河道巡查24次,群众满意度90%以上。"},
    {Verdict::clean, "绩效目标|完成清水河42公里河道管护,开展河道巡查24次(含夜间),群众满意度90%以上."},
};

}  // namespace

const Rule text_punctuation = {
    .id = "text-punctuation", .severity = Severity::hint, .check = check,
    .judges = Judges::lists_too, .fix = FixOffer::safe,
    .examples = kExamples};

}  // namespace jihe::rules
