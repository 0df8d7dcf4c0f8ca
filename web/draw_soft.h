// Paints ImGui's draw lists into pixels, for browsers without WebGL and for tests that look at what is on the screen.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace jihe::web {

class SoftPainter {
 public:
  struct Area {
    int x = 0, y = 0, width = 0, height = 0;
    bool empty() const { return width == 0; }
  };

  // Paints the frame; `pixels` are RGBA rows from the top, opaque. Gives the area that has changed since
  // the last frame.
  Area paint(ImDrawData& data, int width, int height);
  const std::uint8_t* pixels() const { return reinterpret_cast<const std::uint8_t*>(pixels_.data()); }
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  static constexpr int kTile = 64;

  std::vector<std::uint32_t> pixels_;
  std::vector<std::uint64_t> hashes_;   // of what is drawn into each tile
  int width_ = 0, height_ = 0;
};

}  // namespace jihe::web
