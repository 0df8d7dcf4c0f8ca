#include "core/write/zip.h"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "tests/support/package.h"
#include "tests/support/workbook.h"

using namespace jihe;

TEST_CASE("a new archive holds its files, and the same files give the same bytes") {
  const std::string large(100'000, 'x');
  const std::vector<NewFile> files = {{"[Content_Types].xml", "<Types/>"}, {"a/b.xml", large}, {"empty", ""}};
  const Bytes archive = new_archive(files);
  CHECK(archive == new_archive(files));
  CHECK(archive.size() < 2000);
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  REQUIRE(zip->entries.size() == 3);
  for (std::size_t i = 0; i < files.size(); ++i) {
    CHECK(zip->entries[i].name == files[i].name);
    const auto bytes = unpack(archive, zip->entries[i]);
    REQUIRE(bytes);
    CHECK(*bytes == files[i].content);
  }
}

TEST_CASE("a file of a new archive can be replaced like any other") {
  const std::vector<NewFile> files = {{"a", "one"}, {"b", "two"}};
  const Bytes archive = new_archive(files);
  const auto changed = replace_file(archive, *read_zip(archive), "b", "three");
  REQUIRE(changed);
  const auto zip = read_zip(*changed);
  REQUIRE(zip);
  CHECK(*unpack(*changed, *zip->find("a")) == "one");
  CHECK(*unpack(*changed, *zip->find("b")) == "three");
}

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
