// A Word document: the forms in its document part. Headers, footers, notes and comments are not read: no form stands there.
#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"

namespace jihe {

// The document part of a package: what _rels/.rels names, word/document.xml as a rule.
struct DocxPart {
  std::string path;
  std::string text;                       // UTF-8, without a mark
  Encoding encoding = Encoding::utf8;     // as it is in the package: UTF-8 or UTF-16
  std::string mark;                       // the bytes of its byte order mark
};
Result<DocxPart> docx_part(BytesView package);

// The forms in a .docx. A merged area's text stands in its first cell; titles above a table head it as they do in text.
// Cell::source and Row::line_end are bytes of the document part as UTF-8: of the cell's and of the row's element.
Result<Document> read_docx(Bytes bytes, const Profile& profile);

}  // namespace jihe
