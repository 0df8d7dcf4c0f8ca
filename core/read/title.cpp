#include "core/read/title.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/base/word_list.h"

namespace jihe {
namespace {

constexpr std::size_t kMaxTitleLength = 40;        // code points
constexpr std::size_t kMaxAttachmentLength = 12;

// `label` without a bracket at its end: 项目支出自评表(2024年度) -> 项目支出自评表.
std::string_view without_bracket(std::string_view label) {
  if (!label.ends_with(')')) return label;
  const std::size_t open = label.rfind('(');
  return open == std::string_view::npos ? label : label.substr(0, open);
}

bool is_title(std::string_view label, const Profile& profile) {
  const bool titled = profile.titles.within(label) || profile.title_exclusions.ends(without_bracket(label));
  // A sentence about the form (注：…, …填表说明) is not its title.
  static const WordList kOfSentences({"。", ";", "说明"});
  return titled && !kOfSentences.within(label) && !label.starts_with("注:");
}

bool is_attachment(std::string_view label) {
  if (!text::starts_with(label, "附件") && !text::starts_with(label, "附表")) return false;
  if (label.size() > kMaxAttachmentLength && utf8::length(label) > kMaxAttachmentLength) return false;
  constexpr std::u32string_view kNumbering = U"0123456789一二三四五六七八九十之号:-.、()";
  for (std::size_t i = std::string_view("附件").size(); i < label.size();) {
    if (kNumbering.find(utf8::next(label, i)) == std::u32string_view::npos) return false;
  }
  return true;
}

// 2024年, 2024年度, (2024年度).
bool is_year(std::string_view label) {
  if (label.starts_with('(') && label.ends_with(')')) label = label.substr(1, label.size() - 2);
  if (text::ends_with(label, "度")) label.remove_suffix(std::string_view("度").size());
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return label.size() == 4 + std::string_view("年").size() && text::ends_with(label, "年") &&
         std::all_of(label.begin(), label.begin() + 4, digit);
}

}  // namespace

bool is_indicator_head(const Row& row, const Profile& profile) {
  LabelSet seen = 0;
  int columns = 0;
  for (const Cell& cell : row.cells) {
    if (!text::contains(cell.text, "标") || cell.text.size() > 4 * kMaxAttachmentLength) continue;   // 一级指标, 指 标 值
    const LabelSet labels = profile.index.labels(text::FoldedLabel(cell.text)) & kColumnLabels;
    columns += labels != 0 ? 1 : 0;
    seen |= labels;
  }
  return columns >= 2 && (holds(seen, Label::level1) || holds(seen, Label::level2));
}

bool names_project(const Row& row, const Profile& profile) {
  const int first = first_filled(row);
  if (first < 0) return false;
  const std::string_view cell = row.cells[static_cast<std::size_t>(first)].text;
  return holds(profile.index.labels(text::FoldedLabel(cell)), Label::name) ||
         profile.index.start(cell, label_bit(Label::name)).labels != 0;
}

int first_filled(const Row& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!text::blank(row.cells[i].text)) return static_cast<int>(i);
  }
  return -1;
}

LineKind line_kind(const Row& row, const Profile& profile) {
  const Cell* cell = nullptr;
  for (const Cell& other : row.cells) {
    if (text::blank(other.text)) continue;
    if (cell != nullptr) return LineKind::row;
    cell = &other;
  }
  return cell == nullptr ? kind_of_blank(row.cells.size()) : kind_of_single(cell->text, profile);
}

LineKind kind_of_single(std::string_view text, const Profile& profile) {
  if (text.size() > 8 * kMaxTitleLength) return LineKind::single;
  const text::FoldedLabel folded(text);
  const std::string_view label = folded;
  if (is_attachment(label)) return LineKind::attachment;
  if (is_year(label)) return LineKind::year;
  const bool short_enough = label.size() <= kMaxTitleLength || utf8::length(label) <= kMaxTitleLength;
  return short_enough && is_title(label, profile) ? LineKind::title : LineKind::single;
}

}  // namespace jihe
