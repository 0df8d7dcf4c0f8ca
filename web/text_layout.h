// Breaking text into lines as Chinese is set: anywhere between characters, but no closing punctuation at the start of a
// line, no opening bracket at its end, and numbers, words and signs before a number kept together.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace jihe::web {

struct Line {
  std::size_t begin = 0, end = 0;   // bytes of the text; white space at the break is in no line
  float width = 0;
};

// How wide a character is, in pixels.
struct Measure {
  float (*advance)(void* font, char32_t c) = nullptr;
  void* font = nullptr;
  float operator()(char32_t c) const { return advance(font, c); }
};

// The lines of `text` in `width` pixels; at least one. A word wider than a line is broken where it must be.
std::vector<Line> break_lines(std::string_view text, float width, const Measure& measure);

float text_width(std::string_view text, const Measure& measure);

// Bytes of the longest beginning of `text` that fits into `width`.
std::size_t fitting(std::string_view text, float width, const Measure& measure);

}  // namespace jihe::web
