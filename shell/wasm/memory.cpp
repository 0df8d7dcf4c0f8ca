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

// Bytes as a number that compares as they do.
std::uint64_t big_endian(std::uint64_t word) { return __builtin_bswap64(word); }
std::uint32_t big_endian(std::uint32_t word) { return __builtin_bswap32(word); }

// Negative, zero or positive as the words at `a` and `b` compare byte by byte.
template <class Word>
int compare(const unsigned char* a, const unsigned char* b) {
  const Word x = big_endian(load<Word>(a)), y = big_endian(load<Word>(b));
  return x == y ? 0 : x < y ? -1 : 1;
}

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
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      if (const int order = compare<std::uint64_t>(a + i, b + i)) return order;
    }
    return compare<std::uint64_t>(a + size - 8, b + size - 8);   // overlaps those before, which are equal
  }
  if (size >= 4) {
    const int order = compare<std::uint32_t>(a, b);
    return order != 0 ? order : compare<std::uint32_t>(a + size - 4, b + size - 4);
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
  std::size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    const std::uint64_t other = load<std::uint64_t>(s + i) ^ all;   // a zero byte where the wanted one stands
    if (((other - 0x0101010101010101u) & ~other & 0x8080808080808080u) != 0) break;
  }
  for (; i < size; ++i) {
    if (s[i] == byte) return const_cast<unsigned char*>(s + i);
  }
  return nullptr;
}

}  // extern "C"
