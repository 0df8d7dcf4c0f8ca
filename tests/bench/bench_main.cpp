// What the scripts in tests/bench measure: a buffer read, or also recognised and judged, again and again, and nothing else.
#include <cstddef>
#include <cstdlib>

#include "core/check/run.h"
#include "core/read/read.h"

extern "C" {

void* bench_alloc(std::size_t size) { return std::malloc(size); }

// Takes the document `times` times from its bytes to its findings. Gives their number, -1 where it can't be read.
int bench_check(const char* data, std::size_t size, int times) {
  const jihe::Profile& profile = jihe::built_in_profile();
  int count = -1;
  for (int i = 0; i < times; ++i) {
    const jihe::Result<jihe::Document> document = jihe::read_document(jihe::Bytes(data, size), "input.txt", profile);
    if (!document) return -1;
    const std::vector<jihe::Form> forms = jihe::read_forms(*document, profile);
    const jihe::ReadFile file{&*document, &forms};
    count = static_cast<int>(jihe::run_rules({&file, 1}, profile).front().size());
  }
  return count;
}

// Reads the document `times` times. Gives the number of its tables, -1 where it can't be read.
int bench_read(const char* data, std::size_t size, const char* name, std::size_t name_size, int times) {
  int count = -1;
  for (int i = 0; i < times; ++i) {
    const jihe::Result<jihe::Document> document =
        jihe::read_document(jihe::Bytes(data, size), {name, name_size}, jihe::built_in_profile());
    if (!document) return -1;
    count = static_cast<int>(document->tables.size());
  }
  return count;
}

}  // extern "C"
