#include "core/rules/facts/cell_signs.h"

#include <array>
#include <string>
#include <utility>

#include "core/base/characters.h"

namespace jihe {

namespace {

// What a byte that starts a character says: how far the next one is (low bits), and signs (from kShift).
constexpr unsigned kStep = 3;
constexpr unsigned kWord = 4;   // watched words start with it
constexpr unsigned kLook = 8;   // the character decides
constexpr unsigned kShift = 4;

constexpr std::array<std::uint8_t, 256> kByte = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t b = 0; b < 256; ++b) table[b] = b >= 0xE0 ? 3 : 1;
  for (const char c : {'(', ')', '[', ']'}) table[static_cast<unsigned char>(c)] |= kBracketSign << kShift;
  table[static_cast<unsigned char>('.')] |= kDotSign << kShift;
  for (std::size_t b = 0; b < 0x20; ++b) table[b] |= kDamageSign << kShift;
  for (const char c : {'\t', '\n', '\r'}) table[static_cast<unsigned char>(c)] = 1;
  table[0x7F] |= kDamageSign << kShift;
  for (const unsigned lead : {0xC2u, 0xE2u, 0xE3u, 0xEFu}) table[lead] |= kLook;
  return table;
}();

// “ ” 《 》 【 】 〔 〕 （ ） ［ ］, and damage: U+FFFD, U+0080 to U+009F.
unsigned wide_sign(std::string_view s) {
  if (s.size() < 2) return 0;
  const auto b = static_cast<unsigned char>(s[1]);
  if (s[0] == '\xC2') return b < 0xA0 ? kDamageSign : 0;
  if (s.size() < 3) return 0;
  const auto c = static_cast<unsigned char>(s[2]);
  bool bracket = false;
  switch (static_cast<unsigned char>(s[0])) {
    case 0xE2: bracket = b == 0x80 && (c == 0x9C || c == 0x9D); break;
    case 0xE3: bracket = b == 0x80 && (c == 0x8A || c == 0x8B || c == 0x90 || c == 0x91 || c == 0x94 || c == 0x95); break;
    default:
      if (b == 0xBF && c == 0xBD) return kDamageSign;
      bracket = b == 0xBC && (c == 0x88 || c == 0x89 || c == 0xBB || c == 0xBD);
  }
  return bracket ? kBracketSign : 0;
}

}  // namespace

SignReader::SignReader(const Profile& profile) {
  std::vector<std::string> words;
  const auto watch = [&](std::string_view word, const Watched& watched) {
    if (word.empty()) return;
    words.emplace_back(word);
    watched_.push_back(watched);
  };
  for (const std::string_view word : {"锟斤拷", "烫烫烫", "屯屯屯"}) watch(word, {});
  for (const Name id : {Name("typos"), Name("obsolete_terms")}) {
    const WordList& list = profile.list(id);
    for (std::size_t pair = 0; pair < list.size(); ++pair) {
      const std::string_view both = list[pair];
      const std::size_t slash = both.find('/');
      if (slash != std::string_view::npos) watch(both.substr(0, slash), {&list, pair});
    }
  }
  what_ = kByte;
  for (const std::string& word : words) what_[static_cast<unsigned char>(word.front())] |= kWord;
  words_ = WordList(std::move(words));
}

unsigned SignReader::take_words(std::string_view text, CellRef at, std::size_t begin, std::vector<WrongWord>& words) const {
  unsigned signs = 0;
  const WordList* known = nullptr;   // the words of a list stand together: its first at a place is taken
  words_.at(text, begin, [&](std::size_t word) {
    const Watched& watched = watched_[word];
    if (watched.list == nullptr) signs |= kDamageSign;
    if (watched.list == known) return;
    known = watched.list;
    words.push_back({at, begin, watched.list, watched.pair});
  });
  return signs;
}

unsigned SignReader::read_cell(std::string_view text, CellRef at, TableSigns& found) const {
  unsigned signs = 0;
  for (std::size_t i = 0; i < text.size();) {
    while (i + 2 < text.size() && leads_han(text[i])) {   // most characters: no sign, and no word starts with them
      if (words_.may_stand_wide(text, i)) signs |= take_words(text, at, i, found.words);
      i += 3;
    }
    if (i >= text.size()) break;
    const unsigned what = what_[static_cast<unsigned char>(text[i])];
    if ((what & ~kStep) != 0) {   // of the others few: digits and letters are none
      if (words_.may_stand(text, i)) signs |= take_words(text, at, i, found.words);
      const unsigned sign = (what & kLook) != 0 ? wide_sign(text.substr(i)) : what >> kShift;
      if ((sign & kBracketSign) != 0) found.brackets.push_back(static_cast<std::uint32_t>(i));
      signs |= sign;
    }
    i += what & kStep;
  }
  return signs;
}

TableSigns SignReader::read(const Grid& grid) const {
  constexpr std::size_t kUsual = 16;   // cells with signs in a table, and brackets
  TableSigns found;
  found.cells.reserve(kUsual);
  found.brackets.reserve(kUsual);
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    const bool outside = grid.rows[row].outside;
    const Cells& cells = grid.rows[row].cells;
    for (std::size_t col = 0; col < cells.size(); ++col) {
      const std::string_view text = cells[col].text;
      if (text.empty()) continue;
      const CellRef at{static_cast<int>(row), static_cast<int>(col)};
      const std::size_t words = found.words.size(), brackets = found.brackets.size();
      unsigned signs = read_cell(text, at, found);
      if (outside) {
        signs &= kDamageSign;
        found.words.resize(words);
        found.brackets.resize(brackets);
      }
      if (signs == 0) continue;
      found.cells.push_back({at, static_cast<std::uint8_t>(signs), static_cast<std::uint32_t>(brackets),
                             static_cast<std::uint32_t>(found.brackets.size() - brackets)});
    }
  }
  return found;
}

}  // namespace jihe
