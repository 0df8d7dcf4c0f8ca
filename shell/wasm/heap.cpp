// operator new for WebAssembly, where one thread runs and many small texts come and go: blocks of like size come from pages
// of their own, and a freed block is the next one given out. Larger ones come from malloc. What can't be had aborts, as
// everywhere in a program without exceptions.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t kStep = 16;              // block sizes are multiples of it
constexpr std::size_t kLargest = 1024;         // bytes; what is larger is malloc's
constexpr std::size_t kPage = 64 * 1024;
constexpr std::size_t kPages = 64 * 1024;      // of 4 GiB
constexpr std::size_t kKinds = kLargest / kStep + 1;

struct Block {
  Block* next;
};

std::array<Block*, kKinds> freed;              // of each size, in steps
std::array<char*, kKinds> unused, unused_end;  // the rest of the page at hand
std::array<unsigned char, kPages> kind_of;     // of the blocks in a page, in steps; 0: malloc's

void* or_abort(void* p) {
  if (p == nullptr) std::abort();
  return p;
}

std::size_t page_of(const void* p) { return reinterpret_cast<std::uintptr_t>(p) / kPage; }

[[gnu::noinline]] void* from_malloc(std::size_t size) { return or_abort(std::malloc(size)); }

[[gnu::noinline]] void* from_new_page(std::size_t kind) {
  char* page = static_cast<char*>(or_abort(std::aligned_alloc(kPage, kPage)));
  kind_of[page_of(page)] = static_cast<unsigned char>(kind);
  unused[kind] = page + kind * kStep;
  unused_end[kind] = page + kPage - kind * kStep;
  return page;
}

void* take(std::size_t size) {
  const std::size_t kind = size == 0 ? 1 : (size + kStep - 1) / kStep;
  if (size > kLargest) return from_malloc(size);
  if (Block* block = freed[kind]) {
    freed[kind] = block->next;
    return block;
  }
  char* block = unused[kind];
  if (block == nullptr || block > unused_end[kind]) return from_new_page(kind);
  unused[kind] = block + kind * kStep;
  return block;
}

void give_back(void* p) {
  const std::size_t kind = kind_of[page_of(p)];
  if (kind == 0) {   // null, too
    std::free(p);
    return;
  }
  auto* block = static_cast<Block*>(p);
  block->next = freed[kind];
  freed[kind] = block;
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void operator delete(void* p) noexcept { give_back(p); }
void operator delete[](void* p) noexcept { give_back(p); }
void operator delete(void* p, std::size_t) noexcept { give_back(p); }
void operator delete[](void* p, std::size_t) noexcept { give_back(p); }
