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

// What programs write differently: Java and some others use ZIP64 for small files, or put the sizes behind the data
// (descriptors); damaged tools leave wrong ones in front of it.
enum class ZipStyle { plain, zip64, descriptors, wrong_sizes };

// A zip archive of stored files.
std::string zip_of(const std::vector<PackedFile>& files, ZipStyle style = ZipStyle::plain);

// A .docx whose document part has this body, and one with this document part.
std::string docx_of(std::string_view body);
std::string docx_of_part(std::string part, ZipStyle style = ZipStyle::plain);

// The same for tab-separated lines: lines without a tab are paragraphs, others rows of a table; empty lines end a table.
// Neighbouring equal columns are not merged.
std::string docx_of_text(std::string_view text);

// The document part around a body.
std::string document_part(std::string_view body);

}  // namespace jihe::tests
