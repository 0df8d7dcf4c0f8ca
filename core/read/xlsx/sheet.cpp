#include "core/read/xlsx/sheet.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/read/package/xml.h"

namespace jihe {
namespace {

using Event = XmlReader::Event;

// A whole number; `otherwise` for other text.
template <class Number>
Number number_of(std::string_view text, Number otherwise) {
  Number value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

// True for a number that General shows as it is written: no more places than a cell has, no exponent, no zeros to drop.
bool is_short_number(std::string_view text) {
  constexpr std::size_t kShort = 10;
  if (text.empty() || text.size() > kShort || text[0] == '0') return text == "0";
  std::size_t points = 0;
  for (const char c : text) {
    if (c == '.') ++points;
    if ((c < '0' || c > '9') && c != '.') return false;
  }
  return text[0] != '.' && (points == 0 || (points == 1 && text.back() != '0' && text.back() != '.'));
}

// 2031-05-01 or 2031-05-01T08:30:00, as strict workbooks store dates, as the number that others have.
std::optional<Digits> serial_of_iso(std::string_view text, DateSystem system) {
  constexpr std::size_t kDate = 10;
  constexpr std::size_t kTime = 19;
  if (text.size() < kDate || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto part = [text](std::size_t at, std::size_t length) { return number_of(text.substr(at, length), -1); };
  const std::optional<std::int64_t> days = serial_of({part(0, 4), part(5, 2), part(8, 2)}, system);
  if (!days) return std::nullopt;
  std::string number = std::to_string(*days);
  if (text.size() >= kTime && text[kDate] == 'T') {
    constexpr std::int64_t kUnits = 10'000'000'000;
    constexpr std::int64_t kSeconds = 86'400;
    const std::int64_t seconds = part(11, 2) * 3600 + part(14, 2) * 60 + part(17, 2);
    if (seconds < 0 || seconds >= kSeconds) return std::nullopt;
    number += '.' + std::to_string(kUnits + (seconds * kUnits + kSeconds / 2) / kSeconds).substr(1);
  }
  return Digits::parse(number);
}

// A row whose cells are all empty, as its element has it.
struct BlankRow {
  std::uint32_t number = 0;
  int end = 0;   // columns up to its last cell
  SourceSpan source;
};

class SheetReader {
 public:
  SheetReader(std::string_view part, SheetContext& context)
      : xml_(part), context_(context), base_(context.part_bytes) {
    context.part_bytes += part.size();
  }

  Result<Worksheet> read() {
    if (context_.part_bytes > kMaxUnpackedBytes) return Error{ErrorCode::too_large, kMaxUnpackedBytes, {}};
    Event event = xml_.next();
    for (; event != Event::end && event != Event::bad; event = xml_.next()) {
      if (event != Event::open) continue;
      if (xml_.name() == "sheetData" && !read_rows()) break;
      if (xml_.name() == "mergeCell") {
        if (const auto area = parse_a1_area(xml_.attribute("ref"))) sheet_.merges.push_back(*area);
      }
    }
    if (limit_) return *limit_;
    if (event != Event::end || !put_in_order() || !clear_covered()) return Error{ErrorCode::damaged, xml_.begin(), {}};
    fill_gaps();
    sheet_.width = width_;
    if (limit_) return *limit_;
    return std::move(sheet_);
  }

 private:
  // A form's bordered rows that nobody filled in; more of them in a run are a prepared sheet, and none of the table's.
  static constexpr std::size_t kMostBlankRows = 64;
  static constexpr int kWidestGap = 3;   // empty rows that are kept of a gap

  bool read_rows() {
    const std::size_t outside = xml_.depth() - 1;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) return true;
      if (event == Event::open && !(xml_.name() == "row" ? read_row() : xml_.skip())) return false;
    }
  }

  bool read_row() {
    const std::size_t outside = xml_.depth() - 1;
    const std::size_t begin = xml_.begin();
    const std::string_view number = xml_.attribute("r");
    row_number_ = number.empty() ? row_number_ + 1 : number_of(number, -1);
    if (row_number_ == 0) return xml_.skip();   // rows count from 1: no program shows it
    if (row_number_ < 1 || row_number_ > kMaxSheetRows) return false;
    Row row;
    row.cells.reserve(usual_);
    next_col_ = row_end_ = 0;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event == Event::open && !(xml_.name() == "c" ? read_cell(row) : xml_.skip())) return false;
    }
    row.number = static_cast<std::uint32_t>(row_number_);
    row.line_end = span(begin, xml_.end());
    keep(std::move(row));
    return true;
  }

  void keep(Row row) {
    if (row.cells.empty()) {
      if (row_end_ > 1 && ++blank_run_ <= kMostBlankRows + 1) blanks_.push_back({row.number, row_end_, row.line_end});
      return;
    }
    blank_run_ = 0;
    usual_ = row.cells.size();
    sheet_.rows.push_back(std::move(row));
    ends_.push_back(row_end_);
  }

  bool read_cell(Row& row) {
    const std::size_t outside = xml_.depth() - 1;
    const std::size_t begin = xml_.begin();
    std::string_view type;
    std::string_view style;
    if (!read_cell_head(type, style)) return false;
    value_ = {};
    bool rich = false;
    if (xml_.take_leaf("v", value_) && value_.find_first_of("&\r") != std::string_view::npos) {
      value_ = room_ = xml_unescaped(value_);
    }
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) break;
      if (event != Event::open) continue;
      if (xml_.name() == "v") {
        if (!read_value()) return false;
      } else if (xml_.name() == "is") {
        rich = true;
        text_.clear();
        if (!append_rich_text(xml_, text_)) return false;
      } else {
        if (xml_.name() == "f") sheet_.arrays = sheet_.arrays || xml_.attribute("t") == "array" || xml_.attribute("t") == "dataTable";
        if (!xml_.skip()) return false;
      }
    }
    const std::string_view shown = rich ? std::string_view(text_) : shown_value(type, style);
    return shown.empty() || add(row, shown, span(begin, xml_.end()));
  }

  // The column of the cell just opened, its type and its style.
  bool read_cell_head(std::string_view& type, std::string_view& style) {
    std::string_view name;
    std::string_view value;
    col_ = next_col_;
    for (std::size_t at = 0; xml_.next_attribute(at, name, value);) {
      if (name == "r") {
        const std::optional<SheetRef> ref = parse_a1(value);
        if (!ref || ref->row != row_number_) return false;
        col_ = ref->col;
      } else if (name == "t") {
        type = value;
      } else if (name == "s") {
        style = value;
      }
    }
    next_col_ = col_ + 1;
    row_end_ = std::max(row_end_, next_col_);
    return col_ < kMaxSheetColumns;
  }

  bool read_value() {
    const std::size_t outside = xml_.depth() - 1;
    for (;;) {
      const Event event = xml_.next();
      if (event == Event::bad || event == Event::end) return false;
      if (event == Event::close && xml_.depth() == outside) return true;
      if (event == Event::text) value_ = xml_.text(room_);
    }
  }

  // What the cell shows; a view into this reader, the part or the shared strings.
  std::string_view shown_value(std::string_view type, std::string_view style) {
    if (type == "s") {
      const std::size_t index = number_of(text::trim(value_), context_.strings.size());
      return index < context_.strings.size() ? context_.strings[index] : std::string_view();
    }
    if (value_.empty()) return {};
    if (type == "b") return text::trim(value_) == "1" || value_ == "true" ? "TRUE" : "FALSE";
    if (type.empty() || type == "n") return shown_number(text::trim(value_), style);
    if (type == "d") {
      if (const auto serial = serial_of_iso(value_, context_.dates)) return shown_digits(*serial, format_of(style));
    }
    text_.clear();
    append_shown(text_, value_);
    return text_;
  }

  const NumberFormat& format_of(std::string_view style) const {
    return context_.formats.of(number_of<std::size_t>(style, 0));
  }

  std::string_view shown_number(std::string_view number, std::string_view style) {
    const NumberFormat& format = format_of(style);
    if (format.is_general() && is_short_number(number)) return number;
    const std::optional<Digits> digits = Digits::parse(number);
    return digits ? shown_digits(*digits, format) : number;
  }

  std::string_view shown_digits(const Digits& digits, const NumberFormat& format) {
    text_ = format.shown(digits, context_.dates);
    return text_;
  }

  bool add(Row& row, std::string_view shown, SourceSpan source) {
    if (shown.size() > kMaxCellBytes) return stop(ErrorCode::cell_too_large, source.begin);
    context_.text_bytes += shown.size();
    if (context_.text_bytes > kMaxSheetText) return stop(ErrorCode::too_large, source.begin);
    const auto col = static_cast<std::size_t>(col_);
    if (col >= row.cells.size()) {
      context_.cells += col + 1 - row.cells.size();
      if (context_.cells > kMaxFileCells) return stop(ErrorCode::too_many_cells, source.begin);
      row.cells.resize(col + 1);
    }
    Cell& cell = row.cells[col];
    cell.text = shown;
    cell.source = source;
    if (col_ >= width_ && !text::blank(shown)) width_ = col_ + 1;
    return true;
  }

  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(base_ + begin), static_cast<std::uint32_t>(base_ + end)};
  }

  bool stop(ErrorCode code, std::size_t at) {
    limit_ = Error{code, at, {}};
    return false;
  }

  // Rows may come in any order, but each of them once.
  bool put_in_order() {
    std::vector<Row>& rows = sheet_.rows;
    const auto before = [](const Row& a, const Row& b) { return a.number < b.number; };
    if (!std::is_sorted(rows.begin(), rows.end(), before)) {
      std::vector<std::pair<Row, int>> order;
      order.reserve(rows.size());
      for (std::size_t i = 0; i < rows.size(); ++i) order.emplace_back(std::move(rows[i]), ends_[i]);
      std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return before(a.first, b.first); });
      for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i] = std::move(order[i].first);
        ends_[i] = order[i].second;
      }
    }
    std::stable_sort(blanks_.begin(), blanks_.end(), [](const BlankRow& a, const BlankRow& b) { return a.number < b.number; });
    return std::adjacent_find(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.number == b.number; }) == rows.end();
  }

  // The text of a merged area stands in its first cell: programs leave texts in the others that nobody sees. False where
  // areas lie over each other so often that this would take forever.
  bool clear_covered() {
    std::vector<Row>& rows = sheet_.rows;
    std::size_t left = 4 * (context_.cells + rows.size() + sheet_.merges.size()) + 1024;
    std::vector<SheetArea> kept;
    for (const SheetArea& area : sheet_.merges) {
      if (rows.empty() || area.first.row > static_cast<int>(rows.back().number) || area.first == area.last) continue;
      kept.push_back(area);
      if (area.first.col >= width_) continue;
      auto row = std::lower_bound(rows.begin(), rows.end(), area.first.row,
                                  [](const Row& one, int number) { return static_cast<int>(one.number) < number; });
      for (; row != rows.end() && static_cast<int>(row->number) <= area.last.row; ++row) {
        const int end = std::min(area.last.col + 1, static_cast<int>(row->cells.size()));
        for (int col = area.first.col; col < end; ++col) {
          if (left-- == 0) return false;
          if (area.first == SheetRef{static_cast<int>(row->number), col}) continue;
          row->cells[static_cast<std::size_t>(col)] = {};
        }
        if (left-- == 0) return false;
      }
    }
    sheet_.merges = std::move(kept);
    return true;
  }

  // Rows up to their last formatted cell, as far as there is content in any row; blank rows where they stand between others.
  void fill_gaps() {
    std::vector<Row> rows;
    rows.reserve(sheet_.rows.size() + blanks_.size());
    auto blank = blanks_.begin();
    std::uint32_t next = sheet_.rows.empty() ? 0 : sheet_.rows.front().number;
    while (blank != blanks_.end() && blank->number < next) ++blank;
    for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
      Row& row = sheet_.rows[i];
      auto end = blank;
      while (end != blanks_.end() && end->number < row.number) ++end;
      if (static_cast<std::size_t>(end - blank) > kMostBlankRows) blank = end;
      int empty = 0;
      for (; blank != end; ++blank) {
        if (blank->number < next) continue;   // there twice
        add_empty(rows, next, blank->number, blank->source, empty);
        Row& filled = rows.emplace_back();
        filled.number = blank->number;
        filled.line_end = blank->source;
        lengthen(filled, blank->end);
        next = blank->number + 1;
      }
      add_empty(rows, next, row.number, row.line_end, empty);
      lengthen(row, ends_[i]);
      next = row.number + 1;
      rows.push_back(std::move(row));
    }
    sheet_.rows = std::move(rows);
    if (context_.cells > kMaxFileCells) stop(ErrorCode::too_many_cells, 0);
  }

  static void add_empty(std::vector<Row>& rows, std::uint32_t from, std::uint32_t to, SourceSpan behind, int& empty) {
    for (; from < to && empty < kWidestGap; ++from, ++empty) {
      Row& row = rows.emplace_back();
      row.number = from;
      row.line_end = {behind.begin, behind.begin};
      row.cells.resize(1);
    }
  }

  void lengthen(Row& row, int end) {
    const auto columns = static_cast<std::size_t>(std::min(end, width_));
    if (row.cells.size() >= columns || context_.cells > kMaxFileCells) return;
    context_.cells += columns - row.cells.size();
    row.cells.resize(columns);
  }

  XmlReader xml_;
  SheetContext& context_;
  std::size_t base_;                // bytes of the sheets before
  Worksheet sheet_;
  std::vector<int> ends_;           // of sheet_.rows: columns up to the last cell, formatted ones among them
  std::vector<BlankRow> blanks_;
  std::size_t blank_run_ = 0;       // blank rows since the last one with content
  int width_ = 0;                   // columns that have content
  int row_number_ = 0;
  int row_end_ = 0;                 // of the row being read
  int next_col_ = 0;
  int col_ = 0;
  std::size_t usual_ = 0;
  std::string_view value_;
  std::string room_;
  std::string text_;
  std::optional<Error> limit_;
};

}  // namespace

Result<Worksheet> read_worksheet(std::string_view part, SheetContext& context) { return SheetReader(part, context).read(); }

}  // namespace jihe
