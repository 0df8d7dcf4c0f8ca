#include "web/main.h"

#include "web/js_bridge.h"

namespace jihe::web {

Program::Program(double width, double height, double scale, bool want_software) {
  app_ = std::make_unique<App>(platform_, GlyphSource{rasterise_glyph});
  app_->resize(width, height, scale);
  resize_canvas(app_->pixel_width(), app_->pixel_height());
  const bool webgl = !want_software && create_webgl() && gl_.start();
  painter_ = webgl ? Painter::webgl : Painter::software;
}

bool Program::frame(double time) {
  const bool more = app_->frame(time);
  wake_in(more ? 0 : app_->wake_in());
  ImDrawData* data = app_->draw_data();
  if (data == nullptr || painter_ == Painter::none) return false;
  const int width = app_->pixel_width(), height = app_->pixel_height();
  resize_canvas(width, height);   // in the same task as the painting: the canvas never shows up empty
  if (painter_ == Painter::webgl) {
    gl_.paint(*data, width, height);
  } else {
    const SoftPainter::Area area = soft_.paint(*data, width, height);
    if (!area.empty()) present_pixels(soft_.pixels(), width, height, area.x, area.y, area.width, area.height);
  }
  return more;
}

void Program::context_lost() {
  if (painter_ == Painter::webgl) painter_ = Painter::none;
}

void Program::context_restored() {
  gl_.forget();
  painter_ = create_webgl() && gl_.start() ? Painter::webgl : Painter::software;
  platform_.request_frame();
}

void Program::use_software() {
  gl_.forget();
  soft_ = SoftPainter();   // the canvas is a fresh one
  painter_ = Painter::software;
  platform_.request_frame();
}

const char* Program::give(std::string text) {
  given_ = std::move(text);
  return given_.data();
}

Program*& program() {
  static Program* instance = nullptr;
  return instance;
}

}  // namespace jihe::web
