// memcpy, memcmp and memchr for WebAssembly: the C library's go byte by byte wherever two texts are not aligned alike,
// which is nearly always, and look for a byte in four at a time. Built on its own, without the compiler's knowledge of these
// names, or it would call them from themselves.
#include <cstddef>
#include <cstdint>

namespace {

template <class Word>
Word load(const unsigned char* p) {
  Word word;
  __builtin_memcpy(&word, p, sizeof word);
  return word;
}

template <class Word>
void store(unsigned char* p, Word word) {
  __builtin_memcpy(p, &word, sizeof word);
}

// How two different words compare: as their first bytes that differ. The first byte is the lowest one.
template <class Word>
int compare(Word a, Word b) {
  const int shift = (sizeof(Word) == 8 ? __builtin_ctzll(a ^ b) : __builtin_ctz(static_cast<unsigned>(a ^ b))) & ~7;
  return static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF);
}

// Of eight bytes, the highest bit of each that is zero, if of them at all: the lowest such bit is always right.
std::uint64_t zero_bytes(std::uint64_t eight) {
  return (eight - 0x0101010101010101u) & ~eight & 0x8080808080808080u;
}

}  // namespace

extern "C" {

void* memcpy(void* to, const void* from, std::size_t size) {
  auto* d = static_cast<unsigned char*>(to);
  const auto* s = static_cast<const unsigned char*>(from);
  if (size >= 8) {
    const std::uint64_t last = load<std::uint64_t>(s + size - 8);   // the last eight bytes overlap those before
#pragma clang loop unroll(disable)
    for (std::size_t i = 0; i + 8 < size; i += 8) store(d + i, load<std::uint64_t>(s + i));
    store(d + size - 8, last);
    return to;
  }
  if (size >= 4) {
    const auto first = load<std::uint32_t>(s), last = load<std::uint32_t>(s + size - 4);
    store(d, first);
    store(d + size - 4, last);
    return to;
  }
  for (std::size_t i = 0; i < size; ++i) d[i] = s[i];
  return to;
}

int memcmp(const void* left, const void* right, std::size_t size) {
  const auto* a = static_cast<const unsigned char*>(left);
  const auto* b = static_cast<const unsigned char*>(right);
  if (size >= 8) {
#pragma clang loop unroll(disable)
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      const auto x = load<std::uint64_t>(a + i), y = load<std::uint64_t>(b + i);
      if (x != y) return compare(x, y);
    }
    // The last eight overlap those before, which are equal.
    const auto x = load<std::uint64_t>(a + size - 8), y = load<std::uint64_t>(b + size - 8);
    return x == y ? 0 : compare(x, y);
  }
  if (size >= 4) {
    const auto x = load<std::uint32_t>(a), y = load<std::uint32_t>(b);
    if (x != y) return compare(x, y);
    const auto last_x = load<std::uint32_t>(a + size - 4), last_y = load<std::uint32_t>(b + size - 4);
    return last_x == last_y ? 0 : compare(last_x, last_y);
  }
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return a[i] - b[i];
  }
  return 0;
}

void* memchr(const void* in, int wanted, std::size_t size) {
  const auto* s = static_cast<const unsigned char*>(in);
  const auto byte = static_cast<unsigned char>(wanted);
  const std::uint64_t all = 0x0101010101010101u * byte;
  const auto find_in = [s, all](std::size_t i) -> void* {
    const std::uint64_t found = zero_bytes(load<std::uint64_t>(s + i) ^ all);
    return found == 0 ? nullptr : const_cast<unsigned char*>(s + i + __builtin_ctzll(found) / 8);
  };
  if (size >= 8) {
#pragma clang loop unroll(disable)
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      if (void* const found = find_in(i)) return found;
    }
    return find_in(size - 8);   // these overlap those before, in which it does not stand
  }
  for (std::size_t i = 0; i < size; ++i) {
    if (s[i] == byte) return const_cast<unsigned char*>(s + i);
  }
  return nullptr;
}

}  // extern "C"
