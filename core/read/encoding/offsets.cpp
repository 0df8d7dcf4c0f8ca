#include "core/read/encoding/offsets.h"

namespace jihe {

std::size_t Offsets::of(std::size_t place) {
  if (encoding_.encoding == Encoding::utf8) return encoding_.bom + place;
  while (place_ < place && at_ < bytes_.size()) {
    const Character character = next_character(bytes_, at_, encoding_.encoding);
    at_ += character.length;
    place_ += character.c < 0x80 ? 1 : character.c < 0x800 ? 2 : character.c < 0x10000 ? 3 : 4;
  }
  return at_;
}

}  // namespace jihe
