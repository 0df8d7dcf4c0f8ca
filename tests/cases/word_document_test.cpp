// The same forms as text and as a Word document; no part of the package but the document's changes.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/read/zip.h"
#include "tests/support/files.h"
#include "tests/support/package.h"
#include "tests/support/same_document.h"

using namespace jihe;

namespace {

void same_as_word(const std::string& text) {
  const std::string bytes = tests::docx_of_text(text);
  const std::string saved = tests::same_as_text(text, "a.docx", bytes);
  const auto before = read_zip(bytes);
  const auto after = read_zip(saved);
  REQUIRE(after);
  for (const ZipEntry& entry : before->entries) {
    if (entry.name == "word/document.xml") continue;
    const ZipEntry* now = after->find(entry.name);
    REQUIRE(now != nullptr);
    CHECK(bytes.substr(entry.header, entry.end - entry.header) == saved.substr(now->header, now->end - now->header));
  }
}

}  // namespace

TEST_CASE("the sample as a Word document") { same_as_word(tests::read_file_bytes(tests::source_path("shell/samples/sample.txt"))); }

TEST_CASE("the real document as a Word document") {
  const auto text = tests::real_document();
  if (!text) SKIP("../shared/seeds is absent");
  same_as_word(*text);
}
