#include "core/read/html/html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/read/html/cell.h"
#include "core/read/html/columns.h"
#include "core/read/html/symbols.h"
#include "core/read/html/tokens.h"

namespace jihe {
namespace {

using Event = HtmlTokens::Event;

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

constexpr std::array<std::string_view, 38> kBlocks = {
    "address", "article", "aside",  "blockquote", "body",     "caption", "center", "dd",   "details", "dialog",
    "dir",     "div",     "dl",     "dt",         "fieldset", "figure",  "footer", "form", "h1",      "h2",
    "h3",      "h4",      "h5",     "h6",         "header",   "hr",      "html",   "li",   "main",    "menu",
    "nav",     "ol",      "option", "p",          "pre",      "section", "summary", "ul"};

constexpr std::array<std::string_view, 14> kVoid = {"area", "base", "br",   "col",   "embed",  "hr",    "img",
                                                    "input", "link", "meta", "param", "source", "track", "wbr"};

// A paragraph of these stands for a line even without text, as it does in Word.
bool is_line(std::string_view name) {
  return name == "p" || (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6');
}

bool is_cell(std::string_view name) { return name == "td" || name == "th"; }

bool is_group(std::string_view name) { return name == "tbody" || name == "thead" || name == "tfoot"; }

// How high a part of a table stands; 0: no such part.
int rank_of(std::string_view name) {
  return is_cell(name) ? 1 : name == "tr" ? 2 : is_group(name) || name == "caption" ? 3 : name == "table" ? 4 : 0;
}

std::size_t number_of(std::string_view text, std::size_t otherwise, std::size_t most) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  std::size_t value = otherwise;
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc::result_out_of_range ? most : std::min(value, most);
}

// A declaration in a style attribute, white space aside: "display: none".
bool has_style(std::string_view style, std::string_view property, std::string_view value) {
  for (std::size_t begin = 0; begin < style.size();) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::string_view declaration = style.substr(begin, end - begin);
    const std::size_t colon = declaration.find(':');
    if (colon != std::string_view::npos && html_same(text::trim(declaration.substr(0, colon)), property) &&
        html_contains(declaration.substr(colon + 1), value)) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

// Walks through the HTML once; what is open stands on a stack of tables, elements in cells are not kept.
class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : html_(html), tokens_(html) {
    // The lines in front of HTML on the clipboard of Windows are no text.
    if (html.starts_with("Version:")) tokens_.pass_to(std::min(html.find('<'), html.size()));
  }

  Result<std::vector<HtmlRow>> read() {
    line_.cell.begin = line_.cell.place = 0;
    std::size_t behind = 0;   // the last tag or text that is whole
    for (Event event = tokens_.next(); event != Event::end && !limit_; event = tokens_.next()) {
      behind = tokens_.end();
      if (hidden_ && pass_hidden(event)) continue;
      if (event == Event::text) {
        add_text();
      } else if (event == Event::open) {
        open();
      } else {
        close();
      }
    }
    put_symbols(behind);
    while (!tables_.empty() && !limit_) close_table();
    end_line(html_.size(), false);
    if (limit_) return *limit_;
    return std::move(rows_);
  }

 private:
  struct Table {
    int id = 0;
    int group = 0;
    std::vector<HtmlRow> rows;
    std::vector<HtmlRow> inner;   // of tables in its cells
    bool in_row = false;
    std::optional<HtmlCellBuilder> cell;
    std::string_view block;           // the element of lines open in the cell, and where it began
    std::size_t block_begin = 0;
    bool place_open = false;          // only opening tags have come in the cell
  };

  // An element that is not shown, up to its end.
  struct Hidden {
    std::string name;
    std::size_t depth = 0;    // of elements of that name in it
    std::size_t tables = 0;   // of tables in it
  };

  Table* table() { return tables_.empty() ? nullptr : &tables_.back(); }
  bool in_cell() { return !tables_.empty() && tables_.back().cell; }
  HtmlCellBuilder& target() { return in_cell() ? *tables_.back().cell : line_; }

  // ---- what is not shown ----

  bool is_hidden() const {
    const std::string_view name = tokens_.name();
    if (name == "del" || name == "template" || name == "rt" || name == "rp" || name == "xml") return true;
    if (name == "option") return !tokens_.has_attribute("selected");
    if (tokens_.has_attribute("hidden")) return true;
    const std::string_view style = tokens_.attribute("style");
    return !style.empty() && (has_style(style, "display", "none") || has_style(style, "mso-hide", "all") ||
                              has_style(style, "mso-element", "comment-list"));
  }

  // False where the hidden element ends before this tag, which then counts.
  bool pass_hidden(Event event) {
    if (event == Event::text) return true;
    const std::string_view name = tokens_.name();
    const bool same = name == hidden_->name;
    const bool opens = event == Event::open;
    if (name == "table" && (opens || hidden_->tables > 0)) {
      opens ? ++hidden_->tables : --hidden_->tables;
      return true;
    }
    if (hidden_->tables > 0) return true;
    const int own = rank_of(hidden_->name);
    const int rank = rank_of(name);
    if (same && !opens && hidden_->depth == 0) {
      hidden_.reset();
      return true;
    }
    const bool no_nesting = hidden_->name == "p" || hidden_->name == "option" || hidden_->name == "rt" || hidden_->name == "rp";
    const bool inert = hidden_->name == "template";   // parts of a table in it are none of the one around it
    if ((rank > 0 && rank >= own && !inert) || (same && opens && no_nesting)) {
      hidden_.reset();
      return false;
    }
    if (same) opens ? ++hidden_->depth : --hidden_->depth;
    return true;
  }

  // ---- text ----

  void add_text() {
    HtmlCellBuilder& into = target();
    if (symbols_.open()) return symbols_.text(tokens_.raw(), tokens_.begin());
    if (!in_cell() && into.empty() && !line_whole_) line_.cell.begin = tokens_.begin();
    into.text(tokens_.raw(), tokens_.begin());
    check_size(into);
  }

  void put_symbols(std::size_t end) {
    if (!symbols_.open()) return;
    HtmlCellBuilder& into = target();
    symbols_.put(into, end);
    check_size(into);
  }

  void check_size(const HtmlCellBuilder& into) {
    if (into.cell.text.size() > kMaxCellBytes) limit_ = Error{ErrorCode::cell_too_large, into.cell.begin, {}};
  }

  // ---- tags ----

  void open() {
    const std::string_view name = tokens_.name();
    if (is_hidden() && !is_one_of(kVoid, name)) {
      if (rank_of(name) > 0) put_symbols(tokens_.begin());
      if (rank_of(name) > 0 && name != "table") end_part(rank_of(name), tokens_.begin());
      hidden_ = Hidden{std::string(name)};
      return;
    }
    if (symbols_.open()) {
      // What begins a line or a cell is not part of them.
      const bool ends = rank_of(name) > 0 || is_one_of(kBlocks, name) || name == "br" || name == "input";
      if (!ends) return static_cast<void>(symbols_.pass(tokens_, true));
      put_symbols(tokens_.begin());
    }
    if (name == "table") return open_table();
    if (name == "tr") return open_row();
    if (is_cell(name)) return open_cell();
    if (is_group(name)) return open_group();
    if (name == "br") return target().line_break(tokens_.begin(), tokens_.end());
    if (name == "input") return add_input();
    if (is_one_of(kBlocks, name)) return open_block();
    if (symbols_.begin(tokens_)) return begin_symbols();
    if (in_cell()) go_inside(name);
  }

  // Text that goes into the cell is none of theirs.
  void begin_symbols() {
    if (in_cell()) {
      table()->place_open = false;
    } else if (line_.empty() && !line_whole_) {
      line_.cell.begin = tokens_.begin();
    }
  }

  void close() {
    const std::string_view name = tokens_.name();
    if (in_cell()) table()->place_open = false;
    if (symbols_.open()) {
      const bool ends = rank_of(name) > 0 || is_one_of(kBlocks, name);
      if (ends || symbols_.pass(tokens_, false)) put_symbols(ends ? tokens_.begin() : tokens_.end());
      if (!ends) return;
    }
    if (rank_of(name) > 0) {
      if (table() == nullptr) return;
      if (name == "table") return close_table();
      if (name == "caption") return end_line(tokens_.end(), true);
      if (is_cell(name)) return close_cell(tokens_.end());
      end_part(rank_of(name), tokens_.end());
      if (is_group(name)) ++table()->group;
      return;
    }
    if (is_one_of(kBlocks, name)) close_block(name);
  }

  void add_input() {
    if (html_same(tokens_.attribute("type"), "checkbox") || html_same(tokens_.attribute("type"), "radio")) {
      target().mark(tokens_.has_attribute("checked") ? "☑" : "☐", tokens_.begin(), tokens_.end());
    }
  }

  // Text goes into the innermost of the elements that a cell starts with.
  void go_inside(std::string_view name) {
    Table& now = *table();
    if (!now.place_open || !now.cell->empty() || is_one_of(kVoid, name)) return;
    if (name.find(':') == std::string_view::npos) now.cell->cell.place = tokens_.end();
  }

  void open_block() {
    const std::string_view name = tokens_.name();
    if (!in_cell()) {
      end_line(tokens_.begin(), false);
      line_name_ = name;
      line_whole_ = name != "hr";
      line_.cell.begin = tokens_.begin();
      line_.cell.open_end = line_.cell.place = tokens_.end();
      if (name == "pre") line_.begin_pre();
      return;
    }
    Table& now = *table();
    now.cell->block(tokens_.begin());
    const auto known = std::lower_bound(kBlocks.begin(), kBlocks.end(), name);
    now.block = *known;
    now.block_begin = tokens_.begin();
    if (name == "pre") now.cell->begin_pre();
    go_inside(name);
  }

  void close_block(std::string_view name) {
    if (!in_cell()) {
      end_line(tokens_.end(), line_whole_ && name == line_name_);
      return;
    }
    Table& now = *table();
    now.cell->block(tokens_.begin());
    if (name == "pre") now.cell->end_pre();
    if (now.block == name) now.cell->cell.blocks.push_back({now.block_begin, tokens_.end()});
    now.block = {};
  }

  // ---- lines outside of tables ----

  // The line so far becomes a row; `closed`: by the closing tag of the element that it is.
  void end_line(std::size_t end, bool closed) {
    line_.finish();
    const bool counts = !line_.cell.text.empty() || (closed && is_line(line_name_));
    if (counts) {
      HtmlRow row;
      row.whole = closed && line_whole_;
      if (!row.whole && !line_.empty()) line_.cell.begin = line_.cell.pieces.front().begin;
      line_.cell.end = end;
      line_.cell.inside_end = closed ? tokens_.begin() : end;
      row.begin = line_.cell.begin;
      row.end = end;
      row.columns = 1;
      row.cells.push_back(std::move(line_.cell));
      count(1);
      // What stands in a table's row and in no cell is shown above that row.
      std::vector<HtmlRow>& rows = tables_.empty() ? rows_ : tables_.back().rows;
      rows.insert(rows.end() - (!tables_.empty() && tables_.back().in_row ? 1 : 0), std::move(row));
    }
    line_ = {};
    line_.cell.begin = line_.cell.place = end;
    line_whole_ = false;
    line_name_.clear();
  }

  // ---- tables ----

  void open_table() {
    // A table between the cells of another one ends that.
    if (table() != nullptr && !in_cell()) close_table();
    if (in_cell()) {
      table()->cell->block(tokens_.begin());
      table()->cell->cell.holds_table = true;
      table()->block = {};
      table()->place_open = false;
    } else {
      end_line(tokens_.begin(), false);
    }
    push_table();
  }

  void push_table() {
    if (tables_.size() == kMaxNesting) {
      limit_ = Error{ErrorCode::damaged, tokens_.begin(), "html"};
      return;
    }
    Table& added = tables_.emplace_back();
    added.id = next_table_++;
  }

  void close_table() {
    end_part(4, tokens_.begin());
    Table closed = std::move(tables_.back());
    tables_.pop_back();
    if (!place_in_columns(closed.rows, cells_)) limit_ = Error{ErrorCode::too_many_cells, tokens_.begin(), {}};
    std::vector<HtmlRow>& into = tables_.empty() ? rows_ : tables_.back().inner;
    std::move(closed.rows.begin(), closed.rows.end(), std::back_inserter(into));
    std::move(closed.inner.begin(), closed.inner.end(), std::back_inserter(into));
  }

  void open_group() {
    if (table() == nullptr) return;
    end_part(3, tokens_.begin());
    ++table()->group;
  }

  void open_row() {
    if (table() == nullptr) push_table_between_lines();
    if (limit_) return;
    end_part(2, tokens_.begin());
    start_row();
  }

  void start_row() {
    HtmlRow row;
    row.begin = row.open_end = tokens_.begin();
    if (tokens_.name() == "tr") row.open_end = tokens_.end();
    row.table = table()->id;
    row.group = table()->group;
    table()->rows.push_back(std::move(row));
    table()->in_row = true;
  }

  void open_cell() {
    if (table() == nullptr) push_table_between_lines();
    if (limit_) return;
    close_cell(tokens_.begin());
    end_line(tokens_.begin(), false);
    if (!table()->in_row) start_row();
    HtmlCell& cell = table()->cell.emplace().cell;
    cell.begin = tokens_.begin();
    cell.open_end = cell.place = tokens_.end();
    table()->place_open = true;
    table()->block = {};
    cell.span = std::max<std::size_t>(1, number_of(tokens_.attribute("colspan"), 1, kMostColumns));
    const std::string_view rowspan = tokens_.attribute("rowspan");
    cell.rows = number_of(rowspan, 1, kMostRows);
    if (!rowspan.empty()) {
      cell.rowspan_begin = static_cast<std::size_t>(rowspan.data() - html_.data());
      cell.rowspan_end = cell.rowspan_begin + rowspan.size();
    }
    cell.overflows = has_style(tokens_.attribute("style"), "mso-ignore", "colspan");
  }

  // Parts of a table come without one where a fragment of it was copied.
  void push_table_between_lines() {
    end_line(tokens_.begin(), false);
    push_table();
  }

  void close_cell(std::size_t end) {
    Table& now = *table();
    if (!now.cell) return;
    now.cell->finish();
    HtmlCell& cell = now.cell->cell;
    cell.inside_end = tokens_.begin();
    cell.end = end;
    now.rows.back().cells.push_back(std::move(cell));
    now.cell.reset();
    count(1);
  }

  // Ends what is open in the table up to a part of this rank (2: a row), which ends at `end` if it is closed itself.
  void end_part(int rank, std::size_t end) {
    if (table() == nullptr) return;
    const bool row_closed = rank == 2;
    close_cell(tokens_.begin());
    if (rank < 2) return;
    if (table()->in_row) {
      table()->rows.back().end = row_closed ? end : tokens_.begin();
      table()->in_row = false;
    } else {
      end_line(tokens_.begin(), false);
    }
  }

  // A hostile file that unfolds into more is stopped before memory runs out.
  void count(std::size_t more) {
    cells_ += more;
    if (cells_ > kMaxCells) limit_ = Error{ErrorCode::too_many_cells, tokens_.begin(), {}};
  }

  static constexpr std::size_t kMostColumns = 1000;    // as HTML has it
  static constexpr std::size_t kMostRows = 65534;

  std::string_view html_;
  HtmlTokens tokens_;
  std::vector<Table> tables_;   // open, the innermost last
  std::vector<HtmlRow> rows_;
  HtmlCellBuilder line_;        // outside of cells
  std::string line_name_;       // the element that it is
  bool line_whole_ = false;
  std::optional<Hidden> hidden_;
  HtmlSymbols symbols_;
  int next_table_ = 0;
  std::size_t cells_ = 0;
  std::optional<Error> limit_;  // one that was passed
};

}  // namespace

Result<std::vector<HtmlRow>> read_html_rows(std::string_view html) { return HtmlReader(html).read(); }

}  // namespace jihe
