#include "core/read/xlsx/strings.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/base/utf8.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

// The character of an escape like _x000D_ at the start of `text`; 0 where none stands there.
char32_t escaped(std::string_view text) {
  constexpr std::size_t kLength = 7;
  if (text.size() < kLength || text[1] != 'x' || text[6] != '_') return 0;
  char32_t value = 0;
  for (const char c : text.substr(2, 4)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return 0;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

bool is_plain(char c) { return c != '_' && (static_cast<unsigned char>(c) >= 0x20 || c == '\n'); }

// A line break is \n here, however it is written; `last` is the character before.
void append_character(std::string& out, char32_t c, bool& after_return) {
  const bool second = after_return && c == '\n';
  after_return = c == '\r';
  if (second) return;
  if (c == '\r') {
    out += '\n';
  } else if (c == '\t') {
    out += ' ';
  } else if (c >= 0x20 || c == '\n') {
    utf8::append(out, c);
  }
}

}  // namespace

void append_shown(std::string& out, std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    out += text;
    return;
  }
  bool after_return = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i] == '_' ? escaped(text.substr(i)) : 0;
    if (c != 0) {
      constexpr std::size_t kLength = 7;
      i += kLength;
      append_character(out, c, after_return);
    } else {
      append_character(out, utf8::next(text, i), after_return);
    }
  }
}

bool append_rich_text(XmlReader& xml, std::string& out) {
  const std::size_t outside = xml.depth() - 1;
  std::string room;
  bool in_text = false;
  for (;;) {
    const Event event = xml.next();
    if (event == Event::text) {
      if (in_text) append_shown(out, xml.text(room));
    } else if (event == Event::open) {
      in_text = xml.name() == "t";
      if (xml.name() == "rPh" && !xml.skip()) return false;
    } else if (event == Event::close) {
      in_text = false;
      if (xml.depth() == outside) return true;
    } else {
      return false;
    }
  }
}

Result<SharedStrings> SharedStrings::read(std::string_view part) {
  SharedStrings strings;
  constexpr std::size_t kUsualBytes = 24;   // of an entry with its tags and a short text
  strings.ends_.reserve(part.size() / kUsualBytes);
  strings.texts_.reserve(part.size() / 2);
  XmlReader xml(part);
  Event event = xml.next();
  for (; event != Event::end && event != Event::bad; event = xml.next()) {
    if (event != Event::open || xml.name() != "si") continue;
    const std::size_t begin = strings.texts_.size();
    if (!append_rich_text(xml, strings.texts_)) return Error{ErrorCode::damaged, xml.begin(), {}};
    if (strings.texts_.size() - begin > kMaxCellBytes) return Error{ErrorCode::cell_too_large, xml.begin(), {}};
    strings.ends_.push_back(static_cast<std::uint32_t>(strings.texts_.size()));
  }
  if (event == Event::bad) return Error{ErrorCode::damaged, xml.begin(), {}};
  return strings;
}

}  // namespace jihe
