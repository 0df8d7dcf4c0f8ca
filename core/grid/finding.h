// A finding: which rule, how bad, where, with which words, and what would put it right. Never prose.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/few.h"
#include "core/grid/args.h"
#include "core/grid/edit.h"

namespace jihe {

enum class Severity { error, warning, hint };
enum class FixSafety { safe, suggested };

std::string_view severity_id(Severity severity);   // "error", "warning", "hint"
std::string_view safety_id(FixSafety safety);      // "safe", "suggested"

// Where a finding points: a cell, and (begin < end) the bytes of its text that are meant.
struct Place {
  int table = 0;  // 0-based in the document; -1: the whole file
  CellRef cell;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Fix {
  FixSafety safety = FixSafety::suggested;
  std::vector<Edit> edits;   // non-overlapping; applied as one transaction
  Args args;                 // for the fix's title; the finding's own args are tried after these
};

struct Finding {
  std::string_view rule;          // "money-total-missing"
  std::string_view variant;       // which of the rule's sentences, "" for the first
  Severity severity = Severity::warning;
  Few<Place> places;              // one or more; the first is where the cursor goes
  Args args;
  std::vector<Fix> fixes;
  std::string reason;             // why it is left as it is (核实说明), "" where nobody has said so

  bool explained() const { return !reason.empty(); }
  // The word for a placeholder of its message, "" where it has none.
  std::string_view arg(std::string_view name) const;
};

using Findings = std::vector<Finding>;

// Adds a fix to a finding: one to be filled, one of a single edit.
Fix& add_fix(Finding& finding, FixSafety safety);
void add_fix(Finding& finding, FixSafety safety, Edit&& edit, std::initializer_list<Arg> args = {});

}  // namespace jihe
