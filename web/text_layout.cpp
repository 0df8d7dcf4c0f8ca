#include "web/text_layout.h"

#include "core/base/utf8.h"

namespace jihe::web {

namespace {

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// 行首禁则: never at the start of a line.
bool no_start(char32_t c) {
  return one_of(c, U"、。，．：；！？…—～）〕］】》〉」』”’％‰℃°·)]}>,.:;!?%");
}

// 行尾禁则: never at the end of one.
bool no_end(char32_t c) { return one_of(c, U"（〔［【《〈「『“‘￥＄([{<$#"); }

bool space(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000; }

// Characters that make up words and numbers: ≥95.5%, GB/T, 2024-2026, 3.5.
bool word(char32_t c) {
  if (c < 0x80) return c > U' ' && c != U'(' && c != U'[' && c != U'{';
  return (c >= 0xC0 && c < 0x250) || one_of(c, U"≥≤≠±＝＞＜％‰℃");
}

// Whether a line may end between two characters, neither of them white space.
bool may_break(char32_t before, char32_t after) {
  return !no_start(after) && !no_end(before) && !(word(before) && word(after));
}

class Breaker {
 public:
  Breaker(std::string_view text, float width, const Measure& measure)
      : text_(text), width_(width), measure_(measure) {}

  std::vector<Line> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t at = i;
      const char32_t c = utf8::next(text_, i);
      if (c == U'\r') continue;
      if (c == U'\n') {
        end_unit();
        end_line(i);
      } else if (space(c) && solid_) {
        gap_ += measure_(c);
      } else {
        // White space in front of a paragraph is its indentation; between characters it is where a line may end.
        const bool after_gap = gap_ > 0 && !no_start(c);
        if (solid_ && (after_gap || (gap_ == 0 && may_break(before_, c)))) end_unit();
        add(at, i, c);
      }
      before_ = c;
    }
    end_unit();
    end_line(text_.size());
    return std::move(lines_);
  }

 private:
  // A unit is a run of characters that stays on one line, with the white space behind it.
  void add(std::size_t at, std::size_t end, char32_t c) {
    const float advance = measure_(c);
    if (unit_end_ == unit_begin_) unit_begin_ = at;
    const float unit = unit_width_ + gap_ + advance;
    if (line_end_ > line_begin_ && line_width_ + line_gap_ + unit > width_) end_line(unit_begin_);
    if (line_end_ == line_begin_ && unit_end_ > unit_begin_ && unit > width_) {
      end_unit();   // wider than a line: broken where it must be
      end_line(at);
      unit_begin_ = at;
    }
    unit_width_ += gap_ + advance;
    gap_ = 0;
    unit_end_ = end;
    solid_ = solid_ || !space(c);
  }

  void end_unit() {
    if (unit_end_ > unit_begin_) {
      if (line_end_ == line_begin_) line_begin_ = unit_begin_, line_gap_ = 0;
      line_width_ += line_gap_ + unit_width_;
      line_end_ = unit_end_;
    }
    line_gap_ = gap_;
    gap_ = unit_width_ = 0;
    unit_begin_ = unit_end_ = 0;
    solid_ = false;
  }

  void end_line(std::size_t next) {
    lines_.push_back({line_begin_, line_end_, line_width_});
    line_begin_ = line_end_ = next;
    line_width_ = line_gap_ = 0;
  }

  std::string_view text_;
  float width_;
  const Measure& measure_;
  std::vector<Line> lines_;
  std::size_t line_begin_ = 0, line_end_ = 0, unit_begin_ = 0, unit_end_ = 0;
  float line_width_ = 0, line_gap_ = 0;   // the gap: white space behind what is on the line
  float unit_width_ = 0, gap_ = 0;
  bool solid_ = false;                    // the unit holds more than white space
  char32_t before_ = 0;
};

}  // namespace

std::vector<Line> break_lines(std::string_view text, float width, const Measure& measure) {
  return Breaker(text, width, measure).run();
}

float text_width(std::string_view text, const Measure& measure) {
  float width = 0;
  for (std::size_t i = 0; i < text.size();) width += measure(utf8::next(text, i));
  return width;
}

std::size_t fitting(std::string_view text, float width, const Measure& measure) {
  float x = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    x += measure(utf8::next(text, i));
    if (x > width) return at;
  }
  return text.size();
}

}  // namespace jihe::web
