#include "web/app.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "web/shortcuts.h"
#include "web/update.h"
#include "web/views/views.h"

namespace jihe::web {

namespace {

constexpr double kTouchSlop = 10;          // CSS pixels a finger may move and still click
constexpr float kLongestStep = 0.1f;       // seconds: after a long sleep nothing is skipped

}  // namespace

App::App(Platform& platform, const GlyphSource& glyphs)
    : platform_(platform), glyphs_(glyphs), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.UserData = &glyphs_;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ConfigInputTextCursorBlink = false;
  const Fonts fonts = add_fonts(*io.Fonts);
  theme_.regular = fonts.regular;
  theme_.bold = fonts.bold;
  resize(1280, 720, 1);
}

App::~App() { ImGui::DestroyContext(context_); }

void App::resize(double width, double height, double scale) {
  const auto whole = [&](double css) { return static_cast<float>(std::max(1.0, std::round(css * scale))); };
  theme_.scale = static_cast<float>(std::clamp(scale, 0.5, 5.0));
  view_.size = {whole(width), whole(height)};
  ImGui::GetIO().DisplaySize = view_.size;
  apply_style(theme_);
  wake();
}

void App::wake(int frames) {
  frames_left_ = std::max(frames_left_, frames);
  platform_.request_frame();
}

void App::pointer(PointerEvent event, double x, double y, int button, int mods, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  const auto scaled = [&](double css) { return static_cast<float>(css) * theme_.scale; };
  (void)mods;
  const bool has_button = button >= 0 && button < 3;
  if (event == PointerEvent::down && has_button) pressed_ |= 1u << button;
  if (event == PointerEvent::up && has_button) pressed_ &= ~(1u << button);
  if (event == PointerEvent::leave || event == PointerEvent::cancel) pressed_ = 0;
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  if (event == PointerEvent::leave || event == PointerEvent::cancel) {
    touch_ = {};
    for (int i = 0; i < 3; ++i) io.AddMouseButtonEvent(i, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  } else if (touch && event == PointerEvent::down) {
    touch_ = {true, false, x, y};
    io.AddMousePosEvent(scaled(x), scaled(y));
  } else if (touch && event == PointerEvent::move) {
    if (touch_.down) scroll_by_touch(x, y);
  } else if (touch && event == PointerEvent::up) {
    if (touch_.down && !touch_.scrolls) {
      io.AddMouseButtonEvent(0, true);
      io.AddMouseButtonEvent(0, false);
    }
    touch_ = {};
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);   // a finger does not hover
  } else {
    io.AddMousePosEvent(scaled(x), scaled(y));
    const bool down = event == PointerEvent::down;
    if (has_button && (down || event == PointerEvent::up)) {
      io.AddMouseButtonEvent(button == 1 ? 2 : button == 2 ? 1 : 0, down);
    }
  }
  wake();
}

void App::scroll_by_touch(double x, double y) {
  const double dx = x - touch_.x, dy = y - touch_.y;
  if (!touch_.scrolls && std::fabs(dx) < kTouchSlop && std::fabs(dy) < kTouchSlop) return;
  touch_ = {true, true, x, y};
  wheel(x, y, -dx, -dy, 0);
}

void App::wheel(double x, double y, double dx, double dy, int mods) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(static_cast<float>(x) * theme_.scale, static_cast<float>(y) * theme_.scale);
  if ((mods & kShift) != 0 && dx == 0) std::swap(dx, dy);   // some browsers turn it themselves
  // ImGui scrolls five lines of its font a unit, sideways two; a wheel says pixels.
  const double line = std::round(16 * static_cast<double>(theme_.scale)) / static_cast<double>(theme_.scale);
  io.AddMouseWheelEvent(static_cast<float>(-dx / (2 * line)), static_cast<float>(-dy / (5 * line)));
  wake();
}

bool App::key(std::string_view key, int mods) {
  std::optional<Command> command = shortcut(state_, key, mods);
  if (!command) return false;
  act(std::move(*command));
  return true;
}

// ImGui is not told: it would forget every click it has not drawn yet, and a window may lose the focus at any moment,
// as to a message of the browser's. No key reaches ImGui, so there is none to let go of; only the hovering has to end.
void App::focus(bool has) {
  if (!has && pressed_ == 0) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  wake();
}

bool App::start_editor() {
  if (state_.editing || state_.grid() == nullptr || !state_.selection.cell.valid()) return false;
  act(command::StartEditing{true});
  if (state_.editing) tell_platform();   // the editor must be there before the character that was typed
  return state_.editing;
}

void App::act(Command command) {
  update(state_, platform_, std::move(command));
  wake();
}

double App::wake_in() const { return view_.wake_at > 0 ? std::max(1.0, view_.wake_at - state_.time) : 0; }

ImDrawData* App::draw_data() const { return ImGui::GetDrawData(); }

bool App::frame(double time) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = std::clamp(static_cast<float>((time - last_time_) / 1000), 0.001f, kLongestStep);
  last_time_ = time;
  state_.time = time;
  // Reading is work: one file a frame, so that the window stays alive and can be told to stop.
  if (!state_.opening.waiting.empty()) update(state_, platform_, command::ReadNext{});
  draw();
  for (Command& command : commands_.take()) {
    update(state_, platform_, std::move(command));
    frames_left_ = 3;
  }
  tell_platform();
  if (frames_left_ > 0) --frames_left_;
  const bool more = frames_left_ > 0 || view_.animating || context_->InputEventsQueue.Size > 0;
  if (more && frames_left_ == 0) frames_left_ = 1;
  return more;
}

void App::draw() {
  view_.animating = false;
  view_.wake_at = 0;
  view_.reason.reset();
  ImGui::NewFrame();
  items_.start();
  Ui ui{state_, view_, commands_, items_, theme_};
  views::window(ui);
  items_.finish();
  ImGui::Render();
}

void App::tell_platform() {
  if (view_.cursor != told_cursor_) {
    told_cursor_ = view_.cursor;
    platform_.set_cursor(view_.cursor);
  }
  const bool starts = state_.editing && !told_editing_, ends = !state_.editing && told_editing_;
  told_editing_ = state_.editing;
  const bool of_reason = state_.editing && state_.explaining == Explaining::writing;
  const std::optional<CellOnScreen>& shown = of_reason ? view_.reason : view_.cell;
  if (starts && of_reason && !shown && frames_left_ > 1) {
    told_editing_ = false;   // the list is still scrolling to it
  } else if (starts && !shown) {
    state_.editing = told_editing_ = false;   // nothing on the screen to lay an editor over
    state_.explaining = Explaining::no;
  } else if (starts && of_reason) {
    EditorRequest request;
    request.cell = *shown;
    request.max_height = shown->area.height;
    platform_.open_editor(request);
  } else if (starts) {
    EditorRequest request;
    request.cell = *view_.cell;
    request.max_height = view_.cell_bottom;
    request.font_size = view_.cell_font;
    request.line_height = view_.cell_line;
    request.padding_x = view_.cell_pad_x;
    request.padding_y = view_.cell_pad_y;
    request.typed = state_.typed;
    // What is typed replaces the text: its one line stands where the text stood, or at the top of a tall cell.
    const float spare = request.cell.area.height - request.line_height;
    if (request.typed) request.padding_y = std::min(std::max(spare / 2, 0.0f), 3 * request.line_height);
    request.centre = view_.cell_centred;
    platform_.open_editor(request);
  } else if (ends) {
    platform_.close_editor();
    told_cell_.reset();
  }
  if (shown != told_cell_) {
    const bool moved = state_.editing && told_cell_ && shown &&
                       (told_cell_->area != shown->area || told_cell_->visible != shown->visible);
    told_cell_ = shown;
    if (!state_.editing) {
      platform_.select_cell(shown ? &*shown : nullptr);
    } else if (moved && !starts) {
      platform_.move_editor(shown->area, shown->visible);
    }
  }
  if (told_revision_ != state_.revision) {
    told_revision_ = state_.revision;
    platform_.changed();
  }
}

}  // namespace jihe::web
