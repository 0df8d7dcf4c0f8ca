#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/base/characters.h"
#include "core/base/fold_table.h"
#include "core/base/utf8.h"

namespace jihe::text {
namespace {

std::uint8_t byte_at(std::string_view s, std::size_t i) { return static_cast<std::uint8_t>(s[i]); }

bool space(char32_t c) {
  if (c <= 0x20) return c == ' ' || (c >= '\t' && c <= '\r');
  if (c < 0x2000) return c == 0xA0 || c == 0x85;
  if (c <= 0x206F) {
    return c <= 0x200D || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060;
  }
  return c == 0x3000 || c == 0xFEFF;
}

// Ideographs between U+4000 and U+9FFF start with E4 to E9: never white space, never folded, three bytes long. They are
// most of what a form holds, so the loops below step over them without decoding.
[[gnu::always_inline]] inline bool plain_ideograph(std::string_view s, std::size_t i) {
  const std::uint8_t a = byte_at(s, i);
  return leads_han(a) && i + 3 <= s.size() && (byte_at(s, i + 1) & 0xC0) == 0x80 &&
         (byte_at(s, i + 2) & 0xC0) == 0x80;
}

// True only where the text ends with an ASCII character or a Han that is no white space.
bool plain_end(std::string_view s) {
  const std::uint8_t last = byte_at(s, s.size() - 1);
  if (last < 0x80) return last > 0x20;
  return s.size() >= 3 && plain_ideograph(s, s.size() - 3);
}

// Of eight bytes of a text, the first at the lowest place: the highest bit of each byte that says, whatever stands
// around it, that no character here is changed by folding. Those are ASCII from 21 to 7D, what goes on with a
// character, and E4 to EB (U+4000 to U+BFFF) at the start of one. Without a branch: texts mix them as they like.
std::uint64_t plain_bytes(std::uint64_t eight) {
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  const std::uint64_t low = eight & 0x7F * kEach;
  // The highest bit of `low + (0x80 - n)` is set where low is n or more.
  const auto from = [low](std::uint64_t n) { return low + (0x80 - n) * kEach; };
  const std::uint64_t ascii = ~eight & from(0x21) & ~from(0x7E);
  const std::uint64_t wide = eight & (~(eight << 1) | (from(0x64) & ~from(0x6C)));
  return (ascii | wide) & 0x80 * kEach;
}

// Bytes of the character at `i` of those whose start alone does not tell: 3 for U+2240 to U+227F (≥) and U+3001 to
// U+301B (、。《》), which folding leaves alone, 0 for any other.
std::size_t plain_sign(std::string_view s, std::size_t i) {
  const auto byte = [&](std::size_t at) { return at < s.size() ? byte_at(s, at) : std::uint8_t{0}; };
  if (byte(i) == 0xE2) return byte(i + 1) == 0x89 ? 3 : 0;
  return byte(i) == 0xE3 && byte(i + 1) == 0x80 && byte(i + 2) != 0x80 && byte(i + 2) < 0x9C ? 3 : 0;
}

// Bytes of the white space character that starts at byte `i`; 0 for any other.
std::size_t space_at(std::string_view s, std::size_t i) {
  const std::uint8_t a = byte_at(s, i);
  if (a < 0x80) return space(a) ? 1 : 0;
  if (a != 0xC2 && a != 0xE2 && a != 0xE3 && a != 0xEF) return 0;  // the lead bytes of all others
  std::size_t end = i;
  return space(utf8::next(s, end)) ? end - i : 0;
}

// Bytes of the white space character that ends before byte `end`; 0 for any other.
std::size_t space_before(std::string_view s, std::size_t end) {
  std::size_t i = end - 1;
  while (i > 0 && end - i < 3 && (byte_at(s, i) & 0xC0) == 0x80) --i;
  const std::size_t bytes = space_at(s, i);
  return i + bytes == end ? bytes : 0;
}

// What a character is folded to; no data where it stays as it is.
std::string_view folding(char32_t c, char (&one)[4]) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    one[0] = static_cast<char>(c - 0xFF01 + 0x21);
    return {one, 1};
  }
  if (c > 0x2189 && c < 0x2460) return {};  // ≥ ≤ → and the like
  if (c > 0x3000 && c < 0x3036) return {};  // 、。《》〔〕
  if (c > 0xFFFF) return {};
  const auto u = static_cast<char16_t>(c);
  if (u >= kFirstRadical && u < kFirstRadical + std::size(kRadicals) - 1) {
    const char32_t r = kRadicals[u - kFirstRadical];
    one[0] = static_cast<char>(0xE0 | r >> 12);
    one[1] = static_cast<char>(0x80 | (r >> 6 & 0x3F));
    one[2] = static_cast<char>(0x80 | (r & 0x3F));
    return {one, 3};
  }
  const Folding* found = std::lower_bound(std::begin(kFoldings), std::end(kFoldings), u);
  if (found == std::end(kFoldings) || found->from != u) return {};
  const void* nul = std::memchr(found->to, 0, sizeof found->to);
  const std::size_t size =
      nul == nullptr ? sizeof found->to : static_cast<std::size_t>(static_cast<const char*>(nul) - found->to);
  return {found->to, size};
}

bool may_fold(std::uint8_t lead) { return lead == 0xC2 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF; }

bool is_dash(char32_t c) {
  return c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2053 || c == 0x2212 || c == 0x223C || c == 0x2500 ||
         c == 0x301C || c == 0x2043;
}

// `s` with some of its characters replaced: `replacement` gets the byte where one starts, moves it behind, and gives what
// stands in its place, or kSame. Runs between two replacements are copied whole; most texts are one run. Before `from`
// nothing is replaced.
constexpr const char* kSame = nullptr;

template <class Replacement>
std::string rewritten(std::string_view s, Replacement replacement, std::size_t from = 0) {
  std::string out;
  std::size_t copied = 0;  // bytes of `s` that are in `out`
  for (std::size_t i = from; i < s.size();) {
    i = utf8::skip_ideographs(s, i);
    if (i >= s.size()) break;
    if (plain_ideograph(s, i)) {
      i += 3;
      continue;
    }
    const std::size_t begin = i;
    const std::string_view to = replacement(i);
    if (to.data() == kSame) continue;
    if (copied == 0) out.reserve(s.size() + 8);
    out.append(s.data() + copied, begin - copied);
    out.append(to);
    copied = i;
  }
  if (copied == 0) return std::string(s);
  out.append(s.data() + copied, s.size() - copied);
  return out;
}

// A folded character as a label is compared.
std::string_view in_label(std::string_view folded, char (&one)[8]) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(folded, i);
    if (space(c)) continue;
    if (is_dash(c)) {
      one[size++] = '-';
    } else {
      std::memcpy(one + size, folded.data() + begin, i - begin);
      size += i - begin;
    }
  }
  return {one, size};
}

template <class Parts>
bool any_found(std::string_view s, const Parts& parts) {
  return std::any_of(parts.begin(), parts.end(), [s](std::string_view part) { return contains(s, part); });
}

}  // namespace

bool is_space(char32_t c) { return space(c); }

std::string_view trim(std::string_view s) {
  if (!s.empty() && starts_plainly(s) && plain_end(s)) return s;   // most are trimmed
  std::size_t begin = 0;
  while (begin < s.size()) {
    const std::size_t bytes = space_at(s, begin);
    if (bytes == 0) break;
    begin += bytes;
  }
  s.remove_prefix(begin);
  while (!s.empty()) {
    const std::size_t bytes = space_before(s, s.size());
    if (bytes == 0) break;
    s.remove_suffix(bytes);
  }
  return s;
}

bool blank_of_any(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t bytes = space_at(s, i);
    if (bytes == 0) return false;
    i += bytes;
  }
  return true;
}

std::size_t plain_length(std::string_view s) {
  constexpr std::uint64_t kHighest = 0x8080808080808080u;
  for (std::size_t i = utf8::skip_ideographs(s, 0); i < s.size();) {   // most names are nothing else
    const std::uint64_t others = ~plain_bytes(eight_at(s, i)) & kHighest;
    if (others == 0) {
      i += 8;
      continue;
    }
    i += static_cast<std::size_t>(std::countr_zero(others)) / 8;
    if (i >= s.size()) break;
    const std::size_t sign = plain_sign(s, i);
    if (sign == 0) return i;
    i += sign;
    if (i > s.size()) return s.size();   // it breaks off inside a character
  }
  return s.size();
}

std::string fold(std::string_view s) {
  char one[4];
  return rewritten(s, [&](std::size_t& i) -> std::string_view {
    if (!may_fold(byte_at(s, i))) {
      ++i;
      return {kSame, 0};
    }
    return folding(utf8::next(s, i), one);
  });
}

std::string fold_label(std::string_view s, std::size_t plain) {
  char one[4];
  char label[8];
  const auto replacement = [&](std::size_t& i) -> std::string_view {
    const std::uint8_t lead = byte_at(s, i);
    if (lead < 0x80) {
      ++i;
      if (lead == '~') return "-";
      return space(lead) ? std::string_view("") : std::string_view(kSame, 0);
    }
    const char32_t c = utf8::next(s, i);
    const std::string_view to = folding(c, one);
    if (to.data() != kSame) return in_label(to, label);
    if (space(c)) return "";
    return is_dash(c) ? std::string_view("-") : std::string_view(kSame, 0);
  };
  return rewritten(s, replacement, plain);
}

std::string remove_spaces(std::string_view s) {
  return rewritten(s, [&](std::size_t& i) -> std::string_view {
    const std::size_t bytes = space_at(s, i);
    i += bytes == 0 ? 1 : bytes;
    return bytes == 0 ? std::string_view(kSame, 0) : std::string_view("");
  });
}

std::vector<std::string_view> split(std::string_view s, std::u32string_view separators) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view piece = trim(s.substr(begin, end - begin));
    if (!piece.empty()) pieces.push_back(piece);
  };
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t at = i;
    if (separators.find(utf8::next(s, i)) == std::u32string_view::npos) continue;
    take(at);
    begin = i;
  }
  take(s.size());
  return pieces;
}

std::size_t find(std::string_view s, std::string_view part) {
  if (part.size() > s.size()) return std::string_view::npos;
  if (part.size() < 3 || byte_at(part, 0) < 0xE0) return s.find(part);
  // The third byte of a Han tells it from most others: eight bytes of the text are held against it at a time.
  constexpr std::uint64_t kEach = 0x0101010101010101u;
  const std::uint64_t third = byte_at(part, 2) * kEach;
  const std::size_t last = s.size() - part.size() + 2;   // where it may stand
  for (std::size_t i = 2; i <= last; i += 8) {
    const std::uint64_t other = eight_at(s, i) ^ third;
    for (std::uint64_t same = (other - kEach) & ~other & 0x80 * kEach; same != 0; same &= same - 1) {
      const std::size_t at = i - 2 + static_cast<std::size_t>(std::countr_zero(same)) / 8;
      if (starts_with(s.substr(at), part)) return at;
    }
  }
  return std::string_view::npos;
}

bool contains_any(std::string_view s, std::span<const std::string> parts) { return any_found(s, parts); }

bool contains_any(std::string_view s, std::initializer_list<std::string_view> parts) { return any_found(s, parts); }

bool ends_with_any(std::string_view s, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [s](std::string_view end) { return ends_with(s, end); });
}

bool starts_with_any(std::string_view s, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [s](std::string_view start) { return starts_with(s, start); });
}

bool has_digit(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    while (i < s.size() && plain_ideograph(s, i)) i += 3;
    if (i >= s.size()) break;
    if (s[i] >= '0' && s[i] <= '9') return true;
    // U+FF10 to U+FF19 are EF BC 90 to EF BC 99.
    if (byte_at(s, i) == 0xEF && i + 2 < s.size() && byte_at(s, i + 1) == 0xBC && byte_at(s, i + 2) >= 0x90 &&
        byte_at(s, i + 2) <= 0x99) {
      return true;
    }
  }
  return false;
}

std::string replace_all(std::string_view s, std::string_view from, std::string_view to) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = s.find(from); at != std::string_view::npos; at = s.find(from, begin)) {
    out.append(s, begin, at - begin);
    out += to;
    begin = at + from.size();
  }
  out.append(s, begin);
  return out;
}

std::string shorten(std::string_view s, std::size_t count) {
  const std::size_t end = utf8::offset(s, count);
  std::string out(s.substr(0, end));
  if (end < s.size()) out += "…";
  return out;
}

}  // namespace jihe::text
