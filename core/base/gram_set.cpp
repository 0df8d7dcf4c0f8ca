#include "core/base/gram_set.h"

namespace jihe {

GramSet::GramSet(std::size_t bytes) {
  const std::size_t most = bytes / 3;   // grams: a Han has three bytes
  std::size_t size = 16;
  while (size < most * 2) size *= 2;
  slots_.resize(size);
}

}  // namespace jihe
