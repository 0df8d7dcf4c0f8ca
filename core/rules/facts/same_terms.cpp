#include "core/rules/facts/same_terms.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

// A term where it stands: a word of the profile's groups, and what follows it.
struct Use {
  std::size_t word = 0;
  std::string_view behind;
  Place place;
};

// The first few uses of every term, group by group: a table says the same over and over.
class Uses {
 public:
  Uses(const Subject& subject, const WordGroups& terms) : subject_(subject), words_(terms.words()), found_(words_.size(), 0) {
    for (std::size_t i = 0; i < subject.form.goals.size(); ++i) add_goal(subject.form.goals[i], subject.goal_parts[i], terms);
    for (const Indicator& indicator : subject.form.indicators) {
      words_.each(indicator.name.text, [&](std::size_t word, std::size_t at) { add(indicator.name, word, at); });
    }
    std::stable_sort(uses_.begin(), uses_.end(), [](const Use& a, const Use& b) { return a.word < b.word; });
  }

  std::span<const Use> all() const { return uses_; }

 private:
  void add_goal(const Goal& goal, const GoalParts& parts, const WordGroups& terms) {
    struct Found {
      std::size_t word, at;
    };
    std::vector<Found> found;
    terms.each_in(parts.pairs, [&](std::size_t word, std::size_t at) { found.push_back({word, at}); });
    // Word by word from the last place to the first: turned round, each word's places are in order.
    std::for_each(found.rbegin(), found.rend(), [&](const Found& one) { add(goal.text, one.word, one.at); });
  }

  void add(const CellText& part, std::size_t word, std::size_t at) {
    constexpr int kMost = 8;
    if (++found_[word] > kMost) return;
    Use use{word, part.text.substr(at + words_[word].size()), place_of(subject_, part)};
    use.place.begin += at;
    uses_.push_back(use);
  }

  const Subject& subject_;
  const WordList& words_;
  std::vector<int> found_;   // of each word
  std::vector<Use> uses_;
};

// What both texts start with, and how many code points that is.
std::string_view common_start(std::string_view a, std::string_view b, std::size_t& count) {
  std::size_t i = 0;
  for (std::size_t j = 0; i < a.size() && j < b.size(); ++count) {
    std::size_t next = i;
    if (utf8::next(a, next) != utf8::next(b, j)) break;
    i = next;
  }
  return a.substr(0, i);
}

// The first two uses of different terms that the same `least` code points follow.
std::optional<TermPair> pair_in(std::span<const Use> uses, const WordList& terms, std::size_t least) {
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::string_view term = terms[uses[i].word], other = terms[uses[j].word];
      if (term == other) continue;
      std::size_t count = 0;
      const std::string_view context = common_start(uses[i].behind, uses[j].behind, count);
      if (count >= least) return TermPair{term, other, context, uses[i].place, uses[j].place};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<TermPair> same_terms(const Subject& subject) {
  const WordGroups& groups = subject.profile.groups_of("same_terms");
  const auto least = static_cast<std::size_t>(subject.profile.threshold("consistency-term-mismatch.context", 3));
  const Uses found(subject, groups);
  const std::span<const Use> uses = found.all();
  std::vector<TermPair> pairs;
  for (std::size_t first = 0, end = 0; first < uses.size(); first = end) {
    const std::size_t group = groups.group_of(uses[first].word);
    while (end < uses.size() && groups.group_of(uses[end].word) == group) ++end;
    const std::span<const Use> of_group = uses.subspan(first, end - first);
    if (const std::optional<TermPair> pair = pair_in(of_group, groups.words(), least)) pairs.push_back(*pair);
  }
  return pairs;
}

}  // namespace jihe::rules
