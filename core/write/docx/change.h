// The markup that is put into a Word document's part.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/write/changes.h"

namespace jihe {

// "w:", the prefix of the element that starts at `begin`; "" where it has none.
std::string_view prefix_at(std::string_view part, std::size_t begin);

// An element inside another one: bytes [begin, end); both 0 where there is none.
struct Child {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool found() const { return end > begin; }
};

// The child of this name (without prefix) of the element in bytes [begin, end).
Child child_of(std::string_view part, std::size_t begin, std::size_t end, std::string_view name);

// Well-formed markup without the elements of these names in it.
std::string without_elements(std::string_view markup, std::initializer_list<std::string_view> names);

// `text` as the content of a run: line breaks are elements of their own.
std::string run_content(std::string_view text, std::string_view prefix);

// A run with this w:rPr, which may be that of a paragraph's mark.
std::string run_of(std::string_view text, std::string_view prefix, std::string_view format);

}  // namespace jihe
