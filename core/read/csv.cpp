#include "core/read/csv.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/read/encoding/offsets.h"
#include "core/read/table_builder.h"

namespace jihe {
namespace {

constexpr std::string_view kSeparators = "\t,;|";   // the first one wins where two do equally well
constexpr std::string_view kNamed = "sep=";         // Excel's way to name one, in a line of its own

bool is_line_break(char c) { return c == '\n' || c == '\r'; }

// Bytes of the text up to the separator or line break behind a cell.
struct Field {
  std::size_t end = 0;
  bool quoted = false;
  bool stray = false;   // starts with a quote that is no quoting
};

// The cell that starts at `begin`.
Field field_at(std::string_view text, std::size_t begin, char separator) {
  const auto ends_cell = [&](std::size_t i) {
    return i == text.size() || text[i] == separator || is_line_break(text[i]);
  };
  Field field;
  if (begin < text.size() && text[begin] == '"') {
    std::size_t i = begin + 1;
    // A cell never holds a tab where tabs separate: that keeps a stray quote from swallowing rows.
    for (; i < text.size() && (text[i] != '\t' || separator != '\t'); ++i) {
      if (text[i] != '"') continue;
      if (i + 1 >= text.size() || text[i + 1] != '"') break;
      ++i;
    }
    field.quoted = i < text.size() && text[i] == '"' && ends_cell(i + 1);
    field.stray = !field.quoted;
    field.end = i + 1;
  }
  if (!field.quoted) {
    field.end = begin;
    while (!ends_cell(field.end)) ++field.end;
  }
  return field;
}

// What a separator makes of a text.
struct Shape {
  std::size_t lines = 0;     // with anything in them
  std::size_t cut = 0;       // of them, those that the separator cuts
  std::size_t usual = 0;     // of them, those with the most frequent number of cells
  std::size_t columns = 0;   // that number
  std::size_t quoted = 0;    // cells in quotes
  std::size_t stray = 0;     // cells that only start with one
};

Shape shape_of(std::string_view text, char separator) {
  constexpr std::size_t kMostColumns = 256;
  std::array<std::uint32_t, kMostColumns + 1> counts{};
  Shape shape;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t line = i;
    std::size_t cells = 0;
    for (;; ++i) {
      const Field field = field_at(text, i, separator);
      shape.quoted += field.quoted ? 1u : 0u;
      shape.stray += field.stray ? 1u : 0u;
      ++cells;
      i = field.end;
      if (i >= text.size() || text[i] != separator) break;
    }
    if (i > line) ++shape.lines;
    if (cells > 1) ++shape.cut;
    ++counts[std::min(cells, kMostColumns)];
    if (i < text.size()) ++i;   // a line break; the LF of CRLF is an empty line, which counts for nothing
  }
  for (std::size_t columns = 2; columns <= kMostColumns; ++columns) {
    if (counts[columns] <= shape.usual) continue;
    shape.usual = counts[columns];
    shape.columns = columns;
  }
  return shape;
}

// Enough of a text to know it by, whole lines of it.
std::string_view sample_of(std::string_view text) {
  constexpr std::size_t kSample = 64 * 1024;
  if (text.size() <= kSample) return text;
  const std::size_t end = text.rfind('\n', kSample);
  return text.substr(0, end == std::string_view::npos ? kSample : end + 1);
}

// The separator that a first line `sep=;` names, NUL without such a line.
char named_separator(std::string_view text) {
  if (!text.starts_with(kNamed) || text.size() <= kNamed.size()) return '\0';
  const char separator = text[kNamed.size()];
  const std::size_t end = kNamed.size() + 1;
  const bool alone = end == text.size() || is_line_break(text[end]);
  return alone && kSeparators.find(separator) != std::string_view::npos ? separator : '\0';
}

struct Best {
  char separator = '\0';
  Shape shape;
};

Best best_separator(std::string_view sample) {
  Best best;
  for (const char separator : kSeparators) {
    if (sample.find(separator) == std::string_view::npos) continue;
    const Shape shape = shape_of(sample, separator);
    if (shape.usual > best.shape.usual || (shape.usual == best.shape.usual && shape.columns > best.shape.columns)) {
      best = {separator, shape};
    }
  }
  return best;
}

// Where a cell starts that Excel would compute, behind apostrophes that keep it from doing so; 0: without one.
std::size_t guarding_apostrophes(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] == '\'') ++count;
  const bool computed = count < text.size() && std::string_view("=+-@").find(text[count]) != std::string_view::npos;
  return computed ? count : 0;
}

SourceSpan span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool is_csv(std::string_view text, bool named) {
  const std::string_view sample = sample_of(text);
  if (named_separator(sample) != '\0') return true;
  const auto [separator, shape] = best_separator(sample);
  if (separator == '\0') return false;
  if (separator == '\t') return shape.quoted > shape.stray;
  if (named) return true;
  // Sentences have commas, too: only lines that are cut alike make a table.
  constexpr std::size_t kFewestLines = 3;
  const std::size_t alike = shape.columns > 2 ? 6 : 9;   // tenths
  return shape.cut >= kFewestLines && shape.cut * 10 >= shape.lines * 6 && shape.usual * 10 >= shape.cut * alike;
}

char csv_separator(std::string_view text) {
  const std::string_view sample = sample_of(text);
  const char named = named_separator(sample);
  return named != '\0' ? named : best_separator(sample).separator;
}

bool is_csv_quoted(std::string_view raw) {
  if (raw.size() < 2 || raw.front() != '"' || raw.back() != '"') return false;
  for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
    if (raw[i] == '"' && (i + 2 >= raw.size() || raw[++i] != '"')) return false;
  }
  return true;
}

std::string csv_text(std::string_view raw, char separator) {
  if (raw.size() == kNamed.size() + 1 && raw.starts_with(kNamed) && raw.back() == separator) return {};
  if (!is_csv_quoted(raw)) return std::string(raw.substr(guarding_apostrophes(raw) > 0 ? 1 : 0));
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
    const bool pair = raw[i] == '"' || (raw[i] == '\r' && raw[i + 1] == '\n');
    if (pair) ++i;
    text += raw[i] == '\r' ? '\n' : raw[i];
  }
  if (guarding_apostrophes(text) > 0) text.erase(0, 1);
  return text;
}

Result<Document> read_csv(Bytes bytes, DetectedEncoding encoding, const Profile& profile) {
  const BytesView body = BytesView(bytes).substr(encoding.bom);
  const std::string decoded = encoding.encoding == Encoding::utf8 ? std::string() : to_utf8(body, encoding.encoding);
  const std::string_view text = encoding.encoding == Encoding::utf8 ? body : std::string_view(decoded);
  const char separator = csv_separator(text);
  Offsets offsets(bytes, encoding);
  TableBuilder builder(profile);
  bool any_text = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t line = offsets.of(i);
    Row row;
    for (;; ++i) {
      std::size_t end = field_at(text, i, separator).end;
      // The line that names the separator holds it.
      if (i == 0 && named_separator(text) != '\0') end = kNamed.size() + 1;
      const std::size_t begin = offsets.of(i);
      Cell& cell = row.cells.emplace_back();
      cell.text = csv_text(text.substr(i, end - i), separator);
      cell.source = span(begin, offsets.of(end));
      if (cell.text.size() > kMaxCellBytes) return Error{ErrorCode::cell_too_large, begin, {}};
      if (row.cells.size() > kMaxCells) return Error{ErrorCode::too_many_cells, line, {}};
      any_text = any_text || !text::blank(cell.text);
      i = end;
      if (i >= text.size() || text[i] != separator) break;
    }
    const std::size_t end = i;
    if (i < text.size()) i += text.substr(i).starts_with("\r\n") ? 2 : 1;
    row.line_end = span(row.cells.back().source.end, end == i ? row.cells.back().source.end : offsets.of(i));
    if (!builder.add(std::move(row))) return Error{ErrorCode::too_many_cells, line, {}};
  }
  return built_document(Kind::csv, builder, any_text, std::move(bytes), encoding);
}

}  // namespace jihe
