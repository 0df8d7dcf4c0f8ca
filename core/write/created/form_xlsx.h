// A new Excel workbook: each form as the official table on a sheet of its own.
#pragma once

#include <span>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/write/created/form_layout.h"

namespace jihe {

// An .xlsx of these forms in order, one sheet a form, named after `names` (the projects); see new_workbook for what it can't
// hold. All texts are strings. REQUIRES: as many names as forms.
Result<Bytes> new_xlsx(std::span<const LaidForm> forms, std::span<const std::string> names);

}  // namespace jihe
