// What the fuzz targets ask of the core. The unit tests ask the same of the files kept under tests/fuzz/corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace jihe::fuzz {

// Feeds the bytes to a part of the core; "" where it behaves, else what was wrong.
using Check = std::string (*)(BytesView);

struct Target {
  std::string_view name;   // of its folder in the corpus
  Check check = nullptr;
};

// Every target; each has a program <name>_fuzz.
std::span<const Target> targets();

// Documents of one kind, read, written unedited and with a cell edited. Bytes that are no archive are taken as the document
// part of a .docx, or as the first sheet and (behind a zero byte) the shared strings of an .xlsx.
std::string check_text(BytesView bytes);
std::string check_csv(BytesView bytes);
std::string check_html(BytesView bytes);
std::string check_json(BytesView bytes);
std::string check_docx(BytesView bytes);
std::string check_xlsx(BytesView bytes);

// Beneath them.
std::string check_zip(BytesView bytes);
std::string check_xml(BytesView bytes);

// Files that people write.
std::string check_profile(BytesView bytes);
std::string check_explanations(BytesView bytes);

// Whatever it is, from the bytes to findings, fixes and bytes again.
std::string check_whole(BytesView bytes);

// For libFuzzer: ends the program where something was wrong.
int run(Check check, const std::uint8_t* data, std::size_t size);

}  // namespace jihe::fuzz
