// memcpy, memcmp and memchr, which WebAssembly has from shell/wasm/memory.cpp: every length and every way two texts can
// lie.
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstddef>
#include <cstring>

namespace jihe {
namespace {

constexpr std::size_t kRoom = 96;
using Room = std::array<unsigned char, kRoom>;

Room filled(unsigned seed) {
  Room room{};
  for (unsigned char& byte : room) {
    seed = seed * 1664525 + 1013904223;
    byte = static_cast<unsigned char>(seed >> 24);
  }
  return room;
}

TEST_CASE("memory is copied as it is and no further", "[base][memory]") {
  const Room from = filled(1);
  std::size_t wrong = 0;
  for (std::size_t size = 0; size < 40; ++size) {
    for (std::size_t a = 0; a < 9; ++a) {
      for (std::size_t b = 0; b < 9; ++b) {
        Room to = filled(2);
        const Room before = to;
        std::memcpy(to.data() + b, from.data() + a, size);
        for (std::size_t i = 0; i < kRoom; ++i) {
          const bool inside = i >= b && i < b + size;
          if (to[i] != (inside ? from[i - b + a] : before[i])) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("memory is compared by its first byte that differs", "[base][memory]") {
  const Room left = filled(3);
  std::size_t wrong = 0;
  for (std::size_t size = 1; size < 40; ++size) {
    for (std::size_t shift = 0; shift < 9; ++shift) {
      Room right{};
      std::memcpy(right.data() + shift, left.data(), size);
      if (std::memcmp(left.data(), right.data() + shift, size) != 0) ++wrong;
      for (std::size_t i = 0; i < size; ++i) {
        Room other = right;
        other[shift + i] = static_cast<unsigned char>(other[shift + i] ^ 0x80);
        if (i + 1 < size) other[shift + size - 1] = static_cast<unsigned char>(other[shift + size - 1] ^ 0xFF);
        const int compared = std::memcmp(left.data(), other.data() + shift, size);
        if ((compared < 0) != (left[i] < other[shift + i]) || compared == 0) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("memory is looked through for the first byte that is wanted, and no further than said", "[base][memory]") {
  std::size_t wrong = 0;
  for (const int wanted : {0x00, 0x01, 0x09, 0x7F, 0x80, 0xFF}) {
    for (const int other : {0x00, 0x01, 0x80, 0xFE, 0x22}) {
      if (other == wanted) continue;
      for (std::size_t begin = 0; begin < 9; ++begin) {
        for (std::size_t at = 0; at < 40; ++at) {
          Room room{};
          room.fill(static_cast<unsigned char>(other));
          room[begin + at] = room[begin + at + 3] = static_cast<unsigned char>(wanted);
          if (begin > 0) room[begin - 1] = static_cast<unsigned char>(wanted);
          if (std::memchr(room.data() + begin, wanted, 48) != room.data() + begin + at) ++wrong;
          if (std::memchr(room.data() + begin, wanted, at) != nullptr) ++wrong;
          if (std::memchr(room.data() + begin, wanted, at + 1) != room.data() + begin + at) ++wrong;
        }
      }
    }
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace jihe
