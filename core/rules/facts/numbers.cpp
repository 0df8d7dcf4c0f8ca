#include "core/rules/facts/numbers.h"

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/wording.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kOpen = U"(（[［〔【";
constexpr std::u32string_view kClose = U")）]］〕】";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// The character that ends before byte `end`, 0 at the start.
char32_t char_before(std::string_view s, std::size_t end) {
  if (end == 0) return 0;
  std::size_t i = end - 1;
  while (i > 0 && end - i < 4 && inside_character(s, i)) --i;
  return utf8::next(s, i);
}

// A run of digits, bytes [begin, end), in its surroundings; everything outside the text is 0.
struct Number {
  std::string_view text;
  std::size_t begin, end;
  std::size_t digits;   // how many

  char32_t before() const { return char_before(text, begin); }
  char32_t behind(int n = 0) const {
    std::size_t i = end;
    char32_t c = 0;
    for (; n >= 0; --n) {
      if (i >= text.size()) return 0;
      c = utf8::next(text, i);
    }
    return c;
  }
  bool follows(std::string_view word) const { return text::ends_with(text.substr(0, begin), word); }
  bool precedes(std::string_view word) const { return text::starts_with(text.substr(end), word); }
};

bool is_year(const Number& n) {
  if (n.digits != 4 || (n.text[n.begin] != '1' && n.text[n.begin] != '2')) return false;
  if (n.behind() == U'年' || is_one_of(n.behind(), kClose)) return true;
  return is_one_of(n.behind(), U"-—－~～至到") && is_digit(n.behind(1));
}

bool is_numbering(const Number& n) {
  const bool marked = is_one_of(n.behind(), U"、．)）:：") || (n.behind() == '.' && !is_digit(n.behind(1)));
  return marked && (n.before() == 0 || ends_clause(n.before()) || is_one_of(n.before(), U" (（:：　"));
}

// Something is counted behind a word that also numbers things: 评审项目150个, 技改项目36项; not 项目3, 目标1:.
bool counts(const Number& n) {
  const int more = n.behind() == U'余' || n.behind() == U'多' ? 1 : 0;
  return is_one_of(n.behind(more), U"个项件家户处座台套份篇宗起例亩所") && !n.follows("第");
}

bool is_label_or_title(const Number& n) {
  if (counts(n)) return false;
  constexpr std::string_view kBefore[] = {"目标", "指标", "项目", "任务", "措施", "附件", "第"};
  constexpr std::string_view kBehind[] = {"热线", "平台", "报警", "指挥", "接警", "专线"};
  for (const std::string_view word : kBefore) {
    if (n.follows(word)) return true;
  }
  for (const std::string_view word : kBehind) {
    if (n.precedes(word)) return true;
  }
  return n.behind() == U'号' || is_letter(n.before()) || n.behind() == 'A' || n.behind() == 'G';
}

// False at nearly all places where no document's number begins: one is a bracket and a digit of half or full width.
bool may_be_document(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80 ? lead != '(' && lead != '[' : lead != 0xE3 && lead != 0xEF) return false;
  const std::size_t digit = at + (lead < 0x80 ? 1 : 3);
  return digit < text.size() && (is_ascii_digit(text[digit]) || text[digit] == '\xEF');
}

}  // namespace

bool is_numeral(char32_t c) {
  switch (c) {
    case U'一': case U'二': case U'两': case U'三': case U'四': case U'五': case U'六': case U'七': case U'八': case U'九':
    case U'十': case U'百': case U'千': case U'万': return true;
    default: return false;
  }
}

bool measures(std::string_view text, std::size_t begin, std::size_t end, std::size_t digits) {
  const Number number{text, begin, end, digits};
  return !is_year(number) && !is_numbering(number) && !is_label_or_title(number);
}

bool is_chinese_count(std::string_view s, std::size_t begin, char32_t first) {
  const char32_t before = char_before(s, begin);
  if (before == U'第' || before == U'家' || is_numeral(before)) return false;
  std::size_t numerals = 0;
  for (std::size_t i = begin; i < s.size(); ++numerals) {
    const std::size_t at = i;
    const char32_t c = utf8::next(s, i);
    if (is_numeral(c)) continue;
    if (numerals == 1 && (first == U'一' || first == U'万' || first == U'千')) return false;
    return is_one_of(c, U"场次户名份套台篇亩人") || s.substr(at).starts_with("公里");
  }
  return false;
}

std::size_t document_number(std::string_view text, std::size_t at) {
  if (at >= text.size() || !may_be_document(text, at)) return 0;
  std::size_t i = at;
  if (!is_one_of(utf8::next(text, i), kOpen)) return 0;
  for (int n = 0; n < 4; ++n) {
    if (i >= text.size() || !is_digit(utf8::next(text, i))) return 0;
  }
  if (i >= text.size() || !is_one_of(utf8::next(text, i), kClose)) return 0;
  constexpr std::string_view kOrdinal = "第";
  if (text.substr(i).starts_with(kOrdinal)) i += kOrdinal.size();
  int digits = 0;
  while (i < text.size()) {
    const char32_t c = utf8::next(text, i);
    if (c == U'号' && digits > 0) return i - at;
    if (!is_digit(c) || ++digits > 5) return 0;
  }
  return 0;
}

}  // namespace jihe::rules
