#include "core/write/xlsx/sheet.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "core/read/package/xml.h"
#include "core/write/changes.h"
#include "core/write/xlsx/formula_refs.h"
#include "core/write/xlsx/merges.h"
#include "core/write/xlsx/references.h"
#include "core/write/xlsx/value.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

int number_of(const Row& row) { return static_cast<int>(row.number); }

std::string_view text_of(const Row& row, int col) {
  const auto at = static_cast<std::size_t>(col);
  return at < row.cells.size() ? std::string_view(row.cells[at].text) : std::string_view();
}

// True for an array over several cells, or a data table: they can only change as a whole.
bool is_block(const OutlineFormula& formula) {
  if (formula.type != "array" && formula.type != "dataTable") return false;
  return formula.area && formula.area->first != formula.area->last;
}

class SheetWriter {
 public:
  SheetWriter(std::string_view part, std::string_view name, const SheetOutline& outline, const SheetEdits& edits,
              const Worksheet& before, const SheetContext& context, bool keep_removed)
      : part_(part), name_(name), outline_(outline), edits_(edits), before_(before), context_(context),
        keep_removed_(keep_removed), shift_(row_shift(edits, keep_removed)),
        merges_(merge_edits(before.merges, before.width, edits, shift_, keep_removed)) {
    for (const OutlineFormula& formula : outline.formulas) {
      if (formula.type == "shared" && !formula.text.empty()) groups_.push_back(&formula);
    }
    for (const OutlineRow& row : outline.rows) {
      const OutlineRow*& taker = takers_[row.number];
      if (taker == nullptr || has_content(row)) taker = &row;
    }
  }

  WrittenSheet write() {
    for (const OutlineRow& row : outline_.rows) write_row(row);
    write_missing_rows();
    for (std::size_t i = 0; i < edits_.added.size(); ++i) {
      add_row(edits_.added[i].behind, shift_.inserted(i), *edits_.added[i].row);
    }
    write_formulas();
    if (shift_.any()) out_.formula_gone = out_.formula_gone || !outline_.formulas.empty();
    if (shift_.any() || merges_.any()) {
      if (!move_sheet_references(part_, name_, shift_, merges_, changes_)) out_.reference_lost = true;
    }
    out_.text = with_changes(part_, std::move(changes_));
    return std::move(out_);
  }

 private:
  bool has_content(const OutlineRow& row) const {
    const std::vector<OutlineCell> cells = cells_of(part_, row);
    return std::any_of(cells.begin(), cells.end(), [this](const OutlineCell& cell) { return part_[cell.element.end - 2] != '/'; });
  }

  const SheetEdits::Edited* edit_of(int number) const {
    const auto at = std::lower_bound(edits_.edited.begin(), edits_.edited.end(), number,
                                     [](const auto& edit, int wanted) { return number_of(*edit.now) < wanted; });
    return at != edits_.edited.end() && number_of(*at->now) == number ? &*at : nullptr;
  }

  const Row* removed_row(int number) const {
    const auto at = std::lower_bound(edits_.removed.begin(), edits_.removed.end(), number,
                                     [](const Row* row, int wanted) { return number_of(*row) < wanted; });
    return at != edits_.removed.end() && number_of(**at) == number ? *at : nullptr;
  }

  // What the cells of a row are to show: in a merged area that starts in it, what now stands in all its columns.
  std::vector<std::string> texts_of(const Row& now, int number) const {
    std::vector<std::string> texts;
    for (const Cell& cell : now.cells) texts.push_back(cell.text.str());
    for (const SheetArea& area : before_.merges) {
      if (area.first.row != number) continue;
      const MergeChange* change = find_change(merges_.changes, area.first);
      if (change != nullptr && change->gives_way()) continue;
      for (int col = area.first.col + 1; col <= area.last.col && col < static_cast<int>(texts.size()); ++col) {
        std::string& text = texts[static_cast<std::size_t>(col)];
        if (text.empty()) continue;
        std::string& first = texts[static_cast<std::size_t>(area.first.col)];
        first += (first.empty() ? "" : " ") + std::exchange(text, {});
      }
    }
    return texts;
  }

  void write_row(const OutlineRow& row) {
    static const Row kEmpty;
    const Row* removed = removed_row(row.number);
    if (removed != nullptr && !keep_removed_) {
      changes_.push_back({row.element.begin, row.element.end, {}});
      return;
    }
    const int number = shift_.moved(row.number).value_or(row.number);
    const SheetEdits::Edited* edit = takers_.at(row.number) == &row ? edit_of(row.number) : nullptr;
    if (edit == nullptr && removed == nullptr && number == row.number && !uncovers(row.number)) return;
    if (number != row.number) renumber(row, number);
    const Row* before = edit != nullptr ? edit->before : removed;
    const Row& now = edit != nullptr ? *edit->now : kEmpty;
    write_cells(row, number, before, before != nullptr ? texts_of(now, row.number) : std::vector<std::string>());
  }

  void renumber(const OutlineRow& row, int number) {
    if (!row.ref.empty()) {
      changes_.push_back({row.ref.begin, row.ref.end, std::to_string(number)});
      return;
    }
    const std::size_t name = part_.find_first_of(" \t\r\n/>", row.tag.begin + 1);
    changes_.push_back({name, name, " r=\"" + std::to_string(number) + "\""});
  }

  // The cells of a row that is there: changed ones anew, others with their new number. `before` is nullptr where the row only
  // moves.
  void write_cells(const OutlineRow& row, int number, const Row* before, const std::vector<std::string>& texts) {
    const std::vector<OutlineCell> cells = cells_of(part_, row);
    const auto text_at = [&texts](int col) {
      const auto at = static_cast<std::size_t>(col);
      return at < texts.size() ? std::string_view(texts[at]) : std::string_view();
    };
    for (const OutlineCell& cell : cells) {
      const SheetRef at{number, cell.col};
      if (before != nullptr && text_at(cell.col) != text_of(*before, cell.col)) {
        edited_.push_back({row.number, cell.col});
        out_.formula_gone = out_.formula_gone || cell.formula;
        const bool text_before = cell.type == "s" || cell.type == "inlineStr" || cell.type == "str";
        const bool number_before = text_before && Digits::parse(text_of(*before, cell.col)).has_value();
        changes_.push_back({cell.element.begin, cell.element.end, new_cell(at, cell.style, text_at(cell.col), number_before)});
      } else if (shows_hidden(row.number, cell)) {
        changes_.push_back({cell.element.begin, cell.element.end, new_cell(at, cell.style, {}, false)});
      } else if (number != row.number && !cell.ref.empty()) {
        changes_.push_back({cell.ref.begin, cell.ref.end, a1_name(at)});
      }
    }
    if (before != nullptr) add_cells(row, number, cells, texts);
  }

  bool uncovers(int row) const {
    return std::any_of(merges_.changes.begin(), merges_.changes.end(), [row](const MergeChange& change) {
      return change.gives_way() && row >= change.area.first.row && row <= change.area.last.row;
    });
  }

  // True for a cell with something in it that a merged area covers and would no longer: the area gives way, or the row with
  // its first cell goes.
  bool shows_hidden(int row, const OutlineCell& cell) const {
    if (part_[cell.element.end - 2] == '/') return false;
    const bool uncovered = std::any_of(merges_.changes.begin(), merges_.changes.end(),
                                       [&](const MergeChange& change) { return change.uncovers({row, cell.col}); });
    if (uncovered || shift_.removed().empty()) return uncovered;
    return std::any_of(before_.merges.begin(), before_.merges.end(), [&](const SheetArea& area) {
      return area.first.row < row && area.holds({row, cell.col}) && !shift_.moved(area.first.row);
    });
  }

  // Cells for texts in columns where the row has none.
  void add_cells(const OutlineRow& row, int number, const std::vector<OutlineCell>& cells, const std::vector<std::string>& texts) {
    std::string behind_all;
    int last = -1;
    for (int col = 0; col < static_cast<int>(texts.size()); ++col) {
      if (texts[static_cast<std::size_t>(col)].empty()) continue;
      if (std::any_of(cells.begin(), cells.end(), [col](const OutlineCell& cell) { return cell.col == col; })) continue;
      const std::string added = new_cell({number, col}, style_at(row, col), texts[static_cast<std::size_t>(col)], false);
      const auto next = std::find_if(cells.begin(), cells.end(), [col](const OutlineCell& cell) { return cell.col > col; });
      if (next != cells.end()) {
        changes_.push_back({next->element.begin, next->element.begin, added});
      } else {
        behind_all += added;
      }
      last = col;
    }
    if (last >= 0) widen(row, last);
    if (behind_all.empty()) return;
    if (row.closed) {
      const std::size_t slash = part_.rfind('/', row.tag.end - 1);
      changes_.push_back({slash, row.tag.end, ">" + behind_all + "</" + outline_.prefix + "row>"});
    } else {
      const std::size_t close = part_.rfind("</", row.element.end - 1);
      changes_.push_back({close, close, behind_all});
    }
  }

  // `spans` says which columns a row uses; it has to be true.
  void widen(const OutlineRow& row, int col) {
    const std::string_view spans = row.spans.in(part_);
    const std::size_t colon = spans.find(':');
    int end = 0;
    if (colon == std::string_view::npos) return;
    std::from_chars(spans.data() + colon + 1, spans.data() + spans.size(), end);
    if (end > col) return;
    changes_.push_back({row.spans.begin + colon + 1, row.spans.end, std::to_string(col + 1)});
  }

  std::string style_at(const OutlineRow& row, int col) const {
    if (!row.style.empty()) return row.style;
    for (const OutlineColumns& columns : outline_.columns) {
      if (col >= columns.first && col <= columns.last) return columns.style;
    }
    return {};
  }

  std::string new_cell(SheetRef at, std::string_view style, std::string_view text, bool text_before) {
    if (!fits_sheet_cell(text)) out_.too_long = at;
    std::size_t number = 0;
    std::from_chars(style.data(), style.data() + style.size(), number);
    const CellValue value = cell_value(text, context_.formats.of(number), context_.dates, text_before);
    const std::string& p = outline_.prefix;
    std::string out = "<" + p + "c r=\"" + a1_name(at) + "\"";
    if (!style.empty()) out += " s=\"" + std::string(style) + "\"";
    switch (value.kind) {
      case CellValue::Kind::empty: return out + "/>";
      case CellValue::Kind::number: return out + "><" + p + "v>" + value.stored + "</" + p + "v></" + p + "c>";
      case CellValue::Kind::text: break;
    }
    return out + " t=\"inlineStr\"><" + p + "is><" + p + "t xml:space=\"preserve\">" + value.stored + "</" + p + "t></" + p +
           "is></" + p + "c>";
  }

  // The last row of the part up to `number`.
  const OutlineRow* row_up_to(int number) const {
    const OutlineRow* found = nullptr;
    for (const OutlineRow& row : outline_.rows) {
      if (row.number <= number && (found == nullptr || row.number >= found->number)) found = &row;
    }
    return found;
  }

  // Rows that were shown empty because they have no element at all.
  void write_missing_rows() {
    for (const SheetEdits::Edited& edit : edits_.edited) {
      const int number = number_of(*edit.now);
      const OutlineRow* above = row_up_to(number);
      if (above != nullptr && above->number == number) continue;
      Row row;
      for (std::string& text : texts_of(*edit.now, number)) row.cells.push_back({std::move(text), {}});
      add_row(number, shift_.moved(number).value_or(number), row);
    }
  }

  // A row of its own behind row `behind`, formatted like that one.
  void add_row(int behind, int number, const Row& row) {
    const OutlineRow* above = row_up_to(behind);
    const std::string& p = outline_.prefix;
    const std::vector<OutlineCell> like = above != nullptr ? cells_of(part_, *above) : std::vector<OutlineCell>();
    const std::string height = above != nullptr ? height_of(*above) : std::string();
    std::string out = "<" + p + "row r=\"" + std::to_string(number) + "\"" + height + ">";
    const int end = std::max(static_cast<int>(row.cells.size()), like.empty() ? 0 : like.back().col + 1);
    for (int col = 0; col < end; ++col) {
      const auto model = std::find_if(like.begin(), like.end(), [col](const OutlineCell& cell) { return cell.col == col; });
      const std::string style = model != like.end() ? model->style : std::string();
      if (style.empty() && text_of(row, col).empty()) continue;
      out += new_cell({number, col}, style, text_of(row, col), false);
    }
    out += "</" + p + "row>";
    const std::size_t at = above != nullptr ? above->element.end : outline_.rows_begin;
    changes_.push_back({at, at, std::move(out)});
  }

  // The attributes that give a row its fixed height; Excel finds one that fits where it has none.
  std::string height_of(const OutlineRow& row) const {
    XmlReader xml(part_.substr(row.tag.begin, row.tag.end - row.tag.begin));
    xml.next();
    const std::string_view custom = xml.attribute("customHeight");
    if (custom != "1" && custom != "true") return {};
    return " ht=\"" + std::string(xml.attribute("ht")) + "\" customHeight=\"1\"";
  }

  // Formulas that stay: moved along, and shared ones written out where their first cell is no more what it was.
  void write_formulas() {
    const auto in_order = [](SheetRef a, SheetRef b) { return std::pair{a.row, a.col} < std::pair{b.row, b.col}; };
    std::sort(edited_.begin(), edited_.end(), in_order);
    const auto stays = [&](const OutlineFormula& formula) {
      return !std::binary_search(edited_.begin(), edited_.end(), formula.at, in_order) && (keep_removed_ || removed_row(formula.at.row) == nullptr);
    };
    for (const OutlineFormula& formula : outline_.formulas) {
      if (!stays(formula)) continue;
      const OutlineFormula* first = formula.type == "shared" ? first_of(formula.group) : nullptr;
      const bool apart = first != nullptr && (shift_.any() || !stays(*first));
      if (!apart && !shift_.any()) continue;
      const std::string text = first == nullptr ? formula.text
                                                : with_offset(first->text, formula.at.row - first->at.row, formula.at.col - first->at.col);
      const std::optional<std::string> now = with_rows_moved(text, true, name_, shift_);
      if (!now) {
        out_.reference_lost = true;
        return;
      }
      if (!apart && *now == formula.text && formula.type.empty()) continue;
      changes_.push_back({formula.element.begin, formula.element.end, formula_element(formula, *now)});
    }
  }

  // The formula that has the text of a shared group.
  const OutlineFormula* first_of(std::string_view group) const {
    for (const OutlineFormula* first : groups_) {
      if (first->group == group) return first;
    }
    return nullptr;
  }

  std::string formula_element(const OutlineFormula& formula, const std::string& text) const {
    const std::string& p = outline_.prefix;
    std::string out = "<" + p + "f";
    if (formula.type == "array" && formula.area) {
      const std::optional<SheetArea> area = shift_.moved(*formula.area);
      out += " t=\"array\" ref=\"" + a1_name(area.value_or(*formula.area)) + "\"";
    }
    return out + ">" + xml_escaped(text) + "</" + p + "f>";
  }

  std::string_view part_;
  std::string_view name_;
  const SheetOutline& outline_;
  const SheetEdits& edits_;
  const Worksheet& before_;
  const SheetContext& context_;
  bool keep_removed_;
  RowShift shift_;
  MergeEdits merges_;
  std::map<int, const OutlineRow*> takers_;   // by number: of rows that are there twice the one with content, if any has
  std::vector<TextChange> changes_;
  std::vector<SheetRef> edited_;   // cells written anew, as numbered before
  std::vector<const OutlineFormula*> groups_;   // the first formula of each shared group
  WrittenSheet out_;
};

}  // namespace

bool has_array(const SheetOutline& outline) {
  return std::any_of(outline.formulas.begin(), outline.formulas.end(), is_block);
}

bool cuts_array(const SheetOutline& outline, const SheetEdits& edits) {
  return std::any_of(outline.formulas.begin(), outline.formulas.end(),
                     [&edits](const OutlineFormula& formula) { return is_block(formula) && edits.change(*formula.area); });
}

WrittenSheet write_worksheet(std::string_view part, std::string_view name, const SheetOutline& outline, const SheetEdits& edits,
                             const Worksheet& before, const SheetContext& context, bool keep_removed) {
  return SheetWriter(part, name, outline, edits, before, context, keep_removed).write();
}

bool move_references(std::string& part, std::string_view sheet, const RowShift& shift) {
  std::vector<TextChange> changes;
  XmlReader xml(part);
  std::string_view inside;
  bool shared = false;
  for (Event event = xml.next(); event != Event::end && event != Event::bad; event = xml.next()) {
    if (event == Event::close) inside = {};
    if (event == Event::open) {
      inside = xml.name();
      shared = inside == "f" && xml.attribute("t") == "shared";
    }
    if (event != Event::text) continue;
    if (inside != "f" && inside != "formula" && inside != "formula1" && inside != "formula2" && inside != "definedName") continue;
    const std::string text = xml.text();
    if (shared && names_sheet(text, sheet)) return false;
    const std::optional<std::string> now = with_rows_moved(text, false, sheet, shift);
    if (!now) return false;
    if (*now != text) changes.push_back({xml.begin(), xml.end(), xml_escaped(*now)});
  }
  if (!changes.empty()) part = with_changes(part, std::move(changes));
  return true;
}

}  // namespace jihe
