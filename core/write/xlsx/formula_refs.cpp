#include "core/write/xlsx/formula_refs.h"

#include <algorithm>

#include "core/base/limits.h"

namespace jihe {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) {
  return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z') || c == '$' || c == '_' || c == '.' || c == '\\' || c == '?' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// One end of a reference: $A$1, of whole rows $1.
struct RefEnd {
  bool col_fixed = false;
  bool row_fixed = false;
  int col = -1;   // -1: a whole row
  int row = 0;

  std::string text() const {
    std::string out;
    if (col >= 0) out += (col_fixed ? "$" : "") + column_letters(col);
    return out + (row_fixed ? "$" : "") + std::to_string(row);
  }
};

// `word` as an end of a reference; nullopt for names, numbers and whole columns (whose rows never move).
std::optional<RefEnd> parse_end(std::string_view word) {
  RefEnd end;
  std::size_t i = 0;
  const auto dollar = [&word, &i] { return i < word.size() && word[i] == '$' ? (++i, true) : false; };
  bool fixed = dollar();
  std::size_t letters = i;
  while (i < word.size() && is_upper(word[i])) ++i;
  if (i > letters) {
    const std::optional<SheetRef> col = parse_a1(std::string(word.substr(letters, i - letters)) + '1');
    if (!col) return std::nullopt;
    end.col = col->col;
    end.col_fixed = fixed;
    fixed = dollar();
  }
  end.row_fixed = fixed;
  const std::optional<SheetRef> row = parse_a1('A' + std::string(word.substr(i)));
  if (!row) return std::nullopt;
  end.row = row->row;
  return end;
}

// A reference in a formula: bytes [begin, end) from its first end to its last, behind the sheet's name.
struct Ref {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string sheet;      // "" where none is named
  bool elsewhere = false; // in another workbook, or on several sheets at once
  RefEnd first;
  RefEnd last;
  bool area = false;
};

// Walks through a formula from reference to reference.
class RefScanner {
 public:
  explicit RefScanner(std::string_view formula) : formula_(formula) {}

  std::optional<Ref> next() {
    while (at_ < formula_.size()) {
      const char c = formula_[at_];
      if (c == '"') {
        at_ = quoted_end(at_);
      } else if (c == '\'') {
        read_quoted_sheet();
      } else if (c == '[') {
        read_bracket();
      } else if (is_word(c)) {
        if (std::optional<Ref> ref = read_word()) return ref;
      } else {
        if (c != ':') range_ = false;
        range_ = range_ || c == ':';
        ++at_;
      }
    }
    return std::nullopt;
  }

 private:
  // Behind the quote that closes the one at `begin`; a doubled one is a quote.
  std::size_t quoted_end(std::size_t begin) const {
    for (std::size_t i = begin + 1; i < formula_.size(); ++i) {
      if (formula_[i] != formula_[begin]) continue;
      if (i + 1 == formula_.size() || formula_[i + 1] != formula_[begin]) return i + 1;
      ++i;
    }
    return formula_.size();
  }

  void read_quoted_sheet() {
    const std::size_t end = quoted_end(at_);
    sheet_.clear();
    for (std::size_t i = at_ + 1; i + 1 < end; ++i) {
      sheet_ += formula_[i];
      if (formula_[i] == '\'') ++i;
    }
    elsewhere_ = range_ || sheet_.find('[') != std::string::npos || sheet_.find(':') != std::string::npos;
    at_ = end;
    if (at_ < formula_.size() && formula_[at_] == '!') {
      ++at_;
    } else {
      forget();
    }
  }

  // [1] of another workbook, or the columns of a table.
  void read_bracket() {
    int depth = 0;
    for (; at_ < formula_.size(); ++at_) {
      if (formula_[at_] == '[') ++depth;
      if (formula_[at_] == ']' && --depth == 0) break;
    }
    at_ = std::min(at_ + 1, formula_.size());
    elsewhere_ = true;
  }

  std::string_view word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < formula_.size() && is_word(formula_[end])) ++end;
    return formula_.substr(begin, end - begin);
  }

  std::optional<Ref> read_word() {
    Ref ref;
    ref.begin = at_;
    const std::string_view word = word_at(at_);
    at_ += word.size();
    const char behind = at_ < formula_.size() ? formula_[at_] : '\0';
    if (behind == '!') {
      sheet_ = word;
      elsewhere_ = elsewhere_ || range_;
      ++at_;
      return std::nullopt;
    }
    const std::optional<RefEnd> first = behind == '(' ? std::nullopt : parse_end(word);
    ref.sheet = sheet_;
    ref.elsewhere = elsewhere_;
    forget();
    if (!first) return std::nullopt;
    ref.first = ref.last = *first;
    ref.end = at_;
    if (behind == ':') {
      const std::string_view other = word_at(at_ + 1);
      const std::size_t end = at_ + 1 + other.size();
      const bool call = end < formula_.size() && (formula_[end] == '(' || formula_[end] == '!');
      const std::optional<RefEnd> last = call ? std::nullopt : parse_end(other);
      if (last && (last->col < 0) == (first->col < 0)) {
        ref.last = *last;
        ref.area = true;
        ref.end = at_ = end;
      }
    }
    if (!ref.area && first->col < 0) return std::nullopt;   // a number
    return ref;
  }

  void forget() {
    sheet_.clear();
    elsewhere_ = range_ = false;
  }

  std::string_view formula_;
  std::size_t at_ = 0;
  std::string sheet_;        // that was just named
  bool elsewhere_ = false;
  bool range_ = false;       // a colon was just passed
};

std::string text_of(const Ref& ref) { return ref.area ? ref.first.text() + ':' + ref.last.text() : ref.first.text(); }

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [lower](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::optional<std::string> with_rows_moved(std::string_view formula, bool here, std::string_view sheet, const RowShift& shift) {
  std::string out;
  std::size_t copied = 0;
  RefScanner scanner(formula);
  while (std::optional<Ref> ref = scanner.next()) {
    if (ref->elsewhere || !(ref->sheet.empty() ? here : same_name(ref->sheet, sheet))) continue;
    const int from = std::min(ref->first.row, ref->last.row);
    const int to = std::max(ref->first.row, ref->last.row);
    const std::optional<SheetArea> now = shift.moved(SheetArea{{from, 0}, {to, 0}});
    if (!now) return std::nullopt;
    const bool upward = ref->first.row > ref->last.row;
    ref->first.row = upward ? now->last.row : now->first.row;
    ref->last.row = upward ? now->first.row : now->last.row;
    out += formula.substr(copied, ref->begin - copied);
    out += text_of(*ref);
    copied = ref->end;
  }
  out += formula.substr(copied);
  return out;
}

std::string with_offset(std::string_view formula, int rows, int cols) {
  std::string out;
  std::size_t copied = 0;
  bool lost = false;
  const auto move = [&](RefEnd& end) {
    if (!end.row_fixed) end.row += rows;
    if (!end.col_fixed && end.col >= 0) {
      end.col += cols;
      lost = lost || end.col < 0;
    }
    lost = lost || end.row < 1 || end.row > kMaxSheetRows || end.col >= kMaxSheetColumns;
  };
  RefScanner scanner(formula);
  while (std::optional<Ref> ref = scanner.next()) {
    lost = false;
    move(ref->first);
    move(ref->last);
    out += formula.substr(copied, ref->begin - copied);
    out += lost ? "#REF!" : text_of(*ref);
    copied = ref->end;
  }
  out += formula.substr(copied);
  return out;
}

bool names_sheet(std::string_view formula, std::string_view sheet) {
  RefScanner scanner(formula);
  while (const std::optional<Ref> ref = scanner.next()) {
    if (!ref->sheet.empty() && same_name(ref->sheet, sheet)) return true;
  }
  return false;
}

}  // namespace jihe
