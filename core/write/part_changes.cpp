#include "core/write/part_changes.h"

#include <algorithm>

namespace jihe {

std::string with_part_changes(std::string_view part, std::vector<PartChange> changes) {
  // What is put in at a place comes before what is taken out there.
  std::stable_sort(changes.begin(), changes.end(), [](const PartChange& a, const PartChange& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    return a.begin == a.end && b.begin != b.end;
  });
  std::string out;
  out.reserve(part.size() + 1024);
  std::size_t at = 0;
  for (const PartChange& change : changes) {
    if (change.begin < at) continue;
    out += part.substr(at, change.begin - at);
    out += change.text;
    at = change.end;
  }
  out += part.substr(at);
  return out;
}

}  // namespace jihe
