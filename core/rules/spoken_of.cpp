#include "core/rules/spoken_of.h"

#include <algorithm>
#include <string>

#include "core/base/utf8.h"

namespace jihe::rules {

namespace {

// The 2-grams of Han of a text, in its order.
std::vector<std::uint64_t> grams_of(std::string_view s) {
  std::vector<std::uint64_t> grams;
  char32_t last = 0;
  for (std::size_t i = 0; i < s.size();) {
    const char32_t c = utf8::next(s, i);
    const bool han = utf8::is_han(c);
    if (han && last != 0) grams.push_back(static_cast<std::uint64_t>(last) << 32 | c);
    last = han ? c : 0;
  }
  return grams;
}

// A name without the words that say nothing about its matter (数量, 及时率): a space stands for each.
std::string matter_of(std::string_view name, const WordList& generic) {
  std::string matter;
  while (!name.empty()) {
    const std::size_t word = generic.longest_start(name);
    std::size_t step = word;
    if (word == 0) utf8::next(name, step);
    matter += word == 0 ? name.substr(0, step) : std::string_view(" ");
    name.remove_prefix(step);
  }
  return matter;
}

}  // namespace

SpokenOf::SpokenOf(const Form& form, const Tasks& tasks, const WordList& generic)
    : tasks_(tasks), generic_(generic), named_(tasks.size(), false) {
  for (const Goal& goal : form.goals) add(goal.text.text);
  add(form.text(FieldId::name));
  std::sort(grams_.begin(), grams_.end());
}

void SpokenOf::add(std::string_view text) {
  const std::vector<std::uint64_t> grams = grams_of(text);
  grams_.insert(grams_.end(), grams.begin(), grams.end());
  tasks_.mark(text, named_);
}

bool SpokenOf::covers(std::string_view name) const {
  const std::vector<std::uint64_t> grams = grams_of(matter_of(name, generic_));
  if (grams.empty()) return true;
  const bool shared = std::any_of(grams.begin(), grams.end(), [this](std::uint64_t gram) {
    return std::binary_search(grams_.begin(), grams_.end(), gram);
  });
  if (!shared) return false;
  std::vector<bool> named(tasks_.size(), false);
  tasks_.mark(name, named);
  bool any = false;
  for (std::size_t task = 0; task < named.size(); ++task) {
    if (named[task] && named_[task]) return true;
    any |= named[task];
  }
  return !any;
}

}  // namespace jihe::rules
