// A new Word document: each form as the official table on pages of its own.
#pragma once

#include <span>

#include "core/base/bytes.h"
#include "core/write/created/form_layout.h"

namespace jihe {

// A .docx of these forms in order, on A4: upright, lists and wide tables on their side. Title in 方正小标宋, text in 宋体, both
// by name alone (other fonts stand in where a PC lacks them); levels merged down; the head of a list on every page; a row is
// only divided between pages where it is long. The same forms give the same bytes.
Bytes new_docx(std::span<const LaidForm> forms);

}  // namespace jihe
