#include "core/form/money.h"

#include <array>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/base/word_list.h"
#include "core/form/numerals.h"

namespace jihe {

namespace {

struct UnitName {
  std::string_view name;
  MoneyUnit unit;
};

// Longest first: 万元 before 万 before 元.
constexpr std::array<UnitName, 6> kUnits = {{{"亿元", MoneyUnit::yi},
                                             {"万元", MoneyUnit::wan},
                                             {"亿", MoneyUnit::yi},
                                             {"万", MoneyUnit::wan},
                                             {"元", MoneyUnit::yuan},
                                             {"圆", MoneyUnit::yuan}}};

int power_to_wan(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::yuan: return -4;
    case MoneyUnit::yi: return 4;
    case MoneyUnit::none:
    case MoneyUnit::wan: break;
  }
  return 0;
}

bool is_number_part(char c) { return is_ascii_digit(c) || c == '.' || c == ','; }

bool take(std::string_view& s, std::string_view prefix) {
  if (!text::starts_with(s, prefix)) return false;
  s.remove_prefix(prefix.size());
  return true;
}

bool take_end(std::string_view& s, std::string_view suffix) {
  if (!text::ends_with(s, suffix)) return false;
  s.remove_suffix(suffix.size());
  return true;
}

// True where `text` has a full-width digit or point: read as its ASCII twin, but not how an amount is written.
bool has_full_width(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    if ((c >= U'０' && c <= U'９') || c == U'．') return true;
  }
  return false;
}

// Takes what may stand behind the number: a unit, also in brackets, 左右, the end of a sentence.
void take_unit(std::string_view& s, Money& money) {
  take(s, "(");   // 20(万元)
  for (const UnitName& unit : kUnits) {
    if (!take(s, unit.name)) continue;
    money.unit = unit.unit;
    money.unit_written = unit.name;
    break;
  }
  for (const std::string_view word : {"左右", "上下"}) money.approximate |= take(s, word);
  while (take_end(s, "。") || take_end(s, ";") || take_end(s, ")") || take_end(s, "整")) {
  }
}

// Takes the number at the start of `s`; false where there is none.
bool take_number(std::string_view& s, Money& money) {
  std::size_t length = s.starts_with('-') ? 1 : 0;
  while (length < s.size() && is_number_part(s[length])) ++length;
  money.number = Decimal::parse(s.substr(0, length));
  if (money.number) s.remove_prefix(length);
  return money.number.has_value();
}

}  // namespace

Money parse_money(std::string_view text, MoneyUnit header) {
  Money money;
  if (text.empty()) return money;
  std::string storage;
  std::string_view s = text;
  const bool plain = text::is_plain(text);
  if (!plain) s = storage = text::remove_spaces(text::fold(text));
  while (take(s, ":") || take(s, "=")) {
  }
  if (s.empty()) return money;
  if (!is_number_part(s[0])) {
    for (const std::string_view sign : {"人民币", "￥", "¥", "RMB"}) take(s, sign);
    for (const std::string_view word : {"大约", "约", "近"}) money.approximate |= take(s, word);
  }
  const std::string_view written = s;
  std::string repaired;
  bool digits = take_number(s, money);   // nothing but digits
  if (may_stand_for_digit(s)) {
    repaired = with_digits(written);
    if (repaired != written) {
      s = repaired;
      take_number(s, money);
      digits = false;
    }
  }
  if (!money.number) {
    const std::optional<Numerals> numerals = read_numerals(s);
    if (numerals && !numerals->percent) {
      money.number = numerals->number;
      s.remove_prefix(numerals->size);
    }
  }
  if (!s.empty()) take_unit(s, money);
  money.words = !s.empty() || !money.number;
  money.malformed = money.words || !digits || (!plain && has_full_width(text));
  if (money.number) {
    const MoneyUnit unit = money.unit == MoneyUnit::none ? header : money.unit;
    money.wan = money.number->shifted(power_to_wan(unit));
  }
  return money;
}

MoneyUnit money_unit_of_label(std::string_view label) {
  if (label.find('(') == std::string_view::npos && !text::contains(label, "（")) return MoneyUnit::none;
  const text::FoldedLabel stored(label);
  const std::string_view folded = stored;
  const std::size_t open = folded.rfind('(');
  if (open == std::string_view::npos) return MoneyUnit::none;
  const std::string_view inside = folded.substr(open + 1);
  static const WordList kParts({"万", "元", "亿", "圆"});
  if (!kParts.within(inside)) return MoneyUnit::none;   // a scope: (含本级)
  for (const UnitName& unit : kUnits) {
    if (text::contains(inside, unit.name)) return unit.unit;
  }
  return MoneyUnit::none;
}

}  // namespace jihe
