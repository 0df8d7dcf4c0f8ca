// Numbers that are not written in Arabic digits alone: 三百, 百分之九十五, 叁拾万; 5OO and 18〇〇, where a letter stands for
// a digit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"

namespace jihe {

// A number in Chinese numerals at the start of a text, and the bytes that it takes. In front of 元 the number ends before
// 万 and 亿, which are the unit's then: 三十万元 is 30 of them.
struct Numerals {
  Decimal number;
  std::size_t size = 0;
  bool percent = false;   // 百分之九十五, 百分百
};

// nullopt where the text starts with no numeral, or with two side by side that could mean anything (三五).
std::optional<Numerals> read_numerals(std::string_view text);

// A whole target in Chinese numerals, as 三百份, 百分之九十五以上, 不少于三次 have it behind their sign: a number, then a unit
// that things are counted in, so that 一流 and 三级 stay words; `bare` allows a number alone. nullopt for any other text.
// `text` is folded.
struct NumeralTarget {
  Numerals numerals;
  std::string_view unit;     // "" where none is written, and of percentages
  std::string_view behind;   // 以上, 以内, 左右: what may stand behind the unit
};
std::optional<NumeralTarget> read_numeral_target(std::string_view text, bool bare);

// `text` with the digits that letters (O o for 0, l I for 1) and 〇 stand for within a number: 5OO份 -> 500份,
// l00% -> 100%.
// Names that are made of both (O2, PM2.5, IPv6, 5l) stay.
std::string with_digits(std::string_view text);

// True where with_digits may change what stands here, at the start of a number or right behind its digits.
bool may_stand_for_digit(std::string_view text);

}  // namespace jihe
