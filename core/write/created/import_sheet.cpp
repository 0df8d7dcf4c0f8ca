#include "core/write/created/import_sheet.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/write/created/workbook.h"

namespace jihe {
namespace {

constexpr std::size_t kLongestName = 100;   // characters, of that system's
constexpr std::string_view kQualitative = "定性";
constexpr std::string_view kOtherQuantity = "定量(其他)";
constexpr std::string_view kNotApplicable = "不适用";

std::string one_line(std::string_view text) {
  std::string out(text::trim(text));
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

std::string_view sign_of(std::string_view op) {
  if (op == "≥") return "≥";
  if (op == "≤") return "≤";
  if (op == ">") return "＞";
  if (op == "<") return "＜";
  return "＝";
}

std::size_t han_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) count += utf8::is_han(utf8::next(text, i)) ? 1 : 0;
  return count;
}

// True where sign, number and unit are all that a value says: 每年1次 and 1:3 say more.
bool says_no_more(const Target& target) {
  if (!target.number || target.approximate || target.number2 || text::has_digit(target.unit)) return false;
  const std::string text = text::remove_spaces(text::fold(target.text));
  std::size_t said = han_count(target.op_written) + han_count(target.unit);
  // A limit said twice: 控制在5天以内, 不超过5天(含).
  for (const std::string_view again : {"以内", "之内", "以上", "以下"}) {
    if (!target.op_is_suffix && text::ends_with(text, again)) said += 2;
  }
  const bool in_column = !target.unit.empty() && text.find(target.unit) == std::string::npos;
  if (in_column) said -= han_count(target.unit);
  if (!target.op_written.empty() && text.find(text::fold(target.op_written)) == std::string::npos) {
    said -= han_count(target.op_written);
  }
  return han_count(text) <= said;
}

// 2024-12-31 -> 2024年12月31日; "" where the text is more than a date.
std::string date_in_words(const Target& target) {
  if (!target.date || target.text.find('-') == std::string_view::npos) return {};
  const Date& date = *target.date;
  std::string out;
  if (date.year != 0) out += std::to_string(date.year) + "年";
  if (date.month != 0) out += std::to_string(date.month) + "月";
  if (date.day != 0) out += std::to_string(date.day) + "日";
  if (target.op_is_suffix) out += target.op_written;
  return out;
}

std::string range_in_words(const Target& target) {
  return target.number->to_string() + "至" + target.number2->to_string();
}

// 万 and 亿 of money in full.
std::string unit_of(const Target& target) {
  if (target.kind == TargetKind::money && (target.unit == "万" || target.unit == "亿")) return target.unit + "元";
  return target.unit;
}

void set_value(ImportRow& row, const Indicator& indicator) {
  const Target& target = indicator.target;
  row.value = one_line(indicator.value.text);
  const std::string sign = text::fold_label(indicator.sign.text);
  for (const std::string_view kept : {kQualitative, kOtherQuantity, kNotApplicable}) {
    if (sign != kept) continue;
    row.sign = kept;
    if (kept == kOtherQuantity) row.unit = one_line(indicator.unit.text);
    return;
  }
  if (says_no_more(target)) {
    row.sign = sign_of(target.op);
    row.value = target.number->to_string();
    row.unit = unit_of(target);
  } else if (target.kind == TargetKind::range && target.number && target.number2) {
    row.sign = kOtherQuantity;
    row.value = range_in_words(target);
    row.unit = unit_of(target);
  } else if (target.number || target.kind == TargetKind::date) {
    row.sign = kOtherQuantity;
    if (std::string words = date_in_words(target); !words.empty()) row.value = std::move(words);
  } else {
    row.sign = kQualitative;
  }
}

ImportRow row_of(const Indicator& indicator) {
  ImportRow row;
  row.level1 = indicator.level1;
  row.level2 = indicator.level2;
  row.name = one_line(indicator.name.text);
  row.weight = one_line(indicator.weight.text);
  row.note = one_line(indicator.note.text);
  set_value(row, indicator);
  return row;
}

// True for a form with the targets of several years beside the year's: the year's alone are imported.
bool has_both_terms(const Form& form) {
  const auto any = [&form](auto is) { return std::any_of(form.indicators.begin(), form.indicators.end(), is); };
  return any([](const Indicator& one) { return one.long_term; }) && any([](const Indicator& one) { return !one.long_term; });
}

const std::string* last_filled(const std::map<int, std::string>& names, int row) {
  const auto behind = names.upper_bound(row);
  return behind == names.begin() ? nullptr : &std::prev(behind)->second;
}

}  // namespace

std::vector<ImportProject> import_projects(std::span<const Form> forms, std::span<const Grid> grids) {
  std::vector<ImportProject> out;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const Form& form = forms[i];
    if (form.indicators.empty()) continue;
    // In a list the project's name stands in a column of its own, in its first row or in all.
    std::map<int, std::string> names;
    if (form.columns.project >= 0) {
      for (int row = form.columns.head_row + 1; row < static_cast<int>(grids[i].rows.size()); ++row) {
        std::string name = one_line(grids[i].text(row, form.columns.project));
        if (!name.empty()) names[row] = std::move(name);
      }
    }
    const std::size_t first = out.size();
    if (names.empty()) out.push_back({one_line(form.text(FieldId::name)), {}});
    const bool both_terms = has_both_terms(form);
    for (const Indicator& indicator : form.indicators) {
      if (both_terms && indicator.long_term) continue;
      if (!names.empty()) {
        const std::string* name = last_filled(names, indicator.row);
        const std::string project = name == nullptr ? std::string() : *name;
        if (out.size() == first || out.back().name != project) out.push_back({project, {}});
      }
      out.back().rows.push_back(row_of(indicator));
    }
  }
  return out;
}

std::vector<ImportRefusal> import_refusals(std::span<const ImportProject> projects) {
  std::vector<ImportRefusal> out;
  for (std::size_t project = 0; project < projects.size(); ++project) {
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < projects[project].rows.size(); ++i) {
      const ImportRow& row = projects[project].rows[i];
      const auto refuse = [&](std::string_view reason) {
        out.push_back({project, static_cast<int>(i) + 2, row.name, reason});
      };
      if (row.level1.empty() || row.level2.empty()) refuse("level-missing");
      if (row.name.empty()) refuse("name-missing");
      if (utf8::length(row.name) > kLongestName) refuse("name-too-long");
      if (!row.name.empty() && ++seen[text::fold_label(row.name)] > 1) refuse("name-duplicate");
      if (row.value.empty()) refuse("value-missing");
      if (row.value.find_first_of("*_-") != std::string::npos) refuse("value-sign");
      const bool needs_unit = row.sign != kQualitative && row.sign != kOtherQuantity && row.sign != kNotApplicable;
      if (needs_unit && !row.value.empty() && row.unit.empty()) refuse("unit-missing");
    }
  }
  return out;
}

Result<Bytes> import_workbook(std::span<const ImportProject> projects) {
  struct Column {
    std::string_view head;
    double width;
    std::string ImportRow::*text;
    bool optional;
  };
  constexpr Column kColumns[] = {{"一级指标", 14, &ImportRow::level1, false},     {"二级指标", 20, &ImportRow::level2, false},
                                 {"三级指标名称", 40, &ImportRow::name, false},   {"计算符号", 12, &ImportRow::sign, false},
                                 {"指标值", 24, &ImportRow::value, false},        {"计量单位", 12, &ImportRow::unit, false},
                                 {"权重", 8, &ImportRow::weight, true},           {"备注", 30, &ImportRow::note, true}};
  std::vector<const Column*> columns;
  for (const Column& column : kColumns) {
    const bool any = std::any_of(projects.begin(), projects.end(), [&](const ImportProject& project) {
      return std::any_of(project.rows.begin(), project.rows.end(),
                         [&](const ImportRow& row) { return !(row.*column.text).empty(); });
    });
    if (any || !column.optional) columns.push_back(&column);
  }
  std::vector<std::string> names;
  for (const ImportProject& project : projects) names.push_back(project.name);
  names = sheet_names(names);
  std::vector<NewSheet> sheets;
  for (std::size_t i = 0; i < projects.size(); ++i) {
    NewSheet& sheet = sheets.emplace_back();
    sheet.name = names[i];
    sheet.head_row = 0;
    for (std::size_t col = 0; col < columns.size(); ++col) {
      sheet.widths.push_back(columns[col]->width);
      sheet.cells.push_back({std::string(columns[col]->head), 0, static_cast<int>(col), 1, 1, SheetStyle::label});
    }
    for (std::size_t row = 0; row < projects[i].rows.size(); ++row) {
      for (std::size_t col = 0; col < columns.size(); ++col) {
        sheet.cells.push_back({projects[i].rows[row].*columns[col]->text, static_cast<int>(row) + 1, static_cast<int>(col), 1,
                               1, SheetStyle::value});
      }
    }
  }
  return new_workbook(sheets);
}

}  // namespace jihe
