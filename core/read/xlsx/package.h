// The parts of a workbook's package: found by their relations, never by a fixed name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/grid/document.h"
#include "core/read/package/zip.h"

namespace jihe {

// A part's XML as UTF-8, and what it is stored in.
struct XmlPart {
  std::string text;
  Encoding encoding = Encoding::utf8;
  std::size_t bom = 0;
};

// `damaged` where the part can't be unpacked or is no text.
Result<XmlPart> read_part(BytesView package, const ZipEntry& entry);
// The bytes of a part whose text has changed, in its own encoding.
Result<Bytes> part_bytes(const XmlPart& part, std::string_view text);

// What a part says it belongs together with.
struct Relation {
  std::string id;
  std::string type;     // the last word of its type: worksheet, sharedStrings, ...
  std::string target;   // path in the package; as written where it lies outside of it
};

// word/document.xml -> word/_rels/document.xml.rels; "" is the package itself.
std::string relations_path(std::string_view part);

// The relations of a part; none where it has no such file.
Result<std::vector<Relation>> read_relations(BytesView package, const Zip& zip, std::string_view part);

struct SheetPart {
  std::string name;        // as its tab shows it
  std::string path;
  bool hidden = false;
};

struct Workbook {
  Zip zip;
  std::string path;                 // of the workbook part itself
  std::vector<SheetPart> sheets;    // those that are read, in the order of their tabs
  std::vector<SheetPart> others;    // hidden ones that are not
  std::string styles;               // paths, "" where there is no such part
  std::string strings;
  std::string calc_chain;
  bool from_1904 = false;           // how dates are counted
};

// The directory of a workbook. Hidden sheets hold the lists that drop-downs choose from: they are read only where all are
// hidden. `unsupported` (xlsb) for a binary workbook, `damaged` where a part that is named is not there.
Result<Workbook> read_workbook(BytesView package);

// True where rows of the sheet at `path` can be put in and taken out: no drawing, comment, table object, chart or pivot table
// keeps their places in a part of its own.
Result<bool> rows_can_move(BytesView package, const Workbook& workbook, std::string_view path);

}  // namespace jihe
