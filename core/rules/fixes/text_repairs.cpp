#include "core/rules/fixes/text_repairs.h"

#include "core/base/characters.h"
#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

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
      const std::string before(last_characters(text.substr(0, one.begin), margin));
      const std::string behind(first(text.substr(one.end), margin));
      finding = placeless_finding(rule);
      finding.args = {{"found", before + std::string(text.substr(one.begin, one.end - one.begin)) + behind},
                      {"fixed", before + one.replacement + behind}};
    }
    for (const TextRepair& repair : repairs) finding.places.push_back({subject.table, at, repair.begin, repair.end});
    fix.edits.push_back(SetCell{subject.table, at, std::string(text), repaired(text, repairs)});
  }

  // Adds the finding where there is one.
  void give(FixSafety safety, Findings& findings) {
    if (finding.places.empty()) return;
    finding.args.add("count", std::to_string(finding.places.size()));
    if (finding.places.size() > 1) finding.variant = "many";
    fix.safety = safety;
    finding.fixes.push_back(std::move(fix));
    findings.push_back(std::move(finding));
  }
};

}  // namespace

void repair_cells(const Subject& subject, const Rule& rule, std::uint8_t signs,
                  std::vector<TextRepair> (*find)(std::string_view cell, std::span<const std::uint32_t> brackets),
                  std::size_t margin, Findings& findings) {
  Repairs repairs;
  for (const SignedCell& cell : subject.signs.cells) {
    if ((cell.signs & signs) == 0) continue;
    const std::vector<TextRepair> found = find(subject.grid.text(cell.at), subject.signs.brackets_in(cell));
    if (!found.empty()) repairs.add(subject, rule, cell.at, found, margin);
  }
  repairs.give(FixSafety::safe, findings);
}

void replace_terms(const Subject& subject, const Rule& rule, const WordList& pairs, Findings& findings) {
  Repairs repairs;
  CellRef cell;                    // the one at hand
  std::vector<TextRepair> found;   // in it
  const auto close_cell = [&] {
    if (!found.empty()) repairs.add(subject, rule, cell, found, 0);
    found.clear();
  };
  for (const WrongWord& word : subject.signs.words) {
    if (word.list != &pairs) continue;
    if (word.at != cell) close_cell();
    cell = word.at;
    if (!found.empty() && word.begin < found.back().end) continue;   // inside the word before
    const std::string_view pair = pairs[word.pair];
    const std::size_t slash = pair.find('/');
    found.push_back({word.begin, word.begin + slash, std::string(pair.substr(slash + 1))});
  }
  close_cell();
  repairs.give(FixSafety::suggested, findings);
}

}  // namespace jihe::rules
