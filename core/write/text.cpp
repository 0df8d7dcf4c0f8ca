#include "core/write/text.h"

#include <string>
#include <string_view>

#include "core/write/lines.h"

namespace jihe {
namespace {

// A tab or line break typed into a cell would make cells and lines of its own: a space takes its place.
std::string one_line(std::string_view text, std::string_view, char) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\t' || text[i] == '\n' || text[i] == '\r' ? ' ' : text[i];
  }
  return out;
}

}  // namespace

Result<Bytes> write_text(const Document& document) { return write_lines(document, {.write = one_line}); }

}  // namespace jihe
