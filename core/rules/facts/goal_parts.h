// What a goal's text is made of, found once: its clauses, the labels of its sub-goals, numbers of documents, the tasks it
// names, whether it measures anything, where which words stand. Most rules about goals ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/pair_index.h"
#include "core/form/form.h"
#include "core/form/profile.h"

namespace jihe::rules {

// Bytes [begin, end) of a goal's text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
};

struct Clause : Stretch {
  std::size_t label = 0;     // bytes of the sub-goal's label that it begins with
  std::string_view whole;    // trimmed
  std::string_view words;    // the same without the label
};

// A sub-goal's label: 目标1: 目标2：
struct SubgoalLabel {
  std::size_t begin = 0;   // bytes [begin, end), its sign included
  std::size_t end = 0;
  bool glued = false;      // it follows a Han character, without a sign or a space between
};

// Of each group of a list of words, whether it is named: bytes, which are set and counted faster than bits.
using Marks = std::vector<std::uint8_t>;

struct GoalParts {
  std::vector<Clause> clauses;       // in order, without the signs that close them; clauses of white space too
  std::vector<SubgoalLabel> labels;  // in order
  std::vector<Stretch> documents;    // numbers of documents, (2009)46号: year and number, in order
  std::vector<std::size_t> sentence_ends;   // bytes of the signs that close a sentence: 。 ; a full stop behind Han
  bool numbered = false;             // 号 stands in it
  bool measured = false;             // it holds a number that measures something (numbers.h), quoted slogans left out
  PairIndex pairs;                   // of its text
  Marks tasks;                       // of the profile's goal_tasks, by the goal; empty in parts_of

  // Bytes at which a label begins that is glued to what stands before it.
  std::vector<std::size_t> glued_labels() const;
};

// True where a Han character ends before byte `at`.
bool follows_han(std::string_view text, std::size_t at);

// Those of a text that stays where it is.
GoalParts parts_of(std::string_view goal);

// Whether any of the goals holds the word.
bool goals_hold(std::span<const GoalParts> goals, std::string_view word);

// Those of each goal of a form.
std::vector<GoalParts> goal_parts(const Form& form, const Profile& profile);

// Marks the groups of words that `text` holds one of. REQUIRES: marked.size() == groups.size().
void mark_groups(std::string_view text, const WordGroups& groups, Marks& marked);

}  // namespace jihe::rules
