// Files that tests read: fixtures of the source tree, and a real document that may not be there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jihe::tests {

// The bytes of a file; fails the test where it can't be read.
std::string read_file_bytes(const std::string& path);

// A path below the source folder.
std::string source_path(std::string_view relative);

// The bytes of the real document, nullopt where it is not on this machine.
std::optional<std::string> real_document();

// The lines of `text` between line feeds, and the cells of a line between tabs.
std::vector<std::string> lines_of(const std::string& text);
std::vector<std::string> cells_of(const std::string& line);

}  // namespace jihe::tests
