#include "core/grid/finding.h"

#include <utility>

namespace jihe {

std::string_view severity_id(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::hint: return "hint";
  }
  return "hint";
}

std::string_view safety_id(FixSafety safety) {
  switch (safety) {
    case FixSafety::safe: return "safe";
    case FixSafety::suggested: return "suggested";
  }
  return "suggested";
}

std::string_view Finding::arg(std::string_view name) const {
  return args.find(name).value_or(std::string_view());
}

Fix& add_fix(Finding& finding, FixSafety safety) {
  if (finding.fixes.empty()) finding.fixes.reserve(1);   // most have one
  Fix& fix = finding.fixes.emplace_back();
  fix.safety = safety;
  return fix;
}

void add_fix(Finding& finding, FixSafety safety, Edit&& edit, std::initializer_list<Arg> args) {
  Fix& fix = add_fix(finding, safety);
  fix.edits.reserve(1);
  fix.edits.push_back(std::move(edit));
  if (args.size() != 0) fix.args = args;
}

}  // namespace jihe
