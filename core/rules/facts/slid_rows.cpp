#include "core/rules/facts/slid_rows.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/text.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

// True where no indicator stands in the rows between two rows that slid: they slid together.
bool together(const Form& form, int earlier, int later) {
  return std::none_of(form.indicators.begin(), form.indicators.end(), [earlier, later](const Indicator& indicator) {
    return indicator.row > earlier && indicator.row < later;
  });
}

int first_filled(const Cells& cells) {
  const auto at = std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return !text::blank(cell.text); });
  return at == cells.end() ? -1 : static_cast<int>(at - cells.begin());
}

// What the cell that shows the slip holds, where it stands and where it belongs.
void add_finding_for(const Rule& rule, const Subject& subject, const RowRepair& repair, Findings& findings) {
  const Cells& before = subject.grid.rows[static_cast<std::size_t>(repair.row)].cells;
  int from = first_filled(before);
  int to = first_filled(repair.realigned);
  if (from == to) {   // the first cell is right: the slip is in the next one
    const auto differs = std::mismatch(before.begin() + from, before.end(), repair.realigned.begin() + from,
                                       [](const Cell& a, const Cell& b) { return a.text == b.text; });
    from = static_cast<int>(differs.first - before.begin());
    while (from + 1 < static_cast<int>(before.size()) && text::blank(subject.grid.text(repair.row, from))) ++from;
    const std::string_view slid = subject.grid.text(repair.row, from);
    const auto place = std::find_if(repair.realigned.begin(), repair.realigned.end(),
                                    [slid](const Cell& cell) { return cell.text == slid; });
    to = static_cast<int>(place - repair.realigned.begin());
  }
  Finding& finding = add_finding(findings, rule, place_at(subject, {repair.row, from}),
                                 {{"text", quoted(subject.grid.text(repair.row, from))},
                                  {"from", column_name(subject, from)},
                                  {"to", column_name(subject, to)}});
  add_fix(finding, FixSafety::suggested);
}

}  // namespace

void slid_rows(const Rule& rule, const Subject& subject, Repair direction, Findings& findings) {
  const std::size_t first = findings.size();
  const RowRepair* previous = nullptr;
  for (const RowRepair& repair : subject.form.repairs) {
    if (repair.direction != direction) continue;
    const bool alike = previous != nullptr && previous->name_in_level1 == repair.name_in_level1;   // one severity
    if (!alike || !together(subject.form, previous->row, repair.row)) {
      add_finding_for(rule, subject, repair, findings);
    } else {
      findings.back().places.push_back(place_at(subject, {repair.row, findings.back().places.front().cell.col}));
    }
    previous = &repair;
    Finding& finding = findings.back();
    if (repair.name_in_level1) finding.severity = Severity::error;
    realign(finding.fixes.front().edits, subject, repair.row) = repair.realigned;
  }
  for (Finding& finding : std::span(findings).subspan(first)) {
    finding.args.add("count", std::to_string(finding.places.size()));
    if (finding.places.size() > 1) finding.variant = "rows";
  }
}

}  // namespace jihe::rules
