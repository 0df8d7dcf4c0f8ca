// memcpy and memcmp for WebAssembly: the C library's go byte by byte wherever two texts are not aligned alike, which
// is nearly always. Built on its own, without the compiler's knowledge of these names, or it would call them from themselves.
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

// Bytes as a number that compares as they do.
std::uint64_t big_endian(std::uint64_t word) { return __builtin_bswap64(word); }

}  // namespace

extern "C" {

void* memcpy(void* to, const void* from, std::size_t size) {
  auto* d = static_cast<unsigned char*>(to);
  const auto* s = static_cast<const unsigned char*>(from);
  if (size >= 8) {
    const std::uint64_t last = load<std::uint64_t>(s + size - 8);   // the last eight bytes overlap those before
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
  for (; size >= 8; size -= 8, a += 8, b += 8) {
    const auto x = load<std::uint64_t>(a), y = load<std::uint64_t>(b);
    if (x != y) return big_endian(x) < big_endian(y) ? -1 : 1;
  }
  for (; size != 0; --size, ++a, ++b) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

}  // extern "C"
