#include "tests/support/documents.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <utility>

#include "core/form/recognise.h"
#include "core/read/read.h"
#include "tests/support/files.h"

namespace jihe::tests {

ReadDocument document_of(std::string text, std::string name) {
  auto document = read_document(std::move(text), name, built_in_profile());
  INFO(name);
  REQUIRE(document);
  ReadDocument out{std::move(name), std::move(*document), {}, nullptr};
  for (const Grid& grid : out.document.tables) out.forms.push_back(recognise(grid, built_in_profile()));
  out.profile = &choose_profile(out.forms, built_in_profile());
  return out;
}

std::vector<ReadDocument> every_document() {
  std::vector<std::string> paths = {source_path("shell/samples/sample.txt")};
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_path("tests/cases"), error)) {
    const std::string name = entry.path().filename().string();
    if (name == "input.txt" || name == "fixed.txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE(paths.size() > 20);
  std::vector<ReadDocument> out;
  for (const std::string& path : paths) out.push_back(document_of(read_file_bytes(path), path));
  return out;
}

}  // namespace jihe::tests
