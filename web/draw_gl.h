// Draws ImGui's draw lists with WebGL 1: what every browser with WebGL has, and all that text and rectangles need.
#pragma once

#include <imgui.h>

namespace jihe::web {

class GlPainter {
 public:
  // REQUIRES: a WebGL context is current. False where its shaders can't be built.
  bool start();
  // The context is gone, or a new one has come: nothing made in the old one is used again.
  void forget();
  void paint(ImDrawData& data, int width, int height);

 private:
  void update(ImTextureData& texture);
  void set_up(int width, int height);

  unsigned program_ = 0, vertices_ = 0, indices_ = 0;
  int position_ = -1, uv_ = -1, colour_ = -1, projection_ = -1, sampler_ = -1;
};

}  // namespace jihe::web
