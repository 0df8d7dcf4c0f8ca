#include "core/rules/facts/cut_text.h"

#include <algorithm>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/names.h"
#include "core/rules/facts/wording.h"

namespace jihe::rules {

namespace {

constexpr std::size_t kLongGoal = 40;      // code points
constexpr std::size_t kTail = 12;          // code points that a twin must share with the end of the goal
constexpr std::size_t kLongestRest = 80;   // code points; a longer sentence is no completion to offer

// Where the sentence at the start of `s` ends, its mark included; npos where it has no mark.
std::size_t sentence_end(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const char32_t c = utf8::next(s, i);
    if (c == U'。' || c == U'；' || c == U'！' || c == ';' || c == '!' || c == U'\n') return i;
  }
  return std::string_view::npos;
}

bool closes(std::string_view s) {
  if (s.size() >= 3 && leads_han(s[s.size() - 3])) return false;   // most texts
  return text::ends_with_any(s, {"。", "！", "？", "；", "!", "?", ";", ")", "）", "”", "’", "》", "】", "…", ".", "\""});
}

// Nobody ends a sentence with these: 、 or 和.
bool dangles(std::string_view s) {
  return text::ends_with_any(s, {",", "，", "、", ":", "：", "(", "（", "“", "《", "和", "与", "及", "的", "或", "并且", "不低于",
                                 "不少于", "不高于", "不超过", "达到", "包括", "其中", "为了", "从而", "进而"});
}

// The last characters of a goal that may be cut: what its twin must hold. "" for one that closes or is short.
std::string_view last_words(std::string_view text) {
  constexpr std::size_t kMostBytes = 4;   // of a code point
  if (text.size() <= kLongGoal || closes(text)) return {};
  if (text.size() <= kMostBytes * kLongGoal && utf8::offset(text, kLongGoal) == text.size()) return {};
  return last_characters(text, kTail);
}

// Code points that both texts end with.
std::size_t common_end(std::string_view a, std::string_view b) {
  std::size_t count = 0;
  for (std::size_t i = 1; i <= a.size() && i <= b.size() && a[a.size() - i] == b[b.size() - i]; ++i) {
    if (!inside_character(a, a.size() - i)) ++count;
  }
  return count;
}

bool has_open_bracket(std::string_view s) {
  int open = 0;
  for (std::size_t i = 0; i < s.size();) {
    if (leads_han(s[i])) {
      i += 3;
      continue;
    }
    const char32_t c = utf8::next(s, i);
    if (c == '(' || c == U'（') ++open;
    if (c == ')' || c == U'）') --open;
  }
  return open > 0;
}

// A longer label that `cut` (folded) is the start of.
bool completes(std::string_view candidate, std::string_view cut) {
  const text::FoldedLabel stored(candidate);
  const std::string_view folded = stored;
  return folded.size() > cut.size() && folded.starts_with(cut) && !has_open_bracket(candidate);
}

}  // namespace

std::vector<const CellText*> labels_of(const Form& form) {
  std::vector<const CellText*> labels;
  labels.reserve(form.fields.size() + 3 * form.funding.size() + form.goals.size());
  for (const Field& field : form.fields) labels.push_back(&field.label);
  for (const FundingPane& pane : form.funding) {
    for (const Amount* amount : {&pane.total, &pane.fiscal, &pane.other}) labels.push_back(&amount->label);
  }
  for (const Goal& goal : form.goals) labels.push_back(&goal.label);
  return labels;
}

CutTexts::CutTexts(std::span<const Subject> tables) {
  std::size_t closed = 0;
  std::size_t goals = 0;
  bool open_label = false;
  for (const Subject& subject : tables) {
    for (const Goal& goal : subject.form.goals) {
      if (!goal.text.filled()) continue;
      ++goals;
      if (closes(goal.text.text)) ++closed;
      const std::string_view tail = last_words(goal.text.text);
      if (tail.empty()) continue;
      const auto [twins, added] = twins_.try_emplace(tail);
      if (added) twins->second = twins_of(tail, tables);
    }
    for (const CellText* label : labels_of(subject.form)) open_label = open_label || has_open_bracket(label->text);
  }
  closes_ = closed != 0 && closed * 2 >= goals;
  if (!open_label) return;
  std::vector<const CellText*> before;   // labels of the table before: mostly the same
  for (const Subject& subject : tables) {
    std::vector<const CellText*> labels = labels_of(subject.form);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (i >= before.size() || before[i]->text != labels[i]->text) labels_.push_back(labels[i]->text);
    }
    before.swap(labels);
  }
}

CutTexts::Twins CutTexts::twins_of(std::string_view words, std::span<const Subject> tables) {
  const std::uint32_t key = PairIndex::key_of(words);
  Twins found;
  std::size_t count = 0;
  for (const Subject& subject : tables) {
    for (std::size_t i = 0; i < subject.form.goals.size(); ++i) {
      const std::size_t at = subject.goal_parts[i].pairs.find(words, key);
      if (at == std::string_view::npos) continue;
      const Goal& goal = subject.form.goals[i];
      std::string_view rest = goal.text.text.substr(at + words.size());
      rest = rest.substr(0, std::min(rest.size(), sentence_end(rest)));
      std::size_t first = 0;
      const bool word_goes_on = !rest.empty() && utf8::is_han(utf8::next(rest, first));
      if (!word_goes_on || utf8::length(rest) > kLongestRest) continue;
      found[count++] = {&goal, subject.table, at, rest};
      if (count == found.size()) return found;
    }
  }
  return found;
}

GoalCut CutTexts::goal_cut(const Subject& subject, const Goal& goal) const {
  const std::string_view text = goal.text.text;
  const std::string_view tail = last_words(text);
  const std::string_view cell = subject.grid.text(goal.text.at);
  if (tail.empty() || !text::blank(cell.substr(std::min(goal.text.end, cell.size())))) return {};
  if (const auto known = twins_.find(tail); known != twins_.end()) {
    for (const Twin& twin : known->second) {
      if (twin.goal == nullptr || twin.goal == &goal) continue;
      const std::string_view same = std::string_view(twin.goal->text.text).substr(0, twin.at + tail.size());
      return {Cut::twin, std::string(text::trim(twin.rest)), twin.table, common_end(text, same)};
    }
  }
  // 目标3: with nothing behind it is not filled in: goal-vague-subgoal.
  const std::size_t subgoal = text.rfind("目标");
  if (subgoal != std::string_view::npos && subgoal + subgoal_label(text, subgoal) == text.size()) return {};
  // Many leave out the last full stop behind 达到90%以上 or 社会稳定: that alone is no break.
  const bool sounds_complete = subject.profile.list("closing_words").ends(text);
  return {dangles(text) || (!sounds_complete && closes_) ? Cut::open : Cut::none, {}, -1, 0};
}

std::optional<std::string> CutTexts::completed_label(const Subject& subject, const CellText& label) const {
  if (!label.filled() || !has_open_bracket(label.text)) return std::nullopt;
  const text::FoldedLabel stored(label.text);
  const std::string_view cut = stored;
  for (const std::string_view candidate : labels_) {
    if (completes(candidate, cut)) return std::string(candidate);
  }
  for (const auto& [id, labels] : subject.profile.labels) {
    for (const std::string& known : labels) {
      if (completes(known, cut)) return known;
      if (!cut.starts_with(text::fold_label(known))) continue;
      for (const std::string& scope : subject.profile.scopes) {
        const std::string scoped = known + "(" + scope + ")";
        if (completes(scoped, cut)) return scoped;
      }
    }
  }
  return std::nullopt;
}

}  // namespace jihe::rules
