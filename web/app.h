// The canvas as a whole: takes input, draws frames, applies commands. Knows neither browser nor graphics card, so that
// the tests drive it as the page does.
#pragma once

#include <imgui.h>

#include <memory>
#include <string>
#include <string_view>

#include "web/canvas_font.h"
#include "web/item_tree.h"
#include "web/platform.h"
#include "web/state.h"
#include "web/theme.h"
#include "web/view_state.h"

namespace jihe::web {

enum class PointerEvent { move, down, up, leave, cancel };

class App {
 public:
  // `platform` and `glyphs` outlive the app. ImGui's context is made and destroyed with it.
  App(Platform& platform, const GlyphSource& glyphs);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  const State& state() const { return state_; }
  const ItemTree& items() const { return items_; }
  float scale() const { return theme_.scale; }
  int pixel_width() const { return static_cast<int>(view_.size.x); }
  int pixel_height() const { return static_cast<int>(view_.size.y); }

  void resize(double width, double height, double scale);   // CSS pixels

  // Input, in CSS pixels. Each asks for the frames that show its effect.
  void pointer(PointerEvent event, double x, double y, int button, int mods, bool touch);
  void wheel(double x, double y, double dx, double dy, int mods);
  bool key(std::string_view key, int mods);
  void focus(bool has);   // of the window; a click that is not drawn yet counts
  bool start_editor();   // the user has begun to type over the selected cell

  // Acts at once. REQUIRES: not while a frame is drawn.
  void act(Command command);

  // Draws one frame; what is to be painted is in draw_data() until the next. True: another frame is wanted at once.
  bool frame(double time);
  ImDrawData* draw_data() const;
  // Milliseconds after which a frame is wanted although nothing happens; 0: none is.
  double wake_in() const;

 private:
  void wake(int frames = 3);
  void draw();
  void tell_platform();
  void scroll_by_touch(double x, double y);

  Platform& platform_;
  GlyphSource glyphs_;
  ImGuiContext* context_;
  State state_;
  ViewState view_;
  Theme theme_;
  ItemTree items_;
  Commands commands_;
  int frames_left_ = 3;
  double last_time_ = 0;

  // What the platform was told last.
  std::optional<CellOnScreen> told_cell_;
  bool told_editing_ = false;
  Cursor told_cursor_ = Cursor::arrow;
  std::uint64_t told_revision_ = 0;

  unsigned pressed_ = 0;   // the mouse's buttons, one bit each

  // A finger that is down: it scrolls once it has moved, and clicks where it has not.
  struct Touch {
    bool down = false, scrolls = false;
    double x = 0, y = 0;
  } touch_;
};

}  // namespace jihe::web
