// The names of a form's indicators as rules ask for them, found once for all rules: without prefix and marks, and what is wrong
// with their wording.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"

namespace jihe::rules {

// What is wrong with the wording of a name.
enum class NameFault { none, sentence, verb, not_measure, broad };

struct IndicatorName {
  std::string_view worded;   // as written, without a template prefix (指标1:)
  std::string_view folded;   // the same folded, without white space
  std::string_view bare;     // what names are looked up by: folded, and without marks and brackets at its end
  bool has_digit = false;    // of any width, in `worded`
  NameFault fault = NameFault::none;    // what is wrong most
  NameFault second = NameFault::none;   // a sentence may open with a wish, and a wish may measure nothing

  bool has(NameFault any) const { return fault == any || second == any; }
};

class IndicatorNames {
 public:
  IndicatorNames(const Form& form, const Profile& profile);
  IndicatorNames(IndicatorNames&&) = default;   // a copy would point into what it was copied from
  IndicatorNames& operator=(IndicatorNames&&) = default;

  // That of the form's indicator number `i`.
  const IndicatorName& operator[](std::size_t i) const { return names_[i]; }

 private:
  std::vector<IndicatorName> names_;
  std::list<std::string> folded_;   // the few that folding changes
};

}  // namespace jihe::rules
