#include "core/rules/goal_text.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/wording.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kOpen = U"(（[［〔【";
constexpr std::u32string_view kClose = U")）]］〕】";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_plain_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }
bool is_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The character that ends before byte `end`, 0 at the start.
char32_t char_before(std::string_view s, std::size_t end) {
  if (end == 0) return 0;
  std::size_t i = end - 1;
  while (i > 0 && end - i < 4 && (static_cast<unsigned char>(s[i]) & 0xC0) == 0x80) --i;
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
  bool follows(std::string_view word) const { return text.substr(0, begin).ends_with(word); }
  bool precedes(std::string_view word) const { return text.substr(end).starts_with(word); }
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

bool is_label_or_title(const Number& n) {
  for (const std::string_view word : {"目标", "指标", "项目", "任务", "措施", "附件", "第"}) {
    if (n.follows(word)) return true;
  }
  for (const std::string_view word : {"热线", "平台", "报警", "指挥", "接警", "专线"}) {
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

// False for most Han that are no numeral, by the first two of the bytes at `i`.
bool may_be_numeral(std::string_view s, std::size_t i) {
  const auto lead = static_cast<unsigned char>(s[i]);
  const auto second = static_cast<unsigned char>(i + 1 < s.size() ? s[i + 1] : 0);
  if (lead == 0xE4) return second >= 0xB8 && second <= 0xBA;   // 一 七 万 三 两 九 二 五
  if (lead == 0xE5) return second == 0x85 || second == 0x8D || second == 0x9B;   // 六 八 十 千 四
  return lead == 0xE7 && second == 0x99;   // 百
}

// 三场, 十二户; not 第三次, 一次, 千家万户. The Chinese numerals from byte `begin` on, `first` among them.
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

}  // namespace

bool has_measure(std::string_view s) {
  int quoted = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto lead = static_cast<unsigned char>(s[i]);
    if (lead >= 0xE4 && lead <= 0xE9 && !may_be_numeral(s, i)) {   // most Han
      i += 3;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = utf8::next(s, i);
    if (is_digit(c)) {
      std::size_t digits = 1;
      for (std::size_t next = i; next < s.size() && is_digit(utf8::next(s, next)); i = next) ++digits;
      if (quoted == 0 && measures({s, begin, i, digits})) return true;
    } else if (c >= 0x4E00) {
      if (quoted == 0 && is_numeral(c) && is_chinese_count(s, begin, c)) return true;
    } else if (c == U'“' || c == U'《' || c == U'「') {
      ++quoted;
    } else if ((c == U'”' || c == U'》' || c == U'」') && quoted > 0) {
      --quoted;
    }
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
  if (found.size() >= most) return;
  const WordList& words = profile.list("goal_openers");
  for (auto here = words.find(text, 0); here.size != 0 && found.size() < most; here = words.find(text, here.at + 1)) {
    if (std::find(found.begin(), found.end(), words[here.word]) == found.end()) found.push_back(words[here.word]);
  }
}

namespace {

// Whether one of the wide signs of kOpen ends with this byte: （ 〔 ［ 【.
bool is_open_end(char byte) { return byte == '\x88' || byte == '\x94' || byte == '\xBB' || byte == '\x90'; }

}  // namespace

std::size_t document_number(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80 ? lead != '(' && lead != '[' : lead != 0xE3 && lead != 0xEF) return 0;   // most that ask
  if (lead >= 0x80 && (at + 3 > text.size() || !is_open_end(text[at + 2]))) return 0;
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

namespace {

// A clause that says what the goal rests on, not what it wants.
bool is_basis(std::string_view clause, const WordList& openers) {
  if (clause.empty()) return false;
  if (openers.starts(clause) || clause.ends_with("精神")) return true;
  constexpr std::size_t kThree = 9;   // bytes of three Han
  if (clause.size() < kThree || !clause.substr(clause.size() - kThree).starts_with("为")) return false;
  return text::ends_with_any(clause, {"为指导", "为统领", "为引领", "为遵循", "为主线", "为核心"});
}

// Bytes of a clause up to the end of its last document number (and 文件, 要求 behind it), 0 where it holds none. Takes the
// clause's numbers off `documents`.
std::size_t behind_document_number(std::string_view text, const Clause& part, std::span<const Clause>& documents) {
  std::size_t end = 0;
  for (; !documents.empty() && documents.front().begin < part.end; documents = documents.subspan(1)) {
    end = documents.front().end - part.begin;
  }
  if (end == 0) return 0;
  const std::string_view clause = part.in(text);
  for (const std::string_view word : {"文件", "要求", "精神"}) {
    if (clause.substr(end).starts_with(word)) end += word.size();
  }
  return end;
}

// Takes the words of one clause after the other: Han, letters and digits; a title in 《》 and a basis as one separator each.
class Words {
 public:
  Words(std::string_view text, char32_t& separator) : text_(text), separator_(separator) {
    make_room(text.size() / 3 + 1);   // as many as Han would be
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

  OwnWords done() {
    make_room(count_);
    return std::move(out_);
  }

 private:
  void make_room(std::size_t count) {
    out_.text.resize(count);
    out_.begin.resize(count);
  }

  void put(char32_t c, std::size_t at) {
    if (count_ == out_.text.size()) make_room(text_.size());   // never more than bytes
    out_.text[count_] = c;
    out_.begin[count_++] = static_cast<std::uint32_t>(at);
  }

  std::string_view text_;
  char32_t& separator_;
  std::size_t count_ = 0;
  OwnWords out_;
};

}  // namespace

OwnWords own_words(std::string_view text, const GoalParts& parts, const Profile& profile, char32_t& separator) {
  const WordList& openers = profile.list("basis_openers");
  Words words(text, separator);
  std::span<const Clause> documents = parts.documents;
  for (const Clause& part : parts.clauses) {
    const std::size_t numbered = behind_document_number(text, part, documents);
    const std::size_t skipped = is_basis(text::trim(part.in(text)), openers) ? part.size() : numbered;
    if (skipped != 0) words.skip(part.begin);
    words.take(part.begin + skipped, part.end);
  }
  return words.done();
}

}  // namespace jihe::rules
