#include "core/read/html/tokens.h"

#include <algorithm>
#include <array>

namespace jihe {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool ends_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

// What stands in them is no markup, and nothing that is shown.
bool holds_hidden_text(std::string_view name) {
  constexpr std::array<std::string_view, 8> kNames = {"script", "style",    "title",   "noscript",
                                                      "iframe", "noframes", "noembed", "xmp"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

char html_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool html_same(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() &&
         std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) { return html_lower(x) == y; });
}

bool html_contains(std::string_view s, std::string_view lower) {
  const auto same = [](char x, char y) { return html_lower(x) == y; };
  return std::search(s.begin(), s.end(), lower.begin(), lower.end(), same) != s.end();
}

bool is_html_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

// "<5%" is text, as is "<" at the very end.
bool HtmlTokens::starts_markup(std::size_t i) const {
  if (html_[i] != '<' || i + 1 >= html_.size()) return false;
  const char c = html_[i + 1];
  return is_letter(c) || c == '!' || c == '?' || (c == '/' && i + 2 < html_.size());
}

HtmlTokens::Event HtmlTokens::next() {
  while (at_ < html_.size()) {
    if (starts_markup(at_)) {
      if (pass_declaration()) continue;
      return read_tag();
    }
    begin_ = at_++;
    while (at_ < html_.size() && !starts_markup(at_)) at_ = std::min(html_.find('<', at_ + 1), html_.size());
    end_ = at_;
    return Event::text;
  }
  begin_ = end_ = html_.size();
  return Event::end;
}

// Comments, <!DOCTYPE …>, <?xml …>, and Office's <![if …]> and <![endif]>, whose content a browser shows.
bool HtmlTokens::pass_declaration() {
  const char c = html_[at_ + 1];
  if (is_letter(c) || (c == '/' && is_letter(html_[at_ + 2]))) return false;
  std::string_view end = ">";
  std::size_t from = at_ + 2;
  if (html_.substr(at_).starts_with("<!--")) {
    // <!--> and <!---> are whole comments.
    end = "-->";
  }
  const std::size_t found = html_.find(end, from);
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  return true;
}

HtmlTokens::Event HtmlTokens::read_tag() {
  constexpr std::size_t kLongestName = 32;   // of those that matter
  begin_ = at_;
  const bool closes = html_[at_ + 1] == '/';
  std::size_t i = at_ + (closes ? 2 : 1);
  name_.clear();
  for (; i < html_.size() && !ends_name(html_[i]); ++i) {
    if (name_.size() < kLongestName) name_ += html_lower(html_[i]);
  }
  name_end_ = i;
  Attribute attribute;
  while (next_attribute(i, attribute)) continue;
  if (i >= html_.size()) {
    at_ = html_.size();
    begin_ = end_ = html_.size();
    return Event::end;
  }
  end_ = at_ = i + 1;
  if (closes) return Event::close;
  if (holds_hidden_text(name_)) pass_hidden_text();
  return Event::open;
}

// To the closing tag of the element just opened.
void HtmlTokens::pass_hidden_text() {
  for (;;) {
    at_ = html_.find("</", at_);
    if (at_ == std::string_view::npos) {
      at_ = html_.size();
      return;
    }
    const std::string_view rest = html_.substr(at_ + 2);
    if (html_same(rest.substr(0, name_.size()), name_) && rest.size() > name_.size() && ends_name(rest[name_.size()])) return;
    at_ += 2;
  }
}

// The attribute at or behind `i`, which is moved behind it; false at the end of the tag, where `i` then stands.
bool HtmlTokens::next_attribute(std::size_t& i, Attribute& attribute) const {
  const auto pass_spaces = [&] {
    while (i < html_.size() && is_html_space(html_[i])) ++i;
  };
  while (i < html_.size() && (is_html_space(html_[i]) || html_[i] == '/')) ++i;
  if (i >= html_.size() || html_[i] == '>') return false;
  const std::size_t name = i++;   // a name may start with =
  while (i < html_.size() && !ends_name(html_[i]) && html_[i] != '=') ++i;
  attribute = {html_.substr(name, i - name), {}};
  const std::size_t behind = i;
  pass_spaces();
  if (i >= html_.size() || html_[i] != '=') {
    i = behind;
    return true;
  }
  ++i;
  pass_spaces();
  const bool quoted = i < html_.size() && (html_[i] == '"' || html_[i] == '\'');
  const std::size_t begin = quoted ? i + 1 : i;
  std::size_t end = begin;
  if (quoted) {
    end = std::min(html_.find(html_[i], begin), html_.size());
  } else {
    while (end < html_.size() && !is_html_space(html_[end]) && html_[end] != '>') ++end;
  }
  attribute.value = html_.substr(begin, end - begin);
  i = std::min(quoted ? end + 1 : end, html_.size());
  return true;
}

bool HtmlTokens::find_attribute(std::string_view name, Attribute& attribute) const {
  for (std::size_t i = name_end_; next_attribute(i, attribute);) {
    if (html_same(attribute.name, name)) return true;
  }
  return false;
}

std::string_view HtmlTokens::attribute(std::string_view name) const {
  Attribute attribute;
  return find_attribute(name, attribute) ? attribute.value : std::string_view{};
}

bool HtmlTokens::has_attribute(std::string_view name) const {
  Attribute attribute;
  return find_attribute(name, attribute);
}

}  // namespace jihe
