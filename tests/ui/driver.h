// A window without a screen: tests click by the label that a user reads, type through the platform's seam, and look at
// what is drawn and what the state says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/app.h"

namespace jihe::tests {

// What the page would do, written down instead.
class FakePage : public web::Platform {
 public:
  struct Saved {
    int file = 0;
    std::string name, bytes, mime;
  };

  void request_frame() override { ++frames_asked; }
  void select_cell(const web::CellOnScreen* shown) override {
    has_cell = shown != nullptr;
    if (has_cell) cell = *shown;
  }
  void open_editor(const web::EditorRequest& request) override {
    editor_open = editor_visible = true;
    editor = request;
    editor_text = request.typed ? "" : request.cell.text;
  }
  void move_editor(const web::Area& area, bool visible) override {
    editor.cell.area = area;
    editor_visible = visible;
  }
  void close_editor() override { editor_open = false; }
  void commit_editor() override;
  void pick_files() override { ++files_picked; }
  void open_sample() override { ++samples_opened; }
  void save_file(int file, std::string_view name, BytesView bytes, std::string_view mime) override {
    saved.push_back({file, std::string(name), std::string(bytes), std::string(mime)});
  }
  void save_report(std::string_view name, BytesView bytes, std::string_view mime) override {
    reports.push_back({0, std::string(name), std::string(bytes), std::string(mime)});
  }
  void set_cursor(web::Cursor now) override { cursor = now; }
  void copy_text(std::string_view text) override { copied = text; }
  void language_changed(Language now) override { language = now; }
  void changed() override { ++changes; }

  web::App* app = nullptr;
  int frames_asked = 0, files_picked = 0, samples_opened = 0, changes = 0;
  bool has_cell = false, editor_open = false, editor_visible = true;
  web::CellOnScreen cell;
  web::EditorRequest editor;
  std::string editor_text;   // what the user has typed so far
  std::vector<Saved> saved, reports;
  web::Cursor cursor = web::Cursor::arrow;
  std::string copied;
  Language language = Language::zh;
};

// Every glyph is a box: one em wide for Chinese, half an em for others; white space is blank.
const unsigned char* box_glyph(char32_t c, int pixels, bool bold, web::GlyphBox& box);

class Window {
 public:
  explicit Window(double width = 1366, double height = 768, double scale = 1, web::GlyphSource glyphs = {box_glyph});

  // Frames until nothing more is wanted; gives their number. Fails the test where that never comes.
  int settle();
  void frame();
  // Time that passes without anything happening; frames only where one has been asked for.
  void wait(double milliseconds);

  void open(std::string name, std::string bytes);   // handed over and read
  void open_form(std::string_view form);            // an example form (tests/support/example_form.h) as 表.txt

  bool sees(std::string_view label, std::string_view role = {}) const;
  // Each fails the test where nothing of that label is on the screen.
  void click(std::string_view label, std::string_view role = {});
  void double_click(std::string_view label, std::string_view role = {});
  void hover(std::string_view label, std::string_view role = {});
  void pointer(web::PointerEvent event, const web::Item& item);   // in its middle; draws nothing
  void wheel(std::string_view label, double dy, int mods = 0);    // over that item
  bool key(std::string_view key, int mods = 0);
  // Types over the selected cell as a keyboard or an input method does, then Enter, Tab, ... (`next` as in CommitText).
  void type(std::string text, int next = 0);
  void edit_to(std::string text, int next = 0);     // in the open editor
  void send(web::Command command);

  const web::State& state() const { return app.state(); }
  const OpenFile& file() const { return *app.state().file(); }
  std::string cell(int row, int col) const { return std::string(app.state().grid()->text(row, col)); }
  const web::Item& item(std::string_view label, std::string_view role = {}) const;

  FakePage page;
  web::App app;
  double time = 1000;
};

}  // namespace jihe::tests
