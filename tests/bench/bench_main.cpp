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

// Reads the document alone, `times` times. Gives the number of its cells with text, -1 where it can't be read.
int bench_read(const char* data, std::size_t size, int times) {
  const jihe::Profile& profile = jihe::built_in_profile();
  int count = -1;
  for (int i = 0; i < times; ++i) {
    const jihe::Result<jihe::Document> document = jihe::read_document(jihe::Bytes(data, size), "input", profile);
    if (!document) return -1;
    count = 0;
    for (const jihe::Grid& grid : document->tables) {
      for (const jihe::Row& row : grid.rows) {
        for (const jihe::Cell& cell : row.cells) count += cell.text.empty() ? 0 : 1;
      }
    }
  }
  return count;
}

}  // extern "C"
