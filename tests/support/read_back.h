// What tests of readers and writers do with a document: open it, save it, and show its cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"

namespace jihe::tests {

inline constexpr Encoding kEncodings[] = {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030};

// The document in the bytes of a file of this name; fails the test where it can't be read, or is of another kind.
Document opened(const Bytes& bytes, std::string_view name, Kind kind);

// The error of a file that can't be read; fails the test where it can.
Error refused(const Bytes& bytes, std::string_view name);

// The bytes that the document is saved as; fails the test where it can't be.
Bytes written(const Document& document);

// Cells between bars, rows between slashes, tables between ==.
std::string shown(const Document& document);

// The texts of all rows; a row's empty ones at its end don't count.
std::vector<std::vector<std::string>> texts_of(const Document& document);

}  // namespace jihe::tests
