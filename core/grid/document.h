// What reading a file gives: its kind, its encoding, its bytes and its tables in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/grid/grid.h"

namespace jihe {

enum class Kind { text, csv, html, docx, xlsx, json };
enum class Encoding { utf8, utf16le, utf16be, gb18030 };

std::string_view kind_id(Kind kind);              // "text", ...
std::string_view encoding_id(Encoding encoding);  // "utf-8", "utf-16le", "utf-16be", "gb18030"

struct Document {
  Kind kind = Kind::text;
  Encoding encoding = Encoding::utf8;
  Bytes original;              // the file as read, never changed
  std::size_t bom = 0;         // bytes of the byte order mark
  std::vector<Grid> tables;    // document order; text: together they hold every line of the file
};

}  // namespace jihe
