// Every file of tests/fuzz/corpus/<target>, fed to the check that the fuzz target of that name runs: what once went wrong, and
// one small file at least of each kind.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "tests/fuzz/targets.h"
#include "tests/support/exact.h"
#include "tests/support/files.h"

using namespace jihe;

TEST_CASE("the fuzz targets' corpus") {
  std::set<std::string> folders;
  std::size_t bytes = 0;
  for (const auto& folder : std::filesystem::directory_iterator(tests::source_path("tests/fuzz/corpus"))) {
    folders.insert(folder.path().filename().string());
  }
  for (const fuzz::Target& target : fuzz::targets()) {
    REQUIRE(folders.erase(std::string(target.name)) == 1);
    for (const auto& file : std::filesystem::directory_iterator(tests::source_path("tests/fuzz/corpus/" + std::string(target.name)))) {
      CAPTURE(file.path().string());
      const std::string content = tests::read_file_bytes(file.path().string());
      bytes += content.size();
      CHECK(target.check(tests::Exact(content).view()) == "");
    }
  }
  CHECK(folders.empty());      // a folder that belongs to no target
  CHECK(bytes < 200 * 1024);   // small files: what each of them is about can be seen
}
