#include "core/write/xlsx/references.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "core/read/package/xml.h"
#include "core/write/xlsx/formula_refs.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// An element that is open, and how many of its children were there and went.
struct Open {
  std::string_view name;
  std::size_t begin = 0;
  std::string_view count;   // the value of its count
  int children = 0;
  int removed = 0;
  bool goes = false;
};

class ReferenceMover {
 public:
  ReferenceMover(std::string_view part, std::string_view sheet, const RowShift& shift, const MergeEdits& merges,
                 std::vector<TextChange>& changes)
      : part_(part), sheet_(sheet), shift_(shift), merges_(merges), changes_(changes), xml_(part) {}

  bool move() {
    for (Event event = xml_.next(); event != Event::end && event != Event::bad; event = xml_.next()) {
      if (event == Event::text) read_text();
      if (event == Event::close) close();
      if (event != Event::open) continue;
      if (xml_.name() == "sheetData") {
        if (!xml_.skip()) return false;
      } else {
        open();
      }
    }
    return !lost_;
  }

 private:
  void open() {
    if (!open_.empty()) ++open_.back().children;
    Open element{xml_.name(), xml_.begin(), {}, 0, 0, false};
    std::string_view name;
    std::string_view value;
    for (std::size_t at = 0; xml_.next_attribute(at, name, value);) {
      if (name == "count") element.count = value;
      if (name == "ref" && element.name == "mergeCell") {
        move_merge(element, value);
        continue;
      }
      if (!shift_.any()) continue;
      if (name == "ref" || name == "sqref") move_area(element, value);
      if (name == "activeCell" || name == "topLeftCell") move_place(value);
      if (name == "id" && element.name == "brk" && !open_.empty() && open_.back().name == "rowBreaks") move_break(value);
      if (name == "location") move_formula(value, false);
    }
    open_.push_back(element);
  }

  void close() {
    if (open_.empty()) return;
    const Open element = open_.back();
    open_.pop_back();
    const bool list = is_one_of(element.name, {"mergeCells", "hyperlinks", "dataValidations", "protectedRanges", "ignoredErrors"});
    const int added = element.name == "mergeCells" ? add_merges() : 0;
    const bool emptied = list && element.removed > 0 && element.removed == element.children && added == 0;
    if (element.goes || emptied) {
      changes_.push_back({element.begin, xml_.end(), {}});
      if (!open_.empty()) ++open_.back().removed;
    } else if (element.removed != added && !element.count.empty()) {
      replace(element.count, std::to_string(element.children - element.removed + added));
    }
  }

  // New areas, in front of the closing tag of the list; how many there are.
  int add_merges() {
    const std::string_view tag = part_.substr(xml_.begin(), xml_.end() - xml_.begin());
    if (!tag.starts_with("</")) return 0;
    const std::string prefix(tag.substr(2, tag.find("mergeCells") - 2));
    std::string text;
    for (const SheetArea& area : merges_.added) text += "<" + prefix + "mergeCell ref=\"" + a1_name(area) + "\"/>";
    if (!text.empty()) changes_.push_back({xml_.begin(), xml_.begin(), std::move(text)});
    return static_cast<int>(merges_.added.size());
  }

  void move_area(Open& element, std::string_view value) {
    if (const std::optional<std::string> now = shift_.moved_list(value)) {
      replace(value, *now);
    } else {
      element.goes = is_one_of(element.name, {"hyperlink", "dataValidation", "conditionalFormatting",
                                              "protectedRange", "ignoredError", "autoFilter", "sortState", "sortCondition"});
    }
  }

  void move_merge(Open& element, std::string_view value) {
    std::optional<SheetArea> area = parse_a1_area(value);
    if (!area) return;
    const MergeChange* change = find_change(merges_.changes, area->first);
    if (change == nullptr && !shift_.any()) return;
    if (change != nullptr && change->now) area->first = *change->now;
    std::optional<SheetArea> now = change != nullptr && !change->now ? std::nullopt : shift_.moved(*area);
    if (now && change != nullptr) now->last.row = std::max(now->last.row, change->last_row);
    // A merged area of one cell is none, and Excel repairs files that have it.
    element.goes = !now || now->first == now->last;
    if (!element.goes) replace(value, a1_name(now->first) + ':' + a1_name(now->last));
  }

  void move_place(std::string_view value) {
    if (const auto now = shift_.moved_list(value)) replace(value, *now);
  }

  // A break is named by the row above it.
  void move_break(std::string_view value) {
    int row = 0;
    std::from_chars(value.data(), value.data() + value.size(), row);
    if (const auto now = shift_.moved(row)) replace(value, std::to_string(*now));
  }

  void read_text() {
    if (open_.empty() || !shift_.any()) return;
    const std::string_view raw = part_.substr(xml_.begin(), xml_.end() - xml_.begin());
    const std::string_view name = open_.back().name;
    if (is_one_of(name, {"formula", "formula1", "formula2", "f"})) move_formula(raw, true);
    if (name == "sqref") move_place(raw);
  }

  void move_formula(std::string_view raw, bool here) {
    const auto now = with_rows_moved(xml_unescaped(raw), here, sheet_, shift_);
    if (!now) {
      lost_ = true;
    } else if (*now != xml_unescaped(raw)) {
      replace(raw, xml_escaped(*now));
    }
  }

  void replace(std::string_view old, std::string text) {
    if (old == text) return;
    const auto begin = static_cast<std::size_t>(old.data() - part_.data());
    changes_.push_back({begin, begin + old.size(), std::move(text)});
  }

  std::string_view part_;
  std::string_view sheet_;
  const RowShift& shift_;
  const MergeEdits& merges_;
  std::vector<TextChange>& changes_;
  XmlReader xml_;
  std::vector<Open> open_;
  bool lost_ = false;
};

}  // namespace

bool move_sheet_references(std::string_view part, std::string_view sheet, const RowShift& shift,
                           const MergeEdits& merges, std::vector<TextChange>& changes) {
  return ReferenceMover(part, sheet, shift, merges, changes).move();
}

}  // namespace jihe
