// The tags and texts of HTML one after another, each with its bytes, as a browser cuts them: nothing is ever malformed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jihe {

class HtmlTokens {
 public:
  enum class Event { open, close, text, end };

  explicit HtmlTokens(std::string_view html) : html_(html) {}

  // The next tag or text. Comments, declarations and what a browser never shows (scripts, styles, titles) are passed over;
  // a tag that the end cuts off is the end.
  Event next();

  // The next event is the first one at or behind this byte.
  void pass_to(std::size_t at) { at_ = at; }

  // Of the last event: its bytes, and for a tag its name in lower case.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  std::string_view name() const { return name_; }
  std::string_view raw() const { return html_.substr(begin_, end_ - begin_); }

  // The value of an attribute of the tag just opened, raw, a view into the HTML; "" where it has none.
  std::string_view attribute(std::string_view name) const;
  bool has_attribute(std::string_view name) const;

 private:
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };

  bool starts_markup(std::size_t i) const;
  bool pass_declaration();
  Event read_tag();
  void pass_hidden_text();
  bool next_attribute(std::size_t& i, Attribute& attribute) const;
  bool find_attribute(std::string_view name, Attribute& attribute) const;

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t name_end_ = 0;
  std::string name_;
};

// ASCII letters in lower case compared: HTML's names and keywords.
char html_lower(char c);
bool html_same(std::string_view a, std::string_view lower);
bool html_contains(std::string_view s, std::string_view lower);

bool is_html_space(char c);

}  // namespace jihe
