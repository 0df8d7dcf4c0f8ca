#include "core/rules/same_terms.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

// A text of the table that names things.
struct Named {
  std::string_view text;
  Place place;
};

// A term where it stands, and what follows it.
struct Use {
  std::string_view term, behind;
  Place place;
};

std::vector<Named> named_things(const Subject& subject) {
  std::vector<Named> things;
  for (const Goal& goal : subject.form.goals) things.push_back({goal.text.text, place_of(subject, goal.text)});
  for (const Indicator& indicator : subject.form.indicators) {
    things.push_back({indicator.name.text, place_of(subject, indicator.name)});
  }
  return things;
}

// Appends the first few uses of the term: a table says the same over and over.
void find_uses(const std::vector<Named>& things, std::string_view term, std::vector<Use>& uses) {
  constexpr std::size_t kMost = 8;
  const std::size_t known = uses.size();
  for (const Named& thing : things) {
    for (std::size_t at = thing.text.find(term); at != std::string_view::npos && uses.size() < known + kMost;
         at = thing.text.find(term, at + term.size())) {
      Use use{term, thing.text.substr(at + term.size()), thing.place};
      use.place.begin += at;
      uses.push_back(use);
    }
  }
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
std::optional<TermPair> pair_in(const std::vector<Use>& uses, std::size_t least) {
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (uses[i].term == uses[j].term) continue;
      std::size_t count = 0;
      const std::string_view context = common_start(uses[i].behind, uses[j].behind, count);
      if (count >= least) return TermPair{uses[i].term, uses[j].term, context, uses[i].place, uses[j].place};
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<TermPair> same_terms(const Subject& subject) {
  const auto least = static_cast<std::size_t>(subject.profile.threshold("consistency-term-mismatch.context", 3));
  const std::vector<Named> things = named_things(subject);
  std::vector<TermPair> pairs;
  std::vector<Use> uses;
  for (const std::string& group : subject.profile.list("same_terms")) {
    uses.clear();
    for (const std::string_view term : text::split(group, U"/")) find_uses(things, term, uses);
    if (const std::optional<TermPair> pair = pair_in(uses, least)) pairs.push_back(*pair);
  }
  return pairs;
}

}  // namespace jihe::rules
