#include "core/read/read.h"

#include <utility>

#include "core/base/limits.h"
#include "core/base/text.h"
#include "core/read/csv.h"
#include "core/read/detect.h"
#include "core/read/docx/docx.h"
#include "core/read/encoding/encoding.h"
#include "core/read/html/html.h"
#include "core/read/json/json.h"
#include "core/read/text.h"
#include "core/read/xlsx/xlsx.h"

namespace jihe {

Result<Document> read_document(Bytes bytes, std::string_view name, const Profile& profile) {
  if (bytes.empty()) return Error{ErrorCode::empty, 0, {}};
  if (bytes.size() > kMaxFileBytes) return Error{ErrorCode::too_large, kMaxFileBytes, {}};
  const Sniffed sniffed = sniff(bytes, name);
  switch (sniffed.kind) {
    case Detected::unknown: return Error{ErrorCode::unknown_kind, 0, std::string(sniffed.detail)};
    case Detected::encrypted: return Error{ErrorCode::encrypted, 0, {}};
    case Detected::doc:
    case Detected::xls: return Error{ErrorCode::old_office, 0, std::string(sniffed.detail)};
    case Detected::html: return read_html(std::move(bytes), profile);
    case Detected::json: return read_json(std::move(bytes), profile);
    case Detected::docx: return read_docx(std::move(bytes), profile);
    case Detected::xlsx: return read_xlsx(std::move(bytes), profile);
    case Detected::csv:
    case Detected::text: break;
  }
  const Result<DetectedEncoding> encoding = detect_encoding(bytes);
  if (!encoding) return encoding.error();
  if (sniffed.kind == Detected::csv) return read_csv(std::move(bytes), *encoding, profile);
  return read_text(std::move(bytes), *encoding, profile);
}

}  // namespace jihe
