// Writes one cell of HTML: only the text that differs is touched, the first piece of it takes the new text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/read/html/html.h"
#include "core/write/changes.h"

namespace jihe {

// Adds the changes that give the cell of `html` this text; none where it has it. REQUIRES: text is fit_html of something.
void change_html_cell(std::string_view html, const HtmlCell& cell, std::string_view text, std::vector<TextChange>& changes);

}  // namespace jihe
