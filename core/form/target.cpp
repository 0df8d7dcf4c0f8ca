#include "core/form/target.h"

#include <algorithm>
#include <array>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/numerals.h"

namespace jihe {

namespace {

struct Sign {
  std::string_view written;   // folded
  std::string_view op;
};

// In front of the number; longest first where one starts another.
constexpr std::array<Sign, 41> kPrefixes = {{
    {"≥", "≥"},        {"≤", "≤"},          {">=", "≥"},       {"=>", "≥"},         {"<=", "≤"},     {"=<", "≤"},
    {"≧", "≥"},        {"≦", "≤"},          {">", ">"},        {"<", "<"},          {"=", "="},      {"±", "±"},
    {"大于等于", "≥"}, {"大于或等于", "≥"}, {"小于等于", "≤"}, {"小于或等于", "≤"}, {"控制在", "≤"}, {"不低于", "≥"},
    {"不少于", "≥"},   {"不小于", "≥"},     {"不超过", "≤"},   {"不高于", "≤"},     {"不多于", "≤"}, {"不大于", "≤"},
    {"不得低于", "≥"}, {"不得超过", "≤"},   {"达到", "≥"},     {"至少", "≥"},       {"至多", "≤"},   {"最多", "≤"},
    {"最少", "≥"},     {"大于", ">"},       {"超过", ">"},     {"高于", ">"},       {"多于", ">"},   {"小于", "<"},
    {"低于", "<"},     {"少于", "<"},       {"不足", "<"},     {"等于", "="},       {"超", ">"},
}};

// Behind the number and its unit.
constexpr std::array<Sign, 19> kSuffixes = {{
    {"及以上", "≥"}, {"(含)以上", "≥"}, {"以上(含)", "≥"}, {"或以上", "≥"}, {"以上", "≥"},   {"及以下", "≤"}, {"以下(含)", "≤"},
    {"(含)以下", "≤"}, {"以下", "≤"},   {"以内(含)", "≤"}, {"以内", "≤"},   {"之内", "≤"},   {"之前", "≤"},   {"以前", "≤"},
    {"底前", "≤"},   {"前", "≤"},       {"内", "≤"},       {"左右", ""},    {"上下", ""},
}};

constexpr std::array<std::string_view, 14> kDurations = {"个工作日", "工作日", "个月", "个季度", "小时", "分钟", "季度",
                                                         "年",       "月",     "周",   "天",     "日",   "秒",   "时"};

constexpr std::array<std::string_view, 4> kPercents = {"%", "‰", "百分点", "个百分点"};

bool take(std::string_view& s, std::string_view prefix) {
  if (!text::starts_with(s, prefix)) return false;
  s.remove_prefix(prefix.size());
  return true;
}

// The number at the start of `s`, which is moved behind it.
std::optional<Decimal> take_number(std::string_view& s) {
  std::size_t length = 0;
  while (length < s.size() && (is_ascii_digit(s[length]) || s[length] == '.' || s[length] == ',')) ++length;
  while (length > 0 && !is_ascii_digit(s[length - 1])) --length;   // 20, and 20. end before the mark
  if (length == 0) return std::nullopt;
  const std::optional<Decimal> number = Decimal::parse(s.substr(0, length));
  if (number) s.remove_prefix(length);
  return number;
}

// A unit in brackets as its bare text: 90.00(%) -> %.
std::string_view unwrapped(std::string_view unit) {
  return unit.size() > 2 && unit.front() == '(' && unit.back() == ')' ? unit.substr(1, unit.size() - 2) : unit;
}

bool is_money_unit(std::string_view unit) {
  if (text::contains(unit, "元")) return true;
  return unit == "万" || unit == "亿" || unit == "仟" || unit == "百";
}

bool is_duration(std::string_view unit) {
  for (const std::string_view name : kDurations) {
    if (unit.size() == name.size() && text::starts_with(unit, name)) return true;
  }
  return false;
}

TargetKind kind_of_unit(std::string_view unit) {
  if (unit == "%") return TargetKind::percent;   // most
  if (unit.empty()) return TargetKind::quantity;
  for (const std::string_view percent : kPercents) {
    if (text::starts_with(unit, percent)) return TargetKind::percent;
  }
  if (is_money_unit(unit)) return TargetKind::money;
  if (is_duration(unit)) return TargetKind::duration;
  return TargetKind::quantity;
}

// "290%" where "≥90%" was meant: a lost sign reads as the digit 2.
bool looks_like_lost_sign(const Target& target) {
  if (!target.op.empty() || !target.number || target.kind != TargetKind::percent) return false;
  if (!target.number->is_integer()) return false;
  return (target.number->units >= 260 && target.number->units <= 299) || target.number->units == 2100;
}

void read_date(Target& target, std::string_view rest, const FoundDate& found) {
  target.kind = TargetKind::date;
  target.date = found.date;
  const std::string_view behind = rest.substr(found.end);
  if (!target.op.empty()) return;
  for (const Sign& sign : kSuffixes) {
    if (sign.op != "≤" || !text::starts_with(behind, sign.written)) continue;
    target.op = sign.op;
    target.op_written = sign.written;
    target.op_is_suffix = true;
    return;
  }
}

bool is_symbol(std::string_view op) {
  std::size_t first = 0;
  return !op.empty() && !utf8::is_han(utf8::next(op, first));
}

// The value has an operator already, and this one besides.
void take_again(Target& target, const Sign& sign) {
  target.op_again = sign.written;
  target.op_differs = sign.op != target.op;
  if (target.op == "=") target.op = sign.op;
}

// Takes a sign that stands behind number and unit, where it does not belong, off `rest`: 95%≥.
void take_last_symbol(Target& target, std::string_view& rest) {
  static constexpr std::array<Sign, 5> kSymbols = {{{"≥", "≥"}, {"≤", "≤"}, {">", ">"}, {"<", "<"}, {"=", "="}}};
  for (const Sign& sign : kSymbols) {
    if (!text::ends_with(rest, sign.written)) continue;
    rest.remove_suffix(sign.written.size());
    if (!target.op.empty()) return take_again(target, sign);
    target.op = sign.op;
    target.op_written = sign.written;
    target.op_is_suffix = true;
    return;
  }
}

// Takes the operator words behind number and unit off `rest`.
void take_suffix(Target& target, std::string_view& rest) {
  if (rest.empty()) return;
  // How all of them end.
  static constexpr std::array<std::string_view, 5> kLast = {"上", "下", "内", "前", "右"};
  const auto ends = [rest](std::string_view last) { return text::ends_with(rest, last); };
  if (!rest.ends_with(')') && (rest.size() < 3 || std::none_of(kLast.begin(), kLast.end(), ends))) {
    return take_last_symbol(target, rest);
  }
  for (const Sign& sign : kSuffixes) {
    if (!text::ends_with(rest, sign.written)) continue;
    rest.remove_suffix(sign.written.size());
    if (sign.op.empty()) {
      target.approximate = true;
    } else if (target.op.empty()) {
      target.op = sign.op;
      target.op_written = sign.written;
      target.op_is_suffix = true;
    } else if (is_symbol(target.op_written)) {
      take_again(target, sign);   // ≥3次以上; 控制在5万元以内 is how one says it
    }
    return;
  }
}

// Takes the second number of `1-3`, `1至3`, `1%-3%`, `5±1` off `s`.
bool take_second(Target& target, std::string_view& s) {
  if (s.size() < 2 || !text::has_digit(s)) return false;   // nothing behind the first but its unit
  std::string_view rest = s;
  // The unit may stand behind both numbers: 1万元-2万元.
  std::size_t unit_length = 0;
  const auto joins = [](char c) { return is_ascii_digit(c) || c == '-' || c == '~'; };
  while (unit_length < rest.size() && !joins(rest[unit_length]) &&
         !text::starts_with_any(rest.substr(unit_length), {"至", "±", "—"}) && unit_length < 12) {
    ++unit_length;
  }
  rest.remove_prefix(unit_length);
  bool tolerance = false;
  if (take(rest, "±")) {
    tolerance = true;
  } else if (!(take(rest, "-") || take(rest, "~") || take(rest, "至") || take(rest, "——") || take(rest, "—"))) {
    return false;
  }
  const std::optional<Decimal> second = take_number(rest);
  if (!second) return false;
  target.number2 = second;
  if (tolerance && target.op.empty()) {
    target.op = "±";
    target.op_written = "±";
  }
  s = rest;
  return true;
}

// True where the first character of `s` is one that the words below start with.
bool may_lead(std::string_view s) {
  std::size_t i = 0;
  switch (utf8::next(s, i)) {
    case U'大': case U'约': case U'近': case U'每': case U'全': case U'共': case U'人': case U'累': return true;
    default: return false;
  }
}

// Words that may stand between the operator and the number and change nothing: 每年1次.
void skip_lead_words(Target& target, std::string_view& s) {
  static constexpr std::array<std::string_view, 3> kAbout = {"大约", "约", "近"};
  static constexpr std::array<std::string_view, 9> kEach = {"每年", "每月", "每季度", "每人", "全年", "共计", "共", "人均", "累计"};
  if (s.empty() || is_ascii_digit(s[0]) || !may_lead(s)) return;
  for (const std::string_view word : kAbout) {
    if (take(s, word)) target.approximate = true;
  }
  if (s.size() <= kEach[6].size()) return;
  for (const std::string_view word : kEach) {
    if (s.size() > word.size() && text::starts_with(s, word) && is_ascii_digit(s[word.size()])) {
      s.remove_prefix(word.size());
      return;
    }
  }
}

// True where the first character of `s` is one that an operator starts with.
bool may_start_sign(std::string_view s) {
  std::size_t i = 0;
  switch (utf8::next(s, i)) {
    case U'大': case U'小': case U'控': case U'不': case U'达': case U'至': case U'最': case U'超': case U'高':
    case U'多': case U'低': case U'少': case U'等': case U'≥': case U'≧': case U'≤': case U'≦': case U'±':
    case U'>': case U'<': case U'=':
      return true;
    default:
      return false;
  }
}

// Reads 三百份, 百分之九十五以上; false for what is no number.
bool take_numerals(Target& target, std::string_view s, std::string_view unit_column) {
  const auto found = read_numeral_target(s, !unit_column.empty());
  if (!found) return false;
  target.number = found->numerals.number;
  std::string_view behind = found->behind;
  take_suffix(target, behind);
  target.unit = found->numerals.percent ? std::string_view("%") : found->unit;
  return true;
}

// The operator that `s` starts with, nullptr where there is none.
const Sign* sign_at(std::string_view s) {
  for (const Sign& sign : kPrefixes) {
    if (!text::starts_with(s, sign.written)) continue;
    const std::string_view behind = s.substr(sign.written.size());
    // 达到预期, 不足 alone: words are operators only in front of something to compare with.
    if (!is_symbol(sign.written) && !text::has_digit(behind.substr(0, 8)) && !read_numeral_target(behind, false)) continue;
    return &sign;
  }
  return nullptr;
}

void take_sign(Target& target, std::string_view& s, std::string_view sign_column) {
  if (!sign_column.empty()) {
    if (const std::string_view op = canonical_operator(sign_column); !op.empty()) {
      target.op = op;
      target.op_written = text::trim(sign_column);
    } else if (const std::string_view sign = text::trim(sign_column); sign == "》" || sign == "《") {
      target.op = sign == "》" ? "≥" : "≤";
      target.op_written = sign;
      target.op_damaged = true;
    }
  }
  if (is_ascii_digit(s[0])) return;
  static constexpr std::array<std::string_view, 2> kDamaged = {"》", "《"};
  for (const std::string_view damaged : kDamaged) {
    if (s.size() > damaged.size() && text::starts_with(s, damaged) && is_ascii_digit(s[damaged.size()])) {
      target.op_damaged = true;
      target.op = damaged == "》" ? "≥" : "≤";
      target.op_written = damaged;
      s.remove_prefix(damaged.size());
      return;
    }
  }
  const bool in_column = !target.op.empty();   // what the value repeats of its column is no second one
  for (int count = 0; count < 2 && !s.empty() && may_start_sign(s); ++count) {
    const Sign* const sign = sign_at(s);
    if (sign == nullptr) return;
    s.remove_prefix(sign->written.size());
    if (target.op.empty()) {
      target.op = sign->op;
      target.op_written = sign->written;
    } else if (!in_column && sign->op != "±") {   // ≤±2%: either way
      take_again(target, *sign);
    }
  }
}

}  // namespace

std::string_view target_kind_id(TargetKind kind) {
  switch (kind) {
    case TargetKind::quantity: return "quantity";
    case TargetKind::percent: return "percent";
    case TargetKind::money: return "money";
    case TargetKind::date: return "date";
    case TargetKind::duration: return "duration";
    case TargetKind::range: return "range";
    case TargetKind::qualitative: return "qualitative";
    case TargetKind::missing: return "missing";
  }
  return "missing";
}

std::string_view canonical_operator(std::string_view written) {
  const std::string folded = text::fold_label(written);
  if (folded.empty()) return {};
  if (folded == "定性") return "定性";
  for (const Sign& sign : kPrefixes) {
    if (folded == sign.written) return sign.op;
  }
  return {};
}

Target parse_target(std::string_view text, std::string_view sign_column, std::string_view unit_column) {
  Target target;
  target.text = text::trim(text);
  std::string storage;
  std::string_view s = target.text;
  if (!text::is_plain(s)) s = storage = text::remove_spaces(text::fold(s));
  if (s.empty()) return target;
  while (text::ends_with(s, "。") || s.ends_with(';') || s.ends_with(',')) {
    s.remove_suffix(text::ends_with(s, "。") ? std::string_view("。").size() : 1);
  }
  if (s.empty()) return target;
  target.kind = TargetKind::qualitative;
  take_sign(target, s, sign_column);
  skip_lead_words(target, s);
  bool words = false;   // the number is written in Chinese numerals
  if (!text::has_digit(s)) {
    words = take_numerals(target, s, unit_column);
    if (!words) {
      if (const auto found = find_date(s)) read_date(target, s, *found);   // 年底前
      return target;
    }
  }
  std::string repaired;
  const auto is_date = [&] {
    const auto found = find_date(s);
    if (!found || found->begin > 6 || (found->date.month == 0 && found->date.year == 0)) return false;
    read_date(target, s, *found);
    return true;
  };
  bool two = false;
  if (!words) {
    if (is_date()) return target;
    const std::string_view number = s;
    target.number = take_number(s);
    if (may_stand_for_digit(s)) {
      repaired = with_digits(number);
      target.letters = repaired != number;
      if (target.letters) s = repaired;
      if (target.letters) target.number.reset();
      if (target.letters && is_date()) return target;
      if (target.letters) target.number = take_number(s);
    }
    if (!target.number) return target;
    take_suffix(target, s);
    two = take_second(target, s);
    target.unit = unwrapped(unwrapped(s));
  }
  std::string& unit = target.unit;
  if (unit.empty() && !unit_column.empty()) {
    unit = text::remove_spaces(text::fold(unit_column));
    unit = std::string(unwrapped(unit));
  }
  if (text::starts_with(unit, "几") || text::ends_with(unit, "余") || text::ends_with(unit, "几")) target.approximate = true;
  target.kind = two && target.op != "±" ? TargetKind::range : kind_of_unit(unit);
  if (looks_like_lost_sign(target)) target.op_damaged = true;
  return target;
}

}  // namespace jihe
