// Archives and Word documents made for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jihe::tests {

struct PackedFile {
  std::string name;
  std::string content;
};

// A zip archive of stored files.
std::string zip_of(const std::vector<PackedFile>& files);

// A .docx whose document part has this body.
std::string docx_of(std::string_view body);

// The same for tab-separated lines: lines without a tab are paragraphs, others rows of a table; empty lines end a table.
// Neighbouring equal columns are not merged.
std::string docx_of_text(std::string_view text);

// The document part around a body.
std::string document_part(std::string_view body);

}  // namespace jihe::tests
