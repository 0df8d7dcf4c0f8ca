// What views remember between frames and nobody else needs: scroll positions, laid-out tables, what is hovered.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "web/listing.h"
#include "web/platform.h"
#include "web/sheet.h"
#include "web/text_layout.h"

namespace jihe::web {

// A table laid out for a width, in device pixels, its corner at (0, 0).
struct SheetLayout {
  struct Text {
    std::vector<Line> lines;
  };
  std::uint64_t revision = 0;      // of the session it was made from
  int file = 0, table = -1;
  float width = 0, scale = 0;      // the room it was laid out for; a list of many columns may be wider
  float pad_x = 0;                 // CSS pixels left and right of a cell's text: less where there are many columns
  Sheet sheet;
  std::vector<float> x;            // columns + 1
  std::vector<float> y;            // rows + 1
  std::vector<Text> texts;         // one a cell
  std::vector<int> finding;        // one a cell: index of the worst finding that points to it, -1 for none
  std::vector<int> numbers;        // one a row: what a person calls it, 0 for none
  float paper() const { return x.back(); }   // how wide it has become
};

struct Tooltip {
  std::string title, body;
  std::optional<Severity> severity;
};

struct ViewState {
  ImVec2 size;                     // of the canvas, device pixels
  bool animating = false;          // set while drawing: another frame is wanted
  double wake_at = 0;              // set while drawing: a frame is wanted at this time; 0: none
  void wake(double at) { wake_at = wake_at > 0 && wake_at < at ? wake_at : at; }
  int revealed = 0;                // State::reveal up to which the panels have scrolled
  int listed = 0;                  // the same for the list of findings
  int table_listed = 0;            // the same for the list of tables
  std::vector<ListRow> rows;       // the list of findings as it was drawn last, and the state's revision it is of
  std::uint64_t rows_of = 0;
  SheetLayout layout;
  int layout_shown = -1, layout_file = 0;   // the table the sheet was last scrolled for
  std::optional<CellOnScreen> cell;   // where the selected cell was drawn
  std::optional<CellOnScreen> reason;   // where the selected finding's reason is being written
  float cell_bottom = 0;           // CSS pixels down to which an editor may grow
  bool cell_centred = false;
  float cell_font = 16, cell_line = 24, cell_pad_x = 8, cell_pad_y = 6;
  std::optional<Tooltip> tooltip;
  std::string hinted;              // what the pointer rests on, since when, and whether it still does
  double hinted_since = 0;
  bool hinting = false;
  Cursor cursor = Cursor::arrow;
  float start_height = 0;          // of the first screen's content, device pixels
};

}  // namespace jihe::web
