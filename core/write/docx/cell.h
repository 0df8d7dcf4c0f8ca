// One cell of a Word document with another text: only the elements of the text that differs are touched.
#pragma once

#include <string_view>
#include <vector>

#include "core/read/docx/body.h"
#include "core/write/docx/change.h"

namespace jihe {

// Adds the changes that give a cell (or a paragraph outside of tables) this text; it keeps the format of the text it replaces.
void write_docx_cell(std::string_view part, const DocxCell& cell, std::string_view text, std::vector<TextChange>& changes);

}  // namespace jihe
