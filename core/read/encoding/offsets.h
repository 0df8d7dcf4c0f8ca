// Where a place in a file's text, as UTF-8, stands in the file.
#pragma once

#include <cstddef>

#include "core/base/bytes.h"
#include "core/read/encoding/encoding.h"

namespace jihe {

// Asked for places from front to back, it walks through the file once.
class Offsets {
 public:
  Offsets(BytesView bytes, DetectedEncoding encoding) : bytes_(bytes), encoding_(encoding), at_(encoding.bom) {}

  // The byte of the file where byte `place` of its text stands. REQUIRES: `place` is where a character starts, or the end;
  // not before the last one asked for.
  std::size_t of(std::size_t place);

 private:
  BytesView bytes_;
  DetectedEncoding encoding_;
  std::size_t at_;         // in the file, and in the text: the last place asked for
  std::size_t place_ = 0;
};

}  // namespace jihe
