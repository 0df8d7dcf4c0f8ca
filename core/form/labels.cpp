#include "core/form/labels.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/profile.h"

namespace jihe {

namespace {

constexpr std::array<std::string_view, 30> kIds = {
    "name",   "code",    "department", "unit",   "attribute", "category",   "period",    "start",
    "end",    "head_other", "multi_year_total", "funding", "total", "fiscal", "other",   "part",
    "goal",   "goal_year",  "goal_long", "indicators", "level1", "level2",  "indicator", "value",
    "sign",   "measure", "weight",     "direction", "note",   "actual"};

// A code point as labels are compared: full-width ASCII to ASCII, every dash and tilde to '-'.
char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c == U'~' || c == U'～' || c == U'—' || c == U'–' || c == U'〜') return U'-';
  return c;
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0xFEFF;
}

// Without every 指标, so that 数量 and 数量指标 are the same category.
std::string level_key(std::string_view folded) { return text::replace_all(bare_label(folded), "指标", ""); }

// `folded` without a bracket at its end, closed or cut short: 项目资金(万元) -> 项目资金.
std::string_view without_bracket(std::string_view folded) {
  constexpr std::size_t kLongestCut = 24;   // bytes; a longer open bracket is content, not a label cut short
  const bool closed = folded.ends_with(')');
  const std::size_t from = closed || folded.size() < kLongestCut ? 0 : folded.size() - kLongestCut;
  const std::size_t open = folded.substr(from).rfind('(');
  if (open == std::string_view::npos || from + open == 0) return folded;
  const std::size_t close = folded.find(')', from + open);
  const bool at_end = close == std::string_view::npos || close + 1 == folded.size();
  return at_end ? folded.substr(0, from + open) : folded;
}

std::size_t digits_at(std::string_view s, std::size_t at) {
  std::size_t count = 0;
  while (at + count < s.size() && is_ascii_digit(s[at + count])) ++count;
  return count;
}

// 2025年度绩效目标 -> 年度绩效目标, 2025年指标值 -> 指标值.
std::string_view without_year(std::string_view folded) {
  constexpr std::string_view kYear = "年", kOfYear = "年度";
  constexpr std::size_t kDigits = 4;
  if (folded.empty() || !is_ascii_digit(folded[0]) || digits_at(folded, 0) != kDigits) return folded;
  const std::string_view behind = folded.substr(kDigits);
  if (text::starts_with(behind, kOfYear)) return behind;
  return text::starts_with(behind, kYear) ? behind.substr(kYear.size()) : folded;
}

// Bytes of the Arabic or the Chinese number at byte `at`, 0 where there is none.
std::size_t number_at(std::string_view s, std::size_t at) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  std::size_t end = at + digits_at(s, at);
  while (end < s.size() && leads_han(s[end])) {
    std::size_t next = end;
    if (kNumerals.find(utf8::next(s, next)) == std::u32string_view::npos) break;
    end = next;
  }
  return end - at;
}

// False for nearly all texts: no number of one or two numerals with its sign stands before them.
bool may_be_numbered(std::string_view folded) {
  if (folded.empty()) return false;
  if (folded[0] == '(' || is_ascii_digit(folded[0])) return true;
  constexpr std::string_view kSign = "、";
  constexpr std::size_t kHan = 3;   // bytes
  return folded.size() > 2 * kHan && (text::starts_with(folded.substr(kHan), kSign) || text::starts_with(folded.substr(2 * kHan), kSign));
}

// (一)产出指标, 二、效益指标, 1.数量指标 without the number.
std::string_view without_number(std::string_view folded) {
  if (!may_be_numbered(folded)) return folded;
  const bool bracket = folded.starts_with('(');
  const std::size_t number = number_at(folded, bracket ? 1 : 0);
  if (number == 0) return folded;
  const std::string_view behind = folded.substr(number + (bracket ? 1 : 0));
  for (const std::string_view sign : {".", "、", ")"}) {
    if (text::starts_with(behind, sign) && bracket == (sign == ")")) return behind.substr(sign.size());
  }
  return folded;
}

// 产出指标(50分), 数量指标(20%), 质量指标(10) without the weight.
std::string_view without_weight(std::string_view folded) {
  if (!folded.ends_with(')')) return folded;
  const std::size_t open = folded.rfind('(');
  if (open == std::string_view::npos || open == 0) return folded;
  const std::size_t digits = digits_at(folded, open + 1);
  const std::string_view unit = folded.substr(open + 1 + digits, folded.size() - open - digits - 2);
  return digits > 0 && (unit.empty() || unit == "分" || unit == "%") ? folded.substr(0, open) : folded;
}

// True where 指标 may stand behind the first character, a Han: categories are compared without it.
bool may_go_on_with_word(std::string_view text) {
  constexpr std::string_view kFirst = "指";
  return text::starts_with(text.substr(kFirst.size()), kFirst);
}

// The first character of `text` that is no white space, as labels are compared; into `stored` where it isn't so written.
std::string_view first_character(std::string_view text, char (&stored)[4]) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t written = utf8::next(text, i);
    const char32_t c = plain(written);
    if (is_space(c)) continue;
    if (c == written && c != utf8::kReplacement) return text.substr(begin, i - begin);
    return {stored, utf8::put(stored, c)};
  }
  return {};
}

}  // namespace

LabelSet LabelIndex::may_start_otherwise(std::string_view text) const {
  char stored[4];
  const std::string_view first = first_character(text, stored);
  return first.empty() || !label_filter_.may_start(first) ? 0 : ~kLevel;
}

std::uint32_t LabelIndex::size_bit(std::size_t size) const {
  const auto at = std::find(sizes_.begin(), sizes_.end(), size) - sizes_.begin();
  return std::uint32_t{1} << std::min<std::ptrdiff_t>(at, kLastSize);
}

void LabelIndex::FirstFilter::add(std::string_view text) {
  const unsigned hash = first_hash(text);
  bits_[hash / 64] |= std::uint64_t{1} << (hash % 64);
}

std::string_view bare_label_of_any(std::string_view folded) {
  constexpr std::string_view kStar = "★";
  while (text::starts_with(folded, kStar)) folded.remove_prefix(kStar.size());
  while (folded.ends_with(':') || folded.ends_with('*')) folded.remove_suffix(1);
  return folded;
}

std::size_t match_label(std::string_view text, std::string_view label) {
  std::size_t same = 0;
  while (same < label.size() && same < text.size() && text[same] == label[same]) ++same;
  if (same == label.size()) return same;
  if (same == text.size()) return std::string_view::npos;
  // Only white space, full-width signs and dashes can still be made alike: not Han, nor ASCII but '~'.
  std::size_t begin = same;
  while (begin > 0 && inside_character(text, begin)) --begin;
  const auto other = static_cast<unsigned char>(text[begin]);
  if (leads_han(other)) return std::string_view::npos;
  if (other > 0x20 && other < 0x7F && other != '~') return std::string_view::npos;
  std::size_t i = 0;
  std::size_t j = 0;
  while (j < label.size()) {
    if (i >= text.size()) return std::string_view::npos;
    const char32_t c = plain(utf8::next(text, i));
    if (is_space(c)) continue;
    if (c != utf8::next(label, j)) return std::string_view::npos;
  }
  return i;
}

LabelIndex::LabelIndex(const Profile& profile) {
  std::map<std::string, LabelSet> sorted;
  for (std::size_t id = 0; id < kIds.size(); ++id) {
    const auto found = profile.labels.find(std::string(kIds[id]));
    if (found == profile.labels.end()) continue;
    for (const std::string& label : found->second) {
      if (!text::blank(label)) sorted[text::fold_label(label)] |= LabelSet{1} << id;
    }
  }
  for (const auto& [label, labels] : sorted) {
    longest_ = std::max(longest_, label.size());
    label_filter_.add(label);
    texts_.add(label);
    sets_.push_back(labels);
    const std::size_t first = firsts_.add(label.substr(0, utf8::offset(label, 1)));
    if (first == ranges_.size()) ranges_.push_back({sets_.size() - 1, sets_.size() - 1});
    ranges_[first].end = sets_.size();
    sizes_.push_back(label.size());
  }
  std::sort(sizes_.begin(), sizes_.end(), std::greater<>());
  sizes_.erase(std::unique(sizes_.begin(), sizes_.end()), sizes_.end());

  for (std::size_t i = 0; i < sets_.size(); ++i) {
    const std::string& label = texts_[i];
    if (label.size() < kTwoHan) short_labels_ |= sets_[i];
    const bool three = has_three_han(label);
    Start& start = three ? of_three_[position_of(label, kThreeHan)] : of_two_[position_of(label, kTwoHan)];
    start.add(sets_[i], size_bit(label.size()));
    of_any_[position_of(label, kTwoHan)].add(sets_[i], size_bit(label.size()));
  }

  std::vector<std::string> pane_labels;
  for (const char* id : {"goal_year", "goal_long"}) {
    const auto found = profile.labels.find(id);
    if (found == profile.labels.end()) continue;
    constexpr std::size_t kShortest = 12;   // four characters: 总目标: is also how a sentence goes on
    for (const std::string& label : found->second) {
      if (label.size() >= kShortest) pane_labels.push_back(label);
    }
  }
  pane_labels_ = WordList(std::move(pane_labels));

  const auto add_level = [this](std::string_view name, int position, bool first) {
    const std::string key = level_key(text::fold_label(name));
    const std::size_t at = levels_.add(key);
    positions_.resize(levels_.size());
    (first ? positions_[at].level1 : positions_[at].level2) = position;
    level_filter_.add(key);
    of_two_[position_of(key, kTwoHan)].labels |= kLevel;
    of_any_[position_of(key, kTwoHan)].labels |= kLevel;
  };
  for (std::size_t i = 0; i < profile.levels.size(); ++i) {
    const LevelName& level = profile.levels[i];
    const bool first = level.parent.empty();
    add_level(level.canonical, static_cast<int>(i), first);
    for (const std::string& variant : level.variants) add_level(variant, static_cast<int>(i), first);
  }
}

LabelSet LabelIndex::labels(std::string_view folded) const {
  return labels(folded, start_of(folded), may_be_numbered(folded));
}

LevelPositions LabelIndex::levels(std::string_view folded) const {
  return levels(folded, start_of(folded), may_be_numbered(folded));
}

CellLabels LabelIndex::of_cell(std::string_view text, std::string_view folded) const {
  const std::optional<Start> start = start_of(folded);
  const bool numbered = may_be_numbered(folded);
  const std::optional<Start> written = folded.data() == text.data() ? start : start_of(text);
  return {labels(folded, start, numbered), may_start(text, written), levels(folded, start, numbered)};
}

LabelSet LabelIndex::labels(std::string_view folded, const std::optional<Start>& start, bool numbered) const {
  constexpr std::string_view kOfIt = "其中:";   // 其中:1.财政拨款
  const bool none = start && (start->labels & ~kLevel) == 0;
  if (none && !numbered && !text::starts_with(folded, kOfIt)) return 0;
  folded = without_year(without_number(bare_label(folded)));
  if (text::starts_with(folded, kOfIt)) {
    const std::string_view rest = folded.substr(kOfIt.size());
    if (const std::string_view bare = without_number(rest); bare.size() != rest.size()) folded = bare;
  }
  if (!label_filter_.may_start(folded)) return 0;
  const auto exact = [this](std::string_view key) -> LabelSet {
    if (key.size() > longest_) return 0;
    const std::size_t found = texts_.find(key);
    return found == TextIndex::kNone ? 0 : sets_[found];
  };
  if (folded.size() > longest_ + 48) return 0;   // room for a bracket behind the label
  if (const LabelSet found = exact(folded)) return found;
  if (const std::string_view shorter = without_bracket(folded); shorter.size() != folded.size()) return exact(shorter);
  return 0;
}

LabelStart LabelIndex::start(std::string_view text, LabelSet wanted) const {
  LabelStart best;
  const std::optional<Start> known = start_of(text);
  if ((may_start(text, known) & wanted) == 0) return best;
  const std::uint32_t sizes = !known || short_labels_ != 0 ? ~std::uint32_t{0} : known->sizes;
  const std::string_view longest = text.substr(0, sizes_[next_size(sizes, 0)]);
  const std::size_t plain = text::plain_length(longest);   // there nothing need be made alike
  for (std::size_t i = next_size(sizes, 0); i < sizes_.size(); i = next_size(sizes, i + 1)) {
    const std::size_t size = sizes_[i];
    if (size > plain || size >= text.size()) continue;
    const std::size_t found = texts_.find(text.substr(0, size));
    if (found == TextIndex::kNone || (sets_[found] & wanted) == 0) continue;
    best = {sets_[found] & wanted, size};
    break;
  }
  if (plain == longest.size()) return best;
  // Longer labels, of which only the start is so written; they start with the text's first character.
  char stored[4];
  const std::size_t position = firsts_.find(first_character(text, stored));
  const Range range = position == TextIndex::kNone ? Range{} : ranges_[position];
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::string& label = texts_[i];
    if ((sets_[i] & wanted) == 0 || label.size() <= plain || !text::starts_with(label, text.substr(0, plain))) continue;
    const std::size_t end = match_label(text, label);
    if (end != std::string_view::npos && end > best.end && end < text.size()) best = {sets_[i] & wanted, end};
  }
  return best;
}

LevelPositions LabelIndex::levels(std::string_view folded, const std::optional<Start>& start, bool numbered) const {
  constexpr std::size_t kLongest = 60;
  constexpr std::string_view kWord = "指标";
  if (folded.empty() || folded.size() > kLongest) return {};
  const bool none = start && (start->labels & kLevel) == 0;
  if (none && !numbered && !may_go_on_with_word(folded)) return {};
  std::string storage;
  std::string_view key = without_weight(without_number(bare_label(folded)));
  if (!level_filter_.may_start(key)) return {};
  if (text::ends_with(key, kWord)) key.remove_suffix(kWord.size());
  if (text::contains(key, kWord)) {
    storage = text::replace_all(key, kWord, "");
    key = storage;
  }
  const std::size_t found = levels_.find(key);
  return found == TextIndex::kNone ? LevelPositions{} : positions_[found];
}

}  // namespace jihe
