// What tests/bench/bench.mjs measures: a buffer read, recognised and judged, again and again, and nothing else.
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "core/session/session.h"

extern "C" {

void* bench_alloc(std::size_t size) { return std::malloc(size); }

// Opens the document `times` times from its bytes, each time with a workspace of its own. Gives the number of its
// findings, -1 where it can't be used.
int bench_check(const char* data, std::size_t size, int times) {
  int findings = -1;
  for (int i = 0; i < times; ++i) {
    jihe::Session session;
    const jihe::Result<int> id = session.open("input.txt", jihe::Bytes(data, size));
    if (!id) return -1;
    findings = static_cast<int>(session.file(*id)->findings.size());
  }
  return findings;
}

}  // extern "C"
