#include "core/rules/facts/goal_parts.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/numbers.h"
#include "core/rules/facts/wording.h"

namespace jihe::rules {

namespace {

// A few Han of three bytes, so that most others are told from them by their bytes.
class Watched {
 public:
  constexpr explicit Watched(std::u32string_view characters) {
    for (const char32_t c : characters) {
      seconds_[(c >> 12) - 4] |= std::uint64_t{1} << (c >> 6 & 0x3F);
      thirds_ |= std::uint64_t{1} << (c & 0x3F);
    }
  }

  // False for most that are none of them. REQUIRES: leads_han(first).
  bool may_be(unsigned char first, char second, char third) const {
    return (seconds_[first - 0xE4u] >> (second & 0x3F) & thirds_ >> (third & 0x3F) & 1) != 0;
  }

 private:
  std::uint64_t seconds_[6] = {};   // of each first byte from E4 to E9, which second ones they have, as bits
  std::uint64_t thirds_ = 0;        // which third ones any of them has
};
constexpr Watched kUnmeasured(U"目号一二两三四五六七八九十百千万");
constexpr Watched kMeasured(U"目号");

bool ends_sentence(char32_t c) { return c == U'。' || c == U'；' || c == U';' || c == U'\n'; }

// Goes through a goal's text once, character by character.
class PartReader {
 public:
  explicit PartReader(std::string_view goal) : text_(goal) {}

  GoalParts read() {
    constexpr std::size_t kUsual = 48;   // bytes of a clause
    parts_.clauses.reserve(text_.size() / kUsual + 2);
    for (std::size_t i = behind_plain(0); i < text_.size(); i = behind_plain(i)) {
      if (leads_han(text_[i])) {
        take_watched(i);
      } else {
        take_sign(i);
      }
    }
    if (begin_ < text_.size()) close_clause(text_.size());
    parts_.pairs = PairIndex(text_);
    return std::move(parts_);
  }

 private:
  // The first byte at or behind `i` of a character that is no Han or may be one that is watched.
  std::size_t behind_plain(std::size_t i) const {
    const std::string_view text = text_;
    const Watched& watched = parts_.measured ? kMeasured : kUnmeasured;
    for (; i + 2 < text.size(); i += 3) {
      const auto first = static_cast<unsigned char>(text[i]);
      if (!leads_han(first) || watched.may_be(first, text[i + 1], text[i + 2])) break;
    }
    return i;
  }

  // 目 of a label, 号, or what may be a numeral.
  void take_watched(std::size_t& i) {
    const std::size_t at = i;
    const char32_t c = utf8::next(text_, i);
    if (c == U'目') {
      take_label(at);
    } else if (c == U'号') {
      parts_.numbered = true;
    } else if (is_numeral(c) && quoted_ == 0 && !parts_.measured) {
      parts_.measured = is_chinese_count(text_, at, c);
    }
  }

  void take_label(std::size_t at) {
    const std::size_t bytes = subgoal_label(text_, at);
    if (bytes == 0) return;
    parts_.labels.push_back({at, at + bytes, follows_han(text_, at)});
    if (at == begin_) label_ = bytes;
  }

  // Whatever is no Han.
  void take_sign(std::size_t& i) {
    const std::size_t at = i;
    const char32_t c = utf8::next(text_, i);
    if (is_digit(c)) return take_digits(at, i);
    if (ends_sentence(c) || (c == U'.' && follows_han(text_, at))) parts_.sentence_ends.push_back(at);
    if (ends_clause(c)) {
      close_clause(at);
      begin_ = i;
    } else if (c == U'“' || c == U'《' || c == U'「') {
      ++quoted_;
    } else if (c == U'”' || c == U'》' || c == U'」') {
      if (quoted_ > 0) --quoted_;
    } else if (const std::size_t number = document_number(text_, at)) {
      parts_.documents.push_back({at, at + number});
    }
  }

  void take_digits(std::size_t at, std::size_t& i) {
    std::size_t digits = 1;
    for (std::size_t next = i; next < text_.size() && is_digit(utf8::next(text_, next)); i = next) ++digits;
    if (quoted_ == 0 && !parts_.measured) parts_.measured = measures(text_, at, i, digits);
  }

  void close_clause(std::size_t end) {
    const std::string_view whole = text::trim(text_.substr(begin_, end - begin_));
    const std::string_view words = label_ == 0 ? whole : text::trim(text_.substr(begin_ + label_, end - begin_ - label_));
    parts_.clauses.push_back({{begin_, end}, label_, whole, words});
    label_ = 0;
  }

  std::string_view text_;
  GoalParts parts_;
  std::size_t begin_ = 0;   // of the clause at hand
  std::size_t label_ = 0;   // bytes of the label it begins with
  int quoted_ = 0;          // quotation marks and title marks that are open
};

}  // namespace

std::vector<std::size_t> GoalParts::glued_labels() const {
  std::vector<std::size_t> glued;
  for (const SubgoalLabel& label : labels) {
    if (label.glued) glued.push_back(label.begin);
  }
  return glued;
}

bool follows_han(std::string_view text, std::size_t at) {
  if (at < 3) return false;
  std::size_t i = at - 3;
  return utf8::is_han(utf8::next(text, i)) && i == at;
}

GoalParts parts_of(std::string_view goal) { return PartReader(goal).read(); }

bool goals_hold(std::span<const GoalParts> goals, std::string_view word) {
  const std::uint32_t key = PairIndex::key_of(word);
  return std::any_of(goals.begin(), goals.end(), [&](const GoalParts& goal) { return goal.pairs.holds(word, key); });
}

std::vector<GoalParts> goal_parts(const Form& form, const Profile& profile) {
  const WordGroups& tasks = profile.groups_of("goal_tasks");
  std::vector<GoalParts> parts;
  parts.reserve(form.goals.size());
  for (const Goal& goal : form.goals) {
    GoalParts& of_goal = parts.emplace_back(parts_of(goal.text.text));
    of_goal.tasks.resize(tasks.size());
    tasks.each_in(of_goal.pairs, [&](std::size_t word, std::size_t) { of_goal.tasks[tasks.group_of(word)] = 1; });
  }
  return parts;
}

void mark_groups(std::string_view text, const WordGroups& groups, Marks& marked) {
  groups.words().each(text, [&](std::size_t word, std::size_t) { marked[groups.group_of(word)] = 1; });
}

}  // namespace jihe::rules
