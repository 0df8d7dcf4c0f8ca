#include "tests/ui/driver.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/example_form.h"

namespace jihe::tests {

void FakePage::commit_editor() {
  if (editor_open) app->act(web::command::CommitText{editor_text, 0});
}

const unsigned char* box_glyph(char32_t c, int pixels, bool, web::GlyphBox& box) {
  static std::vector<unsigned char> ink;
  const int width = c < 0x2000 ? pixels / 2 : pixels;
  box.advance = static_cast<float>(width);
  if (c == U' ' || c == 0x3000 || c == 0xA0) return nullptr;
  box.x = 1;
  box.y = -pixels * 3 / 4;
  box.width = width - 2;
  box.height = pixels * 3 / 4;
  ink.assign(static_cast<std::size_t>(box.width * box.height), 255);
  return ink.data();
}

Window::Window(double width, double height, double scale, web::GlyphSource glyphs) : app(page, glyphs) {
  page.app = &app;
  app.resize(width, height, scale);
  settle();
}

void Window::frame() {
  time += 16;
  app.frame(time);
}

int Window::settle() {
  for (int frames = 1; frames < 2000; ++frames) {
    time += 16;
    const bool more = app.frame(time);
    // The painter's part: textures are taken note of.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      } else if (texture->Status != ImTextureStatus_Destroyed) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
    if (!more) return frames;
  }
  FAIL("the window never comes to rest");
  return 0;
}

void Window::wait(double milliseconds) {
  const double until = time + milliseconds;
  while (app.wake_in() > 0 && time + app.wake_in() <= until) {
    time += app.wake_in();
    settle();
  }
  time = until;
}

void Window::open(std::string name, std::string bytes) {
  app.act(web::command::QueueFile{std::move(name), std::move(bytes)});
  settle();
}

void Window::open_form(std::string_view form) { open("表.txt", example_file(form)); }

bool Window::sees(std::string_view label, std::string_view role) const {
  return app.items().find(label, role) != nullptr;
}

const web::Item& Window::item(std::string_view label, std::string_view role) const {
  const web::Item* found = app.items().find(label, role);
  if (found == nullptr) {
    std::string all;
    for (const web::Item& other : app.items().items()) all += "[" + std::string(other.role) + "] " + other.label + "\n";
    FAIL("not on the screen: [" << role << "] " << label << "\non the screen:\n" << all);
  }
  return *found;
}

void Window::pointer(web::PointerEvent event, const web::Item& item) {
  const double scale = static_cast<double>(app.scale());
  const double x = static_cast<double>(item.min.x + item.max.x) / 2 / scale;
  const double y = static_cast<double>(item.min.y + item.max.y) / 2 / scale;
  app.pointer(event, x, y, 0, 0, false);
}

void Window::hover(std::string_view label, std::string_view role) {
  const web::Item found = item(label, role);
  pointer(web::PointerEvent::move, found);
  settle();
}

void Window::click(std::string_view label, std::string_view role) {
  const web::Item found = item(label, role);
  REQUIRE_FALSE(found.disabled);
  pointer(web::PointerEvent::move, found);
  settle();
  page.commit_editor();   // as the page does before a press outside its editor
  pointer(web::PointerEvent::down, found);
  pointer(web::PointerEvent::up, found);
  settle();
  time += 1000;   // the next click is no double click
}

void Window::double_click(std::string_view label, std::string_view role) {
  const web::Item found = item(label, role);
  pointer(web::PointerEvent::move, found);
  settle();
  for (int i = 0; i < 2; ++i) {
    pointer(web::PointerEvent::down, found);
    pointer(web::PointerEvent::up, found);
    for (int n = 0; n < 4; ++n) frame();
  }
  settle();
  time += 1000;
}

void Window::wheel(std::string_view label, double dy, int mods) {
  const web::Item found = item(label);
  const double scale = static_cast<double>(app.scale());
  app.wheel(static_cast<double>(found.min.x + found.max.x) / 2 / scale,
            static_cast<double>(found.min.y + found.max.y) / 2 / scale, 0, dy, mods);
  settle();
}

bool Window::key(std::string_view key, int mods) {
  const bool used = app.key(key, mods);
  settle();
  return used;
}

void Window::type(std::string text, int next) {
  REQUIRE(app.start_editor());
  REQUIRE(page.editor_open);
  edit_to(std::move(text), next);
}

void Window::edit_to(std::string text, int next) {
  REQUIRE(page.editor_open);
  app.act(web::command::CommitText{std::move(text), next});
  settle();
}

void Window::send(web::Command command) {
  app.act(std::move(command));
  settle();
}

}  // namespace jihe::tests
