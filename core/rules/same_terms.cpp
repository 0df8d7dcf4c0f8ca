#include "core/rules/same_terms.h"

#include <algorithm>
#include <optional>
#include <span>

#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

// A text of the table that names things.
struct Named {
  std::string_view text;
  Place place;
};

// A term where it stands: a word of the profile's groups, and what follows it.
struct Use {
  std::size_t word = 0;
  std::string_view behind;
  Place place;
};

std::vector<Named> named_things(const Subject& subject) {
  std::vector<Named> things;
  things.reserve(subject.form.goals.size() + subject.form.indicators.size());
  for (const Goal& goal : subject.form.goals) things.push_back({goal.text.text, place_of(subject, goal.text)});
  for (const Indicator& indicator : subject.form.indicators) {
    things.push_back({indicator.name.text, place_of(subject, indicator.name)});
  }
  return things;
}

// The first few uses of every term, group by group: a table says the same over and over.
std::vector<Use> find_uses(const std::vector<Named>& things, const WordList& terms) {
  constexpr int kMost = 8;
  std::vector<int> found(terms.size(), 0);
  std::vector<Use> uses;
  for (const Named& thing : things) {
    terms.each(thing.text, [&](std::size_t word, std::size_t at) {
      if (++found[word] > kMost) return;
      Use use{word, thing.text.substr(at + terms[word].size()), thing.place};
      use.place.begin += at;
      uses.push_back(use);
    });
  }
  std::stable_sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) { return a.word < b.word; });
  return uses;
}

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
  const std::vector<Use> uses = find_uses(named_things(subject), groups.words());
  std::vector<TermPair> pairs;
  for (std::size_t first = 0, end = 0; first < uses.size(); first = end) {
    const std::size_t group = groups.group_of(uses[first].word);
    while (end < uses.size() && groups.group_of(uses[end].word) == group) ++end;
    const std::span<const Use> of_group = std::span(uses).subspan(first, end - first);
    if (const std::optional<TermPair> pair = pair_in(of_group, groups.words(), least)) pairs.push_back(*pair);
  }
  return pairs;
}

}  // namespace jihe::rules
