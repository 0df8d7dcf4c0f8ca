#include "core/read/xlsx/number_format_parse.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/utf8.h"

namespace jihe {
namespace {

using Kind = FormatToken::Kind;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// True where `code` goes on with `word` (lower case) at `at`, whatever its case.
bool goes_on(std::string_view code, std::size_t at, std::string_view word) {
  if (code.size() - at < word.size()) return false;
  return std::equal(word.begin(), word.end(), code.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == lower(b); });
}

bool is_date_kind(Kind kind) { return kind >= Kind::year; }
bool is_digit_place(Kind kind) { return kind == Kind::zero || kind == Kind::hash || kind == Kind::space; }

class Parser {
 public:
  explicit Parser(std::string_view code) : code_(code) {}

  std::vector<FormatSection> parse() {
    constexpr std::size_t kMostSections = 4;
    std::vector<FormatSection> sections;
    while (sections.size() < kMostSections) {
      section_ = {};
      while (at_ < code_.size() && code_[at_] != ';') read();
      finish();
      sections.push_back(std::move(section_));
      if (at_ == code_.size()) break;
      ++at_;
    }
    return sections;
  }

 private:
  void add(Kind kind, int count = 1, std::string_view literal = {}) {
    section_.tokens.push_back({kind, count, std::string(literal)});
  }

  void add_literal(std::string_view text) {
    std::vector<FormatToken>& tokens = section_.tokens;
    if (tokens.empty() || tokens.back().kind != Kind::literal) add(Kind::literal);
    tokens.back().literal += text;
  }

  // The character at at_, which is moved behind it.
  std::string_view character() {
    const std::size_t begin = at_;
    if (at_ < code_.size()) utf8::next(code_, at_);
    return code_.substr(begin, at_ - begin);
  }

  // Length of the run of one letter at at_, which is moved behind it.
  int run() {
    const char letter = lower(code_[at_]);
    int count = 0;
    for (; at_ < code_.size() && lower(code_[at_]) == letter; ++at_) count += count < 9 ? 1 : 0;
    return count;
  }

  void read() {
    const char c = code_[at_];
    switch (c) {
      case '"': return read_quoted();
      case '[': return read_bracket();
      case '\\':
      case '!': return ++at_, add_literal(character());
      case '_':   // as wide as the next character: aligns, shows nothing
      case '*':   // the next character as often as it takes to fill the cell
        ++at_;
        character();
        return;
      case '0': return ++at_, add(Kind::zero);
      case '#': return ++at_, add(Kind::hash);
      case '?': return ++at_, add(Kind::space);
      case '.': return ++at_, add(Kind::point);
      case '%': return ++at_, add(Kind::percent);
      case '@': return ++at_, add(Kind::text);
      case ',': return ++at_, read_comma();
      case '/': return ++at_, read_slash();
      default: break;
    }
    if (!read_word() && !read_letter()) add_literal(character());
  }

  void read_quoted() {
    const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
    add_literal(code_.substr(at_ + 1, end - at_ - 1));
    at_ = std::min(end + 1, code_.size());
  }

  // [Red], [$¥-804], [>=100], [h], [DBNum1].
  void read_bracket() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const std::string_view inside = code_.substr(at_ + 1, end - std::min(at_ + 1, end));
    at_ = std::min(end + 1, code_.size());
    if (inside.empty()) return;
    const char first = lower(inside[0]);
    const bool repeated = std::all_of(inside.begin(), inside.end(), [first](char c) { return lower(c) == first; });
    const int count = static_cast<int>(std::min<std::size_t>(inside.size(), 9));
    if (first == '$') return add_literal(inside.substr(1, inside.find('-') - 1));
    if (first == '<' || first == '>' || first == '=') return read_condition(inside);
    if (repeated && first == 'h') return add(Kind::hours, count);
    if (repeated && first == 'm') return add(Kind::minutes, count);
    if (repeated && first == 's') return add(Kind::seconds, count);
    if (goes_on(inside, 0, "dbnum1")) section_.chinese_digits = true;
  }

  void read_condition(std::string_view inside) {
    using Condition = FormatSection::Condition;
    constexpr std::array<std::pair<std::string_view, Condition>, 6> kSigns = {
        {{"<=", Condition::less_equal}, {"<>", Condition::unequal}, {">=", Condition::greater_equal},
         {"<", Condition::less}, {">", Condition::greater}, {"=", Condition::equal}}};
    for (const auto& [sign, condition] : kSigns) {
      if (!inside.starts_with(sign)) continue;
      const std::optional<Digits> bound = Digits::parse(inside.substr(sign.size()));
      if (!bound) return;
      section_.condition = condition;
      section_.bound = *bound;
      return;
    }
  }

  // Between digits it groups them, behind the last one it divides by a thousand.
  void read_comma() {
    const std::vector<FormatToken>& tokens = section_.tokens;
    if (tokens.empty() || !is_digit_place(tokens.back().kind)) return add_literal(",");
    const bool more = at_ < code_.size() && (code_[at_] == '0' || code_[at_] == '#' || code_[at_] == '?');
    if (more) {
      section_.grouped = true;
    } else {
      section_.shift -= 3;
      while (at_ < code_.size() && code_[at_] == ',') {
        section_.shift -= 3;
        ++at_;
      }
    }
  }

  void read_slash() {
    if (section_.tokens.empty() || !is_digit_place(section_.tokens.back().kind)) return add_literal("/");
    int fixed = 0;
    for (std::size_t i = at_; i < code_.size() && code_[i] >= (i == at_ ? '1' : '0') && code_[i] <= '9'; ++i) {
      fixed = std::min(fixed * 10 + (code_[i] - '0'), 9999);
    }
    while (fixed > 0 && at_ < code_.size() && code_[at_] >= '0' && code_[at_] <= '9') ++at_;
    add(Kind::slash, fixed);
  }

  // General, AM/PM, E+.
  bool read_word() {
    for (const std::string_view word : {"general", "g/通用格式"}) {
      if (!goes_on(code_, at_, word)) continue;
      at_ += word.size();
      add(Kind::general);
      return true;
    }
    for (const std::string_view names : {"am/pm", "a/p", "上午/下午"}) {
      if (!goes_on(code_, at_, names)) continue;
      add(Kind::half_day, 1, code_.substr(at_, names.size()));
      at_ += names.size();
      return true;
    }
    if (goes_on(code_, at_, "e+") || goes_on(code_, at_, "e-")) {
      add(Kind::exponent, 1, code_.substr(at_ + 1, 1));
      at_ += 2;
      return true;
    }
    return false;
  }

  bool read_letter() {
    const char c = lower(code_[at_]);
    if (c == 'y' || c == 'e') return add(Kind::year, std::max(run(), c == 'e' ? 4 : 1)), true;
    if (c == 'm') return add(Kind::month, run()), true;
    if (c == 'h') return add(Kind::hour, run()), true;
    if (c == 's') return add(Kind::second, run()), true;
    if (c == 'd') {
      const int count = run();
      return add(count > 2 ? Kind::weekday : Kind::day, count), true;
    }
    if (c == 'a' && goes_on(code_, at_, "aaa")) return add(Kind::weekday, run() + 4), true;   // 7: 三, 8: 星期三
    return false;
  }

  // Once a section is whole: which letters m are minutes, what kind it is, how many places it has.
  void finish() {
    std::vector<FormatToken>& tokens = section_.tokens;
    const auto has = [&tokens](auto is) { return std::any_of(tokens.begin(), tokens.end(), is); };
    if (has([](const FormatToken& token) { return is_date_kind(token.kind); })) {
      section_.kind = FormatSection::Kind::date;
      return finish_date();
    }
    const auto has_kind = [&has](Kind kind) { return has([kind](const FormatToken& token) { return token.kind == kind; }); };
    section_.kind = has_kind(Kind::general)    ? FormatSection::Kind::general
                    : has_kind(Kind::slash)    ? FormatSection::Kind::fraction
                    : has_kind(Kind::exponent) ? FormatSection::Kind::scientific
                    : has([](const FormatToken& token) { return is_digit_place(token.kind); }) ? FormatSection::Kind::number
                    : has_kind(Kind::text)     ? FormatSection::Kind::text
                                               : FormatSection::Kind::literal;
    bool behind = false;
    for (const FormatToken& token : tokens) {
      if (token.kind == Kind::exponent) break;
      if (token.kind == Kind::percent) section_.shift += 2;
      if (is_digit_place(token.kind)) ++(behind ? section_.decimals : section_.integers);
      behind = behind || token.kind == Kind::point;
    }
  }

  void finish_date() {
    std::vector<FormatToken>& tokens = section_.tokens;
    Kind previous = Kind::literal;   // of the last piece of a date
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      FormatToken& token = tokens[i];
      const bool after_hour = previous == Kind::hour || previous == Kind::hours;
      if (token.kind == Kind::month && token.count <= 2 && (after_hour || before_seconds(i))) token.kind = Kind::minute;
      if (token.kind == Kind::point) i = finish_subseconds(i);
      if (is_date_kind(tokens[std::min(i, tokens.size() - 1)].kind)) previous = tokens[i].kind;
    }
  }

  bool before_seconds(std::size_t i) const {
    const std::vector<FormatToken>& tokens = section_.tokens;
    for (++i; i < tokens.size(); ++i) {
      if (is_date_kind(tokens[i].kind)) return tokens[i].kind == Kind::second || tokens[i].kind == Kind::seconds;
    }
    return false;
  }

  // `.00` behind seconds; elsewhere a point is a point. Gives the last token that belongs to it.
  std::size_t finish_subseconds(std::size_t i) {
    std::vector<FormatToken>& tokens = section_.tokens;
    int places = 0;
    while (i + 1 < tokens.size() && tokens[i + 1].kind == Kind::zero) {
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      ++places;
    }
    tokens[i] = places > 0 ? FormatToken{Kind::subsecond, std::min(places, 3), {}} : FormatToken{Kind::literal, 1, "."};
    return i;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  FormatSection section_;
};

}  // namespace

std::vector<FormatSection> parse_format(std::string_view code) { return Parser(code).parse(); }

}  // namespace jihe
