#include "core/rules/goal_text.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kOpen = U"(（[［〔【";
constexpr std::u32string_view kClose = U")）]］〕】";
constexpr std::u32string_view kClauseEnd = U",，。;；!！?？\n";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_clause_end(char32_t c) { return !(c >= 0x4E00 && c <= 0x9FFF) && is_one_of(c, kClauseEnd); }
bool is_plain_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }
bool is_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// A run of digits [begin, end) in its surroundings; everything outside the text is 0.
struct Number {
  std::u32string_view text;
  std::size_t begin, end;

  char32_t before(std::size_t n = 1) const { return begin >= n ? text[begin - n] : 0; }
  char32_t behind(std::size_t n = 0) const { return end + n < text.size() ? text[end + n] : 0; }
  std::u32string_view digits() const { return text.substr(begin, end - begin); }
  bool follows(std::u32string_view word) const { return text.substr(0, begin).ends_with(word); }
  bool precedes(std::u32string_view word) const { return text.substr(end).starts_with(word); }
};

bool is_year(const Number& n) {
  if (n.digits().size() != 4 || (n.digits()[0] != '1' && n.digits()[0] != '2')) return false;
  if (n.behind() == U'年' || is_one_of(n.behind(), kClose)) return true;
  return is_one_of(n.behind(), U"-—－~～至到") && is_digit(n.behind(1));
}

bool is_numbering(const Number& n) {
  const bool marked = is_one_of(n.behind(), U"、．)）:：") || (n.behind() == '.' && !is_digit(n.behind(1)));
  return marked && (n.before() == 0 || is_one_of(n.before(), kClauseEnd) || is_one_of(n.before(), U" (（:：　"));
}

bool is_label_or_title(const Number& n) {
  for (const std::u32string_view word : {U"目标", U"指标", U"项目", U"任务", U"措施", U"附件", U"第"}) {
    if (n.follows(word)) return true;
  }
  for (const std::u32string_view word : {U"热线", U"平台", U"报警", U"指挥", U"接警", U"专线"}) {
    if (n.precedes(word)) return true;
  }
  return n.behind() == U'号' || is_letter(n.before()) || n.behind() == 'A' || n.behind() == 'G';
}

bool measures(const Number& n) { return !is_year(n) && !is_numbering(n) && !is_label_or_title(n); }

bool is_numeral(char32_t c) {
  switch (c) {
    case U'一': case U'二': case U'两': case U'三': case U'四': case U'五': case U'六': case U'七': case U'八': case U'九':
    case U'十': case U'百': case U'千': case U'万': return true;
    default: return false;
  }
}

// 三场, 十二户; not 第三次, 一次, 千家万户.
bool is_chinese_count(std::u32string_view s, std::size_t i) {
  if (!is_numeral(s[i])) return false;
  if (i > 0 && (s[i - 1] == U'第' || s[i - 1] == U'家' || is_numeral(s[i - 1]))) return false;
  std::size_t end = i;
  while (end < s.size() && is_numeral(s[end])) ++end;
  if (end == s.size() || (end == i + 1 && (s[i] == U'一' || s[i] == U'万' || s[i] == U'千'))) return false;
  return is_one_of(s[end], U"场次户名份套台篇亩人") || s.substr(end).starts_with(U"公里");
}

}  // namespace

bool has_measure(std::string_view text) {
  const std::u32string s = utf8::decode(text);
  int quoted = 0;
  for (std::size_t i = 0; i < s.size();) {
    const char32_t c = s[i];
    if (c < 0x4E00) {
      if (c == U'“' || c == U'《' || c == U'「') ++quoted;
      if ((c == U'”' || c == U'》' || c == U'」') && quoted > 0) --quoted;
    }
    if (!is_digit(c)) {
      if (quoted == 0 && is_chinese_count(s, i)) return true;
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < s.size() && is_digit(s[end])) ++end;
    if (quoted == 0 && measures({s, i, end})) return true;
    i = end;
  }
  return false;
}

std::size_t pane_of(const Form& form, std::size_t index) {
  const Goal& goal = form.goals[index];
  for (std::size_t i = 0; i < index; ++i) {
    const Goal& earlier = form.goals[i];
    const bool labelled = goal.label.present() || earlier.label.present();
    const bool below = earlier.text.at.row != goal.text.at.row && earlier.text.at.col == goal.text.at.col;
    if (labelled ? earlier.label.at == goal.label.at && earlier.label.begin == goal.label.begin : below) return i;
  }
  return index;
}

void find_vague_words(std::string_view text, const Profile& profile, std::size_t most, std::vector<std::string>& found) {
  const WordList& words = profile.list("goal_openers");
  for (auto here = words.find(text, 0); here.size != 0 && found.size() < most; here = words.find(text, here.at + 1)) {
    if (std::find(found.begin(), found.end(), words[here.word]) == found.end()) found.push_back(words[here.word]);
  }
}

std::size_t document_number(std::string_view text, std::size_t at) {
  std::size_t i = at;
  if (i >= text.size() || !is_one_of(utf8::next(text, i), kOpen)) return 0;
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

namespace {

// A clause that says what the goal rests on, not what it wants.
bool is_basis(std::string_view clause, const Profile& profile) {
  if (profile.list("basis_openers").starts(clause)) return true;
  return text::ends_with_any(clause, {"为指导", "精神", "为统领", "为引领", "为遵循", "为主线", "为核心"});
}

// Behind the last document number of a clause (and 文件, 要求 behind it), 0 where it holds none.
std::size_t behind_document_number(std::string_view clause) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < clause.size(); utf8::next(clause, at)) {
    const auto lead = static_cast<unsigned char>(clause[at]);
    if (lead >= 0xE4 && lead <= 0xE9) continue;   // Han: no bracket
    const std::size_t bytes = document_number(clause, at);
    if (bytes != 0) end = at + bytes;
  }
  for (const std::string_view word : {"文件", "要求", "精神"}) {
    if (end != 0 && clause.substr(end).starts_with(word)) end += word.size();
  }
  return end;
}

// Takes the words of one clause: Han, letters and digits; a title in 《》 and a basis as one separator each.
class Words {
 public:
  Words(std::string_view text, char32_t& separator) : text_(text), separator_(separator) {
    out_.text.reserve(text.size() / 3 + 1);
    out_.begin.reserve(text.size() / 3 + 1);
  }

  // Something that is nobody's own words, at byte `at`.
  void skip(std::size_t at) { put(separator_++, at); }

  void take(std::size_t begin, std::size_t end) {
    bool title = false;
    for (std::size_t i = begin; i < end;) {
      const std::size_t at = i;
      char32_t c = utf8::next(text_, i);
      if (is_plain_han(c)) {
        if (!title) put(c, at);
        continue;
      }
      if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
      if (c == U'《') {
        title = true;
        skip(at);
      } else if (c == U'》') {
        title = false;
      } else if (!title && (is_digit(c) || is_letter(c) || utf8::is_han(c))) {
        put(c, at);
      }
    }
  }

  OwnWords done() { return std::move(out_); }

 private:
  void put(char32_t c, std::size_t at) {
    out_.text += c;
    out_.begin.push_back(static_cast<std::uint32_t>(at));
  }

  std::string_view text_;
  char32_t& separator_;
  OwnWords out_;
};

}  // namespace

OwnWords own_words(std::string_view text, const Profile& profile, char32_t& separator) {
  Words words(text, separator);
  std::size_t begin = 0;
  bool bracket = false;   // the clause at hand may hold a document number
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t at = i;
    const auto lead = static_cast<unsigned char>(at < text.size() ? text[at] : '\n');
    if (lead >= 0xE4 && lead <= 0xE9) {   // Han ends no clause
      i += 3;
      continue;
    }
    const char32_t c = at < text.size() ? utf8::next(text, i) : U'\n';
    if (is_clause_end(c)) {
      const std::string_view clause = text.substr(begin, at - begin);
      const std::size_t skipped = is_basis(text::trim(clause), profile) ? clause.size()
                                  : bracket                            ? behind_document_number(clause)
                                                                       : 0;
      if (skipped != 0) words.skip(begin);
      words.take(begin + skipped, at);
      begin = i;
      bracket = false;
    } else {
      bracket = bracket || is_one_of(c, kOpen);
    }
    if (at == text.size()) break;
  }
  return words.done();
}

}  // namespace jihe::rules
