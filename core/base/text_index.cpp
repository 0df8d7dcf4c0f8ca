#include "core/base/text_index.h"

namespace jihe {

void TextIndex::put(std::size_t position) {
  const std::uint32_t hash = text_hash(texts_[position]);
  std::size_t i = hash & mask();
  while (tags_[i] != 0) i = (i + 1) & mask();
  tags_[i] = tag_of(hash);
  slots_[i] = static_cast<std::uint32_t>(position);
}

std::size_t TextIndex::add(std::string_view text) {
  if (const std::size_t known = find(text); known != kNone) return known;
  texts_.emplace_back(text);
  if (texts_.size() * 2 <= slots_.size()) {
    put(texts_.size() - 1);
    return texts_.size() - 1;
  }
  tags_.assign(slots_.empty() ? 64 : slots_.size() * 2, 0);
  slots_.assign(tags_.size(), 0);
  for (std::size_t i = 0; i < texts_.size(); ++i) put(i);
  return texts_.size() - 1;
}

}  // namespace jihe
