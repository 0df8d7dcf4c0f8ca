#include <catch2/catch_test_macros.hpp>

#include "core/read/package/zip.h"
#include "core/write/zip.h"
#include "tests/support/package.h"

using namespace jihe;
using tests::zip_of;

TEST_CASE("files of an archive are found and unpacked") {
  const std::string archive = zip_of({{"a.xml", "<a/>"}, {"word/b.xml", "中文"}});
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  REQUIRE(zip->entries.size() == 2);
  REQUIRE(zip->find("word/b.xml") != nullptr);
  CHECK(*unpack(archive, *zip->find("word/b.xml")) == "中文");
  CHECK(zip->find("c.xml") == nullptr);
}

TEST_CASE("a file put anew leaves all others as they were") {
  const std::string archive = zip_of({{"a.xml", "<a/>"}, {"b.xml", "old"}, {"c.xml", "<c/>"}});
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  const std::string content(5000, 'x');
  const auto written = replace_file(archive, *zip, "b.xml", content);
  REQUIRE(written);
  const auto again = read_zip(*written);
  REQUIRE(again);
  CHECK(*unpack(*written, *again->find("b.xml")) == content);
  CHECK(again->find("b.xml")->packed < 100);
  for (const char* name : {"a.xml", "c.xml"}) {
    const ZipEntry& before = *zip->find(name);
    const ZipEntry& after = *again->find(name);
    CHECK(archive.substr(before.header, before.end - before.header) ==
          written->substr(after.header, after.end - after.header));
  }
}

TEST_CASE("an archive that is cut off, has twins or names that lead out is damaged") {
  const auto error = [](const std::string& archive) {
    const auto zip = read_zip(archive);
    return zip ? std::string() : std::string(error_id(zip.error().code));
  };
  const std::string good = zip_of({{"a.xml", "<a/>"}});
  CHECK(error(good).empty());
  for (std::size_t size = 0; size < good.size(); ++size) CHECK(error(good.substr(0, size)) == "damaged");
  CHECK(error(zip_of({{"a.xml", "1"}, {"a.xml", "2"}})) == "damaged");
  CHECK(error(zip_of({{"../a.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"/a.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"a/../../b.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"..\\a.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"\\a.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"a\\..\\..\\b.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"a/..\\b.xml", "1"}})) == "damaged");
  CHECK(error(zip_of({{"a\\..", "1"}})) == "damaged");
  CHECK(error(zip_of({{"a/b.xml", "1"}, {"a\\b.xml", "2"}})) == "damaged");
  CHECK(error(zip_of({})) == "damaged");
}

TEST_CASE("zip: names are found whatever their case, and with backslashes between folders, which stay when a file is replaced") {
  const std::string archive = zip_of({{"Word\\Document.xml", "old"}, {"a.xml", "lower"}, {"A.xml", "upper"}});
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  REQUIRE(zip->find("word/document.xml") != nullptr);
  CHECK(*unpack(archive, *zip->find("word/document.xml")) == "old");
  CHECK(*unpack(archive, *zip->find("a.xml")) == "lower");
  CHECK(*unpack(archive, *zip->find("A.xml")) == "upper");
  CHECK(zip->find("word/document") == nullptr);
  const auto written = replace_file(archive, *zip, "word/document.xml", "new");
  REQUIRE(written);
  CHECK(written->find("Word/Document.xml") == std::string::npos);
  const auto again = read_zip(*written);
  REQUIRE(again);
  CHECK(*unpack(*written, *again->find("word/document.xml")) == "new");
}

TEST_CASE("bytes that are not those the directory tells of are damaged") {
  std::string archive = zip_of({{"a.xml", "<a/>"}});
  archive[archive.find("<a/>") + 1] = 'b';
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  CHECK_FALSE(unpack(archive, zip->entries[0]));
}

TEST_CASE("a bomb is refused while it is unpacked") {
  const std::string archive = zip_of({{"a.xml", ""}});
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  const auto bomb = replace_file(archive, *zip, "a.xml", std::string(64u << 20, ' '));
  REQUIRE(bomb);
  const auto again = read_zip(*bomb);
  REQUIRE(again);
  const auto bytes = unpack(*bomb, again->entries[0]);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == ErrorCode::too_large);
}

TEST_CASE("archives as other programs write them are read, and written without what is not needed any more") {
  for (const tests::ZipStyle style : {tests::ZipStyle::zip64, tests::ZipStyle::descriptors, tests::ZipStyle::wrong_sizes}) {
    CAPTURE(static_cast<int>(style));
    const std::string archive = zip_of({{"a.xml", "<a/>"}, {"b.xml", "old"}, {"c.xml", "<c/>"}}, style);
    const auto zip = read_zip(archive);
    REQUIRE(zip);
    REQUIRE(zip->entries.size() == 3);
    CHECK(*unpack(archive, *zip->find("c.xml")) == "<c/>");
    const auto written = replace_file(archive, *zip, "b.xml", "the new one");
    REQUIRE(written);
    const auto again = read_zip(*written);
    REQUIRE(again);
    CHECK(*unpack(*written, *again->find("a.xml")) == "<a/>");
    CHECK(*unpack(*written, *again->find("b.xml")) == "the new one");
    const ZipEntry& first = *again->find("a.xml");
    CHECK(written->substr(first.header, first.end - first.header) == archive.substr(0, zip->find("a.xml")->end));
    // What is put anew has its sizes in front, and no ZIP64 field beside them.
    const ZipEntry& changed = *again->find("b.xml");
    CHECK(little_endian(*written, changed.header + 6, 2) == 0);
    CHECK(little_endian(*written, changed.header + 18, 4) == changed.packed);
    CHECK(little_endian(*written, changed.header + 28, 2) == 0);
    CHECK(changed.end - changed.data == changed.packed);
    CHECK(written->find("PK\x06\x06") == std::string::npos);
  }
}

TEST_CASE("bytes behind an archive don't matter") {
  const std::string archive = zip_of({{"a.xml", "<a/>"}}) + std::string(100, '\0');
  const auto zip = read_zip(archive);
  REQUIRE(zip);
  CHECK(*unpack(archive, zip->entries[0]) == "<a/>");
}

TEST_CASE("ZIP64 records that point anywhere are damaged") {
  const std::string archive = zip_of({{"a.xml", "<a/>"}}, tests::ZipStyle::zip64);
  const std::size_t locator = archive.find("PK\x06\x07");
  for (const std::size_t at : {locator + 8, archive.find("PK\x06\x06") + 48, archive.find("PK\x06\x06") + 32}) {
    for (const char value : {'\x7f', '\xff'}) {
      std::string bad = archive;
      bad[at + 3] = value;
      CHECK_FALSE(read_zip(bad));
    }
  }
}
