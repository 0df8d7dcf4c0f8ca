// What small places the cells of a table hold, found in one pass: brackets, full stops, damage and the words that the profile
// calls wrong. Rules about small places look at those cells alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/form/profile.h"
#include "core/grid/grid.h"

namespace jihe {

// What may stand in a cell, as bits.
enum : std::uint8_t {
  kBracketSign = 1,   // a bracket or quotation mark of any kind: ( ） 〔 《 ”
  kDotSign = 2,       // an ASCII full stop
  kDamageSign = 4,    // a control character, U+FFFD, 锟斤拷
};

struct SignedCell {
  CellRef at;
  std::uint8_t signs = 0;
  std::uint32_t first = 0, count = 0;   // its part of TableSigns::brackets
};

// A pair of one of the profile's lists of wrong/right words (明查暗访/明察暗访) whose wrong word stands in a cell.
struct WrongWord {
  CellRef at;
  std::size_t begin = 0;            // byte of the cell's text
  const WordList* list = nullptr;
  std::size_t pair = 0;             // its position in the list
};

struct TableSigns {
  std::vector<SignedCell> cells;    // that hold any sign, row by row; of a title line only its damage counts
  std::vector<WrongWord> words;     // in the table's rows, row by row; of each list the first that stands at a place
  std::vector<std::uint32_t> brackets;   // bytes of the cells' texts at which brackets and quotation marks stand

  std::span<const std::uint32_t> brackets_in(const SignedCell& cell) const {
    return std::span(brackets).subspan(cell.first, cell.count);
  }
};

// Finds them, ready for many tables.
class SignReader {
 public:
  explicit SignReader(const Profile& profile);
  TableSigns read(const Grid& grid) const;

 private:
  // Where a watched word is from.
  struct Watched {
    const WordList* list = nullptr;   // nullptr: the word is damage
    std::size_t pair = 0;
  };

  // Appends the wrong words that stand at byte `begin` of the text of cell `at`; gives kDamageSign where one of them is damage.
  unsigned take_words(std::string_view text, CellRef at, std::size_t begin, std::vector<WrongWord>& words) const;
  // The signs of the text of cell `at`; appends its wrong words and where its brackets stand to those `found`.
  unsigned read_cell(std::string_view text, CellRef at, TableSigns& found) const;

  std::vector<Watched> watched_;   // of each word, list by list
  std::array<std::uint8_t, 256> what_{};   // of the bytes that start a character, what that may be
  WordList words_;
};

}  // namespace jihe
