#include "core/rules/cut_text.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/names.h"

namespace jihe::rules {

namespace {

constexpr std::size_t kLongGoal = 40;      // code points
constexpr std::size_t kTail = 12;          // code points that a twin must share with the end of the goal
constexpr std::size_t kLongestRest = 80;   // code points; a longer sentence is no completion to offer
constexpr std::size_t kMostTwins = 200;    // tables looked at: a file of thousands stays linear

// Where the sentence at the start of `s` ends, its mark included; npos where it has no mark.
std::size_t sentence_end(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const char32_t c = utf8::next(s, i);
    if (c == U'。' || c == U'；' || c == U'！' || c == ';' || c == '!' || c == U'\n') return i;
  }
  return std::string_view::npos;
}

bool closes(std::string_view s) {
  return text::ends_with_any(s, {"。", "！", "？", "；", "!", "?", ";", ")", "）", "”", "’", "》", "】", "…", ".", "\""});
}

// Nobody ends a sentence with these: 、 or 和.
bool dangles(std::string_view s) {
  return text::ends_with_any(s, {",", "，", "、", ":", "：", "(", "（", "“", "《", "和", "与", "及", "以及", "的", "或"});
}

// At least half of the file's goals end with a closing mark: then one without says something.
bool file_closes(const Subject& subject) {
  std::size_t closed = 0;
  std::size_t goals = 0;
  const std::size_t tables = std::min(subject.peers.size(), kMostTwins);
  for (const Subject& peer : subject.peers.first(tables)) {
    for (const Goal& goal : peer.form.goals) {
      if (!goal.text.filled()) continue;
      ++goals;
      if (closes(goal.text.text)) ++closed;
    }
  }
  return closed != 0 && closed * 2 >= goals;
}

// Code points that both texts end with.
std::size_t common_end(std::string_view a, std::string_view b) {
  std::size_t count = 0;
  for (std::size_t i = 1; i <= a.size() && i <= b.size() && a[a.size() - i] == b[b.size() - i]; ++i) {
    if ((static_cast<unsigned char>(a[a.size() - i]) & 0xC0) != 0x80) ++count;
  }
  return count;
}

GoalCut find_twin(const Subject& subject, const Goal& goal) {
  const std::string_view text = goal.text.text;
  const std::string_view tail = text.substr(utf8::offset(text, utf8::length(text) - kTail));
  const std::size_t tables = std::min(subject.peers.size(), kMostTwins);
  for (const Subject& peer : subject.peers.first(tables)) {
    for (const Goal& other : peer.form.goals) {
      if (&other == &goal) continue;
      const std::size_t at = text::find(other.text.text, tail);
      if (at == std::string::npos) continue;
      std::string_view rest = std::string_view(other.text.text).substr(at + tail.size());
      rest = rest.substr(0, std::min(rest.size(), sentence_end(rest)));
      std::size_t first = 0;
      const bool word_goes_on = !rest.empty() && utf8::is_han(utf8::next(rest, first));
      if (word_goes_on && utf8::length(rest) <= kLongestRest) {
        const std::string_view same = std::string_view(other.text.text).substr(0, at + tail.size());
        return {Cut::twin, std::string(text::trim(rest)), peer.table, common_end(text, same)};
      }
    }
  }
  return {};
}

bool has_open_bracket(std::string_view s) {
  if (!holds_bracket(s)) return false;
  int open = 0;
  for (std::size_t i = 0; i < s.size();) {
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

GoalCut goal_cut(const Subject& subject, const Goal& goal) {
  const std::string_view text = goal.text.text;
  const std::string_view cell = subject.grid.text(goal.text.at);
  const std::string_view behind = cell.substr(std::min(goal.text.end, cell.size()));
  if (closes(text) || text.size() <= kLongGoal || !text::blank(behind)) return {};
  if (utf8::length(text) <= kLongGoal) return {};
  GoalCut cut = find_twin(subject, goal);
  // Many leave out the last full stop behind 达到90%以上 or 社会稳定: that alone is no break.
  const bool sounds_complete = subject.profile.list("closing_words").ends(text);
  if (cut.cut == Cut::none && (dangles(text) || (!sounds_complete && file_closes(subject)))) cut.cut = Cut::open;
  return cut;
}

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

std::optional<std::string> completed_label(const Subject& subject, const CellText& label) {
  if (!label.filled() || !has_open_bracket(label.text)) return std::nullopt;
  const text::FoldedLabel stored(label.text);
  const std::string_view cut = stored;
  const std::size_t tables = std::min(subject.peers.size(), kMostTwins);
  for (const Subject& peer : subject.peers.first(tables)) {
    for (const CellText* candidate : labels_of(peer.form)) {
      if (completes(candidate->text, cut)) return std::string(candidate->text);
    }
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
