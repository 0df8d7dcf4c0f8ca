#include "core/write/xlsx/xlsx.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/read/package/xml.h"
#include "core/read/xlsx/xlsx.h"
#include "core/write/changes.h"
#include "core/write/xlsx/sheet.h"
#include "core/write/zip.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

// The rows of the document as they stand now, sheet by sheet: `ends` are where the bytes of each sheet's part end when all are
// put one behind the other. A new row has no place in them and stands on the sheet of its table.
std::vector<std::vector<TableRow>> rows_by_sheet(const Document& document, const std::vector<std::size_t>& ends) {
  std::vector<std::vector<TableRow>> sheets(ends.size());
  std::size_t sheet = 0;
  for (const Grid& grid : document.tables) {
    const auto placed = std::find_if(grid.rows.begin(), grid.rows.end(), [](const Row& row) { return row.number > 0; });
    if (placed != grid.rows.end()) {
      const auto end = std::upper_bound(ends.begin(), ends.end() - 1, placed->line_end.begin);
      sheet = static_cast<std::size_t>(end - ends.begin());
    }
    for (std::size_t i = 0; i < grid.rows.size(); ++i) sheets[sheet].push_back({&grid, static_cast<int>(i)});
  }
  return sheets;
}

// The part without the element whose `attribute` has a value that `is` says yes to; "" where there is none.
template <class Is>
std::optional<std::string> without_element(std::string_view part, std::string_view name, std::string_view attribute, Is is) {
  XmlReader xml(part);
  for (Event event = xml.next(); event != Event::end && event != Event::bad; event = xml.next()) {
    if (event != Event::open || xml.name() != name || !is(xml_unescaped(xml.attribute(attribute)))) continue;
    const std::size_t begin = xml.begin();
    if (!xml.skip()) return std::nullopt;
    return with_changes(part, {{begin, xml.end(), {}}});
  }
  return std::nullopt;
}

// The workbook part told to calculate all formulas when it is opened: what they gave before may no longer be so.
std::string with_full_calculation(std::string_view part) {
  XmlReader xml(part);
  std::size_t behind = 0;       // where calcPr belongs: behind the last of what the format has in front of it
  std::string prefix;
  for (Event event = xml.next(); event != Event::end && event != Event::bad; event = xml.next()) {
    if (event == Event::open && xml.name() == "calcPr") {
      std::string_view name;
      std::string_view value;
      for (std::size_t at = 0; xml.next_attribute(at, name, value);) {
        if (name != "fullCalcOnLoad") continue;
        const auto begin = static_cast<std::size_t>(value.data() - part.data());
        return with_changes(part, {{begin, begin + value.size(), "1"}});
      }
      const std::size_t end = xml.end() - (part[xml.end() - 2] == '/' ? 2 : 1);
      return with_changes(part, {{end, end, " fullCalcOnLoad=\"1\""}});
    }
    if (event == Event::open && xml.name() == "sheets") {
      const std::string_view tag = part.substr(xml.begin() + 1, xml.end() - xml.begin());
      prefix = tag.substr(0, tag.find("sheets"));
    }
    const bool before = xml.name() == "sheets" || xml.name() == "functionGroups" || xml.name() == "externalReferences" ||
                        xml.name() == "definedNames";
    if (event == Event::close && before && xml.depth() == 1) behind = xml.end();
  }
  if (behind == 0) return std::string(part);
  return with_changes(part, {{behind, behind, "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>"}});
}

class XlsxWriter {
 public:
  explicit XlsxWriter(const Document& document) : document_(document) {}

  Result<Bytes> write() {
    if (std::optional<Error> error = load()) return *error;
    std::vector<std::size_t> ends;
    for (const Part& part : parts_) {
      if (part.read) ends.push_back((ends.empty() ? 0 : ends.back()) + part.xml.text.size());
    }
    if (ends.empty()) return document_.original;
    const std::vector<std::vector<TableRow>> now = rows_by_sheet(document_, ends);
    std::vector<SheetEdits> edits;
    for (std::size_t i = 0; i < now.size(); ++i) edits.push_back(sheet_edits(sheets_[i].rows, now[i]));
    if (std::none_of(edits.begin(), edits.end(), [](const SheetEdits& sheet) { return sheet.any(); })) return document_.original;
    for (std::size_t i = 0; i < edits.size(); ++i) {
      if (!edits[i].any()) continue;
      if (std::optional<Error> error = write_sheet(i, edits[i])) return *error;
    }
    return packed();
  }

 private:
  struct Part {
    std::string name;     // of the sheet
    std::string path;
    bool read = false;    // into tables; hidden sheets and the workbook itself are not
    XmlPart xml;
    std::string text;     // as it is to be
  };

  std::optional<Error> load() {
    Result<Workbook> workbook = read_workbook(document_.original);
    if (!workbook) return workbook.error();
    workbook_ = std::move(*workbook);
    Result<SheetContext> context = read_sheet_context(document_.original, workbook_);
    if (!context) return context.error();
    context_ = std::move(*context);
    for (const SheetPart& sheet : workbook_.sheets) {
      if (std::optional<Error> error = load_part(sheet.name, sheet.path, true)) return error;
      Result<Worksheet> worksheet = read_worksheet(parts_.back().text, context_);
      if (!worksheet) return worksheet.error();
      // A sheet without text gives no table, so that its empty rows are nowhere in the document.
      if (!has_text(*worksheet)) worksheet->rows.clear();
      sheets_.push_back(std::move(*worksheet));
    }
    for (const SheetPart& sheet : workbook_.others) {
      if (std::optional<Error> error = load_part(sheet.name, sheet.path, false)) return error;
    }
    return load_part({}, workbook_.path, false);
  }

  std::optional<Error> load_part(std::string name, const std::string& path, bool read) {
    Result<XmlPart> xml = read_part(document_.original, *workbook_.zip.find(path));
    if (!xml) return xml.error();
    std::string text = xml->text;
    parts_.push_back({std::move(name), path, read, std::move(*xml), std::move(text)});
    return std::nullopt;
  }

  // Excel takes a table object whose head says anything else than its columns are called for damage.
  Result<bool> changes_table_head(const Part& part, const SheetEdits& edits) const {
    const Result<std::vector<Relation>> relations = read_relations(document_.original, workbook_.zip, part.path);
    if (!relations) return relations.error();
    for (const Relation& relation : *relations) {
      const ZipEntry* entry = relation.type == "table" ? workbook_.zip.find(relation.target) : nullptr;
      if (entry == nullptr) continue;
      const Result<XmlPart> table = read_part(document_.original, *entry);
      if (!table) return table.error();
      XmlReader xml(table->text);
      if (xml.next() != Event::open || xml.attribute("headerRowCount") == "0") continue;
      const std::optional<SheetArea> area = parse_a1_area(xml.attribute("ref"));
      if (area && edits.change({area->first, {area->first.row, area->last.col}})) return true;
    }
    return false;
  }

  std::optional<Error> write_sheet(std::size_t index, const SheetEdits& edits) {
    Part& part = parts_[index];
    const SheetOutline outline = outline_of(part.text);
    if (cuts_array(outline, edits)) return Error{ErrorCode::not_writable, 0, "array"};
    const Result<bool> head = changes_table_head(part, edits);
    if (!head) return head.error();
    if (*head) return Error{ErrorCode::not_writable, 0, "table"};
    const Result<bool> alone = rows_can_move(document_.original, workbook_, part.path);
    if (!alone) return alone.error();
    const bool movable = *alone && !has_array(outline);
    if (!movable && !edits.added.empty()) return Error{ErrorCode::not_writable, 0, "rows"};
    bool keep_removed = !movable;
    if (edits.moves_rows() && !keep_removed && !try_write(index, outline, edits, false)) {
      if (!edits.added.empty() && edits.removed.empty()) return Error{ErrorCode::not_writable, 0, "rows"};
      keep_removed = true;
    }
    if ((keep_removed || !edits.moves_rows()) && !try_write(index, outline, edits, true)) {
      return Error{ErrorCode::not_writable, 0, "rows"};
    }
    if (too_long_.empty()) return std::nullopt;
    return Error{ErrorCode::cell_too_large, 0, "cell\n" + too_long_};
  }

  // False (and nothing changed) where a reference to the rows would be lost.
  bool try_write(std::size_t index, const SheetOutline& outline, const SheetEdits& edits, bool keep_removed) {
    Part& part = parts_[index];
    WrittenSheet sheet = write_worksheet(part.text, part.name, outline, edits, sheets_[index], context_, keep_removed);
    if (sheet.reference_lost) return false;
    if (sheet.too_long) too_long_ = part.name + '!' + a1_name(*sheet.too_long);
    const RowShift shift = row_shift(edits, keep_removed);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      texts.push_back(i == index ? std::move(sheet.text) : parts_[i].text);
      if (i != index && shift.any() && !move_references(texts.back(), part.name, shift)) return false;
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i].text = std::move(texts[i]);
    formula_gone_ = formula_gone_ || sheet.formula_gone || shift.any();
    return true;
  }

  Result<Bytes> packed() {
    std::vector<ZipChange> changes;
    if (has_formulas()) parts_.back().text = with_full_calculation(parts_.back().text);
    for (const Part& part : parts_) {
      if (part.text == part.xml.text) continue;
      Result<Bytes> bytes = part_bytes(part.xml, part.text);
      if (!bytes) return bytes.error();
      changes.push_back({part.path, std::move(*bytes)});
    }
    if (formula_gone_ && !workbook_.calc_chain.empty()) {
      if (std::optional<Error> error = drop_calc_chain(changes)) return *error;
    }
    return replace_files(document_.original, workbook_.zip, changes);
  }

  bool has_formulas() const {
    return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
      return part.xml.text.find("</f>") != std::string::npos || part.xml.text.find(":f>") != std::string::npos;
    });
  }

  // The order in which formulas were calculated names cells that have none any more, which Excel takes for damage. It makes it
  // anew where it is missing.
  std::optional<Error> drop_calc_chain(std::vector<ZipChange>& changes) const {
    const std::string& chain = workbook_.calc_chain;
    const auto drop = [&](const std::string& path, std::string_view element, std::string_view attribute, auto is) -> std::optional<Error> {
      const ZipEntry* entry = workbook_.zip.find(path);
      if (entry == nullptr) return std::nullopt;
      const Result<XmlPart> part = read_part(document_.original, *entry);
      if (!part) return part.error();
      const std::optional<std::string> text = without_element(part->text, element, attribute, is);
      if (!text) return std::nullopt;
      Result<Bytes> bytes = part_bytes(*part, *text);
      if (!bytes) return bytes.error();
      changes.push_back({path, std::move(*bytes)});
      return std::nullopt;
    };
    changes.push_back({chain, std::nullopt});
    const auto is_type = [](const std::string& type) { return type.ends_with("/calcChain"); };
    if (auto error = drop(relations_path(workbook_.path), "Relationship", "Type", is_type)) return error;
    return drop("[Content_Types].xml", "Override", "PartName", [&chain](const std::string& name) { return name == '/' + chain; });
  }

  const Document& document_;
  Workbook workbook_;
  SheetContext context_;
  std::vector<Part> parts_;            // the sheets that are read, hidden ones, and last the workbook itself
  std::vector<Worksheet> sheets_;      // as they were read
  bool formula_gone_ = false;
  std::string too_long_;               // a cell that is too long to be written: Sheet1!B7
};

}  // namespace

Result<Bytes> write_xlsx(const Document& document) { return XlsxWriter(document).write(); }

}  // namespace jihe
