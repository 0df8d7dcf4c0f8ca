#include "core/write/write.h"

#include "core/write/csv.h"
#include "core/write/docx/docx.h"
#include "core/write/html/html.h"
#include "core/write/json.h"
#include "core/write/text.h"
#include "core/write/xlsx/xlsx.h"

namespace jihe {

Result<Bytes> write_document(const Document& document) {
  if (document.kind == Kind::text) return write_text(document);
  if (document.kind == Kind::csv) return write_csv(document);
  if (document.kind == Kind::html) return write_html(document);
  if (document.kind == Kind::json) return write_json(document);
  if (document.kind == Kind::docx) return write_docx(document);
  if (document.kind == Kind::xlsx) return write_xlsx(document);
  return Error{ErrorCode::unsupported, 0, std::string(kind_id(document.kind))};
}

}  // namespace jihe
