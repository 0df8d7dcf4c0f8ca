// What many rules need: places, findings under the rule's own severity, words for the {placeholders} of their texts.
#pragma once

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
Finding make_finding(const Rule& rule, Place place, Args&& args = {});

// The same without a place: for rules that gather places and give a finding only where they found one.
Finding placeless_finding(const Rule& rule);

// Adds such a finding; the rule may go on to fill it until it adds another one.
Finding& add_finding(Findings& findings, const Rule& rule, Place place, Args&& args = {});

// Puts the cells of a row anew.
Edit realign(const Subject& subject, int row, Cells after);

// Text as a message shows it. It points into what it was made of where nothing of that had to be changed.
class Quoted {
 public:
  explicit Quoted(std::string_view shown) : shown_(shown) {}
  explicit Quoted(std::string&& own) : own_(std::move(own)), shown_(own_) {}
  explicit Quoted(std::string&) = delete;   // of std::string(…).append(…), which would be gone
  Quoted(const Quoted&) = delete;
  Quoted& operator=(const Quoted&) = delete;

  operator std::string_view() const { return shown_; }

 private:
  std::string own_;
  std::string_view shown_;
};

// Cell text for a message: without white space inside, cut to a length that fits a line.
Quoted quoted(std::string_view text);
Quoted quoted(std::string&& text);   // kept

// `part` of `whole` in whole per cent, rounded down: "71". "0" where `whole` is 0.
std::string per_cent(std::size_t part, std::size_t whole);

// What column `col` of the indicator block is called: as its head row says, else 二级指标 and the like, else its number.
std::string column_name(const Subject& subject, int col);

}  // namespace jihe::rules
