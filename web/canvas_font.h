// Fonts for ImGui whose glyphs somebody else draws, one by one, when they are first needed: the browser with canvas 2D
// from the PC's own Chinese fonts, the tests with boxes. No font is shipped.
#pragma once

#include <imgui.h>

namespace jihe::web {

// Where a glyph's pixels stand relative to the pen on the base line (y downwards), and how far the pen moves on.
struct GlyphBox {
  int x = 0, y = 0, width = 0, height = 0;
  float advance = 0;
};

struct GlyphSource {
  // Draws a glyph of `pixels` per em: fills `box` and gives width*height bytes of coverage, valid until the next call;
  // nullptr where nothing is to be seen.
  const unsigned char* (*rasterise)(char32_t code_point, int pixels, bool bold, GlyphBox& box) = nullptr;
};

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

// Adds the two fonts. REQUIRES: ImGuiIO::UserData is the GlyphSource, which outlives the atlas.
Fonts add_fonts(ImFontAtlas& atlas);

}  // namespace jihe::web
