// The one running program: the app, the browser it runs in and whatever paints it.
#pragma once

#include <memory>
#include <string>

#include "web/app.h"
#include "web/draw_gl.h"
#include "web/draw_soft.h"
#include "web/platform_web.h"

namespace jihe::web {

class Program {
 public:
  Program(double width, double height, double scale, bool want_software);

  bool frame(double time);
  bool uses_webgl() const { return painter_ == Painter::webgl; }
  void context_lost();
  void context_restored();
  void use_software();

  App& app() { return *app_; }
  // Keeps `text` until the next call, for the page to read.
  const char* give(std::string text);
  int given() const { return static_cast<int>(given_.size()); }

 private:
  enum class Painter { webgl, software, none };

  WebPlatform platform_;
  std::unique_ptr<App> app_;
  GlPainter gl_;
  SoftPainter soft_;
  Painter painter_ = Painter::none;
  std::string given_;
};

// Made by jihe_start, and there until the page is closed.
Program*& program();

}  // namespace jihe::web
