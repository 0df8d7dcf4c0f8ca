#include "web/canvas_font.h"

#include <imgui_internal.h>

#include <cmath>

namespace jihe::web {

namespace {

constexpr unsigned kBold = 1;   // in ImFontConfig::FontLoaderFlags

// Where the base line stands in an em: that of every Chinese font.
constexpr float kAscent = 0.88f;

const GlyphSource& source() { return *static_cast<const GlyphSource*>(ImGui::GetIO().UserData); }

// Han, kana, full-width forms and Chinese punctuation are one em wide: known without drawing them.
bool one_em(ImWchar c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF60) || c >= 0x20000;
}

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = std::round(baked->Size * kAscent);
  baked->Descent = baked->Ascent - baked->Size;
  // Measuring must not draw: most of a long table is never scrolled to.
  baked->LoadNoRenderOnLayout = 1;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* only_advance) {
  const int pixels = static_cast<int>(baked->Size);
  if (only_advance != nullptr && one_em(code_point)) {
    *only_advance = baked->Size;
    return true;
  }
  GlyphBox box;
  const unsigned char* alpha =
      source().rasterise(code_point, pixels, (config->FontLoaderFlags & kBold) != 0, box);
  // Whole pixels, or glyphs would be drawn between two of them and blur.
  const float advance = one_em(code_point) ? baked->Size : std::round(box.advance);
  if (only_advance != nullptr) {
    *only_advance = advance;
    return true;
  }
  glyph->Codepoint = code_point & 0x1FFFFF;
  glyph->AdvanceX = advance;
  if (alpha == nullptr || box.width <= 0 || box.height <= 0) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, box.width, box.height);
  if (id == ImFontAtlasRectId_Invalid) return true;   // the atlas is full: a gap instead of a glyph
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  glyph->X0 = static_cast<float>(box.x);
  glyph->Y0 = static_cast<float>(box.y) + baked->Ascent;
  glyph->X1 = glyph->X0 + static_cast<float>(box.width);
  glyph->Y1 = glyph->Y0 + static_cast<float>(box.height);
  glyph->Visible = true;
  glyph->PackId = id;
  // Copied: packing may have made the source draw into the same buffer again.
  ImVector<unsigned char>& pixels_of = atlas->Builder->TempBuffer;
  pixels_of.resize(box.width * box.height);
  memcpy(pixels_of.Data, alpha, static_cast<size_t>(box.width * box.height));
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, rect, pixels_of.Data, ImTextureFormat_Alpha8,
                                     box.width);
  return true;
}

bool always(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

const ImFontLoader* loader() {
  static const ImFontLoader instance = [] {
    ImFontLoader made;
    made.Name = "canvas";
    made.FontSrcContainsGlyph = always;
    made.FontBakedInit = init_baked;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return &instance;
}

ImFont* add(ImFontAtlas& atlas, unsigned flags) {
  ImFontConfig config;
  config.FontLoader = loader();
  config.FontLoaderFlags = flags;
  config.PixelSnapH = true;
  config.SizePixels = 16;
  return atlas.AddFont(&config);
}

}  // namespace

Fonts add_fonts(ImFontAtlas& atlas) {
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  atlas.TexMinWidth = 1024;
  atlas.TexMinHeight = 512;
  atlas.SetFontLoader(loader());
  Fonts fonts;
  fonts.regular = add(atlas, 0);
  fonts.bold = add(atlas, kBold);
  return fonts;
}

}  // namespace jihe::web
