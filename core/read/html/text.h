// Text as it stands in HTML: character references resolved as a browser does, and what has to be escaped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jihe {

// A character and how many bytes of HTML it stands in.
struct HtmlCharacter {
  char32_t c = 0;
  std::size_t length = 1;
};

// The character that the & at byte `at` starts: named (those of HTML 4; of the old ones also without semicolon) or numbered;
// the & itself where it starts none. REQUIRES: html[at] is &.
HtmlCharacter html_reference(std::string_view html, std::size_t at);

// `text` as it stands in HTML between tags: line breaks as <br/>, spaces that do not break as &nbsp;.
std::string html_escaped(std::string_view text);

}  // namespace jihe
