// Colours, sizes and type of the canvas. Lengths in views are CSS pixels times `Theme::scale`: everything is laid out
// in device pixels, so that lines and glyphs are sharp at 100 %, 125 %, 150 % and 200 % alike.
#pragma once

#include <imgui.h>

#include <cmath>

#include "core/grid/finding.h"

namespace jihe::web {

constexpr ImU32 rgb(unsigned value, unsigned alpha = 255) {
  return IM_COL32((value >> 16) & 0xFF, (value >> 8) & 0xFF, value & 0xFF, alpha);
}

namespace colour {
inline constexpr ImU32 kBackground = rgb(0xF2F5F7);
inline constexpr ImU32 kPanel = rgb(0xFFFFFF);
inline constexpr ImU32 kSubtle = rgb(0xF7F9FA);      // panels' heads, label cells
inline constexpr ImU32 kLabel = rgb(0xF1F5F6);
inline constexpr ImU32 kHead = rgb(0xE6EEF0);        // the indicators' head row
inline constexpr ImU32 kBorder = rgb(0xDDE4E8);
inline constexpr ImU32 kGridLine = rgb(0xC9D3D8);
inline constexpr ImU32 kText = rgb(0x1F2B33);
inline constexpr ImU32 kMuted = rgb(0x5C6B75);
inline constexpr ImU32 kFaint = rgb(0x8A98A1);
inline constexpr ImU32 kPrimary = rgb(0x0F6E7A);
inline constexpr ImU32 kPrimaryHover = rgb(0x0C5C66);
inline constexpr ImU32 kPrimaryHeld = rgb(0x094A53);
inline constexpr ImU32 kPrimaryLight = rgb(0xE2F1F3);
inline constexpr ImU32 kPrimaryLine = rgb(0x9CCBD1);
inline constexpr ImU32 kHover = rgb(0xEDF2F4);
inline constexpr ImU32 kHeld = rgb(0xE1E9EC);
inline constexpr ImU32 kWhite = rgb(0xFFFFFF);
inline constexpr ImU32 kGood = rgb(0x2B7A4B);
inline constexpr ImU32 kGoodLight = rgb(0xE6F4EB);
inline constexpr ImU32 kDark = rgb(0x26343D);        // tooltips and toasts
inline constexpr ImU32 kDarkMuted = rgb(0xB9C6CE);
inline constexpr ImU32 kShade = rgb(0x1F2B33, 96);   // behind a card that waits for an answer
}  // namespace colour

struct SeverityColours {
  ImU32 strong;   // marks, bars
  ImU32 text;
  ImU32 light;    // backgrounds
  ImU32 medium;   // the part of a cell that is meant
};

constexpr SeverityColours colours_of(Severity severity) {
  switch (severity) {
    case Severity::error: return {rgb(0xC8362E), rgb(0xA82A23), rgb(0xFDEEEC), rgb(0xF7C9C4)};
    case Severity::warning: return {rgb(0xC77700), rgb(0x8F5600), rgb(0xFFF5E2), rgb(0xFADFAF)};
    default: return {rgb(0x64808F), rgb(0x4A6371), rgb(0xEFF4F7), rgb(0xD3E0E7)};
  }
}

// Size in CSS pixels. Few sizes: each is drawn and kept glyph by glyph.
struct TextStyle {
  float size = 16;
  bool bold = false;
};

namespace type {
inline constexpr TextStyle kBody{16, false};
inline constexpr TextStyle kStrong{16, true};
inline constexpr TextStyle kSmall{14, false};
inline constexpr TextStyle kSmallStrong{14, true};
inline constexpr TextStyle kTitle{20, true};
inline constexpr TextStyle kHero{32, true};
}  // namespace type

struct Theme {
  float scale = 1;            // device pixels of one CSS pixel
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;

  float px(float css) const { return std::round(css * scale); }
  float hairline() const { return std::fmax(1.0f, std::floor(scale)); }
  ImFont* font(TextStyle style) const { return style.bold ? bold : regular; }
};

// ImGui's own colours and sizes (scroll bars alone are drawn by it).
void apply_style(const Theme& theme);

}  // namespace jihe::web
