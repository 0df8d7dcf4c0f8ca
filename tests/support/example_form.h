// Clean fictional forms, and short texts put over them: what examples of rules and other tests are made of.
// The language of the short texts stands in core/rules/rule.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/form/form.h"
#include "core/grid/document.h"
#include "core/grid/finding.h"

namespace jihe::tests {

// The bytes of a tab-separated file with `form` put over the clean form. Throws std::invalid_argument for a line that
// names nothing in it.
Bytes example_file(std::string_view form);

// A file read, understood and judged by the built-in profile.
struct Judged {
  Document document;
  std::vector<Form> forms;
  Findings findings;
};

Judged judge(Document document);
Judged judge_bytes(Bytes bytes);
Judged judge_example(std::string_view form);

// The findings of one rule.
Findings of_rule(const Findings& findings, std::string_view rule);

// One line a finding, for messages of failing tests.
std::string in_words(const Document& document, const Findings& findings);

}  // namespace jihe::tests
