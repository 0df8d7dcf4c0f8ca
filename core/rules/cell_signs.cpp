#include "core/rules/cell_signs.h"

#include <array>
#include <cstddef>

namespace jihe {

namespace {

// What a byte that starts a character says: how far the next one is (low bits), and signs (from kShift).
constexpr unsigned kShift = 4;
constexpr unsigned kLook = 8;   // the character decides

constexpr std::array<std::uint8_t, 256> kByte = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t b = 0; b < 256; ++b) table[b] = b >= 0xE0 ? 3 : 1;
  for (const char c : {'(', ')', '[', ']'}) table[static_cast<unsigned char>(c)] |= kBracketSign << kShift;
  table[static_cast<unsigned char>('.')] |= kDotSign << kShift;
  for (const unsigned lead : {0xE2u, 0xE3u, 0xEFu}) table[lead] |= kLook;
  return table;
}();

// “ ” 《 》 【 】 〔 〕 （ ） ［ ］
bool is_wide_bracket(std::string_view s) {
  if (s.size() < 3) return false;
  const auto b = static_cast<unsigned char>(s[1]);
  const auto c = static_cast<unsigned char>(s[2]);
  switch (static_cast<unsigned char>(s[0])) {
    case 0xE2: return b == 0x80 && (c == 0x9C || c == 0x9D);
    case 0xE3: return b == 0x80 && (c == 0x8A || c == 0x8B || c == 0x90 || c == 0x91 || c == 0x94 || c == 0x95);
    default: return b == 0xBC && (c == 0x88 || c == 0x89 || c == 0xBB || c == 0xBD);
  }
}

}  // namespace

std::uint8_t signs_of(std::string_view text) {
  unsigned signs = 0;
  for (std::size_t i = 0; i < text.size();) {
    const unsigned what = kByte[static_cast<unsigned char>(text[i])];
    signs |= what >> kShift;
    if ((what & kLook) != 0 && is_wide_bracket(text.substr(i))) signs |= kBracketSign;
    i += what & 3;
  }
  return static_cast<std::uint8_t>(signs);
}

std::vector<SignedCell> signed_cells(const Grid& grid) {
  std::vector<SignedCell> cells;
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    if (grid.rows[row].outside) continue;
    for (std::size_t col = 0; col < grid.rows[row].cells.size(); ++col) {
      const std::string& text = grid.rows[row].cells[col].text;
      const std::uint8_t signs = text.empty() ? std::uint8_t{0} : signs_of(text);
      if (signs != 0) cells.push_back({{static_cast<int>(row), static_cast<int>(col)}, signs});
    }
  }
  return cells;
}

}  // namespace jihe
