#include "core/report/width.h"

#include <algorithm>
#include <iterator>

#include "core/base/utf8.h"

namespace jihe {

namespace {

struct Range {
  char32_t first, last;
};

// East-Asian wide and full-width (W and F of Unicode's EastAsianWidth), neighbours joined.
constexpr Range kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0xA4CF}, {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

constexpr Range kZero[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x0300, 0x036F}, {0x200B, 0x200F},
    {0x2028, 0x202E}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) {
  const Range* at =
      std::lower_bound(ranges, ranges + N, c, [](const Range& range, char32_t wanted) { return range.last < wanted; });
  return at != ranges + N && at->first <= c;
}

int width_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  return in(kZero, c) ? 0 : in(kWide, c) ? 2 : 1;
}

// Marks that must not start a line, and marks that must not end one.
constexpr std::u32string_view kClosing = U"，。、；：！？）〕】》”’…,.;:!?)]}%％";
constexpr std::u32string_view kOpening = U"（〔【《“‘([{";

// True where a line may end between the two characters.
bool breakable(char32_t before, char32_t after) {
  if (kClosing.find(after) != std::u32string_view::npos || kOpening.find(before) != std::u32string_view::npos) {
    return false;
  }
  return before == ' ' || width_of(before) == 2 || width_of(after) == 2;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) width += width_of(utf8::next(text, i));
  return width;
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E);
    utf8::append(out, control ? U' ' : c);
  }
  return out;
}

std::string pad_right(std::string_view text, int width) {
  std::string out(text);
  out.append(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return out;
}

std::string wrap(std::string_view text, int width, int first, int indent) {
  if (width <= indent) return std::string(text);
  std::string out;
  std::size_t line_begin = 0;  // of the line being filled, in `text`
  std::size_t last_break = 0;  // where it may end
  int used = first;
  int used_at_break = first;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = utf8::next(text, i);
    if (at > line_begin && breakable(before, c)) {
      last_break = at;
      used_at_break = used;
    }
    if (used + width_of(c) > width && last_break > line_begin) {
      std::string_view line = text.substr(line_begin, last_break - line_begin);
      while (line.ends_with(' ')) line.remove_suffix(1);
      out += line;
      out += '\n';
      out.append(static_cast<std::size_t>(indent), ' ');
      line_begin = last_break;
      used = indent + used - used_at_break;
    }
    used += width_of(c);
    before = c;
  }
  out += text.substr(line_begin);
  return out;
}

}  // namespace jihe
