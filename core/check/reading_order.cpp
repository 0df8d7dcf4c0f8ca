#include "core/check/reading_order.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/registry.h"

namespace jihe {

namespace {

Place first_place(const Finding& finding) {
  return finding.places.empty() ? Place{.table = -1} : finding.places.front();
}

// Where a place stands in its table.
std::uint64_t in_table(const Place& place) {
  const auto from_zero = [](int from_minus_one) { return static_cast<std::uint64_t>(from_minus_one + 1); };
  return from_zero(place.cell.row) << 32 | from_zero(place.cell.col);
}

// A finding by its place in a table; of those of one cell the one that came first is the first.
struct Placed {
  std::uint64_t in_table = 0;
  std::size_t position = 0;   // among the findings
  friend auto operator<=>(const Placed&, const Placed&) = default;
};

// The findings by their tables, each table's in their own order. Gives where those of each end.
std::vector<std::size_t> by_table(const Findings& findings, std::vector<Placed>& placed) {
  std::vector<std::size_t> ends;   // of the tables, the whole file before them
  const auto table_of = [](const Finding& finding) { return static_cast<std::size_t>(first_place(finding).table + 1); };
  for (const Finding& finding : findings) {
    const std::size_t table = table_of(finding);
    if (table >= ends.size()) ends.resize(table + 1);
    ++ends[table];
  }
  std::size_t begin = 0;
  for (std::size_t& end : ends) begin += std::exchange(end, begin);   // where each begins, until it is filled
  placed.resize(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    placed[ends[table_of(findings[i])]++] = {in_table(first_place(findings[i])), i};
  }
  return ends;
}

// Where a finding's rule stands in the catalogue; behind all of them: a formula of the profile.
std::size_t catalogue_position(const Finding& finding) {
  const auto rules = all_rules();
  const auto at = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == finding.rule; });
  return static_cast<std::size_t>(at - rules.begin());
}

bool comes_before(const Finding& a, const Finding& b) {
  const Place place = first_place(a), other = first_place(b);
  if (place.table != other.table) return place.table < other.table;
  if (in_table(place) != in_table(other)) return in_table(place) < in_table(other);
  return catalogue_position(a) < catalogue_position(b);
}

// The ids of the few rules that look at other files.
std::vector<std::string_view> shared_rules() {
  std::vector<std::string_view> ids;
  for (const Rule* rule : all_rules()) {
    if (rule->reach == Reach::workspace) ids.push_back(rule->id);
  }
  return ids;
}

}  // namespace

// Sorts positions, then moves each finding once: findings are large.
Findings in_reading_order(Findings findings) {
  std::vector<Placed> placed;
  const std::vector<std::size_t> ends = by_table(findings, placed);
  auto begin = placed.begin();
  for (const std::size_t end : ends) {
    std::sort(begin, placed.begin() + static_cast<std::ptrdiff_t>(end));
    begin = placed.begin() + static_cast<std::ptrdiff_t>(end);
  }
  Findings sorted;
  sorted.reserve(findings.size());
  for (const Placed& entry : placed) sorted.push_back(std::move(findings[entry.position]));
  return sorted;
}

void replace_shared(Findings& findings, Findings&& found) {
  const std::vector<std::string_view> shared = shared_rules();
  const std::size_t removed = std::erase_if(findings, [&](const Finding& finding) {
    return std::find(shared.begin(), shared.end(), finding.rule) != shared.end();
  });
  if (found.empty() && removed == 0) return;
  Findings merged;
  merged.reserve(findings.size() + found.size());
  std::merge(std::move_iterator(findings.begin()), std::move_iterator(findings.end()),
             std::move_iterator(found.begin()), std::move_iterator(found.end()), std::back_inserter(merged),
             comes_before);
  findings = std::move(merged);
}

}  // namespace jihe
