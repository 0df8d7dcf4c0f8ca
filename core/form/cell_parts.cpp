#include "core/form/cell_parts.h"

#include <algorithm>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/base/word_list.h"
#include "core/form/numerals.h"

namespace jihe {

namespace {

constexpr std::size_t kMostParts = 16;   // of one cell; what comes behind stays with the last

bool is_money(LabelSet labels) {
  return (labels & (kMoneyLabels | label_bit(Label::funding))) != 0;
}

// The character at byte `at`, NUL at the end; `next` becomes the byte behind it.
char32_t char_at(std::string_view cell, std::size_t at, std::size_t& next) {
  next = at;
  return at < cell.size() ? utf8::next(cell, next) : U'\0';
}

// Skips white space and the signs that may stand between a value and the next label.
std::size_t skip_separators(std::string_view cell, std::size_t at, std::u32string_view signs) {
  std::size_t next = at;
  for (char32_t c = char_at(cell, at, next); next != at; c = char_at(cell, at, next)) {
    if (!text::is_space(c) && signs.find(c) == std::u32string_view::npos) break;
    at = next;
  }
  return at;
}

// Where an amount that begins at `at` ends, its unit included: 80万元, 约12.5. `at` where there is none.
std::size_t amount_end(std::string_view cell, std::size_t at) {
  std::size_t next = at;
  std::size_t end = at;
  bool digits = false;
  for (char32_t c = char_at(cell, at, next); next != at; c = char_at(cell, at, next)) {
    const bool digit = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    const bool inside = digits ? c == U'.' || c == U',' || c == U'．' || c == U' '
                               : c == U'约' || c == U'￥' || c == U'¥' || c == U'-' || text::is_space(c);
    if (!digit && !inside) break;
    digits |= digit;
    if (digit) end = next;
    at = next;
  }
  if (!digits) {
    const auto numerals = read_numerals(cell.substr(at));   // 六十
    if (!numerals || numerals->percent) return end;
    end = at + numerals->size;
  }
  std::size_t behind = end;
  while (behind < cell.size() && cell[behind] == ' ') ++behind;
  for (const std::string_view unit : {"万元", "亿元", "元", "万", "亿"}) {
    if (text::starts_with(cell.substr(behind), unit)) return behind + unit.size();
  }
  return end;
}

// A source of money that is no known label in front of an amount: 学校自筹40万元. 0 where there is none.
std::size_t own_source(std::string_view cell, std::size_t at) {
  constexpr std::size_t kLongest = 10;   // characters
  std::size_t end = at;
  std::size_t next = at;
  for (std::size_t count = 0; count < kLongest; ++count, end = next) {
    if (!utf8::is_han(char_at(cell, end, next))) break;
  }
  static const WordList kSources({"自筹", "资金", "收入", "拨款", "补助", "配套", "贷款", "债券"});
  while (end > at && !kSources.ends(cell.substr(at, end - at))) {
    do --end;
    while (end > at && inside_character(cell, end));
  }
  return end == at ? 0 : end - at;
}

// The label of a further amount at `at`, behind 其中: too; its labels are 0 where there is none.
CellPart amount_at(const LabelIndex& index, std::string_view cell, std::size_t at) {
  const LabelSet wanted = kMoneyLabels;
  LabelStart start = index.start(cell.substr(at), wanted);
  constexpr std::string_view kOfIt = "其中";
  if (start.labels == 0 && text::starts_with(cell.substr(at), kOfIt)) {
    at = skip_separators(cell, at + kOfIt.size(), U":：,，");
    start = index.start(cell.substr(at), wanted);
  }
  if (start.labels == 0) {
    const std::size_t size = own_source(cell, at);
    if (size > 0) start = {label_bit(Label::part), size};
  }
  if (start.labels == 0) return {};
  const std::size_t label_end = skip_bracket(cell, at + start.end);
  const std::size_t begin = skip_colon(cell, label_end);
  const std::size_t end = amount_end(cell, begin);
  // Nothing filled in: the next label or the cell's end stands behind the colon.
  if (end == begin) {
    const std::size_t next = skip_separators(cell, begin, U",，;；、");
    const bool empty = begin > label_end && (next == cell.size() || index.start(cell.substr(next), wanted).labels != 0);
    if (!empty) return {};
  }
  return {start.labels, at, label_end, begin, end};
}

std::vector<CellPart> amounts_behind(const LabelIndex& index, std::string_view cell, std::size_t begin,
                                     std::size_t& end) {
  std::vector<CellPart> parts;
  const std::size_t first_end = amount_end(cell, begin);
  std::size_t at = first_end;
  while (parts.size() < kMostParts) {
    const std::size_t next = skip_separators(cell, at, U",，;；、(（。");
    if (next >= cell.size()) break;
    const CellPart part = amount_at(index, cell, next);
    if (part.labels == 0) break;
    parts.push_back(part);
    at = part.value_end;
  }
  if (parts.empty()) return parts;
  // What is no label belongs to the last amount, as it would where that stood alone.
  if (skip_separators(cell, at, U",，;；、。)）") < cell.size()) parts.back().value_end = cell.size();
  end = first_end;
  return parts;
}

// True for a value that a sentence is not: short, every bracket closed. What stands behind 立项依据 and the like (a note)
// is one only where no comma stands before the next label either, unless it is no longer than a person's name.
bool is_value(std::string_view between, std::string_view separators, bool note) {
  constexpr std::size_t kLongest = 240, kLongestNote = 60, kName = 12;   // bytes
  if (between.size() > (note ? kLongestNote : kLongest) || text::contains(between, "。")) return false;
  const auto has_comma = [](std::string_view s) { return text::contains_any(s, {"，", ",", "、"}); };
  if (note && between.size() > kName && (has_comma(between) || has_comma(separators))) return false;
  int open = 0;
  for (std::size_t i = 0; i < between.size();) {
    const char32_t c = utf8::next(between, i);
    open += c == U'(' || c == U'（' || c == U'《' || c == U'“' ? 1 : 0;
    open -= c == U')' || c == U'）' || c == U'》' || c == U'”' ? 1 : 0;
  }
  return open == 0;
}

// Without the signs and the white space that end a value in front of the next label.
std::size_t value_end(std::string_view cell, std::size_t begin, std::size_t end) {
  std::string_view value = text::trim(cell.substr(begin, end - begin));
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view sign : {",", "，", ";", "；", "、"}) {
      if (!text::ends_with(value, sign)) continue;
      value = text::trim(value.substr(0, value.size() - sign.size()));
      more = true;
    }
  }
  return value.empty() ? begin : static_cast<std::size_t>(value.data() - cell.data()) + value.size();
}

// The next label with a colon behind it, at or behind `from`; its value is the rest of the cell.
CellPart label_behind(const LabelIndex& index, std::string_view cell, std::size_t from, PartLabels labels) {
  constexpr std::u32string_view kSigns = U",，;；、";
  const bool note = holds(labels.first, Label::head_other);
  std::size_t begin = from;   // of what may be a label
  while (begin < cell.size()) {
    const LabelStart start = index.start(cell.substr(begin), labels.allowed & ~label_bit(Label::funding));
    if (start.labels != 0) {
      const std::size_t label_end = skip_bracket(cell, begin + start.end);
      std::size_t colon = label_end;
      while (colon < cell.size() && cell[colon] == ' ') ++colon;
      const bool set_off = cell.substr(colon).starts_with(':') || text::starts_with(cell.substr(colon), "：");
      if (set_off) {
        const std::size_t end = value_end(cell, from, begin);
        if (!is_value(cell.substr(from, end - from), cell.substr(end, begin - end), note)) return {};
        return {start.labels, begin, label_end, skip_colon(cell, label_end), cell.size()};
      }
    }
    // On to what stands behind the next sign or white space.
    std::size_t next = begin;
    char32_t c = U'\0';
    do {
      begin = next;
      c = char_at(cell, begin, next);
    } while (next != begin && !text::is_space(c) && kSigns.find(c) == std::u32string_view::npos);
    begin = skip_separators(cell, begin, kSigns);
  }
  return {};
}

bool has_colon(std::string_view s) {
  constexpr char kLead = '\xEF';   // of the full-width one; Han and most of its signs start with another
  return s.find(':') != std::string_view::npos || (s.find(kLead) != std::string_view::npos && text::contains(s, "："));
}

}  // namespace

std::vector<CellPart> parts_behind(const LabelIndex& index, std::string_view cell, std::size_t begin, PartLabels labels,
                                   std::size_t& end) {
  constexpr std::size_t kShortest = 9;   // bytes: a label and its colon, a label and its amount
  std::vector<CellPart> parts;
  if (begin >= cell.size() || cell.size() - begin < kShortest) return parts;
  if (is_money(labels.first)) return amounts_behind(index, cell, begin, end);
  if (!has_colon(cell.substr(begin))) return parts;
  std::size_t from = begin;
  while (parts.size() < kMostParts) {
    const CellPart part = label_behind(index, cell, from, labels);
    if (part.labels == 0) break;
    const std::size_t before = value_end(cell, from, part.label_begin);
    if (parts.empty()) end = before;
    else parts.back().value_end = before;
    parts.push_back(part);
    from = part.value_begin;
    labels.first = part.labels;
  }
  return parts;
}

std::size_t skip_colon(std::string_view cell, std::size_t begin) {
  while (begin < cell.size()) {
    std::size_t next = begin;
    const char32_t c = utf8::next(cell, next);
    if (c != U':' && c != U'：' && c != U' ' && c != U'　' && c != U'\u00A0') break;
    begin = next;
  }
  return begin;
}

std::size_t skip_bracket(std::string_view cell, std::size_t begin) {
  std::size_t i = begin;
  while (i < cell.size() && (cell[i] == ' ' || cell[i] == '\t')) ++i;
  std::size_t next = i;
  if (i >= cell.size()) return begin;
  const char32_t open = utf8::next(cell, next);
  if (open != U'(' && open != U'（') return begin;
  while (next < cell.size()) {
    const char32_t c = utf8::next(cell, next);
    if (c == U')' || c == U'）') return next;
  }
  return begin;
}

bool sets_off(std::string_view cell, std::size_t end, bool money) {
  const std::size_t behind = skip_colon(cell, end);
  if (behind >= cell.size()) return false;
  if (money) {
    const std::string rest = text::fold(cell.substr(behind));
    return rest[0] >= '0' && rest[0] <= '9' ? true
                                            : text::starts_with_any(rest, {"约", "￥", "¥", "-"}) && text::has_digit(rest);
  }
  return behind > end;
}

}  // namespace jihe
