// Tab-separated text: one line a row, ragged, several tables in one file.
#pragma once

#include "core/base/result.h"
#include "core/form/profile.h"
#include "core/grid/document.h"
#include "core/read/encoding/encoding.h"

namespace jihe {

// Splits decoded text into tables. Every byte behind the mark is in exactly one cell's source, one line end or one tab:
// an unedited document is written back byte for byte.
Result<Document> read_text(Bytes bytes, DetectedEncoding encoding, const Profile& profile);

}  // namespace jihe
