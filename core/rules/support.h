// What many rules need: places, findings under the rule's own severity, words for the {placeholders} of their texts.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/rule.h"

namespace jihe::rules {

// A whole cell of the subject's table, and a part of one.
Place place_at(const Subject& subject, CellRef cell);
Place place_of(const Subject& subject, const CellText& part);

// Where a finding about the whole table points: its title, else its first cell.
Place table_place(const Subject& subject);

// All tables of a workspace, file by file.
std::vector<std::span<const Subject>> by_file(std::span<const Subject> tables);

// A finding of `rule` under the rule's own severity.
Finding make_finding(const Rule& rule, Place place, std::initializer_list<Arg> args = {});

// Adds such a finding; the rule may go on to fill it until it adds another one.
Finding& add_finding(Findings& findings, const Rule& rule, Place place, std::initializer_list<Arg> args = {});

// The same for a rule that looks at many tables, among the findings of the subject's file.
Finding& add_finding(std::vector<FileFinding>& findings, const Subject& subject, const Rule& rule, Place place,
                     std::initializer_list<Arg> args = {});

// The one finding that a rule gives a table: there from its first place on. REQUIRES: no other is added meanwhile.
class Gathered {
 public:
  Gathered(Findings& findings, const Rule& rule) : findings_(findings), rule_(rule) {}

  bool empty() const { return finding_ == nullptr; }
  Finding& add(Place place);                           // gives the finding with one more place
  Finding& operator*() const { return *finding_; }     // REQUIRES: not empty
  Finding* operator->() const { return finding_; }

 private:
  Findings& findings_;
  const Rule& rule_;
  Finding* finding_ = nullptr;
};

// Adds an edit that puts the cells of a row anew, and gives those for it to be filled with.
Cells& realign(std::vector<Edit>& edits, const Subject& subject, int row);

// Text as a message shows it: without white space inside, cut to a length that fits a line. It points into the text it
// was made of where nothing of that had to be changed, else it holds what is shown.
class Quoted {
 public:
  explicit Quoted(std::string_view text);
  explicit Quoted(std::string&& text);   // holds it in any case
  explicit Quoted(std::string&) = delete;   // of std::string(…).append(…), which would be gone
  Quoted(const Quoted&) = delete;
  Quoted& operator=(const Quoted&) = delete;

  operator std::string_view() const { return shown_; }

 private:
  static constexpr std::size_t kLongest = 40;   // code points that are shown

  void add(std::string_view text);   // to what it holds
  void hold(std::string_view text);

  std::string_view shown_;
  char held_[kLongest * 4 + 3];   // with … behind them
};

// Cell text for a message.
inline Quoted quoted(std::string_view text) { return Quoted(text); }
inline Quoted quoted(std::string&& text) { return Quoted(std::move(text)); }

// `part` of `whole` in whole per cent, rounded down: "71". "0" where `whole` is 0.
std::string per_cent(std::size_t part, std::size_t whole);

// What column `col` of the indicator block is called: as its head row says, else 二级指标 and the like, else its number.
std::string column_name(const Subject& subject, int col);

}  // namespace jihe::rules
