// Characters of Wingdings, the fonts of symbols that Office has: forms are ticked and lists are dotted with them.
#pragma once

#include <string_view>

namespace jihe {

inline constexpr std::string_view kTicked = "☑";
inline constexpr std::string_view kUnticked = "☐";

// What the character `code` of Wingdings or Wingdings 2 shows, U+F000 added or not; "" for one that no form needs.
std::string_view symbol_shown(char32_t code);

}  // namespace jihe
