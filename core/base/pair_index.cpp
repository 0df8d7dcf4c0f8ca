#include "core/base/pair_index.h"

namespace jihe {

PairIndex::PairIndex(std::string_view text) : text_(text) {
  if (text.empty()) return;
  std::size_t size = 16;
  while (size < text.size() / 2) size *= 2;   // a Han has three bytes
  heads_.resize(size);
  next_.reset(new std::uint32_t[text.size()]);   // only what the heads lead to is ever read
  std::uint32_t* const heads = heads_.data();
  std::uint32_t* const next = next_.get();
  const auto mask = static_cast<std::uint32_t>(size - 1);
  std::size_t i = 0, first_at = 0;
  for (std::uint32_t first = unit(text, i); i < text.size();) {
    const std::size_t at = i;
    const std::uint32_t second = unit(text, i);
    std::uint32_t& head = heads[pair(first, second) & mask];
    next[first_at] = head;
    head = static_cast<std::uint32_t>(first_at + 1);
    first = second;
    first_at = at;
  }
}

}  // namespace jihe
