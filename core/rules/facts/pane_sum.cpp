#include "core/rules/facts/pane_sum.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/rules/facts/amounts.h"

namespace jihe::rules {

namespace {

// How far sum and total may lie apart: further where one of them is rounded to fewer places.
double tolerance(const Profile& profile, const Decimal& total, const Decimal& sum) {
  const bool rounded = total.scale != sum.scale && std::min(total.scale, sum.scale) <= 1;
  return rounded ? profile.threshold("money-sum-mismatch.tolerance-rounded", 0.1)
                 : profile.threshold("money-sum-mismatch.tolerance", 0.01);
}

// A form that names no 财政拨款 but where the money comes from (中央财政资金, 地方资金): all of them, each once.
template <class Equal>
PaneSum sum_of_sources(const FundingPane& pane, Equal equal) {
  if (pane.parts.size() < 2) return PaneSum::unknown;
  const Decimal total = wan_of(pane.total), other = wan_of(pane.other);
  Decimal sum = other;
  for (const Amount& part : pane.parts) {
    if (!has_number(part)) return PaneSum::unknown;
    // One that is all of it says what those behind it are parts of.
    if (equal(total, *part.money.wan + other)) return PaneSum::equal;
    sum = sum + *part.money.wan;
  }
  return equal(total, sum) ? PaneSum::equal : PaneSum::of_sources;
}

// `equal`: whether a total is the sum behind it.
template <class Equal>
PaneSum sum_of(const FundingPane& pane, Equal equal) {
  if (!has_number(pane.total)) return PaneSum::unknown;
  if (pane.other.label.present() && !has_number(pane.other)) return PaneSum::unknown;
  if (!pane.fiscal.label.present()) return sum_of_sources(pane, equal);
  if (!has_number(pane.fiscal)) return PaneSum::unknown;
  const Decimal total = wan_of(pane.total), fiscal = wan_of(pane.fiscal), other = wan_of(pane.other);
  Decimal parts;
  for (const Amount& part : pane.parts) parts = parts + wan_of(part);
  // Further rows may stand beside 财政拨款 or say what it is made of; a form with neither them nor 其他资金 names but a part.
  if (equal(total, fiscal + other) || equal(total, fiscal + other + parts) || equal(total, other + parts)) return PaneSum::equal;
  const bool all_parts = !pane.parts.empty() && std::all_of(pane.parts.begin(), pane.parts.end(), has_number);
  if (!pane.other.label.present() && !all_parts && fiscal < total) return PaneSum::partly;
  return all_parts && !(parts == Decimal{}) ? PaneSum::of_sources : PaneSum::different;
}

}  // namespace

PaneSum pane_sum(const Profile& profile, const FundingPane& pane) {
  return sum_of(pane, [&profile](const Decimal& total, const Decimal& sum) {
    constexpr double kBinaryError = 1e-9;
    return std::abs((total - sum).to_double()) <= tolerance(profile, total, sum) + kBinaryError;
  });
}

const Amount* amount_in_yuan(const Profile& profile, const Form& form, const FundingPane& pane) {
  if (!is_wrong(pane_sum(profile, pane))) return nullptr;
  FundingPane tried = pane;
  const auto adds_up_as_yuan = [&](Amount& amount) {
    if (!has_number(amount) || says_yuan(form, amount)) return false;
    const std::optional<Decimal> less = amount.money.wan->shifted(-4);
    if (!less || *less == Decimal{}) return false;
    const Decimal written = *amount.money.wan;
    amount.money.wan = less;
    // To the last digit: so little is near to nothing by itself.
    const bool equal = sum_of(tried, [](const Decimal& a, const Decimal& b) { return a == b; }) == PaneSum::equal;
    amount.money.wan = written;
    return equal;
  };
  if (adds_up_as_yuan(tried.total)) return &pane.total;
  if (adds_up_as_yuan(tried.fiscal)) return &pane.fiscal;
  if (adds_up_as_yuan(tried.other)) return &pane.other;
  const auto part = std::find_if(tried.parts.begin(), tried.parts.end(), adds_up_as_yuan);
  return part == tried.parts.end() ? nullptr : &pane.parts[static_cast<std::size_t>(part - tried.parts.begin())];
}

}  // namespace jihe::rules
