#include "core/read/package/xml.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/base/utf8.h"

namespace jihe {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool ends_name(char c) { return is_space(c) || c == '>' || c == '/' || c == '='; }

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The character a reference stands for (`&amp;` without & and ;); 0 for one that XML does not know.
char32_t referenced(std::string_view name) {
  if (name == "amp") return U'&';
  if (name == "lt") return U'<';
  if (name == "gt") return U'>';
  if (name == "quot") return U'"';
  if (name == "apos") return U'\'';
  if (name.size() < 2 || name[0] != '#') return 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  char32_t value = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : !hex ? -1 : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                                              : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0 || value > 0x10FFFF) return 0;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return value > 0x10FFFF ? 0 : value;
}

}  // namespace

bool XmlReader::pass(std::string_view start, std::string_view end) {
  if (!xml_.substr(at_).starts_with(start)) return false;
  const std::size_t found = xml_.find(end, at_ + start.size());
  at_ = found == std::string_view::npos ? xml_.size() + 1 : found + end.size();
  return true;
}

XmlReader::Event XmlReader::next() {
  if (bad_) return Event::bad;
  if (empty_) {   // the second tag of <w:tab/>
    empty_ = false;
    open_.pop_back();
    return Event::close;
  }
  for (;;) {
    if (at_ > xml_.size()) return fail();
    if (at_ == xml_.size()) return open_.empty() ? Event::end : fail();
    if (xml_[at_] != '<') return read_text();
    const char second = at_ + 1 < xml_.size() ? xml_[at_ + 1] : '\0';
    if (second == '/') return read_close();
    if (second != '!' && second != '?') return read_tag();
    if (pass("<!--", "-->") || pass("<?", "?>")) continue;
    return xml_.substr(at_).starts_with("<![CDATA[") ? read_text() : fail();
  }
}

XmlReader::Event XmlReader::read_text() {
  constexpr std::string_view kCdata = "<![CDATA[";
  raw_ = xml_[at_] == '<';
  begin_ = at_;
  if (raw_) {
    if (!pass(kCdata, "]]>") || at_ > xml_.size()) return fail();
    end_ = at_;
  } else {
    const std::size_t found = xml_.find('<', at_);
    end_ = at_ = found == std::string_view::npos ? xml_.size() : found;
  }
  return Event::text;
}

XmlReader::Event XmlReader::read_tag() {
  begin_ = at_;
  std::size_t i = at_ + 1;
  while (i < xml_.size() && !ends_name(xml_[i])) ++i;
  full_name_ = xml_.substr(at_ + 1, i - at_ - 1);
  if (full_name_.empty()) return fail();
  // The tag ends at the first > outside of quotes.
  for (; i < xml_.size() && xml_[i] != '>'; ++i) {
    if (xml_[i] == '<') return fail();
    if (xml_[i] != '"' && xml_[i] != '\'') continue;
    i = xml_.find(xml_[i], i + 1);
    if (i == std::string_view::npos) return fail();
  }
  if (i == xml_.size()) return fail();
  end_ = at_ = i + 1;
  empty_ = xml_[i - 1] == '/';
  name_ = without_prefix(full_name_);
  open_.push_back(full_name_);
  return open_.size() > kMaxNesting ? fail() : Event::open;
}

XmlReader::Event XmlReader::read_close() {
  begin_ = at_;
  const std::size_t found = xml_.find('>', at_);
  if (found == std::string_view::npos) return fail();
  std::string_view name = xml_.substr(at_ + 2, found - at_ - 2);
  while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
  if (open_.empty() || open_.back() != name) return fail();
  open_.pop_back();
  end_ = at_ = found + 1;
  full_name_ = name;
  name_ = without_prefix(name);
  return Event::close;
}

bool XmlReader::next_attribute(std::size_t& at, std::string_view& name, std::string_view& value) const {
  std::size_t i = std::max(at, begin_ + 1 + full_name_.size());
  while (i < end_ && is_space(xml_[i])) ++i;
  std::size_t end = i;
  while (end < end_ && !ends_name(xml_[end])) ++end;
  if (end == i) return false;
  name = without_prefix(xml_.substr(i, end - i));
  while (end < end_ && xml_[end] != '"' && xml_[end] != '\'') ++end;
  if (end == end_) return false;
  std::size_t close = end + 1;
  while (close < end_ && xml_[close] != xml_[end]) ++close;
  if (close == end_) return false;
  value = xml_.substr(end + 1, close - end - 1);
  at = close + 1;
  return true;
}

std::string_view XmlReader::attribute(std::string_view name) const {
  std::string_view found;
  std::string_view value;
  for (std::size_t at = 0; next_attribute(at, found, value);) {
    if (found == name) return value;
  }
  return {};
}

std::string_view XmlReader::text(std::string& room) const {
  constexpr std::size_t kCdataStart = 9, kCdataEnd = 3;
  const std::string_view raw = xml_.substr(begin_, end_ - begin_);
  if (raw_) return raw.substr(kCdataStart, raw.size() - kCdataStart - kCdataEnd);
  const auto written = [](char c) { return c != '&' && c != '\r'; };
  if (std::all_of(raw.begin(), raw.end(), written)) return raw;
  return room = xml_unescaped(raw);
}

std::string XmlReader::text() const {
  std::string room;
  return std::string(text(room));
}

bool XmlReader::take_leaf(std::string_view name, std::string_view& raw) {
  if (empty_ || bad_) return false;
  const std::string_view prefix = full_name_.substr(0, full_name_.size() - name_.size());
  std::size_t i = at_;
  const auto passes = [this, &i](std::string_view expected) {
    if (xml_.size() - i < expected.size()) return false;
    for (const char c : expected) {
      if (xml_[i++] != c) return false;
    }
    return true;
  };
  if (!passes("<") || !passes(prefix) || !passes(name) || !passes(">")) return false;
  const std::size_t begin = i;
  while (i < xml_.size() && xml_[i] != '<') ++i;
  const std::size_t end = i;
  if (!passes("</") || !passes(prefix) || !passes(name) || !passes(">")) return false;
  raw = xml_.substr(begin, end - begin);
  at_ = i;
  return true;
}

bool XmlReader::skip() {
  const std::size_t outside = depth() - 1;
  for (;;) {
    const Event event = next();
    if (event == Event::bad || event == Event::end) return false;
    if (event == Event::close && depth() == outside) return true;
  }
}

bool has_doctype(std::string_view xml) {
  constexpr std::string_view kPassed[][2] = {{"<?", "?>"}, {"<!--", "-->"}};
  for (std::size_t at = 0;;) {
    while (at < xml.size() && is_space(xml[at])) ++at;
    const std::string_view left = xml.substr(at);
    const auto* passed = std::find_if(std::begin(kPassed), std::end(kPassed),
                                      [left](const auto& one) { return left.starts_with(one[0]); });
    if (passed == std::end(kPassed)) return left.starts_with("<!DOCTYPE");
    const std::size_t end = xml.find((*passed)[1], at + (*passed)[0].size());
    if (end == std::string_view::npos) return false;
    at = end + (*passed)[1].size();
  }
}

std::string xml_unescaped(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    if (raw[i] == '&') {
      constexpr std::size_t kLongest = 12;
      const std::size_t end = raw.substr(0, i + kLongest).find(';', i);
      const char32_t c = end == std::string_view::npos ? 0 : referenced(raw.substr(i + 1, end - i - 1));
      if (c != 0) {
        utf8::append(out, c);
        i = end + 1;
        continue;
      }
    }
    if (raw[i] != '\r') out += raw[i];   // a line break in XML is LF
    ++i;
  }
  return out;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default:
        // Control characters can't stand in XML at all.
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    }
  }
  return out;
}

}  // namespace jihe
