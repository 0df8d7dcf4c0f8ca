#include "core/grid/document.h"

namespace jihe {

std::string_view kind_id(Kind kind) {
  switch (kind) {
    case Kind::text: return "text";
    case Kind::csv: return "csv";
    case Kind::html: return "html";
    case Kind::docx: return "docx";
    case Kind::xlsx: return "xlsx";
    case Kind::json: return "json";
  }
  return "text";
}

std::string_view encoding_id(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return "utf-8";
    case Encoding::utf16le: return "utf-16le";
    case Encoding::utf16be: return "utf-16be";
    case Encoding::gb18030: return "gb18030";
  }
  return "utf-8";
}

}  // namespace jihe
