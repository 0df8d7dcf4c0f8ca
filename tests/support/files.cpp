#include "tests/support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <filesystem>

namespace jihe::tests {

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(at); end != std::string::npos; end = text.find(at, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

}  // namespace

std::string read_file_bytes(const std::string& path) {
  INFO(path);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  std::string bytes;
  char buffer[65536];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, got);
  std::fclose(file);
  return bytes;
}

std::string source_path(std::string_view relative) {
  return std::string(JIHE_SOURCE_DIR) + '/' + std::string(relative);
}

std::optional<std::string> real_document() {
  std::error_code error;
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(JIHE_SHARED_SEEDS, error)) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path().string());
  }
  if (found.empty()) return std::nullopt;
  return read_file_bytes(*std::min_element(found.begin(), found.end()));
}

std::vector<std::string> lines_of(const std::string& text) { return split(text, '\n'); }
std::vector<std::string> cells_of(const std::string& line) { return split(line, '\t'); }

}  // namespace jihe::tests
