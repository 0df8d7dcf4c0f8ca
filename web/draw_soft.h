// Paints ImGui's draw lists into pixels, for browsers without WebGL and for tests that look at what is on the screen.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace jihe::web {

class SoftPainter {
 public:
  // Paints the frame; `pixels` are RGBA rows from the top, opaque.
  void paint(ImDrawData& data, int width, int height);
  const std::uint8_t* pixels() const { return reinterpret_cast<const std::uint8_t*>(pixels_.data()); }
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  std::vector<std::uint32_t> pixels_;
  int width_ = 0, height_ = 0;
};

}  // namespace jihe::web
