#include "core/write/csv.h"

#include "core/base/text.h"
#include "core/read/csv.h"
#include "core/read/encoding/encoding.h"
#include "core/write/lines.h"

namespace jihe {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// =100%, -5, +3.5%, =1,200: a sign and a number.
bool is_number(std::string_view text) {
  text.remove_prefix(1);
  if (text.ends_with('%')) text.remove_suffix(1);
  if (text.empty() || !is_digit(text[0])) return false;
  return text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// True where Excel would compute `text`, or where it starts like a text that is kept from it.
bool needs_apostrophe(std::string_view text) {
  std::size_t apostrophes = text.find_first_not_of('\'');
  if (apostrophes == std::string_view::npos) return false;
  if (std::string_view("=+-@").find(text[apostrophes]) == std::string_view::npos) return false;
  return apostrophes > 0 || !is_number(text);
}

}  // namespace

std::string csv_cell(std::string_view text, std::string_view raw, char separator) {
  const bool crlf = raw.find("\r\n") != std::string_view::npos;
  std::string out;
  if (needs_apostrophe(text)) out += '\'';
  bool quoted = is_csv_quoted(raw);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    quoted = quoted || c == separator || c == '"' || c == '\n' || c == '\r';
    if (c == '\n' || c == '\r') {
      out += crlf ? "\r\n" : "\n";
    } else if (c == '"') {
      out += "\"\"";
    } else {
      out += c == '\t' && separator == '\t' ? ' ' : c;
    }
  }
  return quoted ? '"' + out + '"' : out;
}

Result<Bytes> write_csv(const Document& document) {
  const std::string text = to_utf8(BytesView(document.original).substr(document.bom), document.encoding);
  const char separator = csv_separator(text);
  return write_lines(document, {separator == '\0' ? ',' : separator, csv_text, csv_cell});
}

}  // namespace jihe
