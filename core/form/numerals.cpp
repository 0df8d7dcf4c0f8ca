#include "core/form/numerals.h"

#include <algorithm>
#include <array>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe {

namespace {

constexpr std::int64_t kMost = 1'000'000'000'000;   // a number past that is none that a form has

// The value of a numeral 0 to 9, -1 for any other character.
int digit_of(char32_t c) {
  switch (c) {
    case U'零': case U'〇': case U'○': return 0;
    case U'一': case U'壹': return 1;
    case U'二': case U'两': case U'贰': return 2;
    case U'三': case U'叁': return 3;
    case U'四': case U'肆': return 4;
    case U'五': case U'伍': return 5;
    case U'六': case U'陆': return 6;
    case U'七': case U'柒': return 7;
    case U'八': case U'捌': return 8;
    case U'九': case U'玖': return 9;
    default: return -1;
  }
}

// 10, 100, 1000 for 十, 百, 千; 1 for any other character.
std::int64_t power_of(char32_t c) {
  switch (c) {
    case U'十': case U'拾': return 10;
    case U'百': case U'佰': return 100;
    case U'千': case U'仟': return 1000;
    default: return 1;
  }
}

std::int64_t large_power_of(char32_t c) { return c == U'万' ? 10'000 : c == U'亿' ? 100'000'000 : 1; }

constexpr std::string_view kPerCent = "百分之";

// What a section below 万 says and where it ends: 一千二百. `size` 0 where none begins.
struct Section {
  std::int64_t value = 0;
  std::size_t size = 0;
  bool digits_only = true;
};

// A run of digits without 十, 百, 千: 二〇二五. Two side by side count only with a zero among them, or four of them.
bool take_run(std::string_view text, Section& out) {
  int length = 0;
  bool zero = false;
  std::int64_t value = 0;
  std::size_t i = 0;
  while (i < text.size() && length < 9) {
    std::size_t next = i;
    const char32_t c = utf8::next(text, next);
    const int digit = digit_of(c);
    if (digit < 0) break;
    zero |= digit == 0;
    value = value * 10 + digit;
    ++length;
    i = next;
  }
  if (length < 2) return false;
  out = {value, zero || length >= 4 ? i : 0, true};
  return true;
}

Section section_at(std::string_view text) {
  Section out;
  std::int64_t last = 0;       // a digit that still waits for its power
  std::int64_t before = 10'000;   // powers get smaller
  bool waiting = false;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t next = i;
    const char32_t c = utf8::next(text, next);
    const int digit = digit_of(c);
    if (digit > 0 || (digit == 0 && i == 0)) {
      if (waiting) {
        Section run;
        return i == out.size && out.digits_only && take_run(text, run) ? run : Section{};
      }
      last = digit;
      waiting = true;
    } else if (digit == 0) {
      if (waiting && out.digits_only) {
        Section run;
        return take_run(text, run) ? run : Section{};
      }
      if (waiting) return {};
    } else if (const std::int64_t power = power_of(c); power > 1) {
      if (power >= before || (!waiting && power != 10)) break;
      out.value += (waiting ? last : 1) * power;
      out.digits_only = false;
      before = power;
      waiting = false;
    } else {
      break;
    }
    i = next;
    out.size = i;
  }
  if (waiting) out.value += last;
  return out;
}

// The digits behind 点: 九十五点五.
void take_fraction(std::string_view text, Numerals& out) {
  std::size_t i = out.size;
  std::size_t next = i;
  if (i >= text.size() || utf8::next(text, next) != U'点') return;
  i = next;
  Decimal number = out.number;
  while (i < text.size() && number.scale < 4) {
    next = i;
    const int digit = digit_of(utf8::next(text, next));
    if (digit < 0) break;
    number.units = number.units * 10 + digit;
    ++number.scale;
    i = next;
  }
  if (number.scale == 0) return;
  while (number.scale > 0 && number.units % 10 == 0) {
    number.units /= 10;
    --number.scale;
  }
  out.number = number;
  out.size = i;
}

// Units that a number in words stands before; 分, 级, 等 and the like make other words of it (十分, 一级).
constexpr std::array<std::string_view, 82> kUnits = {
    "个", "次", "场", "场次", "期", "批", "批次", "份", "册", "本", "套", "台", "台套", "件", "项", "处", "条", "根", "盏", "栋",
    "座", "间", "所", "家", "户", "户次", "人", "人次", "名", "位", "名额", "个名额", "辆", "艘", "篇", "部", "站", "村", "个村", "镇",
    "个乡镇", "个社区", "例", "宗", "起", "头", "只", "株", "棵", "张", "幅", "块", "支", "队", "架", "门", "门次", "吨", "公斤", "米",
    "公里", "千米", "平方米", "平方公里", "立方米", "亩", "公顷", "年", "个月", "周", "天", "个工作日", "工作日", "个小时", "小时",
    "分钟", "元", "万元", "亿元", "万人", "万人次", "万册"};

constexpr std::array<std::string_view, 12> kBehind = {"及以上", "(含)以上", "以上(含)", "或以上", "以上", "及以下",
                                                      "以下",   "以内",     "之内",     "以前",   "左右", "上下"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_zero_letter(char c) { return c == 'O' || c == 'o'; }
bool is_one_letter(char c) { return c == 'l' || c == 'I'; }
bool in_run(char c) { return is_ascii_digit(c) || is_letter(c) || c == '.' || c == ','; }

constexpr std::string_view kZero = "〇", kCircle = "○";

// Words and signs that no unit spelled l (litre) or I (a class) stands before.
bool counts_things(std::string_view behind) {
  return text::starts_with_any(behind, {"%", "％", "元", "万", "份", "次", "人", "个", "项", "户", "场", "期", "名", "件", "家"});
}

// The letters of a run that stand for digits put right; false where the run is no number with letters in it.
bool repair_run(std::string& run, std::string_view behind) {
  bool digits = false, letters = false;
  for (const char c : run) {
    if (is_letter(c) && !is_zero_letter(c) && !is_one_letter(c)) return false;
    digits |= is_ascii_digit(c);
    letters |= is_letter(c);
  }
  if (!digits || !letters) return false;
  if (is_zero_letter(run.front()) && (run.size() < 3 || run[1] != '.' || !is_ascii_digit(run[2]))) return false;
  if (is_one_letter(run.back()) && !counts_things(behind)) return false;
  for (char& c : run) c = is_zero_letter(c) ? '0' : is_one_letter(c) ? '1' : c;
  return true;
}

}  // namespace

std::optional<Numerals> read_numerals(std::string_view text) {
  Numerals out;
  if (text::starts_with(text, "百分百")) return Numerals{{100, 0}, std::string_view("百分百").size(), true};
  std::size_t begin = 0;
  if (text::starts_with(text, kPerCent)) {
    out.percent = true;
    begin = kPerCent.size();
    if (text::starts_with(text.substr(begin), "百") && !text::starts_with(text.substr(begin), "百分")) {
      return Numerals{{100, 0}, begin + std::string_view("百").size(), true};
    }
  }
  std::int64_t value = 0;
  std::int64_t before = kMost;   // 亿, then 万, then the rest
  std::size_t i = begin;
  while (i < text.size()) {
    const Section section = section_at(text.substr(i));
    if (section.size == 0) break;
    std::size_t next = i + section.size;
    std::size_t behind = next;
    const std::int64_t power = next < text.size() ? large_power_of(utf8::next(text, behind)) : 1;
    if (power > 1 && value == 0 && text::starts_with(text.substr(behind), "元")) {
      value = section.value;
      i = next;
      break;
    }
    if (power >= before) break;
    value += section.value * power;
    if (value > kMost) return std::nullopt;
    i = power > 1 ? behind : next;
    before = power;
    if (power == 1) break;
  }
  if (i == begin) return std::nullopt;
  out.number = {value, 0};
  out.size = i;
  take_fraction(text, out);
  return out;
}

std::optional<NumeralTarget> read_numeral_target(std::string_view text, bool bare) {
  const auto numerals = read_numerals(text);
  if (!numerals) return std::nullopt;
  NumeralTarget out{*numerals, text.substr(numerals->size), {}};
  for (const std::string_view word : kBehind) {
    if (!text::ends_with(out.unit, word)) continue;
    out.behind = out.unit.substr(out.unit.size() - word.size());
    out.unit.remove_suffix(word.size());
    break;
  }
  if (numerals->percent) return out.unit.empty() ? std::optional(out) : std::nullopt;
  constexpr std::size_t kHan = 3;   // bytes: a single numeral is mostly a word
  if (out.unit.empty()) return bare || numerals->size > kHan ? std::optional(out) : std::nullopt;
  const bool known = std::find(kUnits.begin(), kUnits.end(), out.unit) != kUnits.end() ||
                     text::starts_with_any(out.unit, {"元/", "万元/"});
  return known ? std::optional(out) : std::nullopt;
}

std::string with_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (in_run(text[i])) {
      std::size_t end = i;
      while (end < text.size() && in_run(text[end])) ++end;
      std::string run(text.substr(i, end - i));
      repair_run(run, text.substr(end));
      out += run;
      i = end;
      continue;
    }
    const std::string_view rest = text.substr(i);
    const bool circle = text::starts_with(rest, kZero) || text::starts_with(rest, kCircle);
    if (circle && !out.empty() && is_ascii_digit(out.back())) {
      out += '0';
      i += kZero.size();
      continue;
    }
    out += text[i++];
  }
  return out;
}

bool may_stand_for_digit(std::string_view text) {
  if (text.empty()) return false;
  return is_zero_letter(text[0]) || is_one_letter(text[0]) || text::starts_with(text, kZero) ||
         text::starts_with(text, kCircle);
}

}  // namespace jihe
