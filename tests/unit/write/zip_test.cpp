#include "core/write/zip.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/package.h"
#include "tests/support/workbook.h"

using namespace jihe;

TEST_CASE("files of an archive are put anew and left out, the others are copied as they are") {
  const std::string archive = tests::zip_of({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}});
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  const Bytes out = replace_files(archive, *zip, {{"b", "new"}, {"c", std::nullopt}});
  const auto again = read_zip(out);
  REQUIRE(again);
  REQUIRE(again->entries.size() == 3);
  CHECK(tests::file_of(out, "a") == "1");
  CHECK(tests::file_of(out, "b") == "new");
  CHECK(again->find("c") == nullptr);
  CHECK(tests::file_of(out, "d") == "4");
  CHECK(tests::other_files(out, {"b"}) == tests::other_files(archive, {"b", "c"}));
  CHECK(replace_files(archive, *zip, {}) == archive);
}
