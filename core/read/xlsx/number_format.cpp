#include "core/read/xlsx/number_format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/read/xlsx/number_format_parse.h"

namespace jihe {
namespace {

using Kind = FormatToken::Kind;

constexpr std::array<std::string_view, 11> kChinese = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

bool is_digit_place(Kind kind) { return kind == Kind::zero || kind == Kind::hash || kind == Kind::space; }

// --- Numbers ---

// Shows the places of a number section one after another.
class Places {
 public:
  Places(const FormatSection& section, const Digits& value, std::string& out)
      : section_(section), value_(value), out_(out), integers_(value.integer_digits()) {}

  // The next place of the section; digits that have none of their own come with the first.
  void put(Kind kind) {
    if (behind_) return put_decimal(kind);
    if (place_ == 0) put_surplus();
    const int place = section_.integers - 1 - place_++;
    if (place < integers_) {
      out_ += value_.at(place);
    } else if (kind == Kind::zero) {
      out_ += '0';
    } else {
      if (kind == Kind::space) out_ += ' ';
      return;
    }
    group(place);
  }

  void put_point() {
    if (section_.integers == 0) put_surplus();
    out_ += '.';
    behind_ = true;
  }

 private:
  void put_surplus() {
    for (int place = integers_ - 1; place >= section_.integers; --place) {
      out_ += value_.at(place);
      group(place);
    }
  }

  void put_decimal(Kind kind) {
    const int place = ++decimal_;
    if (kind == Kind::zero || place <= value_.decimals()) {
      out_ += value_.at(-place);
    } else if (kind == Kind::space) {
      out_ += ' ';
    }
  }

  void group(int place) {
    if (section_.grouped && place > 0 && place % 3 == 0) out_ += ',';
  }

  const FormatSection& section_;
  const Digits& value_;
  std::string& out_;
  int integers_;        // digits before the point
  int place_ = 0;       // places shown so far
  int decimal_ = 0;
  bool behind_ = false; // the point was shown
};

std::string number_text(const FormatSection& section, const Digits& value) {
  std::string out;
  Places places(section, value, out);
  for (const FormatToken& token : section.tokens) {
    if (is_digit_place(token.kind)) {
      places.put(token.kind);
    } else if (token.kind == Kind::point) {
      places.put_point();
    } else {
      out += token.kind == Kind::percent ? "%" : token.literal;
    }
  }
  return out;
}

// 0.00E+00; with more places before the point the exponent is a multiple of their number (##0.0E+0).
std::string scientific_text(const FormatSection& section, Digits value) {
  const int step = std::max(section.integers, 1);
  const auto exponent_of = [step](const Digits& number) {
    if (number.zero()) return 0;
    const int exponent = number.point - 1;
    return (exponent >= 0 ? exponent : exponent - step + 1) / step * step;
  };
  int exponent = exponent_of(value);
  Digits mantissa = value;
  mantissa.point -= exponent;
  mantissa = mantissa.rounded(section.decimals);
  if (mantissa.integer_digits() > step) {   // 9.99 became 10.0
    exponent += step;
    mantissa.point -= step;
  }
  std::string out;
  Places places(section, mantissa, out);
  bool in_exponent = false;
  int width = 0;
  for (const FormatToken& token : section.tokens) {
    if (in_exponent && is_digit_place(token.kind)) {
      width += token.kind == Kind::zero ? 1 : 0;
    } else if (is_digit_place(token.kind)) {
      places.put(token.kind);
    } else if (token.kind == Kind::point) {
      places.put_point();
    } else if (token.kind == Kind::exponent) {
      in_exponent = true;
      out += 'E';
      if (exponent < 0 || token.literal == "+") out += exponent < 0 ? '-' : '+';
    } else {
      out += token.literal;
    }
  }
  const std::string number = std::to_string(exponent < 0 ? -exponent : exponent);
  if (number.size() < static_cast<std::size_t>(width)) out.append(static_cast<std::size_t>(width) - number.size(), '0');
  return out + number;
}

// The fraction with the smallest error whose denominator is at most `most`.
std::pair<std::int64_t, std::int64_t> nearest(std::int64_t units, std::int64_t whole, std::int64_t most) {
  std::pair<std::int64_t, std::int64_t> best{0, 1};
  std::int64_t best_error = units;
  for (std::int64_t below = 1; below <= most; ++below) {
    const std::int64_t above = (units * below + whole / 2) / whole;
    const std::int64_t error = units * below > above * whole ? units * below - above * whole : above * whole - units * below;
    if (error * best.second < best_error * below) {
      best = {above, below};
      best_error = error;
    }
  }
  return best;
}

// # ?/?, # ??/??, ?/8: literals in front and behind, between them the fraction.
std::string fraction_text(const FormatSection& section, const Digits& value) {
  constexpr int kScale = 12;
  constexpr std::int64_t kWhole = 1'000'000'000'000;
  const std::vector<FormatToken>& tokens = section.tokens;
  if (value.point > 15) return value.general();
  const auto slash = std::find_if(tokens.begin(), tokens.end(), [](const auto& token) { return token.kind == Kind::slash; });
  auto above = slash;
  while (above != tokens.begin() && is_digit_place((above - 1)->kind)) --above;
  auto behind = slash + 1;
  std::int64_t most = 1;
  for (; behind != tokens.end() && is_digit_place(behind->kind); ++behind) most = std::min<std::int64_t>(most * 10, 1000);
  const bool mixed = std::any_of(tokens.begin(), above, [](const auto& token) { return is_digit_place(token.kind); });
  std::int64_t whole = value.integer();
  auto [top, bottom] = slash->count > 0 ? std::pair<std::int64_t, std::int64_t>((value.fraction(kScale) * slash->count + kWhole / 2) / kWhole, slash->count)
                                        : nearest(value.fraction(kScale), kWhole, most - 1);
  if (top == bottom) {
    ++whole;
    top = 0;
  }
  std::string out;
  for (auto token = tokens.begin(); token != above && !is_digit_place(token->kind); ++token) out += token->literal;
  if (mixed) {
    if (whole > 0 || top == 0) out += std::to_string(whole);
    if (top > 0) out += (whole > 0 ? " " : "") + std::to_string(top) + "/" + std::to_string(bottom);
  } else {
    out += std::to_string(whole * bottom + top) + "/" + std::to_string(bottom);
  }
  for (; behind != tokens.end(); ++behind) out += behind->literal;
  return out;
}

// --- Dates ---

std::string padded(std::int64_t number, int width) {
  std::string out = std::to_string(number);
  if (out.size() < static_cast<std::size_t>(width)) out.insert(0, static_cast<std::size_t>(width) - out.size(), '0');
  return out;
}

// 二〇三一 of a year, 十二 of a month or day.
std::string chinese(int number, bool by_digit) {
  std::string out;
  if (by_digit) {
    for (const char c : std::to_string(number)) out += kChinese[static_cast<std::size_t>(c - '0')];
    return out;
  }
  if (number >= 20) out += kChinese[static_cast<std::size_t>(number / 10 % 10)];
  if (number >= 10) out += kChinese[10];
  if (number % 10 != 0 || number == 0) out += kChinese[static_cast<std::size_t>(number % 10)];
  return out;
}

std::string month_name(int month, int letters) {
  constexpr std::array<std::string_view, 12> kNames = {"January", "February", "March", "April", "May", "June", "July",
                                                       "August", "September", "October", "November", "December"};
  const std::string_view name = kNames[static_cast<std::size_t>(month - 1)];
  return std::string(letters == 3 ? name.substr(0, 3) : letters == 5 ? name.substr(0, 1) : name);
}

std::string weekday_name(int weekday, int letters) {
  constexpr std::array<std::string_view, 7> kNames = {"Sunday", "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
  constexpr std::array<std::string_view, 7> kShort = {"日", "一", "二", "三", "四", "五", "六"};
  const auto at = static_cast<std::size_t>(weekday);
  if (letters >= 7) return (letters > 7 ? "星期" : "") + std::string(kShort[at]);
  return std::string(letters == 3 ? kNames[at].substr(0, 3) : kNames[at]);
}

// One piece of a date; `halves`: hours are counted to twelve.
std::string date_piece(const FormatSection& section, const FormatToken& token, const Moment& moment, bool halves) {
  const auto number = [&](int value, bool by_digit = false) {
    if (section.chinese_digits) return chinese(value, by_digit);
    return padded(value, std::min(token.count, 2));
  };
  const std::int64_t hours = moment.days * 24 + moment.hour;
  switch (token.kind) {
    case Kind::year:
      if (section.chinese_digits) return chinese(token.count > 2 ? moment.date.year : moment.date.year % 100, true);
      return token.count > 2 ? padded(moment.date.year, 4) : padded(moment.date.year % 100, 2);
    case Kind::month: return token.count > 2 ? month_name(moment.date.month, token.count) : number(moment.date.month);
    case Kind::day: return number(moment.date.day);
    case Kind::weekday: return weekday_name(moment.weekday, token.count);
    case Kind::hour: return number(halves ? (moment.hour + 11) % 12 + 1 : moment.hour);
    case Kind::minute: return number(moment.minute);
    case Kind::second: return number(moment.second);
    case Kind::subsecond: return "." + padded(moment.millisecond, 3).substr(0, static_cast<std::size_t>(token.count));
    case Kind::half_day: {
      const std::size_t slash = token.literal.find('/');
      return moment.hour < 12 ? token.literal.substr(0, slash) : token.literal.substr(slash + 1);
    }
    case Kind::hours: return padded(hours, token.count);
    case Kind::minutes: return padded(hours * 60 + moment.minute, token.count);
    case Kind::seconds: return padded((hours * 60 + moment.minute) * 60 + moment.second, token.count);
    case Kind::zero: return "0";
    default: return token.literal;
  }
}

std::string date_text(const FormatSection& section, const Digits& value, DateSystem system) {
  const auto has = [&section](Kind kind) {
    return std::any_of(section.tokens.begin(), section.tokens.end(), [kind](const auto& token) { return token.kind == kind; });
  };
  const std::optional<Moment> moment = moment_of(value, system, has(Kind::subsecond));
  if (!moment) return value.general();   // the cell shows ####, which helps nobody
  const bool halves = has(Kind::half_day);
  std::string out;
  for (const FormatToken& token : section.tokens) out += date_piece(section, token, *moment, halves);
  return out;
}

bool holds(const FormatSection& section, const Digits& value) {
  using Condition = FormatSection::Condition;
  const int order = Digits::compare(value, section.bound);
  switch (section.condition) {
    case Condition::none: return false;
    case Condition::less: return order < 0;
    case Condition::less_equal: return order <= 0;
    case Condition::equal: return order == 0;
    case Condition::unequal: return order != 0;
    case Condition::greater_equal: return order >= 0;
    case Condition::greater: return order > 0;
  }
  return false;
}

std::string without_spaces(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code)
    : sections_(parse_format(code)), plain_(sections_[0].tokens.size() <= 1) {
  if (sections_.size() == 1 && sections_[0].tokens.empty()) sections_[0].kind = FormatSection::Kind::general;
}

// The section that a number is shown by; `signed_here` says that a minus is put in front. nullptr where none fits.
const FormatSection* NumberFormat::section_for(const Digits& value, bool& signed_here) const {
  using Condition = FormatSection::Condition;
  // The fourth section is for texts, and so is a last one with @ behind others.
  std::size_t count = std::min<std::size_t>(sections_.size(), 3);
  if (count > 1 && sections_[count - 1].kind == FormatSection::Kind::text) --count;
  const bool negative = value.negative && !value.zero();
  signed_here = negative;
  const bool conditions = std::any_of(sections_.begin(), sections_.begin() + static_cast<std::ptrdiff_t>(count),
                                      [](const FormatSection& section) { return section.condition != Condition::none; });
  if (conditions) {
    for (std::size_t i = 0; i < count; ++i) {
      const Condition condition = sections_[i].condition;
      if (condition == Condition::none ? i + 1 < count : !holds(sections_[i], value)) continue;
      if (condition == Condition::less || condition == Condition::less_equal) signed_here = false;
      return &sections_[i];
    }
    return nullptr;
  }
  if (negative && count >= 2) {
    signed_here = false;
    return &sections_[1];
  }
  return value.zero() && count == 3 ? &sections_[2] : &sections_[0];
}

std::string NumberFormat::shown(const Digits& value, DateSystem system) const {
  bool minus = false;
  const FormatSection* section = section_for(value, minus);
  if (section == nullptr) return value.general();
  if (section->kind == FormatSection::Kind::date) return date_text(*section, value, system);
  Digits size = value;
  size.negative = false;
  std::string out;
  switch (section->kind) {
    case FormatSection::Kind::number:
      if (!size.zero()) size.point += section->shift;
      size = size.rounded(section->decimals);
      minus = minus && !size.zero();
      out = number_text(*section, size);
      break;
    case FormatSection::Kind::scientific: out = scientific_text(*section, size); break;
    case FormatSection::Kind::fraction: out = fraction_text(*section, size); break;
    default:
      for (const FormatToken& token : section->tokens) {
        const bool number = token.kind == Kind::general || token.kind == Kind::text;
        out += number ? size.general() : token.kind == Kind::percent ? "%" : token.kind == Kind::point ? "." : token.literal;
      }
      if (section->tokens.empty() && section->kind == FormatSection::Kind::general) out = size.general();
  }
  return without_spaces(minus && !out.empty() ? '-' + out : out);
}

std::string_view built_in_format(int id) {
  constexpr auto kFormats = std::to_array<std::pair<int, std::string_view>>(
      {{1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"},
       {5, "\"¥\"#,##0;\"¥\"-#,##0"}, {6, "\"¥\"#,##0;\"¥\"-#,##0"},
       {7, "\"¥\"#,##0.00;\"¥\"-#,##0.00"}, {8, "\"¥\"#,##0.00;\"¥\"-#,##0.00"},
       {9, "0%"}, {10, "0.00%"}, {11, "0.00E+00"}, {12, "# ?/?"}, {13, "# ?\?/?\?"},
       {14, "yyyy/m/d"}, {15, "d-mmm-yy"}, {16, "d-mmm"}, {17, "mmm-yy"},
       {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"}, {20, "h:mm"}, {21, "h:mm:ss"}, {22, "yyyy/m/d h:mm"},
       {27, "yyyy\"年\"m\"月\""}, {28, "m\"月\"d\"日\""}, {29, "m\"月\"d\"日\""}, {30, "m-d-yy"},
       {31, "yyyy\"年\"m\"月\"d\"日\""}, {32, "h\"时\"mm\"分\""}, {33, "h\"时\"mm\"分\"ss\"秒\""},
       {34, "上午/下午h\"时\"mm\"分\""}, {35, "上午/下午h\"时\"mm\"分\"ss\"秒\""}, {36, "yyyy\"年\"m\"月\""},
       {37, "#,##0;-#,##0"}, {38, "#,##0;-#,##0"}, {39, "#,##0.00;-#,##0.00"}, {40, "#,##0.00;-#,##0.00"},
       {41, "#,##0;-#,##0;\"-\""}, {42, "\"¥\"#,##0;\"¥\"-#,##0;\"¥\"\"-\""},
       {43, "#,##0.00;-#,##0.00;\"-\""}, {44, "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥\"\"-\""},
       {45, "mm:ss"}, {46, "[h]:mm:ss"}, {47, "mm:ss.0"}, {48, "##0.0E+0"}, {49, "@"},
       {50, "yyyy\"年\"m\"月\""}, {51, "m\"月\"d\"日\""}, {52, "yyyy\"年\"m\"月\""}, {53, "m\"月\"d\"日\""},
       {54, "m\"月\"d\"日\""}, {55, "上午/下午h\"时\"mm\"分\""}, {56, "上午/下午h\"时\"mm\"分\"ss\"秒\""},
       {57, "yyyy\"年\"m\"月\""}, {58, "m\"月\"d\"日\""}});
  const auto found = std::lower_bound(kFormats.begin(), kFormats.end(), id,
                                      [](const auto& format, int wanted) { return format.first < wanted; });
  return found != kFormats.end() && found->first == id ? found->second : "General";
}

}  // namespace jihe
