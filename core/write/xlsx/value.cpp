#include "core/write/xlsx/value.h"

#include <algorithm>
#include <optional>

#include "core/base/date.h"
#include "core/base/limits.h"
#include "core/base/utf8.h"
#include "core/read/package/xml.h"

namespace jihe {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number that `text` may show: its first digits, with a minus in front and a % behind counted in.
std::optional<Digits> shown_number(std::string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  if (first == text.end()) return std::nullopt;
  auto begin = static_cast<std::size_t>(first - text.begin());
  std::string number = text.substr(0, begin).find('-') != std::string_view::npos ? "-" : "";
  if (begin > 0 && text[begin - 1] == '.') --begin;
  std::size_t end = begin;
  for (; end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ','); ++end) {
    if (text[end] != ',') number += text[end];
  }
  std::optional<Digits> value = Digits::parse(number);
  if (value && !value->zero() && text.find('%', end) != std::string_view::npos) value->point -= 2;
  return value;
}

// `text` as it stands in a <t>: what looks like an escape is escaped itself.
std::string stored_text(std::string_view text) {
  std::string out = xml_escaped(text);
  for (std::size_t at = out.find("_x"); at != std::string::npos; at = out.find("_x", at + 1)) {
    constexpr std::size_t kLength = 7;
    const bool escape = at + kLength <= out.size() && out[at + kLength - 1] == '_' &&
                        std::all_of(out.begin() + static_cast<std::ptrdiff_t>(at) + 2, out.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                                    [](char c) { return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); });
    if (escape) out.insert(at, "_x005F");
    if (escape) at += kLength - 1;
  }
  return out;
}

}  // namespace

bool fits_sheet_cell(std::string_view text) {
  if (text.size() <= kMaxSheetCellUnits) return true;   // a character has no more units than bytes
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) units += utf8::next(text, i) > 0xFFFF ? 2 : 1;
  return units <= kMaxSheetCellUnits;
}

CellValue cell_value(std::string_view text, const NumberFormat& format, DateSystem dates, bool text_before) {
  if (text.empty()) return {};
  if (!format.is_text() && !text_before) {
    if (const auto number = shown_number(text); number && format.shown(*number, dates) == text) {
      return {CellValue::Kind::number, number->plain()};
    }
    if (const auto found = format.is_date() ? find_date(text) : std::nullopt) {
      const auto serial = serial_of(found->date, dates);
      if (serial && format.shown(Digits::of(*serial), dates) == text) return {CellValue::Kind::number, std::to_string(*serial)};
    }
  }
  return {CellValue::Kind::text, stored_text(text)};
}

}  // namespace jihe
