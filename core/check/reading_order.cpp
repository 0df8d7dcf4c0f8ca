#include "core/check/reading_order.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "core/rules/registry.h"

namespace jihe {

namespace {

struct ReadingOrder {
  std::uint64_t table_and_row = 0;
  std::uint64_t col_and_position = 0;   // the position keeps the catalogue's order within a cell

  std::size_t position() const { return static_cast<std::size_t>(col_and_position & 0xFFFFFFFFu); }
  friend auto operator<=>(const ReadingOrder&, const ReadingOrder&) = default;
};

ReadingOrder reading_order(const Finding& finding, std::size_t position) {
  const Place place = finding.places.empty() ? Place{.table = -1} : finding.places.front();
  const auto above = [](int from_minus_one) { return static_cast<std::uint64_t>(from_minus_one + 1) << 32; };
  return {above(place.table) | static_cast<std::uint64_t>(place.cell.row + 1), above(place.cell.col) | position};
}

// Where a finding's rule stands in the catalogue; behind all of them: a formula of the profile.
std::size_t catalogue_position(const Finding& finding) {
  const auto rules = all_rules();
  const auto at = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == finding.rule; });
  return static_cast<std::size_t>(at - rules.begin());
}

bool comes_before(const Finding& a, const Finding& b) {
  const ReadingOrder order = reading_order(a, 0), other = reading_order(b, 0);
  return order != other ? order < other : catalogue_position(a) < catalogue_position(b);
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
  std::vector<ReadingOrder> order;
  order.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) order.push_back(reading_order(findings[i], i));
  std::sort(order.begin(), order.end());
  Findings sorted;
  sorted.reserve(findings.size());
  for (const ReadingOrder& entry : order) sorted.push_back(std::move(findings[entry.position()]));
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
