// The texts of a workbook: its shared strings, and texts that stand in their cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/read/package/xml.h"

namespace jihe {

// Appends a text as its cell shows it: _x000D_ and its like resolved, tabs as spaces, line breaks as \n, no other control
// characters.
void append_shown(std::string& out, std::string_view text);

// Appends the text of the element just opened (si, is): its runs joined, without the readings above them (rPh). False where
// that is no well-formed XML.
bool append_rich_text(XmlReader& xml, std::string& out);

class SharedStrings {
 public:
  // `damaged` for a part that is no well-formed XML, `cell_too_large` past kMaxCellBytes.
  static Result<SharedStrings> read(std::string_view part);

  std::size_t size() const { return ends_.size(); }
  // REQUIRES: index < size().
  std::string_view operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(texts_).substr(begin, ends_[index] - begin);
  }

 private:
  std::string texts_;   // one behind the other
  std::vector<std::uint32_t> ends_;
};

}  // namespace jihe
