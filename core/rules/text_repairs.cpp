#include "core/rules/text_repairs.h"

#include <algorithm>
#include <bitset>

#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

std::string_view last(std::string_view s, std::size_t count) {
  const std::size_t length = utf8::length(s);
  return s.substr(utf8::offset(s, length - std::min(length, count)));
}

std::string_view first(std::string_view s, std::size_t count) { return s.substr(0, utf8::offset(s, count)); }

std::string repaired(std::string_view cell, const std::vector<TextRepair>& repairs) {
  std::string out;
  std::size_t begin = 0;
  for (const TextRepair& repair : repairs) {
    out.append(cell.substr(begin, repair.begin - begin)).append(repair.replacement);
    begin = repair.end;
  }
  out.append(cell.substr(begin));
  return out;
}

}  // namespace

namespace {

// The finding and its fix while they grow, cell by cell.
struct Repairs {
  Finding finding;
  Fix fix;

  void add(const Subject& subject, const Rule& rule, CellRef at, const std::vector<TextRepair>& repairs,
           std::size_t margin) {
    const std::string_view text = subject.grid.text(at);
    if (finding.places.empty()) {
      const TextRepair& one = repairs.front();
      const std::string before(last(text.substr(0, one.begin), margin));
      const std::string behind(first(text.substr(one.end), margin));
      finding = make_finding(rule, {});
      finding.places.clear();
      finding.args = {{"found", before + std::string(text.substr(one.begin, one.end - one.begin)) + behind},
                      {"fixed", before + one.replacement + behind}};
    }
    for (const TextRepair& repair : repairs) finding.places.push_back({subject.table, at, repair.begin, repair.end});
    fix.edits.push_back(SetCell{subject.table, at, std::string(text), repaired(text, repairs)});
  }

  Findings take(FixSafety safety) {
    if (finding.places.empty()) return {};
    finding.args.emplace_back("count", std::to_string(finding.places.size()));
    if (finding.places.size() > 1) finding.variant = "many";
    fix.safety = safety;
    finding.fixes = {std::move(fix)};
    return only(std::move(finding));
  }
};

// Which characters the words of a list start with: nearly every place of a text is ruled out by one look.
class Starts {
 public:
  explicit Starts(const WordList& words) {
    for (const std::string& word : words) {
      if (word.size() >= 3) bits_.set(slot(word, 0));
    }
  }
  bool may_start(std::string_view text, std::size_t at) const {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead >= 0xE4 && lead <= 0xE9 && at + 2 < text.size() && bits_.test(slot(text, at));
  }

 private:
  static std::size_t slot(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(s[at + i])); };
    return (byte(0) * 131 + byte(1) * 17 + byte(2)) & 1023;
  }
  std::bitset<1024> bits_;
};

// The words of `pairs` (wrong/right) that stand in a cell.
std::vector<TextRepair> find_terms(std::string_view cell, const WordList& pairs, const Starts& starts) {
  std::vector<TextRepair> found;
  for (std::size_t i = 0, next = 0; i < cell.size(); i = next) {
    next = i + (static_cast<unsigned char>(cell[i]) >= 0xE0 ? 3 : 1);
    if (!starts.may_start(cell, i)) continue;
    for (const std::string& pair : pairs) {
      const std::size_t slash = pair.find('/');
      if (slash == std::string::npos || !cell.substr(i).starts_with(std::string_view(pair).substr(0, slash))) continue;
      found.push_back({i, i + slash, pair.substr(slash + 1)});
      next = i + slash;
      break;
    }
  }
  return found;
}

}  // namespace

Findings repair_cells(const Subject& subject, const Rule& rule, std::uint8_t signs,
                      std::vector<TextRepair> (*find)(std::string_view cell), std::size_t margin) {
  Repairs repairs;
  for (const SignedCell& cell : subject.signs) {
    if ((cell.signs & signs) == 0) continue;
    const std::vector<TextRepair> found = find(subject.grid.text(cell.at));
    if (!found.empty()) repairs.add(subject, rule, cell.at, found, margin);
  }
  return repairs.take(FixSafety::safe);
}

Findings replace_terms(const Subject& subject, const Rule& rule, const WordList& pairs) {
  const Starts starts(pairs);
  Repairs repairs;
  for (std::size_t row = 0; row < subject.grid.rows.size(); ++row) {
    if (subject.grid.rows[row].outside) continue;
    const std::vector<Cell>& cells = subject.grid.rows[row].cells;
    for (std::size_t col = 0; col < cells.size(); ++col) {
      const std::vector<TextRepair> found = find_terms(cells[col].text, pairs, starts);
      if (found.empty()) continue;
      repairs.add(subject, rule, {static_cast<int>(row), static_cast<int>(col)}, found, 0);
    }
  }
  return repairs.take(FixSafety::suggested);
}

}  // namespace jihe::rules
