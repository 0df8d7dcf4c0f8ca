#include "core/form/cell_texts.h"

#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jihe {

namespace {

bool all_of_signs(std::string_view s, std::u32string_view signs) {
  if (s.empty()) return false;
  for (std::size_t i = 0; i < s.size();) {
    if (signs.find(utf8::next(s, i)) == std::u32string_view::npos) return false;
  }
  return true;
}

// 指标1, 目标12 with nothing but a colon behind. REQUIRES: s not empty.
bool is_numbered(std::string_view s, std::string_view word) {
  const char last = s.back();
  if ((!is_ascii_digit(last) && last != ':' && last != '.') || !text::starts_with(s, word)) return false;
  s.remove_prefix(word.size());
  std::size_t digits = 0;
  while (digits < s.size() && is_ascii_digit(s[digits])) ++digits;
  return digits > 0 && digits <= 2 && (s.size() == digits || s.substr(digits) == ":" || s.substr(digits) == ".");
}

}  // namespace

bool is_placeholder(std::string_view folded) {
  constexpr std::size_t kLongest = 24;   // bytes: a row of dots; ** may stand in longer text
  if (folded.empty()) return false;
  if (folded.find('*') != std::string_view::npos && folded.find("**") != std::string_view::npos) return true;
  if (folded.size() > kLongest) return false;
  if (leads_han(folded[0])) return is_numbered(folded, "指标") || is_numbered(folded, "目标");
  constexpr std::string_view kFirsts = ".Xx/-\xE2\xC2\xE3\xC3";   // of the signs below, the first byte
  if (kFirsts.find(folded[0]) == std::string_view::npos) return false;
  return all_of_signs(folded, U".…·。") || all_of_signs(folded, U"Xx×") || all_of_signs(folded, U"/") ||
         all_of_signs(folded, U"-");
}

const CellFacts& CellTexts::of_other(Pair& pair, std::string_view text, const TextEdges& edges) {
  std::swap(pair.last, pair.before);
  if (pair.last == nullptr || !is_of(*pair.last, text, edges)) pair.last = &find_out(text, edges);
  return *pair.last;
}

const Target& CellTexts::target(const CellFacts& facts) {
  if (facts.target == 0) {
    targets_.push_back(parse_target(facts.text));
    facts.target = static_cast<std::uint32_t>(targets_.size());
  }
  return targets_[facts.target - 1];
}

CellFacts& CellTexts::add() {
  if (blocks_.empty() || blocks_.back().size() == kBlock) blocks_.emplace_back().reserve(kBlock);
  return blocks_.back().emplace_back();
}

const CellFacts& CellTexts::find_out(std::string_view text, const TextEdges& edges) {
  CellFacts& facts = add();
  facts.text = facts.folded = text;
  facts.edges = edges;
  const std::size_t plain = text::plain_length(text);
  facts.plain = plain == text.size();
  if (!facts.plain) facts.folded = folded_.emplace_back(text::fold_label(text, plain));
  const CellLabels found = profile_.index.of_cell(text, facts.folded);
  facts.labels = found.labels;
  facts.starts = found.starts;
  facts.levels = found.levels;
  facts.placeholder = is_placeholder(facts.folded);
  return facts;
}

}  // namespace jihe
