#include "core/write/xlsx/outline.h"

#include <charconv>

#include "core/read/package/xml.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

int number_of(std::string_view text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Where `value`, which lies in the part, stands.
PartSpan span_of(std::string_view part, std::string_view value) {
  if (value.data() == nullptr) return {};
  const auto begin = static_cast<std::size_t>(value.data() - part.data());
  return {begin, begin + value.size()};
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

class Outliner {
 public:
  explicit Outliner(std::string_view part) : part_(part), xml_(part) {}

  SheetOutline read() {
    for (Event event = xml_.next(); event != Event::end && event != Event::bad; event = xml_.next()) {
      if (event != Event::open) continue;
      if (xml_.name() == "col") read_columns();
      if (xml_.name() == "sheetData") read_rows();
    }
    return std::move(out_);
  }

 private:
  void read_columns() {
    const std::string_view style = xml_.attribute("style");
    if (style.empty()) return;
    out_.columns.push_back({number_of(xml_.attribute("min"), 1) - 1, number_of(xml_.attribute("max"), 1) - 1, std::string(style)});
  }

  void read_rows() {
    const std::size_t outside = xml_.depth() - 1;
    const std::string_view name = part_.substr(xml_.begin() + 1, xml_.end() - xml_.begin());
    out_.prefix = name.substr(0, name.find("sheetData"));
    out_.rows_begin = xml_.end();
    for (Event event = xml_.next(); !(event == Event::close && xml_.depth() == outside); event = xml_.next()) {
      if (event == Event::bad || event == Event::end) return;
      if (event == Event::open && xml_.name() == "row") read_row();
    }
  }

  void read_row() {
    const std::size_t outside = xml_.depth() - 1;
    OutlineRow row;
    row.tag = {xml_.begin(), xml_.end()};
    row.closed = part_[xml_.end() - 2] == '/';
    row.ref = span_of(part_, xml_.attribute("r"));
    row.spans = span_of(part_, xml_.attribute("spans"));
    if (is_true(xml_.attribute("customFormat"))) row.style = xml_.attribute("s");
    row_ = row.number = row.ref.empty() ? row_ + 1 : number_of(row.ref.in(part_), row_ + 1);
    col_ = 0;
    for (Event event = xml_.next(); !(event == Event::close && xml_.depth() == outside); event = xml_.next()) {
      if (event == Event::bad || event == Event::end) return;
      if (event != Event::open) continue;
      if (xml_.name() == "c") {
        const std::optional<SheetRef> ref = parse_a1(xml_.attribute("r"));
        at_ = {row_, ref ? ref->col : col_};
        col_ = at_.col + 1;
      } else if (xml_.name() == "f") {
        read_formula();
      }
    }
    row.element = {row.tag.begin, xml_.end()};
    out_.rows.push_back(std::move(row));
  }

  void read_formula() {
    const std::size_t outside = xml_.depth() - 1;
    OutlineFormula formula;
    formula.at = at_;
    formula.type = xml_.attribute("t");
    formula.area = parse_a1_area(xml_.attribute("ref"));
    formula.group = xml_.attribute("si");
    const std::size_t begin = xml_.begin();
    for (Event event = xml_.next(); !(event == Event::close && xml_.depth() == outside); event = xml_.next()) {
      if (event == Event::bad || event == Event::end) return;
      if (event == Event::text) formula.text += xml_.text();
    }
    formula.element = {begin, xml_.end()};
    out_.formulas.push_back(std::move(formula));
  }

  std::string_view part_;
  XmlReader xml_;
  SheetOutline out_;
  SheetRef at_;
  int row_ = 0;
  int col_ = 0;
};

}  // namespace

SheetOutline outline_of(std::string_view part) { return Outliner(part).read(); }

std::vector<OutlineCell> cells_of(std::string_view part, const OutlineRow& row) {
  std::vector<OutlineCell> cells;
  const std::string_view element = row.element.in(part);
  XmlReader xml(element);
  int next = 0;
  for (Event event = xml.next(); event != Event::end && event != Event::bad; event = xml.next()) {
    if (event != Event::open || xml.name() != "c") continue;
    OutlineCell cell;
    const std::size_t begin = xml.begin();
    const std::size_t outside = xml.depth() - 1;
    cell.ref = span_of(part, xml.attribute("r"));
    const std::optional<SheetRef> ref = parse_a1(cell.ref.in(part));
    cell.col = ref ? ref->col : next;
    next = cell.col + 1;
    cell.style = xml.attribute("s");
    cell.type = xml.attribute("t");
    for (event = xml.next(); !(event == Event::close && xml.depth() == outside); event = xml.next()) {
      if (event == Event::bad || event == Event::end) return cells;
      if (event == Event::open && xml.name() == "f") cell.formula = true;
    }
    cell.element = {row.element.begin + begin, row.element.begin + xml.end()};
    cells.push_back(std::move(cell));
  }
  return cells;
}

}  // namespace jihe
