#include "core/rules/facts/project_name.h"

#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

constexpr std::u32string_view kChineseDigits = U"一二三四五六七八九十";
constexpr std::u32string_view kSeparators = U".．、:：-—_ 　)）";
constexpr std::u32string_view kCounted = U"号期段";   // 项目1号线: the number belongs to the name

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
bool is_chinese_digit(char32_t c) { return kChineseDigits.find(c) != std::u32string_view::npos; }
bool is_separator(char32_t c) { return kSeparators.find(c) != std::u32string_view::npos; }

char32_t peek(std::string_view s, std::size_t at) { return at < s.size() ? utf8::next(s, at) : U'\0'; }

// Moves `at` behind all code points that `accept` takes; true where there was one.
template <class Accept>
bool skip(std::string_view s, std::size_t& at, Accept accept) {
  const std::size_t begin = at;
  while (at < s.size()) {
    std::size_t next = at;
    if (!accept(utf8::next(s, next))) break;
    at = next;
  }
  return at > begin;
}

}  // namespace

std::size_t numbering_length(std::string_view name) {
  constexpr std::string_view kProject = "项目";
  std::size_t at = 0;
  const bool project = name.starts_with(kProject);
  if (project) at = kProject.size();
  const char32_t open = peek(name, at);
  const bool bracket = open == U'(' || open == U'（';
  if (bracket) utf8::next(name, at);
  const bool digits = skip(name, at, is_digit);
  if (!digits && !skip(name, at, is_chinese_digit)) return 0;
  if (bracket && peek(name, at) != U')' && peek(name, at) != U'）') return 0;
  const char32_t behind = peek(name, at);
  if (project && digits && !bracket && !is_separator(behind)) {
    return kCounted.find(behind) == std::u32string_view::npos ? at : 0;
  }
  const bool marked = bracket || behind == U'、' || (digits && (behind == U'.' || behind == U'．')) ||
                      (project && (behind == U':' || behind == U'：'));
  if (!marked) return 0;
  skip(name, at, is_separator);
  return is_digit(peek(name, at)) && (behind == U'.' || behind == U'．') ? 0 : at;   // 2.5公里
}

}  // namespace jihe::rules
