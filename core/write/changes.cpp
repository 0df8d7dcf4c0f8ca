#include "core/write/changes.h"

#include <algorithm>
#include <utility>

#include "core/base/characters.h"
#include "core/read/encoding/encoding.h"
#include "core/read/encoding/offsets.h"

namespace jihe {
namespace {

// In order, without those inside of others.
void put_in_order(std::vector<TextChange>& changes) {
  // What is put in at a place comes before what is taken out there, and of that the longest first.
  std::stable_sort(changes.begin(), changes.end(), [](const TextChange& a, const TextChange& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    const bool puts_in = a.begin == a.end;
    return puts_in != (b.begin == b.end) ? puts_in : a.end > b.end;
  });
  std::size_t at = 0;
  std::erase_if(changes, [&at](const TextChange& change) {
    if (change.begin < at) return true;
    at = change.end;
    return false;
  });
}

}  // namespace

std::string with_changes(std::string_view text, std::vector<TextChange> changes) {
  put_in_order(changes);
  std::string out;
  out.reserve(text.size() + 1024);
  std::size_t at = 0;
  for (const TextChange& change : changes) {
    out += text.substr(at, change.begin - at);
    out += change.text;
    at = change.end;
  }
  out += text.substr(at);
  return out;
}

Result<Bytes> with_changes(const Document& document, std::vector<TextChange> changes) {
  put_in_order(changes);
  const BytesView original = document.original;
  Offsets offsets(original, {document.encoding, document.bom});
  Bytes out;
  out.reserve(original.size() + 1024);
  std::size_t at = 0;
  for (const TextChange& change : changes) {
    const std::size_t begin = offsets.of(change.begin);
    const Result<Bytes> text = from_utf8(change.text, document.encoding);
    if (!text) return Error{text.error().code, begin, text.error().detail};
    out += original.substr(at, begin - at);
    out += *text;
    at = offsets.of(change.end);
  }
  out += original.substr(at);
  return out;
}

Difference difference(std::string_view before, std::string_view after) {
  std::size_t front = 0;
  while (front < before.size() && front < after.size() && before[front] == after[front]) ++front;
  while (inside_character(before, front) || inside_character(after, front)) --front;
  std::size_t back = 0;
  const std::size_t most = std::min(before.size(), after.size()) - front;
  while (back < most && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
  while (inside_character(before, before.size() - back) || inside_character(after, after.size() - back)) --back;
  return {front, before.size() - back, std::string(after.substr(front, after.size() - back - front))};
}

}  // namespace jihe
