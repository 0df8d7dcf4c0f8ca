// Everything the canvas asks of its host. The page implements it in the browser (platform_web.cpp), the tests
// in memory.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/messages/catalogue.h"

namespace jihe::web {

// A rectangle in CSS pixels of the canvas.
struct Area {
  float x = 0, y = 0, width = 0, height = 0;
  friend bool operator==(const Area&, const Area&) = default;
};

// The selected cell as the page's invisible textarea and a screen reader need it.
struct CellOnScreen {
  Area area;
  bool visible = true;       // false: scrolled out of sight
  std::string text;
  std::string label;         // its name in words
  std::string description;   // its findings in words
  friend bool operator==(const CellOnScreen&, const CellOnScreen&) = default;
};

// How the text editor is to be laid over a cell.
struct EditorRequest {
  CellOnScreen cell;
  float max_height = 0;
  float font_size = 16, line_height = 24;
  float padding_x = 8, padding_y = 6;
  bool typed = false;    // the user's first character is in the editor already
  bool centre = false;
};

enum class Cursor { arrow, hand, text, resize_columns };

class Platform {
 public:
  virtual ~Platform() = default;
  virtual void request_frame() = 0;
  virtual void select_cell(const CellOnScreen* cell) = 0;   // nullptr: none
  virtual void open_editor(const EditorRequest& request) = 0;
  virtual void move_editor(const Area& area, bool visible) = 0;
  virtual void close_editor() = 0;
  virtual void commit_editor() = 0;   // hands in the text typed so far, where an editor is open
  virtual void pick_files() = 0;
  virtual void open_sample() = 0;
  virtual void save_file(int file, std::string_view name, BytesView bytes, std::string_view mime) = 0;
  virtual void save_report(std::string_view name, BytesView bytes, std::string_view mime) = 0;
  virtual void set_cursor(Cursor cursor) = 0;
  virtual void copy_text(std::string_view text) = 0;
  virtual void language_changed(Language language) = 0;
  virtual void changed() = 0;
};

}  // namespace jihe::web
