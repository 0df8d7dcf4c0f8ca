// Text as the checks compare it. All functions take and give UTF-8 and never change what is shown or saved.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jihe::text {

// `s` without white space (ASCII, U+00A0, U+3000, zero-width) at both ends; a view into `s`.
std::string_view trim(std::string_view s);

// True only where `s` starts with a character that is no white space: ASCII, or Han, as nearly all texts do.
// REQUIRES: s not empty.
inline bool starts_plainly(std::string_view s) {
  const auto lead = static_cast<unsigned char>(s[0]);
  return (lead > 0x20 && lead < 0x80) || (lead >= 0xE4 && lead <= 0xE9);
}

// True where nothing but white space is in `s`.
bool blank_of_any(std::string_view s);   // every case, out of line
inline bool blank(std::string_view s) { return s.empty() || (!starts_plainly(s) && blank_of_any(s)); }

// White space of any kind: ASCII, U+00A0, U+3000, zero-width.
bool is_space(char32_t c);

// Bytes at the start of `s` of which is_plain is true.
std::size_t plain_length(std::string_view s);

// True only where fold, fold_label and remove_spaces would all give `s` itself: Han, common signs and ASCII without white
// space, the usual case by far.
inline bool is_plain(std::string_view s) { return plain_length(s) == s.size(); }

// `s` for comparison: full-width ASCII, compatibility signs and units folded as NFKC does, U+3000 and U+00A0 to a space.
std::string fold(std::string_view s);

// `s` as a label is compared: `fold`, all white space deleted, every kind of dash and tilde as '-', `:` kept.
// `plain`: bytes at its start that are known to be plain.
std::string fold_label(std::string_view s, std::size_t plain = 0);

// fold_label of a text, which is not copied where that changes nothing: then it points into the text.
class FoldedLabel {
 public:
  explicit FoldedLabel(std::string_view s) : text_(s) {
    const std::size_t plain = plain_length(s);
    if (plain == s.size()) return;
    own_ = fold_label(s, plain);
    text_ = own_;
  }
  FoldedLabel(const FoldedLabel&) = delete;
  FoldedLabel& operator=(const FoldedLabel&) = delete;

  operator std::string_view() const { return text_; }

 private:
  std::string own_;
  std::string_view text_;
};

// `s` without any white space.
std::string remove_spaces(std::string_view s);

// Pieces of `s` between any of the code points in `separators`, trimmed, empty ones left out; views into `s`.
std::vector<std::string_view> split(std::string_view s, std::u32string_view separators);

// As std::string_view has it, but without a call: texts mostly differ within the first character.
inline bool starts_with(std::string_view s, std::string_view start) {
  if (s.size() < start.size()) return false;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (s[i] != start[i]) return false;
  }
  return true;
}
inline bool ends_with(std::string_view s, std::string_view end) {
  return s.size() >= end.size() && starts_with(s.substr(s.size() - end.size()), end);
}

// The first byte at which `part` stands in `s`, npos where it doesn't.
std::size_t find(std::string_view s, std::string_view part);

inline bool contains(std::string_view s, std::string_view part) { return find(s, part) != std::string_view::npos; }
bool contains_any(std::string_view s, std::span<const std::string> parts);
bool contains_any(std::string_view s, std::initializer_list<std::string_view> parts);
bool ends_with_any(std::string_view s, std::initializer_list<std::string_view> ends);
bool starts_with_any(std::string_view s, std::initializer_list<std::string_view> starts);

// True where an ASCII or full-width digit is in `s`.
bool has_digit(std::string_view s);

// `s` with every `from` replaced by `to`. REQUIRES: from not empty.
std::string replace_all(std::string_view s, std::string_view from, std::string_view to);

// The share (0 to 1) of the 2-grams of code points that two texts have in common (Dice).
double similarity(std::string_view a, std::string_view b);

// The longest run of code points that both texts hold; a view into `a`.
std::string_view longest_common(std::string_view a, std::string_view b);

// At most `count` code points of `s`, with … where something was cut.
std::string shorten(std::string_view s, std::size_t count);

}  // namespace jihe::text
