// Numbers in running text: those that measure something, and those of documents.
#pragma once

#include <cstddef>
#include <string_view>

namespace jihe::rules {

// Digits of half or full width, Latin letters, Chinese numerals from 一 to 万 (两 is one, 零 and 亿 are none).
inline bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }
inline bool is_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
bool is_numeral(char32_t c);

// Whether the run of digits at bytes [begin, end) of a text, which is made of so many of them, measures something: it is no
// year, no document's number, not 目标1, 第5届, a hotline.
bool measures(std::string_view text, std::size_t begin, std::size_t end, std::size_t digits);

// Whether the Chinese numerals from byte `begin` on, `first` among them, do: 三场, 十二户; not 第三次, 一次, 千家万户.
bool is_chinese_count(std::string_view text, std::size_t begin, char32_t first);

// The bytes of a document number's year and number, (2009)46号 or 〔2009〕46号, at byte `at`; 0 where there is none.
std::size_t document_number(std::string_view text, std::size_t at);

}  // namespace jihe::rules
