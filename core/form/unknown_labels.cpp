// Labels in the upper part of a form that the profile doesn't know: what stands behind them is not judged, and the reader is told.
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/form/reading.h"

namespace jihe {

namespace {

// Words, as a label has them: no number, no sentence.
bool could_be_label(std::string_view folded) {
  constexpr std::size_t kLongest = 16;   // characters
  bool han = false;
  std::size_t length = 0;
  for (std::size_t i = 0; i < folded.size(); ++length) {
    const char32_t c = utf8::next(folded, i);
    if ((c >= '0' && c <= '9') || c == ',' || c == U'。' || c == U';' || c == U'“' || c == U'《') return false;
    han |= utf8::is_han(c);
  }
  return han && length <= kLongest && !is_placeholder(folded);
}

}  // namespace

void find_unknown_labels(Reading& reading, int end_row) {
  const auto left_over = [&](int row, int col) { return !reading.taken(row, col) && reading.labels(row, col) == 0; };
  for (int row = 0; row < end_row; ++row) {
    if (reading.grid.rows[static_cast<std::size_t>(row)].outside) continue;
    int col = reading.next_filled(row, 0);
    while (col >= 0) {
      int next = reading.next_filled(row, col + 1);
      // A name over a block (基本情况) has a known label behind it.
      if (next >= 0 && left_over(row, col) && left_over(row, next) && could_be_label(reading.folded(row, col))) {
        reading.form.unknown_labels.push_back(reading.whole(row, col));
        next = reading.next_filled(row, next + 1);
      }
      col = next;
    }
  }
}

}  // namespace jihe
