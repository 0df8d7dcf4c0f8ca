#include "core/base/shared_text.h"

#include <cstring>
#include <new>

namespace jihe {

SharedText SharedText::copied(std::string_view text) {
  if (text.empty()) return {};
  char* block = static_cast<char*>(::operator new(sizeof(Owners) + text.size()));
  ::new (block) Owners(1);
  std::memcpy(block + sizeof(Owners), text.data(), text.size());
  return {block + sizeof(Owners), static_cast<std::uint32_t>(text.size()), 0};
}

void SharedText::free_block() { ::operator delete(block()); }

}  // namespace jihe
