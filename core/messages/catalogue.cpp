#include "core/messages/catalogue.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "core/base/limits.h"
#include "core/grid/a1.h"
#include "core/messages/texts.h"

namespace jihe {

namespace {

// One list of the tables of a language.
template <class Text>
std::vector<Text> joined(std::initializer_list<std::span<const Text>> tables) {
  std::vector<Text> all;
  for (const std::span<const Text> table : tables) all.insert(all.end(), table.begin(), table.end());
  return all;
}

// The entries of one list, ordered by key, so that a lookup is a binary search.
template <class Text>
class Index {
 public:
  explicit Index(std::span<const Text> texts) {
    entries_.reserve(texts.size());
    for (const Text& text : texts) entries_.push_back(&text);
    std::sort(entries_.begin(), entries_.end(), [](const Text* a, const Text* b) { return a->key < b->key; });
  }

  const Text* find(std::string_view key) const {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), key,
                                     [](const Text* text, std::string_view wanted) { return text->key < wanted; });
    return at != entries_.end() && (*at)->key == key ? *at : nullptr;
  }

 private:
  std::vector<const Text*> entries_;
};

const RuleText* rule_text(Language language, std::string_view key) {
  static const Index<RuleText> zh(rule_texts(Language::zh));
  static const Index<RuleText> en(rule_texts(Language::en));
  return (language == Language::zh ? zh : en).find(key);
}

const PlainText* plain_text(Language language, std::string_view key) {
  static const Index<PlainText> zh(plain_texts(Language::zh));
  static const Index<PlainText> en(plain_texts(Language::en));
  return (language == Language::zh ? zh : en).find(key);
}

// A rule's texts with those of the finding's variant over them.
RuleText texts_of(Language language, const Finding& finding) {
  const RuleText* rule = rule_text(language, finding.rule);
  // A profile's formula brings its own words; they point into the finding.
  RuleText texts = rule != nullptr ? *rule
                                   : RuleText{finding.rule, finding.rule, finding.arg("text"), finding.arg("why"),
                                              finding.arg("todo"), {}};
  if (finding.variant.empty()) return texts;
  std::string key(finding.rule);
  key += '/';
  key += finding.variant;
  const RuleText* variant = rule_text(language, key);
  if (variant == nullptr) return texts;
  for (const auto member : {&RuleText::title, &RuleText::what, &RuleText::why, &RuleText::todo, &RuleText::fix}) {
    if (!(variant->*member).empty()) texts.*member = variant->*member;
  }
  return texts;
}

// The detail of an error may have two lines: what kind of it this is, and what {detail} stands for in its sentence.
std::string_view first_line(std::string_view detail) { return detail.substr(0, detail.find('\n')); }
std::string_view last_line(std::string_view detail) { return detail.substr(detail.rfind('\n') + 1); }

// The most specific sentence there is for an error: "error.unsupported.pdf" before "error.unsupported".
std::string_view error_sentence(Language language, const Error& error) {
  std::string key("error.");
  key += error_id(error.code);
  if (!error.detail.empty()) {
    const PlainText* special = plain_text(language, key + '.' + std::string(first_line(error.detail)));
    if (special != nullptr) return special->text;
  }
  return tr(language, key);
}

std::string limit_of(ErrorCode code) {
  if (code == ErrorCode::too_large) return std::to_string(kMaxFileBytes / (1024u * 1024u)) + " MiB";
  if (code == ErrorCode::cell_too_large) return std::to_string(kMaxCellBytes / (1024u * 1024u)) + " MiB";
  return std::to_string(kMaxCells);
}

// Lines a row takes in the file: one, and one more for each line break inside a quoted cell.
int lines_of(const Row& row) {
  int lines = 1;
  for (const Cell& cell : row.cells) {
    const std::string_view text = cell.text;
    lines += static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  }
  return lines;
}

}  // namespace

std::span<const RuleText> rule_texts(Language language) {
  static const std::vector<RuleText> zh = joined<RuleText>({messages::zh::structure(), messages::zh::header(),
      messages::zh::money(), messages::zh::goal(), messages::zh::indicator(), messages::zh::value(),
      messages::zh::text(), messages::zh::consistency()});
  static const std::vector<RuleText> en = joined<RuleText>({messages::en::structure(), messages::en::header(),
      messages::en::money(), messages::en::goal(), messages::en::indicator(), messages::en::value(),
      messages::en::text(), messages::en::consistency()});
  return language == Language::zh ? zh : en;
}

std::span<const PlainText> plain_texts(Language language) {
  static const std::vector<PlainText> zh = joined<PlainText>({messages::zh::common(), messages::zh::canvas(),
      messages::zh::terminal()});
  static const std::vector<PlainText> en = joined<PlainText>({messages::en::common(), messages::en::canvas(),
      messages::en::terminal()});
  return language == Language::zh ? zh : en;
}

std::string_view tr(Language language, std::string_view key) {
  const PlainText* text = plain_text(language, key);
  return text != nullptr ? text->text : key;
}

std::string fill(std::string_view pattern, const Args& args) {
  std::string out;
  out.reserve(pattern.size() + 32);
  std::size_t from = 0;
  while (from < pattern.size()) {
    const std::size_t open = pattern.find('{', from);
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::optional<std::string_view> value = args.find(pattern.substr(open + 1, close - open - 1));
    if (value) {
      out += pattern.substr(from, open - from);
      out += *value;
      from = close + 1;
    } else {
      out += pattern.substr(from, open + 1 - from);
      from = open + 1;
    }
  }
  out += pattern.substr(from);
  return out;
}

FindingText describe(Language language, const Finding& finding) {
  const RuleText texts = texts_of(language, finding);
  return {fill(texts.title, finding.args), fill(texts.what, finding.args), fill(texts.why, finding.args),
          fill(texts.todo, finding.args)};
}

std::string describe_fix(Language language, const Finding& finding, const Fix& fix) {
  Args args = fix.args;
  for (const Arg arg : finding.args) args.add(arg.name, arg.text);
  return fill(texts_of(language, finding).fix, args);
}

namespace {

// What is wrong in a profile or a file of explanations: where, and what was expected there.
std::string describe_mismatch(Language language, const Error& error) {
  std::array<std::string, 5> lines;   // path, key, found, known, column
  std::string_view rest = error.detail;
  for (std::string& line : lines) {
    const std::size_t end = rest.find('\n');
    line = rest.substr(0, end);
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  const std::string said = fill(tr(language, lines[1]), {{"found", lines[2]}, {"known", lines[3]}});
  const std::string_view where = lines[4].empty() ? "profile.at" : "profile.at-column";
  return fill(tr(language, where), {{"path", lines[0]}, {"column", lines[4]}, {"said", said}});
}

}  // namespace

std::string describe_error(Language language, const Error& error, std::string_view name) {
  if (error.code == ErrorCode::bad_profile || error.code == ErrorCode::bad_explanations) {
    return fill(error_sentence(language, error),
                {{"name", std::string(name)}, {"detail", describe_mismatch(language, error)}});
  }
  return fill(error_sentence(language, error), {{"name", std::string(name)},
                                                {"detail", std::string(last_line(error.detail))},
                                                {"at", std::to_string(error.at + 1)},
                                                {"limit", limit_of(error.code)}});
}

std::string_view severity_name(Language language, Severity severity) {
  switch (severity) {
    case Severity::error: return tr(language, "severity.error");
    case Severity::warning: return tr(language, "severity.warning");
    case Severity::hint: break;
  }
  return tr(language, "severity.hint");
}

namespace {

std::string named(Language language, const Document& document, const Place& place, int line, int row) {
  const auto table = static_cast<std::size_t>(place.table);
  if (place.table < 0 || table >= document.tables.size()) return std::string(tr(language, "place.file"));
  const Args args = {{"table", std::to_string(place.table + 1)},
                     {"line", std::to_string(line)},
                     {"row", std::to_string(row)},
                     {"col", std::to_string(place.cell.col + 1)}};
  if (!place.cell.valid()) return fill(tr(language, "place.table"), args);
  if (line > 0) return fill(tr(language, "place.line"), args);
  if (document.kind == Kind::xlsx) {
    return column_letters(place.cell.col) + std::to_string(sheet_row(document.tables[table], place.cell.row));
  }
  return fill(tr(language, row > 0 ? "place.cell" : "place.title"), args);
}

}  // namespace

std::string place_name(Language language, const Document& document, const Place& place) {
  const auto table = static_cast<std::size_t>(place.table);
  const bool in_table = place.table >= 0 && table < document.tables.size();
  const int row = in_table ? document.tables[table].row_number(place.cell.row) : 0;
  return named(language, document, place, line_number(document, place), row);
}

std::string place_name(Language language, const LineNumbers& lines, const Place& place) {
  return named(language, *lines.document(), place, lines.of(place), lines.row(place));
}

LineNumbers::LineNumbers(const Document& document) : document_(&document) {
  numbers_.reserve(document.tables.size());
  for (const Grid& grid : document.tables) {
    std::vector<int>& numbers = numbers_.emplace_back();
    numbers.reserve(grid.rows.size());
    int number = 0;
    for (const Row& row : grid.rows) numbers.push_back(row.outside ? 0 : ++number);
  }
  if (document.kind != Kind::text && document.kind != Kind::csv) return;
  int line = 1;
  rows_.reserve(document.tables.size());
  for (const Grid& grid : document.tables) {
    std::vector<int>& rows = rows_.emplace_back();
    rows.push_back(line);
    if (document.kind == Kind::text) {
      line += static_cast<int>(grid.rows.size());
      continue;
    }
    for (const Row& row : grid.rows) rows.push_back(line += lines_of(row));
  }
}

int LineNumbers::row(const Place& place) const {
  const auto table = static_cast<std::size_t>(place.table);
  if (place.table < 0 || table >= numbers_.size() || place.cell.row < 0) return 0;
  const auto row = static_cast<std::size_t>(place.cell.row);
  return row < numbers_[table].size() ? numbers_[table][row] : 0;
}

int LineNumbers::of(const Place& place) const {
  const auto table = static_cast<std::size_t>(place.table);
  if (place.table < 0 || table >= rows_.size() || place.cell.row < 0) return 0;
  const std::vector<int>& rows = rows_[table];
  const std::size_t count = document_->tables[table].rows.size();
  const std::size_t row = std::min(count, static_cast<std::size_t>(place.cell.row));
  return document_->kind == Kind::text ? rows.front() + static_cast<int>(row) : rows[row];
}

int line_number(const Document& document, const Place& place) {
  if (document.kind != Kind::text && document.kind != Kind::csv) return 0;
  const auto of_place = static_cast<std::size_t>(place.table);
  if (place.table < 0 || of_place >= document.tables.size() || place.cell.row < 0) return 0;
  int line = 1;
  for (std::size_t table = 0; table <= of_place; ++table) {
    const std::vector<Row>& rows = document.tables[table].rows;
    const bool last = table == of_place;
    const std::size_t before = last ? std::min(rows.size(), static_cast<std::size_t>(place.cell.row)) : rows.size();
    if (document.kind == Kind::text) {
      line += static_cast<int>(before);
    } else {
      for (std::size_t row = 0; row < before; ++row) line += lines_of(rows[row]);
    }
  }
  return line;
}

}  // namespace jihe
