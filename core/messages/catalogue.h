// Every sentence the product says, in zh and en, under the same keys. Rules give arguments, never prose.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/grid/finding.h"

namespace jihe {

enum class Language { zh, en };

// Texts of a rule, or of a variant of it (key "rule-id/variant"; its empty members fall back to the rule's own).
// Placeholders {name} are filled from a finding's args.
struct RuleText {
  std::string_view key;
  std::string_view title;   // what a reviewer calls it: 列错位
  std::string_view what;    // what is wrong: names the place's content, the value found, the value expected
  std::string_view why;     // why it matters
  std::string_view todo;    // what to do
  std::string_view fix;     // what the fix button says; "" where the rule offers none
};

// A sentence or word of the program itself.
struct PlainText {
  std::string_view key;     // "button.open"
  std::string_view text;
};

std::span<const RuleText> rule_texts(Language language);    // sorted by nothing; one entry a key
std::span<const PlainText> plain_texts(Language language);

// The text of a key of plain_texts; the key itself where there is none (a test holds both lists equal).
std::string_view tr(Language language, std::string_view key);

// `pattern` with every {name} replaced; an unknown name stays as it is.
std::string fill(std::string_view pattern, const Args& args);

// A finding in words.
struct FindingText {
  std::string title, what, why, todo;
};
FindingText describe(Language language, const Finding& finding);
std::string describe_fix(Language language, const Finding& finding, const Fix& fix);

// One sentence for an error: what, where, what to do. `name` is the file's name.
std::string describe_error(Language language, const Error& error, std::string_view name);

std::string_view severity_name(Language language, Severity severity);   // 错误 警告 提示

// The lines of a text file on which its tables and rows begin, and the numbers of all rows, counted once: a report names
// thousands of places. The document must stay as it is.
class LineNumbers {
 public:
  LineNumbers() = default;   // of no document: every line is 0
  explicit LineNumbers(const Document& document);

  // As line_number gives it.
  int of(const Place& place) const;
  // As Grid::row_number gives it; 0 for a place that is in no table.
  int row(const Place& place) const;
  const Document* document() const { return document_; }

 private:
  const Document* document_ = nullptr;
  std::vector<std::vector<int>> rows_;   // by table: the line of each row and the one behind the last; text has the first alone
  std::vector<std::vector<int>> numbers_;   // by table: the number of each row
};

// What a person would look for: 第11行第3栏 (text; line number of the file), B7 (xlsx), 表2 第3行第4格 (others).
std::string place_name(Language language, const Document& document, const Place& place);
std::string place_name(Language language, const LineNumbers& lines, const Place& place);   // REQUIRES: a document

// 1-based line of a text file as it would be written now; 0 for containers.
int line_number(const Document& document, const Place& place);

}  // namespace jihe
