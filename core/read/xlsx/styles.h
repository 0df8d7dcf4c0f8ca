// The number formats of a workbook's cells, from its styles part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/read/xlsx/number_format.h"

namespace jihe {

class CellFormats {
 public:
  CellFormats() : formats_(1, NumberFormat("General")) {}

  // `damaged` for a part that is no well-formed XML.
  static Result<CellFormats> read(std::string_view part);

  // The format of a cell whose `s` is `style`; General for one that the part doesn't have.
  const NumberFormat& of(std::size_t style) const { return formats_[style < styles_.size() ? styles_[style] : 0]; }

 private:
  std::vector<NumberFormat> formats_;     // General first, each code once
  std::vector<std::uint32_t> styles_;     // cellXfs -> index into formats_
};

}  // namespace jihe
