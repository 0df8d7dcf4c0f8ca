#include "core/write/write.h"

#include "core/write/docx.h"
#include "core/write/text.h"
#include "core/write/xlsx.h"

namespace jihe {

Result<Bytes> write_document(const Document& document) {
  if (document.kind == Kind::text) return write_text(document);
  if (document.kind == Kind::docx) return write_docx(document);
  if (document.kind == Kind::xlsx) return write_xlsx(document);
  return Error{ErrorCode::unsupported, 0, std::string(kind_id(document.kind))};
}

}  // namespace jihe
