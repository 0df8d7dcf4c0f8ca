// Brackets and quotation marks that stand alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace jihe::rules {

struct Bracket {
  char32_t kind = 0;       // the opening mark of its kind, half and full width alike; 0: none
  std::size_t at = 0;      // bytes [at, end) of the text
  std::size_t end = 0;
};

// The first bracket or quotation mark without its partner; kind 0 where all are paired. A numbering (1) 二）) needs no
// partner, and the brackets of a document number are another rule's matter. `brackets`: the bytes at which all of them stand.
Bracket find_unbalanced(std::string_view text, std::span<const std::uint32_t> brackets);

}  // namespace jihe::rules
