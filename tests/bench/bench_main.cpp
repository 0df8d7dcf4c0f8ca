// What the scripts in tests/bench measure: a buffer read, or also recognised and judged, and nothing else.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <vector>

#include "core/check/run.h"
#include "core/read/read.h"

namespace {

// A document that was checked, kept as a page keeps it.
struct Checked {
  jihe::Result<jihe::Document> document;
  std::vector<jihe::Form> forms;
  jihe::Findings findings;
};
std::optional<Checked> checked;

}  // namespace

extern "C" {

void* bench_alloc(std::size_t size) { return std::malloc(size); }

// Takes a document from its bytes to its findings, which stay until they are released. Gives their number, -1 where it
// can't be read. REQUIRES: nothing is there that was not released.
int bench_check(const char* data, std::size_t size) {
  const jihe::Profile& profile = jihe::built_in_profile();
  checked.emplace(Checked{jihe::read_document(jihe::Bytes(data, size), "input.txt", profile), {}, {}});
  if (!checked->document) return -1;
  checked->forms = jihe::read_forms(*checked->document, profile);
  const jihe::ReadFile file{&*checked->document, &checked->forms};
  // Judged as in a page, which keeps what it has made of its word lists.
  static jihe::Checker checker(profile);
  static std::uint64_t version = 0;
  const jihe::CheckedFile to_check{file, ++version, &checked->findings, false};
  checker.run({&to_check, 1});
  return static_cast<int>(checked->findings.size());
}

// Frees the document and its findings.
void bench_release() { checked.reset(); }

// Reads a document alone. Gives the number of its cells with text, -1 where it can't be read.
int bench_read(const char* data, std::size_t size) {
  const jihe::Result<jihe::Document> document =
      jihe::read_document(jihe::Bytes(data, size), "input", jihe::built_in_profile());
  if (!document) return -1;
  int count = 0;
  for (const jihe::Grid& grid : document->tables) {
    for (const jihe::Row& row : grid.rows) {
      for (const jihe::Cell& cell : row.cells) count += cell.text.empty() ? 0 : 1;
    }
  }
  return count;
}

}  // extern "C"
