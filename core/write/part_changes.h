// What changes in an XML part: everything between is copied as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jihe {

// Bytes [begin, end) of the part, and what stands there instead.
struct PartChange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// The part with all its changes, whatever their order. One that begins inside of another's bytes is left out; of texts put in at
// the same place the first one given comes first.
std::string with_part_changes(std::string_view part, std::vector<PartChange> changes);

}  // namespace jihe
