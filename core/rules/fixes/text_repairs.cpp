#include "core/rules/fixes/text_repairs.h"

#include "core/base/characters.h"
#include "core/base/utf8.h"
#include "core/rules/support.h"

namespace jihe::rules {

namespace {

std::string_view first(std::string_view s, std::size_t count) { return s.substr(0, utf8::offset(s, count)); }

std::string repaired(std::string_view cell, const std::vector<TextRepair>& repairs) {
  std::size_t size = cell.size();
  for (const TextRepair& repair : repairs) size += repair.replacement.size();
  std::string out;
  out.reserve(size);
  std::size_t begin = 0;
  for (const TextRepair& repair : repairs) {
    out.append(cell.substr(begin, repair.begin - begin)).append(repair.replacement);
    begin = repair.end;
  }
  out.append(cell.substr(begin));
  return out;
}

// The finding and its fix while they grow, cell by cell.
class Repairs {
 public:
  Repairs(const Subject& subject, const Rule& rule, FixSafety safety, Findings& findings)
      : subject_(subject), safety_(safety), found_(findings, rule) {}

  void add(CellRef at, const std::vector<TextRepair>& repairs, std::size_t margin) {
    const std::string_view text = subject_.grid.text(at);
    const bool first_cell = found_.empty();
    for (const TextRepair& repair : repairs) found_.add({subject_.table, at, repair.begin, repair.end});
    if (first_cell) start(text, repairs.front(), margin);
    SetCell& edit = add_edit_of<SetCell>(found_->fixes.front().edits);
    edit.table = subject_.table;
    edit.at = at;
    edit.before = text;
    edit.after = repaired(text, repairs);
  }

  // All cells have been looked at.
  void close() {
    if (found_.empty()) return;
    found_->args.add("count", std::to_string(found_->places.size()));
    if (found_->places.size() > 1) found_->variant = "many";
  }

 private:
  void start(std::string_view text, const TextRepair& one, std::size_t margin) {
    const std::string_view before = last_characters(text.substr(0, one.begin), margin);
    const std::string_view behind = first(text.substr(one.end), margin);
    const std::size_t begin = one.begin - before.size(), end = one.end + behind.size();
    std::string fixed(before);
    fixed.append(one.replacement).append(behind);
    found_->args = {{"found", text.substr(begin, end - begin)}, {"fixed", fixed}};
    add_fix(*found_, safety_);
  }

  const Subject& subject_;
  FixSafety safety_;
  Gathered found_;
};

}  // namespace

void repair_cells(const Subject& subject, const Rule& rule, std::uint8_t signs,
                  std::vector<TextRepair> (*find)(std::string_view cell, std::span<const std::uint32_t> brackets),
                  std::size_t margin, Findings& findings) {
  Repairs repairs(subject, rule, FixSafety::safe, findings);
  for (const SignedCell& cell : subject.signs.cells) {
    if ((cell.signs & signs) == 0) continue;
    const std::vector<TextRepair> found = find(subject.grid.text(cell.at), subject.signs.brackets_in(cell));
    if (!found.empty()) repairs.add(cell.at, found, margin);
  }
  repairs.close();
}

void replace_terms(const Subject& subject, const Rule& rule, const WordList& pairs, Findings& findings) {
  Repairs repairs(subject, rule, FixSafety::suggested, findings);
  CellRef cell;                    // the one at hand
  std::vector<TextRepair> found;   // in it
  const auto close_cell = [&] {
    if (!found.empty()) repairs.add(cell, found, 0);
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
  repairs.close();
}

}  // namespace jihe::rules
